// word/styles.xml: built-in styles under their own names, so that Word shows "Titre 1" in
// French and "Heading 1" in English, and a few of ours beside them.
#include <array>
#include <string>

#include "engine/render/docx_writer.h"

namespace griot {
namespace {

// Properties are written in the schema's order (17.7.4.17).
struct Style {
  const char* type;  // "paragraph", "character"
  const char* id;
  const char* name;      // Word's own, in English
  const char* based_on;  // "" for none
  const char* next;      // the style of the paragraph after it
  const char* paragraph;
  const char* run;
  bool quick;  // shown in the gallery of styles
};

#define INDIGO "<w:color w:val=\"20245C\"/>"
#define SERIF "<w:rFonts w:ascii=\"Cambria\" w:hAnsi=\"Cambria\" w:cs=\"Cambria\"/>"
#define HEADING(before, after, level)                                              \
  "<w:keepNext/><w:keepLines/><w:spacing w:before=\"" before "\" w:after=\"" after \
  "\"/><w:outlineLvl w:val=\"" level "\"/>"
constexpr auto styles = std::to_array<Style>({
    {"paragraph", "Titre1", "heading 1", "Normal", "Normal", HEADING("360", "120", "0"),
     SERIF "<w:b/>" INDIGO "<w:sz w:val=\"32\"/>", true},
    {"paragraph", "Titre2", "heading 2", "Normal", "Normal", HEADING("300", "100", "1"),
     SERIF "<w:b/>" INDIGO "<w:sz w:val=\"27\"/>", true},
    {"paragraph", "Titre3", "heading 3", "Normal", "Normal", HEADING("240", "80", "2"),
     SERIF "<w:b/>" INDIGO "<w:sz w:val=\"24\"/>", true},
    {"paragraph", "Titre4", "heading 4", "Normal", "Normal", HEADING("200", "60", "3"),
     "<w:b/>" INDIGO, true},
    {"paragraph", "Titre5", "heading 5", "Normal", "Normal", HEADING("160", "60", "4"),
     "<w:b/><w:i/>" INDIGO, true},
    {"paragraph", "Titre6", "heading 6", "Normal", "Normal", HEADING("160", "60", "5"),
     "<w:i/>" INDIGO, true},
    {"paragraph", docx_style::title, "Title", "Normal", "Normal",
     "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"120\"/>",
     SERIF "<w:b/>" INDIGO "<w:sz w:val=\"44\"/>", true},
    {"paragraph", docx_style::subtitle, "Subtitle", "Normal", "Normal",
     "<w:spacing w:before=\"0\" w:after=\"240\"/>",
     "<w:color w:val=\"534C5D\"/><w:sz w:val=\"26\"/>", true},
    {"paragraph", docx_style::quote, "Quote", "Normal", "Normal",
     "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"10\" w:color=\"8A3D15\"/>"
     "</w:pBdr><w:ind w:left=\"425\" w:right=\"284\"/>",
     "", true},
    {"paragraph", docx_style::caption, "caption", "Normal", "Normal",
     "<w:spacing w:before=\"60\" w:after=\"120\"/>",
     "<w:color w:val=\"534C5D\"/><w:sz w:val=\"19\"/>", true},
    {"paragraph", docx_style::list, "List Paragraph", "Normal", "",
     "<w:spacing w:after=\"60\"/><w:ind w:left=\"357\"/>", "", true},
    {"paragraph", docx_style::code, "HTML Preformatted", "Normal", "",
     "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F3ECDF\"/>"
     "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>",
     "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>"
     "<w:sz w:val=\"18\"/>",
     false},
    {"paragraph", docx_style::box_title, "Titre d'encadré", "Normal", "Normal",
     "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"60\"/>", "<w:b/>" INDIGO, true},
    {"paragraph", docx_style::rule, "Filet", "Normal", "Normal",
     "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"807565\"/>"
     "</w:pBdr><w:spacing w:before=\"0\" w:after=\"240\"/>",
     "", false},
    {"paragraph", "En-tte", "header", "Normal", "", "<w:jc w:val=\"center\"/>",
     "<w:color w:val=\"8A3D15\"/><w:sz w:val=\"18\"/>", false},
    {"paragraph", "Pieddepage", "footer", "Normal", "", "",
     "<w:color w:val=\"534C5D\"/><w:sz w:val=\"18\"/>", false},
    {"paragraph", docx_style::footnote, "footnote text", "Normal", "",
     "<w:spacing w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
     "<w:sz w:val=\"19\"/>", false},
    {"paragraph", docx_style::endnote, "endnote text", "Normal", "",
     "<w:spacing w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
     "<w:sz w:val=\"19\"/>", false},
    {"character", docx_style::footnote_call, "footnote reference", "", "", "",
     "<w:vertAlign w:val=\"superscript\"/>", false},
    {"character", docx_style::endnote_call, "endnote reference", "", "", "",
     "<w:vertAlign w:val=\"superscript\"/>", false},
    {"character", docx_style::link, "Hyperlink", "", "", "",
     "<w:color w:val=\"2B3286\"/><w:u w:val=\"single\"/>", false},
    {"character", docx_style::inline_code, "HTML Code", "", "", "",
     "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>"
     "<w:sz w:val=\"19\"/>",
     false},
});
#undef INDIGO
#undef SERIF
#undef HEADING

constexpr std::string_view table_styles =
    "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableauNormal\"><w:name "
    "w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr>"
    "<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>"
    "<w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right "
    "w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"TableauGriot\"><w:name "
    "w:val=\"Tableau Griot\"/><w:basedOn w:val=\"TableauNormal\"/><w:pPr><w:spacing "
    "w:before=\"40\" w:after=\"40\" w:line=\"252\" w:lineRule=\"auto\"/></w:pPr><w:rPr>"
    "<w:sz w:val=\"20\"/></w:rPr><w:tblPr><w:tblBorders><w:top w:val=\"single\" "
    "w:sz=\"8\" w:space=\"0\" w:color=\"20245C\"/><w:bottom w:val=\"single\" w:sz=\"8\" "
    "w:space=\"0\" w:color=\"20245C\"/><w:insideH w:val=\"single\" w:sz=\"4\" "
    "w:space=\"0\" w:color=\"DDD2BF\"/><w:insideV w:val=\"single\" w:sz=\"4\" "
    "w:space=\"0\" w:color=\"DDD2BF\"/></w:tblBorders></w:tblPr><w:tblStylePr "
    "w:type=\"firstRow\"><w:rPr><w:b/><w:color w:val=\"20245C\"/></w:rPr><w:tcPr><w:shd "
    "w:val=\"clear\" w:color=\"auto\" w:fill=\"F3ECDF\"/></w:tcPr></w:tblStylePr>"
    "</w:style>"
    "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"EncadrGriot\"><w:name "
    "w:val=\"Encadré Griot\"/><w:basedOn w:val=\"TableauNormal\"/><w:tblPr>"
    "<w:tblBorders><w:left w:val=\"single\" w:sz=\"24\" w:space=\"0\" "
    "w:color=\"8A3D15\"/></w:tblBorders><w:tblCellMar><w:top w:w=\"80\" "
    "w:type=\"dxa\"/><w:left w:w=\"198\" w:type=\"dxa\"/><w:bottom w:w=\"60\" "
    "w:type=\"dxa\"/><w:right w:w=\"170\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
    "<w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FBF8F1\"/></w:tcPr>"
    "</w:style>";

void append(std::string& out, const Style& style) {
  const auto value = [&](const char* element, const char* said) {
    if (said[0] == '\0') return;
    out += "<w:" + std::string(element) + " w:val=\"" + said + "\"/>";
  };
  const auto properties = [&](const char* element, const char* said) {
    if (said[0] == '\0') return;
    out += "<w:" + std::string(element) + ">" + said + "</w:" + element + ">";
  };
  out += "<w:style w:type=\"" + std::string(style.type) + "\" w:styleId=\"" + style.id +
         "\">";
  value("name", style.name);
  value("basedOn", style.based_on);
  value("next", style.next);
  if (style.quick) out += "<w:qFormat/>";
  properties("pPr", style.paragraph);
  properties("rPr", style.run);
  out += "</w:style>";
}

}  // namespace

std::string docx_styles(std::string_view language) {
  std::string out =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" "
      "w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/><w:sz "
      "w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang";
  append_xml_attribute(out, "w:val", language);
  out +=
      " w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault>"
      "<w:pPr><w:spacing w:after=\"140\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr>"
      "</w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" "
      "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
      "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"Policepardfaut\">"
      "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/>"
      "<w:semiHidden/></w:style>";
  for (const Style& style : styles) append(out, style);
  return out += table_styles;
}

}  // namespace griot
