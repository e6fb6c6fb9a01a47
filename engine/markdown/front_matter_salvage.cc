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

// "statut = publié", "type:note": where the sign that is no ": " stands.
std::size_t other_sign(std::string_view line) {
  const std::size_t at = line.find_first_of(":=");
  if (at == std::string_view::npos || at == 0) return std::string_view::npos;
  const std::string_view key = trimmed(line.substr(0, at));
  const bool word =
      !key.empty() && key.find_first_of(" \t\"'[]{}") == std::string_view::npos;
  const bool spaced = line[at] == ':' && line.substr(at + 1, 1) == " ";
  return word && !spaced ? at : std::string_view::npos;
}

bool is_open_quotation(std::string_view value, char quote) {
  return value.starts_with(quote) && value.find(quote, 1) == std::string_view::npos;
}

// What is wrong with the first line of an entry, and the way out.
Message fault_of(std::string_view line, std::string_view key, std::string_view value) {
  const std::string shown(line);
  if (line.find(':') == std::string_view::npos) {
    return say(
        "l'en-tête n'est pas lisible ici : « {1} » ; il y manque un deux-points : "
        "écrivez « clé: valeur »",
        {shown});
  }
  if (value.starts_with('[') && value.find(']') == std::string_view::npos) {
    return say(
        "l'en-tête n'est pas lisible ici : « {1} » ; le crochet ouvert n'est pas "
        "fermé : ajoutez « ] » à la fin de la ligne",
        {shown});
  }
  if (value.starts_with('{') && value.find('}') == std::string_view::npos) {
    return say(
        "l'en-tête n'est pas lisible ici : « {1} » ; l'accolade ouverte n'est pas "
        "fermée : ôtez-la ou ajoutez « } » à la fin de la ligne",
        {shown});
  }
  if (is_open_quotation(value, '"') || is_open_quotation(value, '\'')) {
    return say(
        "l'en-tête n'est pas lisible ici : « {1} » ; le guillemet ouvert n'est pas "
        "fermé : fermez-le à la fin de la ligne, ou ôtez-le",
        {shown});
  }
  if (value.starts_with("- ")) {
    const std::string item(trimmed(value.substr(2)));
    return say(
        "l'en-tête n'est pas lisible ici : « {1} » ; une liste ne commence pas "
        "sur la ligne de sa clé : écrivez « {2}: [{3}] »",
        {shown, std::string(key), item});
  }
  return say(
      "l'en-tête n'est pas lisible ici : « {1} » ; mettez la valeur entre "
      "guillemets",
      {shown});
}

// No key says twice what is not understood.
std::string free_key(const std::string& key, const Metadata& metadata) {
  const std::string name = key + "-non-reconnu";
  std::string free = name;
  for (int i = 2; metadata.find(free); ++i) free = name + "-" + std::to_string(i);
  return free;
}

void keep_as_text(const Entry& entry, Metadata& metadata, Remarks& remarks) {
  const std::size_t colon = entry.text.find(':');
  const bool keyed = colon != std::string_view::npos;
  std::string key(keyed ? trimmed(entry.text.substr(0, colon)) : std::string_view());
  std::string value(trimmed(keyed ? entry.text.substr(colon + 1) : entry.text));
  const bool plain = is_plain_text(key, value);
  clean_line(key);
  const std::string_view first_line = entry.text.substr(0, entry.text.find('\n'));
  const std::string_view first_value =
      std::string_view(value).substr(0, value.find('\n'));
  if (plain) {
    clean_line(value);
    remarks.add("front_matter_text", Severity::info, entry.line - remarks.lines_before(),
                say("deux-points dans la valeur de « {1} » : lue comme un texte ; entre "
                    "guillemets, tous les programmes la lisent",
                    {key}));
    metadata.set(key, std::move(value), Source::front_matter, entry.line);
    return;
  }
  remarks.add("bad_front_matter", Severity::pending, entry.line - remarks.lines_before(),
              fault_of(trimmed(first_line), key, first_value));
  if (key.empty()) key = "en-tete";
  clean_line(value);
  metadata.set(free_key(key, metadata), std::move(value), Source::front_matter,
               entry.line);
}

void take_entry(std::string_view yaml, int line, std::string_view place,
                Metadata& metadata) {
  Remarks ignored;
  const Metadata one = read_front_matter(std::string(yaml) + "\n", place, ignored);
  for (const Field& field : one.fields()) {
    metadata.set(field.key, field.value, field.source, line);
  }
}

// With ": " for the sign that was typed; false when that is no YAML either.
bool take_with_colon(const Entry& entry, std::string_view place, Metadata& metadata,
                     Remarks& remarks) {
  const std::size_t sign = other_sign(entry.text.substr(0, entry.text.find('\n')));
  if (sign == std::string_view::npos) return false;
  const std::string key(trimmed(entry.text.substr(0, sign)));
  const std::string value(trimmed(entry.text.substr(sign + 1)));
  try {
    take_entry(key + ": " + value, entry.line, place, metadata);
  } catch (const Error&) {
    return false;
  }
  const std::string written(trimmed(entry.text.substr(0, entry.text.find('\n'))));
  remarks.add("front_matter_sign", Severity::guessed, entry.line - remarks.lines_before(),
              say("« {1} » a été lu comme « {2}: {3} » ; écrivez un deux-points suivi "
                  "d'un blanc",
                  {written, key, value.substr(0, value.find('\n'))}));
  return true;
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
    try {
      take_entry(entry.text, entry.line, place, metadata);
    } catch (const Error&) {
      if (!take_with_colon(entry, place, metadata, remarks)) {
        keep_as_text(entry, metadata, remarks);
      }
    }
  }
  return metadata;
}

}  // namespace griot
