// The characters of Word's symbol fonts that have a place in Unicode.
#pragma once

#include <string_view>

namespace griot::docx {

// 0 when there is none. `code` may lie in the private area (F000–F0FF).
char32_t symbol_of(std::string_view font, unsigned code);

}  // namespace griot::docx
