// The words of a document and nothing else: for counting, indexing and comparing.
#pragma once

#include <string>
#include <string_view>

#include "engine/document/document.h"

namespace griot {

// Inlines joined; a line break is a blank (soft) or "\n" (hard); a note call is nothing;
// an image is nothing (its alternative is not text of the document); a formula its text.
std::string plain_text(const Inlines& inlines);

// Blocks one a line, cells and items too; labels of headings and items are left out.
std::string plain_text(const Block& block);
std::string plain_text(const Blocks& blocks);
// Body, then notes.
std::string plain_text(const Document& document);

// Runs of blanks, tabulations and line ends become one blank, none at the edges.
std::string on_one_line(std::string_view text);

}  // namespace griot
