#include "app/style.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "engine/base/utf8.h"

namespace griot {
namespace {

bool obeyed_by_terminals(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
                         c == 0x200E || c == 0x200F || c == 0x061C;
  const bool line_break = c == 0x2028 || c == 0x2029;
  return control || direction || line_break;
}

bool is_mark(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || c == 0x200D;
}

std::string hexadecimal(const char* format, unsigned value) {
  std::array<char, 16> written{};
  std::snprintf(written.data(), written.size(), format, value);
  return written.data();
}

}  // namespace

std::string Style::wrap(std::string_view code, std::string_view text) const {
  if (!coloured || text.empty()) return std::string(text);
  return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

Style style_for(int descriptor) {
  const char* refused = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  const bool unwanted = refused != nullptr && *refused != '\0';
  return {isatty(descriptor) == 1 && !unwanted && !dumb};
}

std::string printable(std::string_view text) {
  std::string safe;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    const auto byte = static_cast<unsigned char>(text[0]);
    const bool broken = point.length == 1 && byte >= 0x80;
    if (broken || (obeyed_by_terminals(point.value) && point.value < 0x80)) {
      safe += hexadecimal("\\x%02x", byte);
    } else if (obeyed_by_terminals(point.value)) {
      safe += hexadecimal("\\u{%x}", static_cast<unsigned>(point.value));
    } else {
      safe += text.substr(0, point.length);
    }
    text.remove_prefix(point.length);
  }
  return safe;
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    if (!is_mark(point.value)) ++count;
    text.remove_prefix(point.length);
  }
  return count;
}

namespace {

// The end of what stays on one line: a word with the « before it and the : ; ? ! »
// behind.
std::size_t word_end(std::string_view text) {
  std::size_t end = std::min(text.find(' '), text.size());
  while (end < text.size()) {
    const std::string_view rest = text.substr(end + 1);
    const std::string_view next = rest.substr(0, rest.find(' '));
    const bool sign = next == "»" || next == ":" || next == ";" || next == "?" ||
                      next == "!" || next == "»," || next == "»." || next == "»)";
    if (!sign && !text.substr(0, end).ends_with("«")) break;
    end += 1 + next.size();
  }
  return end;
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  std::string result;
  std::size_t column = indent;
  bool first = true;
  while (!text.empty()) {
    const std::size_t end = word_end(text);
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t length = columns(word);
    if (!first && column + 1 + length > width) {
      result += '\n';
      result.append(indent, ' ');
      column = indent;
    } else if (!first) {
      result += ' ';
      ++column;
    }
    result += word;
    column += length;
    first = false;
  }
  return result;
}

std::size_t terminal_width(int descriptor) {
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::clamp<std::size_t>(size.ws_col, 40, 100);
}

}  // namespace griot
