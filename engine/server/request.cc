#include "engine/server/request.h"

#include <algorithm>

#include "engine/base/utf8.h"

namespace griot {
namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The byte that the escape at the front of `text` stands for.
std::optional<char> escaped_byte(std::string_view text) {
  if (text.size() < 3) return {};
  const int high = digit(text[1]);
  const int low = digit(text[2]);
  if (high < 0 || low < 0) return {};
  return static_cast<char>(high * 16 + low);
}

std::optional<std::string> decode_path(std::string_view path) {
  std::string decoded;
  for (std::size_t i = 0; i < path.size(); ++i) {
    char byte = path[i];
    if (byte == '%') {
      const auto escaped = escaped_byte(path.substr(i));
      if (!escaped) return {};
      byte = *escaped;
      i += 2;
    }
    if (is_control(byte) || byte == '\\') return {};
    decoded += byte;
  }
  return decoded;
}

bool has_dot_segment(std::string_view path) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, end);
    if (segment == "." || segment == "..") return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

std::string decode_value(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char byte = text[i] == '+' ? ' ' : text[i];
    if (byte == '%') {
      if (const auto escaped = escaped_byte(text.substr(i))) {
        byte = *escaped;
        i += 2;
      }
    }
    decoded += is_control(byte) ? ' ' : byte;
  }
  return is_utf8(decoded) ? decoded : utf8_from_windows_1252(decoded);
}

}  // namespace

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::optional<Target> read_target(std::string_view target) {
  const std::size_t question = std::min(target.find('?'), target.size());
  auto path = decode_path(target.substr(0, question));
  const bool acceptable = path && path->starts_with('/') && !path->starts_with("//") &&
                          is_utf8(*path) && !has_dot_segment(*path);
  if (!acceptable) return {};
  Target read{std::move(*path), {}};
  std::string_view query = target.substr(std::min(question + 1, target.size()));
  while (!query.empty() && read.parameters.size() < most_parameters) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    const std::size_t equals = std::min(pair.find('='), pair.size());
    if (!pair.empty()) {
      read.parameters.emplace_back(
          decode_value(pair.substr(0, equals)),
          decode_value(pair.substr(std::min(equals + 1, pair.size()))));
    }
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return read;
}

}  // namespace griot
