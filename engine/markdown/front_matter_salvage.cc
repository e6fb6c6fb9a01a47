// Front matter that is not YAML as a whole: each key by itself.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/error.h"
#include "engine/document/clean_text.h"
#include "engine/markdown/front_matter.h"

namespace griot {
namespace {

// A key at the beginning of a line, and the lines indented below it.
struct Entry {
  int line = 0;  // in the file
  std::string_view text;
};

std::vector<Entry> entries_of(std::string_view yaml) {
  std::vector<Entry> entries;
  int number = 1;  // the "---" line
  for (std::size_t at = 0; at < yaml.size();) {
    const std::size_t newline = std::min(yaml.find('\n', at), yaml.size());
    const std::string_view line = yaml.substr(at, newline - at);
    ++number;
    const bool goes_on = line.empty() || line[0] == ' ' || line[0] == '\t' ||
                         line[0] == '-' || line[0] == ']' || line[0] == '}';
    if (goes_on && !entries.empty()) {
      const char* begin = entries.back().text.data();
      entries.back().text =
          yaml.substr(static_cast<std::size_t>(begin - yaml.data()),
                      newline - static_cast<std::size_t>(begin - yaml.data()));
    } else if (!line.empty()) {
      entries.push_back({number, line});
    }
    at = newline + 1;
  }
  return entries;
}

// French puts a blank before its colon, so a title that has one ("Retours : état des
// lieux") is no YAML, but nobody can take it for anything but a text: one line that opens
// neither a list, a map, a block nor a quotation.
bool is_plain_text(std::string_view key, std::string_view value) {
  constexpr std::string_view openings = "[{}]\"'|>&*!%@`#,?-";
  return !key.empty() && !value.empty() &&
         openings.find(value.front()) == std::string_view::npos &&
         key.find_first_of(" \t\"'[{") == std::string_view::npos &&
         value.find('\n') == std::string_view::npos &&
         value.find(": ") != std::string_view::npos;
}

void keep_as_text(const Entry& entry, Metadata& metadata, Remarks& remarks) {
  const std::size_t colon = std::min(entry.text.find(':'), entry.text.size());
  std::string key(trimmed(entry.text.substr(0, colon)));
  std::string value(trimmed(entry.text.substr(std::min(colon + 1, entry.text.size()))));
  const bool plain = is_plain_text(key, value);
  clean_line(key);
  clean_line(value);
  if (plain) {
    remarks.add("front_matter_text", Severity::info, entry.line - remarks.lines_before(),
                say("deux-points dans la valeur de « {1} » : lue comme un texte ; entre "
                    "guillemets, tous les programmes la lisent",
                    {key}));
    metadata.set(key, std::move(value), Source::front_matter, entry.line);
    return;
  }
  remarks.add("bad_front_matter", Severity::pending, entry.line - remarks.lines_before(),
              say("l'en-tête n'est pas lisible ici : « {1} » ; mettez la valeur entre "
                  "guillemets",
                  {std::string(trimmed(entry.text))}));
  if (key.empty()) key = "en-tete";
  metadata.set(key + "-non-reconnu", std::move(value), Source::front_matter, entry.line);
}

}  // namespace

Metadata salvage_front_matter(std::string_view yaml, std::string_view place,
                              Remarks& remarks) {
  try {
    return read_front_matter(yaml, place, remarks);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::invalid) throw;
  }
  Metadata metadata;
  for (const Entry& entry : entries_of(yaml)) {
    Remarks ignored;
    try {
      const Metadata one =
          read_front_matter(std::string(entry.text) + "\n", place, ignored);
      for (const Field& field : one.fields()) {
        metadata.set(field.key, field.value, field.source, entry.line);
      }
    } catch (const Error&) {
      keep_as_text(entry, metadata, remarks);
    }
  }
  return metadata;
}

}  // namespace griot
