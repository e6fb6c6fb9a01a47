// What is known about a document, by French keys, each value with where it came from.
//
// Keys and values are listed in docs/metadata.md. Unknown keys are kept as they are.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace griot {

// A front-matter value: text, list or map. YAML scalars are kept as written.
struct Value {
  using List = std::vector<Value>;
  using Map = std::vector<std::pair<std::string, Value>>;
  std::variant<std::string, List, Map> value;

  Value() = default;
  Value(std::string text) : value(std::move(text)) {}
  Value(const char* text) : value(std::string(text)) {}
  Value(List list) : value(std::move(list)) {}
  Value(Map map) : value(std::move(map)) {}
  bool operator==(const Value&) const = default;
};

// Who says so, strongest first: a stronger source replaces a weaker one.
enum class Source {
  person,           // a command or the interface
  sheet,            // the CSV sheet of an import
  front_matter,     // the file's own YAML
  word_properties,  // core and custom properties
  header_pairs,     // "**Date** : …" at the top
  heading,          // the first heading
  text,             // deduced from the text (language)
  file_name,
  by_default,
};

// "feuille", "en-tete", … as written under `provenance` on disk.
const char* name_of(Source source);
// by_default for an unknown name.
Source source_named(std::string_view name);

struct Field {
  std::string key;
  Value value;
  Source source = Source::front_matter;
  int line = 0;  // in the source, 0 = unknown; never counts in a comparison
  bool operator==(const Field& other) const {
    return key == other.key && value == other.value && source == other.source;
  }
};

class Metadata {
 public:
  // In the order they were first set.
  const std::vector<Field>& fields() const { return fields_; }
  const Field* find(std::string_view key) const;

  // Empty when absent. A list of texts is joined with ", "; a map gives "".
  std::string text(std::string_view key) const;
  // A text is a list of one; maps are left out.
  std::vector<std::string> list(std::string_view key) const;
  bool flag(std::string_view key) const;  // "true", "oui", "yes", "1"

  // Replaces whatever was there.
  void set(std::string key, Value value, Source source, int line = 0);
  // Sets unless a value of a stronger or equal source is there. True when set.
  bool offer(std::string key, Value value, Source source, int line = 0);
  void remove(std::string_view key);

  bool operator==(const Metadata&) const = default;

 private:
  std::vector<Field> fields_;
};

}  // namespace griot
