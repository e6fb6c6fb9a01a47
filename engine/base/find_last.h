// Where a short text stands last within another.
//
// The library compares at every place by a call; here two bytes are looked at first, and
// rules ask this for every sentence.
#pragma once

#include <string_view>

namespace griot {

// As std::string_view::rfind: npos where it does not stand. `part` is not empty.
inline std::size_t find_last(std::string_view text, std::string_view part) {
  if (part.size() > text.size()) return std::string_view::npos;
  for (std::size_t at = text.size() - part.size() + 1; at-- > 0;) {
    if (text[at] != part.front() || text[at + part.size() - 1] != part.back()) continue;
    if (text.substr(at, part.size()) == part) return at;
  }
  return std::string_view::npos;
}

}  // namespace griot
