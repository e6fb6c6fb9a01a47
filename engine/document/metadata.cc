#include "engine/document/metadata.h"

#include <algorithm>
#include <array>

namespace griot {
namespace {

struct SourceName {
  Source source;
  const char* name;
};
constexpr std::array source_names = {
    SourceName{Source::person, "personne"},
    SourceName{Source::sheet, "feuille"},
    SourceName{Source::front_matter, "en-tete"},
    SourceName{Source::word_properties, "proprietes-word"},
    SourceName{Source::header_pairs, "paires-en-gras"},
    SourceName{Source::heading, "titre-du-texte"},
    SourceName{Source::text, "texte"},
    SourceName{Source::file_name, "nom-du-fichier"},
    SourceName{Source::by_default, "defaut"},
};

}  // namespace

const char* name_of(Source source) {
  return std::find_if(source_names.begin(), source_names.end(),
                      [&](const SourceName& entry) { return entry.source == source; })
      ->name;
}

Source source_named(std::string_view name) {
  for (const SourceName& entry : source_names) {
    if (name == entry.name) return entry.source;
  }
  return Source::by_default;
}

const Field* Metadata::find(std::string_view key) const {
  for (const Field& field : fields_) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

std::string Metadata::text(std::string_view key) const {
  std::string joined;
  for (const std::string& part : list(key)) {
    if (!joined.empty()) joined += ", ";
    joined += part;
  }
  return joined;
}

std::vector<std::string> Metadata::list(std::string_view key) const {
  std::vector<std::string> texts;
  const Field* field = find(key);
  if (!field) return texts;
  if (const auto* text = std::get_if<std::string>(&field->value.value)) {
    if (!text->empty()) texts.push_back(*text);
  } else if (const auto* values = std::get_if<Value::List>(&field->value.value)) {
    for (const Value& value : *values) {
      if (const auto* item = std::get_if<std::string>(&value.value)) texts.push_back(*item);
    }
  }
  return texts;
}

bool Metadata::flag(std::string_view key) const {
  const std::string value = text(key);
  return value == "true" || value == "oui" || value == "yes" || value == "1";
}

void Metadata::set(std::string key, Value value, Source source, int line) {
  for (Field& field : fields_) {
    if (field.key == key) {
      field = {std::move(key), std::move(value), source, line};
      return;
    }
  }
  fields_.push_back({std::move(key), std::move(value), source, line});
}

bool Metadata::offer(std::string key, Value value, Source source, int line) {
  const Field* there = find(key);
  if (there && there->source <= source) return false;
  set(std::move(key), std::move(value), source, line);
  return true;
}

void Metadata::remove(std::string_view key) {
  std::erase_if(fields_, [&](const Field& field) { return field.key == key; });
}

}  // namespace griot
