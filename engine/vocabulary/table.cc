#include "engine/document/clean_text.h"
#include "engine/vocabulary/table.h"

#include <algorithm>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/utf8.h"

namespace griot {
namespace {

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t tab = std::min(line.find('\t', at), line.size());
    cells.emplace_back(trimmed(line.substr(at, tab - at)));
    at = tab + 1;
  }
  return cells;
}

}  // namespace

const std::string& TableLine::cell(std::string_view column) const {
  static const std::string nothing;
  const auto found = cells.find(column);
  return found == cells.end() ? nothing : found->second;
}

std::vector<TableLine> read_table(const std::filesystem::path& path) {
  std::vector<TableLine> rows;
  if (!std::filesystem::exists(path)) return rows;
  std::string bytes = read_file(path);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  std::vector<std::string> columns;
  int number = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = std::string_view(bytes).substr(at, end - at);
    at = end + 1;
    ++number;
    if (trimmed(line).empty() || line.starts_with('#')) continue;
    const std::string place = path.string() + ":" + std::to_string(number);
    if (!is_utf8(line)) {
      throw Error(ErrorCode::invalid, place, say("ce n'est pas de l'UTF-8"),
                  say("enregistrez la table en UTF-8"));
    }
    std::vector<std::string> cells = cells_of(line);
    if (columns.empty()) {
      columns = std::move(cells);
      continue;
    }
    if (cells.size() > columns.size()) {
      throw Error(ErrorCode::invalid, place,
                  say("{1} cellules pour {2} colonnes",
                      {std::to_string(cells.size()), std::to_string(columns.size())}),
                  say("séparez les colonnes d'une tabulation, les valeurs d'un « | »"));
    }
    TableLine row{number, {}};
    for (std::size_t i = 0; i < cells.size(); ++i) {
      row.cells.emplace(columns[i], std::move(cells[i]));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::string> split_cell(std::string_view cell, char separator) {
  std::vector<std::string> values;
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t end = std::min(cell.find(separator, at), cell.size());
    const std::string_view value = trimmed(cell.substr(at, end - at));
    if (!value.empty()) values.emplace_back(value);
    at = end + 1;
  }
  return values;
}

}  // namespace griot
