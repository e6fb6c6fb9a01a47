#include "engine/publication/json_text.h"

#include "engine/base/utf8.h"

namespace griot {

namespace {

bool is_plain(unsigned char byte) {
  return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\';
}

void append_escaped(std::string& to, unsigned char byte) {
  constexpr const char* digits = "0123456789abcdef";
  if (byte == '"' || byte == '\\') {
    to += '\\';
    to += static_cast<char>(byte);
  } else if (byte == '\n') {
    to += "\\n";
  } else {
    to += "\\u00";
    to += digits[byte >> 4];
    to += digits[byte & 15];
  }
}

}  // namespace

void append_json_string(std::string& to, std::string_view text) {
  to += '"';
  std::size_t written = 0, at = 0;  // between them, what stays as it is
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (is_plain(byte)) {
      ++at;
      continue;
    }
    const CodePoint point = first_code_point(text.substr(at));
    if (point.length > 1) {
      at += point.length;
      continue;
    }
    to.append(text, written, at - written);
    if (byte >= 0x80) {
      to += "\xEF\xBF\xBD";
    } else {
      append_escaped(to, byte);
    }
    written = ++at;
  }
  to.append(text, written, at - written);
  to += '"';
}

std::string json_list(const std::vector<std::string>& texts) {
  std::string list = "[";
  for (const std::string& text : texts) {
    if (list.size() > 1) list += ',';
    append_json_string(list, text);
  }
  return list + "]";
}

void JsonObject::begin(std::string_view name) {
  if (text_.size() > 1) text_ += ',';
  text_.append("\"").append(name).append("\":");
}

JsonObject& JsonObject::add(std::string_view name, std::string_view text) {
  begin(name);
  append_json_string(text_, text);
  return *this;
}

JsonObject& JsonObject::add(std::string_view name,
                            const std::vector<std::string>& texts) {
  return add_json(name, json_list(texts));
}

JsonObject& JsonObject::add(std::string_view name, std::size_t number) {
  begin(name);
  text_ += std::to_string(number);
  return *this;
}

JsonObject& JsonObject::add_json(std::string_view name, std::string_view json) {
  begin(name);
  text_ += json;
  return *this;
}

std::string JsonObject::take() {
  text_ += '}';
  return std::move(text_);
}

}  // namespace griot
