#include "engine/library/sheet.h"

#include <algorithm>
#include <map>

#include "engine/base/file.h"
#include "engine/base/utf8.h"
#include "engine/text/csv.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

std::string at_line(std::string_view place, int line) {
  return std::string(place) + ":" + std::to_string(line);
}

std::string decoded(std::string bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  return is_utf8(bytes) ? bytes : utf8_from_windows_1252(bytes);
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

SheetRow row_of(const CsvRecord& record, const CsvRecord& heading, const fs::path& path) {
  const std::string place = at_line(path.string(), record.line);
  if (record.cells.size() > heading.cells.size()) {
    throw Error(ErrorCode::invalid, place,
                say("{1} cellules pour {2} colonnes",
                    {std::to_string(record.cells.size()),
                     std::to_string(heading.cells.size())}),
                say("mettez entre guillemets les cellules qui contiennent le séparateur"));
  }
  const std::string file = trimmed(record.cells[0]);
  if (file.empty()) {
    throw Error(ErrorCode::invalid, place, say("la première cellule ne nomme aucun fichier"),
                say("écrivez-y le chemin du fichier, à partir du dossier de la feuille"));
  }
  SheetRow row{record.line, fs::weakly_canonical(path.parent_path() / fs::path(file)), {}};
  for (std::size_t i = 1; i < record.cells.size(); ++i) {
    const std::string value = trimmed(record.cells[i]);
    const std::string key = trimmed(heading.cells[i]);
    if (!value.empty() && !key.empty()) row.cells.emplace_back(key, value);
  }
  return row;
}

}  // namespace

std::vector<SheetRow> read_sheet(const fs::path& path, const Limits& limits) {
  const std::string text = decoded(read_file(path, limits.input_bytes));
  const std::vector<CsvRecord> records = read_csv(text, path.string());
  std::vector<SheetRow> rows;
  std::map<fs::path, int> seen;
  const fs::path absolute = fs::absolute(path);
  for (std::size_t i = 1; i < records.size(); ++i) {
    SheetRow row = row_of(records[i], records[0], absolute);
    const auto [earlier, is_new] = seen.emplace(row.file, row.line);
    if (!is_new) {
      throw Error(ErrorCode::invalid, at_line(path.string(), row.line),
                  say("« {1} » est déjà à la ligne {2}",
                      {row.file.filename().string(), std::to_string(earlier->second)}),
                  say("gardez une seule ligne par fichier"));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace griot
