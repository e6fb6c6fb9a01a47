// The CSV sheet of an import: metadata for many files at once.
//
// RFC 4180, with ";" for "," when the heading line says so (French spreadsheets), UTF-8
// with or without byte-order mark, else Windows-1252. The first column names the file,
// relative to the sheet's folder; the other columns are metadata keys; an empty cell says
// nothing.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/limits.h"

namespace griot {

struct SheetRow {
  int line = 0;
  std::filesystem::path file;  // absolute, normalised
  std::vector<std::pair<std::string, std::string>> cells;  // key, value; no empty ones
};

// Throws Error{invalid} with the line: a row longer than the heading, an open quote, no
// file, the same file twice.
std::vector<SheetRow> read_sheet(const std::filesystem::path& path, const Limits& limits);

}  // namespace griot
