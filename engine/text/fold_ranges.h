// What French is written with, folded once and for all: Latin up to Extended-B, and
// general punctuation.
#pragma once

namespace griot {

inline constexpr char32_t latin_end = 0x250;
inline constexpr char32_t punctuation = 0x2000;
inline constexpr char32_t punctuation_end = 0x2070;
inline constexpr char32_t plain_count = latin_end + punctuation_end - punctuation;

constexpr bool is_plain(char32_t c) {
  return c < latin_end || (c >= punctuation && c < punctuation_end);
}

// The place of a plain character among them, and the character at a place.
constexpr char32_t plain_place(char32_t c) {
  return c < latin_end ? c : c - punctuation + latin_end;
}
constexpr char32_t plain_at(char32_t place) {
  return place < latin_end ? place : place - latin_end + punctuation;
}

}  // namespace griot
