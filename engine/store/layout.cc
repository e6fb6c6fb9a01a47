#include "engine/store/layout.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "engine/base/ascii.h"
#include "engine/store/store.h"

namespace griot {
namespace {

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
}  // namespace

std::filesystem::path Layout::revision(std::string_view id, int number,
                                       std::string_view extension) const {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%04d", number);
  return history(id) / (digits + std::string(extension));
}

std::string Layout::place(const std::filesystem::path& path) const {
  return path.lexically_relative(root).string();
}

bool holds_a_file(const std::filesystem::path& directory) {
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator entry(directory, error), end;
       entry != end; entry.increment(error)) {
    if (!entry->is_directory(error)) return true;
  }
  return false;
}

bool is_media_file_name(std::string_view text) {
  if (text.size() < 66 || text.size() > 70 || text[64] != '.') return false;
  const auto is_hex = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); };
  return std::all_of(text.begin(), text.begin() + 64, is_hex) &&
         std::all_of(text.begin() + 65, text.end(),
                     [](char c) { return is_lower(c) || is_digit(c); });
}

std::string original_extension(std::string_view extension) {
  std::string safe;
  for (char c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (is_lower(c) || is_digit(c)) safe += c;
  }
  if (safe.empty() || safe.size() > 8) return ".bin";
  return safe == "md" ? ".orig.md" : "." + safe;
}

int revision_number(std::string_view file_name) {
  const std::size_t digits = file_name.find('.');
  if (digits == std::string_view::npos || digits < 4) return 0;
  int number = 0;
  const char* end = file_name.data() + digits;
  const auto read = std::from_chars(file_name.data(), end, number);
  return read.ec == std::errc() && read.ptr == end && number > 0 ? number : 0;
}

bool is_document_id(std::string_view text) {
  if (text.empty() || text.size() > max_document_id_bytes) return false;
  char before = '-';
  for (const char c : text) {
    if (!is_lower(c) && !is_digit(c) && !(c == '-' && before != '-')) return false;
    before = c;
  }
  return before != '-';
}

}  // namespace griot
