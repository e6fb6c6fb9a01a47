// The marks that a line of Markdown begins with: quotes, list items, footnotes.
#pragma once

#include <string_view>

namespace griot {

struct LineMark {
  enum class Kind { none, quote, item };
  Kind kind = Kind::none;
  std::size_t length = 0;  // with the blanks before it
};

// The mark at the front of `rest`, blanks before it included.
LineMark first_mark(std::string_view rest);

// The length of "```" or "~~~" (or more) at the front, 0 when there is none.
std::size_t fence_length(std::string_view rest);

}  // namespace griot
