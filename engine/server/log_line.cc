#include "engine/server/log_line.h"

#include <array>
#include <cstdio>

#include "engine/base/utf8.h"

namespace griot {
namespace {

bool is_harmful(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  const bool separator = c == 0x2028 || c == 0x2029;
  const bool turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
                       c == 0x200E || c == 0x200F || c == 0x061C;
  return control || separator || turning || c == 0xFEFF;
}

void append_escaped(std::string& line, char32_t c) {
  std::array<char, 8> escape{};
  std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
  line += escape.data();
}

}  // namespace

void LogLine::name(std::string_view name) {
  if (line_.size() > 1) line_ += ',';
  line_.append("\"").append(name).append("\":");
}

LogLine& LogLine::text(std::string_view field, std::string_view value) {
  name(field);
  line_ += '"';
  for (std::size_t at = 0; at < value.size();) {
    const auto byte = static_cast<unsigned char>(value[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      if (byte == '"' || byte == '\\') line_ += '\\';
      line_ += value[at++];
      continue;
    }
    const CodePoint c = first_code_point(value.substr(at));
    if (is_harmful(c.value)) {
      append_escaped(line_, c.value);
    } else {
      append_utf8(line_, c.value);  // U+FFFD where it was no UTF-8
    }
    at += c.length;
  }
  line_ += '"';
  return *this;
}

LogLine& LogLine::number(std::string_view field, std::int64_t value) {
  name(field);
  line_ += std::to_string(value);
  return *this;
}

LogLine& LogLine::milliseconds(std::string_view field, double value) {
  name(field);
  std::array<char, 32> written{};
  std::snprintf(written.data(), written.size(), "%.2f", value);
  line_ += written.data();
  return *this;
}

}  // namespace griot
