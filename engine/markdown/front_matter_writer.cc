#include <algorithm>
#include <array>
#include <string>

#include "engine/base/utf8.h"
#include "engine/markdown/front_matter.h"

namespace griot {
namespace {

// A scalar that YAML reads back as the same text without quotes.
bool is_plain(std::string_view text) {
  if (text.empty() || text.size() > 1'000) return false;
  if (std::string_view("-?:,[]{}#&*!|>'\"%@`~ \t.=<").find(text.front()) !=
      std::string_view::npos) {
    return false;
  }
  if (text.back() == ' ' || text.back() == ':') return false;
  if (text == "null" || text == "Null" || text == "NULL") return false;
  if (text.find(": ") != std::string_view::npos ||
      text.find(" #") != std::string_view::npos) {
    return false;
  }
  return std::ranges::none_of(text, [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return b < 0x20 || b == 0x7F || c == ',' || c == '[' || c == ']' || c == '{' ||
           c == '}' || c == '"' || c == '\\';
  });
}

void append_quoted(std::string& out, std::string_view text) {
  static constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = first_code_point(text.substr(i));
    if (c.value == '"' || c.value == '\\') {
      out += '\\';
      out += static_cast<char>(c.value);
    } else if (c.value == '\n') {
      out += "\\n";
    } else if (c.value == '\t') {
      out += "\\t";
    } else if (c.value < 0x20 || (c.value >= 0x7F && c.value <= 0xA0) ||
               c.value == 0xFEFF || c.value == 0x2028 || c.value == 0x2029) {
      out += "\\u";
      for (const int shift : {12, 8, 4, 0}) out += digits[c.value >> shift & 0xF];
    } else {
      append_utf8(out, c.value);
    }
    i += c.length;
  }
  out += '"';
}

void append_scalar(std::string& out, std::string_view text) {
  // A no-break space at an end is no blank to YAML, but to many an editor.
  const bool odd = text.starts_with("\xC2\xA0") || text.ends_with("\xC2\xA0") ||
                   text.find("\xC2\x85") != std::string_view::npos ||
                   text.find("\xE2\x80\xA8") != std::string_view::npos ||
                   text.find("\xE2\x80\xA9") != std::string_view::npos ||
                   text.find("\xEF\xBB\xBF") != std::string_view::npos || !is_utf8(text);
  if (!odd && is_plain(text)) {
    out += text;
  } else {
    append_quoted(out, text);
  }
}

void append_map(std::string& out, const Value::Map& map, int indent);

void append_list(std::string& out, const Value::List& list, int indent) {
  for (const Value& value : list) {
    out.append(static_cast<std::size_t>(indent), ' ');
    out += "-";
    if (const auto* text = std::get_if<std::string>(&value.value)) {
      out += ' ';
      append_scalar(out, *text);
      out += '\n';
    } else if (const auto* nested = std::get_if<Value::List>(&value.value)) {
      out += nested->empty() ? " []\n" : "\n";
      append_list(out, *nested, indent + 2);
    } else {
      const auto& entries = std::get<Value::Map>(value.value);
      out += entries.empty() ? " {}\n" : "\n";
      append_map(out, entries, indent + 2);
    }
  }
}

void append_entry(std::string& out, std::string_view key, const Value& value,
                  int indent) {
  out.append(static_cast<std::size_t>(indent), ' ');
  append_scalar(out, key);
  out += ':';
  if (const auto* text = std::get_if<std::string>(&value.value)) {
    out += ' ';
    append_scalar(out, *text);
    out += '\n';
  } else if (const auto* list = std::get_if<Value::List>(&value.value)) {
    out += list->empty() ? " []\n" : "\n";
    append_list(out, *list, indent + 2);
  } else {
    const auto& entries = std::get<Value::Map>(value.value);
    out += entries.empty() ? " {}\n" : "\n";
    append_map(out, entries, indent + 2);
  }
}

void append_map(std::string& out, const Value::Map& map, int indent) {
  for (const auto& [key, value] : map) append_entry(out, key, value, indent);
}

}  // namespace

std::string write_front_matter(const Metadata& metadata) {
  if (metadata.fields().empty()) return {};
  std::string out = "---\n";
  Value::Map provenance;
  for (const Field& field : metadata.fields()) {
    append_entry(out, field.key, field.value, 0);
    if (field.source != Source::front_matter) {
      provenance.emplace_back(field.key, name_of(field.source));
    }
  }
  if (!provenance.empty()) append_entry(out, "provenance", provenance, 0);
  return out + "---\n";
}

}  // namespace griot
