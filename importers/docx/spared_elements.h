// Elements and attributes of a Word archive that no reader of ours looks at, and Word
// writes by the hundred: the XML parser is spared them (engine/base/xml_spared.h).
//
// To read one of them, take it off its list; a test tells who forgets.
#pragma once

#include <array>
#include <string_view>

#include "engine/base/xml_spared.h"

namespace griot::docx {

// The list of styles that are not used, how styles of tables look, the numbers of editing
// sessions.
inline constexpr std::array<std::string_view, 3> not_looked_into = {
    "w:latentStyles", "w:tblStylePr", "w:rsids"};

// How things look, what Word reminds itself of: half of all tags. None holds another.
inline constexpr std::array<std::string_view, 51> not_looked_at = {
    // clang-format off
    "w:adjustRightInd", "w:autoSpaceDE", "w:autoSpaceDN", "w:bCs", "w:between",
    "w:bottom", "w:color", "w:cols", "w:contextualSpacing", "w:cs", "w:docGrid",
    "w:gridCol", "w:iCs", "w:ind", "w:insideH", "w:insideV", "w:jc", "w:keepLines",
    "w:keepNext", "w:kern", "w:lastRenderedPageBreak", "w:left", "w:lvlJc",
    "w:multiLevelType", "w:next", "w:noProof", "w:nsid", "w:pgMar", "w:pgSz",
    "w:position", "w:proofErr", "w:qFormat", "w:rFonts", "w:right", "w:rsid",
    "w:semiHidden", "w:shd", "w:snapToGrid", "w:spacing", "w:sz", "w:szCs", "w:tblInd",
    "w:tblLayout", "w:tblLook", "w:tblW", "w:tcW", "w:tmpl", "w:top", "w:uiPriority",
    "w:unhideWhenUsed", "w:widowControl",
    // clang-format on
};

// What holds such elements, and changes nothing where it says nothing.
inline constexpr std::array<std::string_view, 14> mere_holders = {
    "w:pBdr",       "w:pPr",     "w:rPr",   "w:tabs",       "w:tblBorders",
    "w:tblCellMar", "w:tblGrid", "w:tblPr", "w:tblPrEx",    "w:tcBorders",
    "w:tcMar",      "w:tcPr",    "w:trPr",  "w:rPrDefault",
};

// Attributes by which Word merges versions of a file, what it keeps of a list for its
// gallery, and what changes nothing: no reader takes blanks away.
inline constexpr std::array<std::string_view, 14> attributes_not_read = {
    "w14:paraId", "w14:textId", "w16cid:durableId", "w15:restartNumberingAfterBreak",
    "w:rsidDel",  "w:rsidP",    "w:rsidR",          "w:rsidRDefault",
    "w:rsidRPr",  "w:rsidSect", "w:rsidTr",         "w:tentative",
    "w:tplc",     "xml:space"};

inline constexpr XmlSpared spared_elements(not_looked_into, {not_looked_at, mere_holders},
                                           attributes_not_read);

}  // namespace griot::docx
