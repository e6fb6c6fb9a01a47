// Blocks as HTML from the closed list: what Markdown has no form for, and all that lies
// within it.
#pragma once

#include <string>

#include "engine/document/block.h"

namespace griot {

// Appends one block. Lines within it end with "\n", none is blank, the last has no "\n".
void append_html_block(std::string& out, const Block& block);

// "<span class="numero">2.1</span>"
std::string html_label(const std::string& label);
std::string markdown_label(const std::string& label);

}  // namespace griot
