#include "engine/document/clean_text.h"

#include <array>

#include "engine/base/utf8.h"

namespace griot {
namespace {

bool is_unwanted(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F) ||
         c == 0xFEFF || c == 0x2028 || c == 0x2029 || (c & 0xFFFE) == 0xFFFE ||
         (c >= 0xFDD0 && c <= 0xFDEF);
}

// Lead bytes and ASCII that may begin what is unwanted.
constexpr auto suspects = [] {
  std::array<bool, 256> table{};
  for (std::size_t b = 0; b < 0x20; ++b) table[b] = b != '\t';
  for (const std::size_t b :
       {0x7FU, 0xC2U, 0xE2U, 0xEFU, 0xF0U, 0xF1U, 0xF2U, 0xF3U, 0xF4U}) {
    table[b] = true;
  }
  return table;
}();

// Offset of the first character that needs work; most texts have none.
std::size_t first_suspect(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!suspects[static_cast<unsigned char>(text[i])]) continue;
    const CodePoint c = first_code_point(text.substr(i));
    const bool line = c.value == '\n' || c.value == 0x2028 || c.value == 0x2029;
    if (line || is_unwanted(c.value)) return i;
  }
  return text.size();
}

void clean(std::string& text, bool keep_lines) {
  const std::size_t from = first_suspect(text);
  if (from == text.size()) return;
  std::string cleaned = text.substr(0, from);
  for (std::size_t i = from; i < text.size();) {
    const CodePoint c = first_code_point(std::string_view(text).substr(i));
    const bool pair = c.value == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    const bool line = c.value == '\n' || c.value == '\r' || c.value == 0x2028 ||
                      c.value == 0x2029 || c.value == 0x0B || c.value == 0x0C;
    if (line) {
      if (!pair) cleaned += keep_lines ? '\n' : ' ';
    } else if (!is_unwanted(c.value)) {
      append_utf8(cleaned, c.value);
    }
    i += c.length;
  }
  text = std::move(cleaned);
}

}  // namespace

void clean_line(std::string& text) {
  clean(text, false);
}
void clean_lines(std::string& text) {
  clean(text, true);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(" \t\r\n");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

}  // namespace griot
