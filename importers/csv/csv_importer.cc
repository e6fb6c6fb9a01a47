#include "importers/csv/csv_importer.h"

#include <algorithm>
#include <array>
#include <set>

#include "engine/document/clean_text.h"
#include "engine/document/plain_text.h"
#include "engine/document/visibility.h"
#include "engine/text/csv.h"
#include "engine/text/words.h"
#include "importers/markdown/decode.h"

namespace griot {
namespace {

constexpr std::size_t least_columns = 3;
constexpr std::size_t looked_at = 8 << 10;   // bytes
constexpr std::size_t longest_heading = 60;  // bytes

// What a heading of a column says of how to reach someone, as slugs. The corpus's own
// list (colonnes.tsv) is longer; these are held back before any corpus is asked.
constexpr std::array contact_words = {
    "contact",   "contacts",  "telephone", "tel",      "portable",  "courriel",
    "courriels", "e-mail",    "email",     "mail",     "mel",       "coordonnees",
    "adresse",   "whatsapp",  "phone",     "referent", "referente", "responsable",
    "personne",  "president", "presidente"};

using Record = std::vector<std::string>;

bool is_heading(const Record& record) {
  std::set<std::string> names;
  for (const std::string& cell : record) {
    const std::string name(trimmed(cell));
    if (name.empty() || name.size() > longest_heading || !names.insert(name).second) {
      return false;
    }
  }
  return record.size() >= least_columns;
}

bool is_contact(const std::string& heading) {
  const std::string words = "-" + term_key(heading, 200) + "-";
  return std::any_of(contact_words.begin(), contact_words.end(), [&](const char* word) {
    return words.find("-" + std::string(word) + "-") != std::string::npos;
  });
}

TableCell cell_of(const std::string& text, bool header) {
  TableCell cell;
  cell.header = header;
  const std::string words(trimmed(text));
  if (!words.empty()) {
    cell.content.push_back({Paragraph{{Inline{Text{words}}}}, {}, {}, {}, {}});
  }
  return cell;
}

// The table of some columns.
Table table_of(const std::vector<CsvRecord>& records,
               const std::vector<std::size_t>& columns) {
  Table table;
  table.header_rows = 1;
  for (const CsvRecord& record : records) {
    TableRow row;
    for (const std::size_t column : columns) {
      const bool there = column < record.cells.size();
      row.cells.push_back(
          cell_of(there ? record.cells[column] : std::string(), table.rows.empty()));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Block block_of(Table table, int line) {
  return {std::move(table), {}, {}, {}, {line, 0}};
}

}  // namespace

bool CsvImporter::recognises(std::string_view bytes) const {
  if (bytes.find('\0') < looked_at) return false;
  std::string_view part = bytes.substr(0, looked_at);
  if (part.size() < bytes.size()) part = part.substr(0, part.rfind('\n') + 1);
  if (part.starts_with("\xEF\xBB\xBF")) part.remove_prefix(3);
  // What begins as Markdown does is Markdown.
  if (part.empty() || std::string_view("-#|<>*").find(part.front()) != part.npos) {
    return false;
  }
  std::vector<CsvRecord> records;
  try {
    records = read_csv(part, "");
  } catch (const Error&) {
    return false;
  }
  if (records.size() < 2 || !is_heading(records.front().cells)) return false;
  return std::all_of(records.begin(), records.end(), [&](const CsvRecord& record) {
    return record.cells.size() == records.front().cells.size();
  });
}

Imported CsvImporter::import(std::string_view bytes, const ImportOptions& options) const {
  Imported imported;
  const std::string text = decode_text(bytes, imported.findings);
  check_limit(options.name, static_cast<std::int64_t>(text.size()),
              &Limits::markdown_bytes, options.limits);
  diagnose(text, imported.findings);
  const std::vector<CsvRecord> records = read_csv(text, options.name);
  std::vector<std::size_t> open, contacts;
  const Record& heading = records.front().cells;
  check_limit(options.name, static_cast<std::int64_t>(heading.size()),
              &Limits::table_columns, options.limits);
  for (std::size_t column = 0; column < heading.size(); ++column) {
    (is_contact(heading[column]) ? contacts : open).push_back(column);
  }
  if (open.empty()) std::swap(open, contacts);
  imported.document.blocks.push_back(block_of(table_of(records, open), 1));
  if (!contacts.empty()) {
    // The first open column names the organisation beside its contact.
    contacts.insert(contacts.begin(), open.front());
    Box box;
    box.kind = internal_box;
    box.content.push_back(block_of(table_of(records, contacts), 1));
    imported.document.blocks.push_back({std::move(box), {}, {}, {}, {1, 0}});
    imported.findings.push_back(
        {"contacts",
         Severity::changed,
         {},
         "",
         say("les colonnes de contact sont mises à part, en interne")});
  }
  imported.words.source = count_words(text);
  imported.words.kept = count_words(plain_text(imported.document));
  return imported;
}

}  // namespace griot
