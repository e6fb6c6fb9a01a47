// Sets of bytes made by the compiler, asked in one step.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace griot {

using ByteSet = std::array<bool, 256>;

constexpr ByteSet set_of(std::string_view bytes) {
  ByteSet set{};
  for (const char byte : bytes) set[static_cast<unsigned char>(byte)] = true;
  return set;
}

constexpr bool holds(const ByteSet& set, char byte) {
  return set[static_cast<unsigned char>(byte)];
}

// Past the bytes of the set that stand at `at`.
constexpr std::size_t end_of(const ByteSet& set, std::string_view text, std::size_t at) {
  while (at < text.size() && holds(set, text[at])) ++at;
  return at;
}

}  // namespace griot
