#include "engine/library/sheet.h"

#include <algorithm>
#include <map>

#include "engine/base/file.h"
#include "engine/base/utf8.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

std::string at_line(std::string_view place, int line) {
  return std::string(place) + ":" + std::to_string(line);
}

char separator_of(std::string_view text) {
  const std::string_view heading = text.substr(0, text.find('\n'));
  const auto semicolons = std::count(heading.begin(), heading.end(), ';');
  return semicolons > std::count(heading.begin(), heading.end(), ',') ? ';' : ',';
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

// One pass over the text, one cell at a time.
class CsvReader {
 public:
  CsvReader(std::string_view text, std::string_view place)
      : text_(text), place_(place), separator_(separator_of(text)) {}

  std::vector<CsvRecord> records() {
    std::vector<CsvRecord> all;
    while (at_ < text_.size()) {
      CsvRecord record{line_, {}};
      bool more = true;
      while (more) {
        record.cells.push_back(cell());
        more = at_ < text_.size() && text_[at_] == separator_;
        if (more) ++at_;
      }
      end_line();
      const bool blank = record.cells.size() == 1 && record.cells[0].empty();
      if (!blank) all.push_back(std::move(record));
    }
    return all;
  }

 private:
  std::string cell() {
    if (at_ < text_.size() && text_[at_] == '"') return quoted_cell();
    const std::size_t from = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' &&
           text_[at_] != '\r') {
      ++at_;
    }
    return std::string(text_.substr(from, at_ - from));
  }

  std::string quoted_cell() {
    const int opened = line_;
    std::string content;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '"') {
        content += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        content += text_[at_++];
      } else {
        ++at_;
        return content;
      }
    }
    throw Error(ErrorCode::invalid, at_line(place_, opened),
                say("un guillemet s'ouvre et ne se ferme pas"),
                say("doublez les guillemets dans une cellule, ou fermez-le"));
  }

  void end_line() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') {
      ++at_;
    } else if (at_ < text_.size()) {
      throw Error(ErrorCode::invalid, at_line(place_, line_),
                  say("du texte suit un guillemet fermant"),
                  say("mettez toute la cellule entre guillemets"));
    }
    ++line_;
  }

  std::string_view text_;
  std::string_view place_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
};

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

std::vector<CsvRecord> read_csv(std::string_view text, std::string_view place) {
  return CsvReader(text, place).records();
}

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
