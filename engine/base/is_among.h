// Whether a list holds a word.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace griot {

constexpr bool is_among(std::span<const std::string_view> words, std::string_view word) {
  // Most differ in their first letter: few are compared.
  return std::ranges::any_of(words, [&](std::string_view one) {
    return one.size() == word.size() &&
           (word.empty() || (one.front() == word.front() && one == word));
  });
}

}  // namespace griot
