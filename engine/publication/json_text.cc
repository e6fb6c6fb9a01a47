#include "engine/publication/json_text.h"

#include "engine/base/byte_set.h"
#include "engine/base/utf8.h"

namespace griot {

namespace {

// That may stand in a string as they are.
constexpr ByteSet plain_bytes = [] {
  ByteSet plain{};
  for (unsigned byte = 0x20; byte < 0x7F; ++byte)
    plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

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
    if (plain_bytes[byte]) {
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

void append_json_list(std::string& to, const std::vector<std::string>& texts) {
  to += '[';
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) to += ',';
    append_json_string(to, texts[i]);
  }
  to += ']';
}

std::string& JsonObject::begin(std::string_view name) {
  if (!empty_) to_ += ',';
  empty_ = false;
  to_.append("\"").append(name).append("\":");
  return to_;
}

JsonObject& JsonObject::add(std::string_view name, std::string_view text) {
  append_json_string(begin(name), text);
  return *this;
}

JsonObject& JsonObject::add(std::string_view name,
                            const std::vector<std::string>& texts) {
  append_json_list(begin(name), texts);
  return *this;
}

JsonObject& JsonObject::add(std::string_view name, std::size_t number) {
  begin(name) += std::to_string(number);
  return *this;
}

JsonObject& JsonObject::add_json(std::string_view name, std::string_view json) {
  begin(name) += json;
  return *this;
}

}  // namespace griot
