// One tab-separated table of a corpus's vocabulary.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

struct TableLine {
  int line = 0;
  std::map<std::string, std::string, std::less<>> cells;  // by column

  // "" for an unknown column.
  const std::string& cell(std::string_view column) const;
};

// Throws Error{invalid} with "file:line" for a row of more cells than columns and for
// bytes that are not UTF-8. A missing file gives no rows.
std::vector<TableLine> read_table(const std::filesystem::path& path);

// "a | b" → {"a", "b"}, trimmed, without empty ones.
std::vector<std::string> split_cell(std::string_view cell, char separator = '|');

}  // namespace griot
