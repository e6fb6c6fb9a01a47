// Texts that a Markdown line must hold: alternatives of pictures, formulas.
#pragma once

#include <string>
#include <string_view>

namespace griot::docx {

// Runs of blanks and line ends become one blank, none at the edges.
std::string one_line(std::string_view text);

}  // namespace griot::docx
