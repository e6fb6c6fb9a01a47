// An HTML page inserted in a Word file (altChunk): its words, headings, lists and tables'
// text. Not a browser: what it does not know is text.
#pragma once

#include <string_view>

#include "engine/document/block.h"

namespace griot::docx {

// `html` and `text` are UTF-8.
Blocks read_html_chunk(std::string_view html);

// Plain text, a paragraph a line.
Blocks read_text_chunk(std::string_view text);

}  // namespace griot::docx
