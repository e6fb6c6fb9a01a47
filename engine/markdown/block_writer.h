// Blocks as Markdown where it can say them, else as HTML from the closed list.
#pragma once

#include <string>

#include "engine/document/document.h"

namespace griot {

// Blocks and notes, with a newline at the end unless there is nothing.
std::string write_blocks(const Document& document);

}  // namespace griot
