#include "engine/markdown/escape.h"

#include <algorithm>

#include "engine/base/ascii.h"

namespace griot {
namespace {

// Markup wherever it stands.
bool is_special(char c) {
  return c == '\\' || c == '`' || c == '*' || c == '_' || c == '[' || c == ']' ||
         c == '<' || c == '~';
}

// "&" that would begin a character reference.
bool begins_reference(std::string_view rest) {
  return rest.size() > 1 && (rest[1] == '#' || is_letter(rest[1]));
}

void append_reference(std::string& out, char c) {
  out += c == '\t' ? "&#9;" : "&#32;";
}

// What would begin a block at the start of a line: writes it harmlessly and returns how
// many bytes of `text` that took.
std::size_t append_line_start(std::string& out, std::string_view text) {
  const char c = text[0];
  if (c == ' ' || c == '\t') {
    append_reference(out, c);
    return 1;
  }
  if (std::string_view("#-+=>|:").find(c) != std::string_view::npos) {
    out += '\\';
    out += c;
    return 1;
  }
  std::size_t digits = 0;
  while (digits < text.size() && digits < 10 && is_digit(text[digits])) ++digits;
  if (digits > 0 && digits < text.size() &&
      (text[digits] == '.' || text[digits] == ')')) {
    out += text.substr(0, digits);
    out += '\\';
    out += text[digits];
    return digits + 1;
  }
  return 0;
}

}  // namespace

void append_markdown_text(std::string& out, std::string_view text, bool line_start) {
  std::size_t i = line_start && !text.empty() ? append_line_start(out, text) : 0;
  std::size_t plain = i;
  const auto flush = [&] { out += text.substr(plain, i - plain); };
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (is_special(c) || (c == '&' && begins_reference(text.substr(i)))) {
      flush();
      out += '\\';
      plain = i;
    }
  }
  flush();
}

void append_markdown_target(std::string& out, std::string_view target) {
  const bool bare = !target.empty() && std::ranges::none_of(target, [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '(' || c == ')' || c == '<' ||
           c == '>' || c == '\\';
  });
  if (!bare) out += '<';
  append_link_text(out, target, "<>\\`");
  if (!bare) out += '>';
}

void append_markdown_title(std::string& out, std::string_view title) {
  out += '"';
  // cmark-gfm looks for the last quote that may end a title: none is within.
  for (std::size_t i = 0; i < title.size(); ++i) {
    switch (title[i]) {
      case '"':
        out += "&quot;";
        break;
      case '\\':
        out += "&#92;&#92;";
        break;
      case '`':
        out += "&#96;";
        break;
      case '<':
        out += "&lt;";
        break;
      default:
        append_link_text(out, title.substr(i, 1), {});
    }
    if (title[i] == '&' && begins_reference(title.substr(i))) out += "amp;";
  }
  out += '"';
}

void append_link_text(std::string& out, std::string_view text, std::string_view special) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
    if (c == '&' && begins_reference(text.substr(i))) out += "amp;";
  }
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  for (const char c : value) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "&#10;";
        break;
      case '`':
        out += "&#96;";
        break;
      case '|':
        out += "&#124;";
        break;
      case '\\':
        out += "&#92;";
        break;
      default:
        out += c;
    }
  }
  out += '"';
}

void append_html_text(std::string& out, std::string_view text, bool after_blank) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool line_start = out.empty() || out.back() == '\n';
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '\t':
        out += "&#9;";
        break;
      case '\n':
        out += "&#10;";
        break;
      case ' ':
        out += after_blank ? "&#32;" : " ";
        break;
      // Not to be taken for a note or a fence by whoever reads line by line.
      case '[':
        out += text.substr(i).starts_with("[^") ? "&#91;" : "[";
        break;
      case '`':
        out += line_start ? "&#96;" : "`";
        break;
      case '~':
        out += line_start ? "&#126;" : "~";
        break;
      default:
        out += c;
    }
    after_blank = c == ' ';
  }
}

}  // namespace griot
