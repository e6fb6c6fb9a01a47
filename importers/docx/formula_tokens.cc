#include "engine/base/utf8.h"
#include "importers/docx/formula_parts.h"

namespace griot::docx {
namespace {

void append_escaped(std::string& out, std::string_view text) {
  for (const char byte : text) {
    if (byte == '&') {
      out += "&amp;";
    } else if (byte == '<') {
      out += "&lt;";
    } else if (byte == '>') {
      out += "&gt;";
    } else {
      out += byte;
    }
  }
}

std::string element(std::string_view name, std::string_view attributes,
                    std::string_view text) {
  std::string out = "<" + std::string(name) + std::string(attributes) + ">";
  append_escaped(out, text);
  return out + "</" + std::string(name) + ">";
}

enum class Token { blank, letter, digit, sign };

// Greek, Hebrew, letter-like symbols, mathematical letters and all scripts of words.
bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) ||
         (c >= 0x2100 && c < 0x2150) || (c >= 0x2C00 && c < 0x2E00) ||
         (c >= 0x3040 && c < 0xFE00) || c >= 0x1D400;
}

Token token_of(char32_t c) {
  if (c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
      c == 0x205F) {
    return Token::blank;
  }
  if (c >= '0' && c <= '9') return Token::digit;
  return is_letter(c) ? Token::letter : Token::sign;
}

std::string variant_of(const FormulaRun& run) {
  if (run.script == "double-struck" || run.script == "fraktur" ||
      run.script == "script" || run.script == "monospace" || run.script == "sans-serif") {
    return " mathvariant=\"" + run.script + "\"";
  }
  if (run.style == "p") return " mathvariant=\"normal\"";
  if (run.style == "b") return " mathvariant=\"bold\"";
  if (run.style == "bi") return " mathvariant=\"bold-italic\"";
  return {};
}

}  // namespace

std::string tokens_of(std::string_view text, const FormulaRun& run, bool one_name) {
  if (run.normal) return text.empty() ? "" : element("mtext", "", text);
  const std::string variant = variant_of(run);
  std::string out;
  while (!text.empty()) {
    CodePoint c = first_code_point(text);
    const Token kind = token_of(c.value);
    std::size_t length = c.length;
    // A number with its decimal point, or a name.
    const bool grows = kind == Token::digit || (kind == Token::letter && one_name);
    while (grows && length < text.size()) {
      c = first_code_point(text.substr(length));
      const bool point =
          kind == Token::digit && (c.value == '.' || c.value == ',') &&
          length + 1 < text.size() &&
          token_of(first_code_point(text.substr(length + 1)).value) == Token::digit;
      if (token_of(c.value) != kind && !point) break;
      length += c.length;
    }
    const std::string_view token = text.substr(0, length);
    if (kind == Token::digit) {
      out += element("mn", variant, token);
    } else if (kind == Token::letter) {
      out += element("mi", variant, token);
    } else if (kind == Token::sign) {
      out += element("mo", "", token);
    }
    text.remove_prefix(length);
  }
  return out;
}

}  // namespace griot::docx
