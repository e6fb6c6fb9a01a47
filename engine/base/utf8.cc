#include "engine/base/utf8.h"

namespace griot {
namespace {

constexpr CodePoint broken{0xFFFD, 1};

}  // namespace

CodePoint first_code_point_of_many_bytes(std::string_view bytes) {
  if (bytes.empty()) return {};
  const auto lead = static_cast<unsigned char>(bytes[0]);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || bytes.size() < length) return broken;
  char32_t value = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(bytes[i])) return broken;
    value = value << 6 | (static_cast<unsigned char>(bytes[i]) & 0x3Fu);
  }
  const bool overlong =
      (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return broken;
  return {value, length};
}

std::optional<std::size_t> first_invalid_byte(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint c = first_code_point(bytes.substr(i));
    if (c.value == 0xFFFD && c.length == 1) return i;
    i += c.length;
  }
  return std::nullopt;
}

std::u32string code_points(std::string_view text) {
  std::u32string characters;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    characters += c.value;
    text.remove_prefix(c.length);
  }
  return characters;
}

bool is_utf8(std::string_view bytes) {
  return !first_invalid_byte(bytes);
}

std::optional<std::string> utf8_from_utf16(std::string_view bytes, bool big_endian) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? a << 8 | b : b << 8 | a);
  };
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    char32_t c = unit(i);
    if (i == 0 && c == 0xFEFF) continue;
    if (c >= 0xDC00 && c <= 0xDFFF) return std::nullopt;
    if (c >= 0xD800 && c <= 0xDBFF) {
      if (i + 2 >= bytes.size()) return std::nullopt;
      const char32_t low = unit(i += 2);
      if (low < 0xDC00 || low > 0xDFFF) return std::nullopt;
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
    }
    append_utf8(text, c);
  }
  return text;
}

std::string utf8_from_windows_1252(std::string_view bytes) {
  // 0x80–0x9F; 0 marks the five positions that Windows-1252 leaves undefined.
  static constexpr char32_t high[32] = {
      0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  std::string text;
  for (const char byte : bytes) {
    const auto b = static_cast<unsigned char>(byte);
    const char32_t c = b >= 0x80 && b < 0xA0 ? high[b - 0x80] : b;
    append_utf8(text, c == 0 && b != 0 ? 0xFFFD : c);
  }
  return text;
}

}  // namespace griot
