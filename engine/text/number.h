// Numbers as French writes them: `1 200 000`, `12.500`, `3,5`.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "engine/text/characters.h"

namespace griot {

struct Number {
  std::size_t end = 0;  // the character after the last one
  std::string text;     // "1200000", "3,5"
};

// The number whose first digits are [begin, end) of `line`: groups of three behind a
// blank (whatever its width) or a full stop are one number, a decimal comma or point is a
// comma. "2025-2027", "14/03/2026" and "1.2.3" are several.
Number read_number(std::span<const Character> line, std::size_t begin, std::size_t end);

}  // namespace griot
