// UTF-8: the only encoding inside the engine (Unicode 15, section 3.9, table 3-7).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace griot {

inline bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}
// Not the first byte of its character.
inline bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// The code point at the front of `bytes` and its length; length 0 at the end, and
// {0xFFFD, 1} on a byte that is not UTF-8.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};
CodePoint first_code_point_of_many_bytes(std::string_view bytes);
inline CodePoint first_code_point(std::string_view bytes) {
  const bool ascii = !bytes.empty() && static_cast<unsigned char>(bytes[0]) < 0x80;
  return ascii ? CodePoint{static_cast<unsigned char>(bytes[0]), 1}
               : first_code_point_of_many_bytes(bytes);
}

// Writes it at `to`, where four bytes are free; returns what is behind it.
inline char* write_utf8(char* to, char32_t c) {
  const auto put = [&](char32_t bits) { *to++ = static_cast<char>(bits); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)),
        put(0x80 | (c & 0x3F));
  }
  return to;
}

inline void append_utf8(std::string& text, char32_t code_point) {
  char bytes[4];
  text.append(bytes, write_utf8(bytes, code_point));
}

// One number a code point; U+FFFD for each byte that is not UTF-8.
std::u32string code_points(std::string_view text);

bool is_utf8(std::string_view bytes);

// Offset of the first byte that is not UTF-8, or nothing.
std::optional<std::size_t> first_invalid_byte(std::string_view bytes);

// UTF-16 with or without byte-order mark into UTF-8; nothing when it is not well formed.
std::optional<std::string> utf8_from_utf16(std::string_view bytes, bool big_endian);

// Windows-1252 (what old French files that are not UTF-8 nearly always are) into UTF-8.
std::string utf8_from_windows_1252(std::string_view bytes);

}  // namespace griot
