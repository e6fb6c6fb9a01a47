// Whether a list holds a word.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace griot {

constexpr bool is_among(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace griot
