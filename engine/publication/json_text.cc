#include "engine/publication/json_text.h"

#include "engine/base/utf8.h"

namespace griot {

void append_json_string(std::string& to, std::string_view text) {
  constexpr const char* digits = "0123456789abcdef";
  to += '"';
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80) {
      const CodePoint point = first_code_point(text.substr(at));
      if (point.length < 2) {
        to += "\xEF\xBF\xBD";
        ++at;
      } else {
        to += text.substr(at, point.length);
        at += point.length;
      }
      continue;
    }
    ++at;
    if (byte == '"' || byte == '\\') {
      to += '\\';
      to += static_cast<char>(byte);
    } else if (byte == '\n') {
      to += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      to += "\\u00";
      to += digits[byte >> 4];
      to += digits[byte & 15];
    } else {
      to += static_cast<char>(byte);
    }
  }
  to += '"';
}

void JsonObject::begin(std::string_view name) {
  if (text_.size() > 1) text_ += ',';
  append_json_string(text_, name);
  text_ += ':';
}

JsonObject& JsonObject::add(std::string_view name, std::string_view text) {
  begin(name);
  append_json_string(text_, text);
  return *this;
}

JsonObject& JsonObject::add(std::string_view name,
                            const std::vector<std::string>& texts) {
  begin(name);
  text_ += '[';
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) text_ += ',';
    append_json_string(text_, texts[i]);
  }
  text_ += ']';
  return *this;
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
