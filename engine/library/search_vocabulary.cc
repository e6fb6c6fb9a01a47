#include "engine/library/search_vocabulary.h"

#include <algorithm>
#include <array>

#include "engine/text/words.h"

namespace griot {
namespace {

struct FieldKind {
  std::string_view field;
  Kind kind;
};
constexpr std::array<FieldKind, 4> field_kinds{{{"pays", Kind::country},
                                                {"theme", Kind::theme},
                                                {"type", Kind::type},
                                                {"organisation", Kind::organisation}}};

// "CEDEAO", "UMA": the countries of a group.
std::vector<std::string> countries_of_group(const Vocabulary& vocabulary,
                                            const std::string& group) {
  std::vector<std::string> ids;
  for (const Concept& country : vocabulary.concepts(Kind::country)) {
    for (const std::string& name : country.values("ensembles")) {
      if (fold(name) == group) ids.push_back(country.id);
    }
  }
  return ids;
}

std::vector<std::string> ids_of(const Vocabulary& vocabulary, std::string_view field,
                                std::string_view value) {
  for (const FieldKind& row : field_kinds) {
    if (row.field != field) continue;
    if (const Concept* found = vocabulary.find(row.kind, value)) return {found->id};
    if (row.kind == Kind::country) return countries_of_group(vocabulary, fold(value));
  }
  return {};
}

class Collector {
 public:
  explicit Collector(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  std::vector<Synonym> collect() {
    add_acronyms();
    add_countries();
    add_concepts();
    add_families();
    return std::move(synonyms_);
  }

 private:
  void add(Relation relation, const std::string& word, const std::string& form,
           std::vector<std::string> context = {}) {
    if (word.empty()) return;
    synonyms_.push_back({relation, word, form, std::move(context)});
  }

  void add_both(Relation relation, const std::string& one, const std::string& other) {
    add(relation, one, other);
    add(relation, other, one);
  }

  // What a query may name a country by, to tell the senses of an acronym apart.
  std::vector<std::string> names_of(const std::vector<std::string>& countries) const {
    std::vector<std::string> names;
    for (const std::string& id : countries) {
      const Concept* country = vocabulary_.by_id(Kind::country, id);
      if (country == nullptr) continue;
      names.push_back(id);
      names.push_back(country->label);
      for (const char* column : {"gentile_m", "gentile_f", "capitale"}) {
        for (std::string& name : country->values(column))
          names.push_back(std::move(name));
      }
    }
    return names;
  }

  void add_acronyms() {
    for (const Acronym& acronym : vocabulary_.acronyms()) {
      add(Relation::acronym, acronym.acronym, acronym.form, names_of(acronym.countries));
    }
    for (const Concept& organisation : vocabulary_.concepts(Kind::organisation)) {
      for (const std::string& acronym : organisation.values("sigle")) {
        add(Relation::acronym, acronym, organisation.label);
      }
    }
  }

  void add_countries() {
    for (const Concept& country : vocabulary_.concepts(Kind::country)) {
      for (const char* column : {"gentile_m", "gentile_f"}) {
        for (const std::string& demonym : country.values(column)) {
          add_both(Relation::demonym, country.label, demonym);
        }
      }
      for (const std::string& alias : country.values("alias")) {
        add(Relation::label, alias, country.label);
      }
      // "Guinée-Bissau" is not "Guinée".
      for (const std::string& trap : country.values("pieges")) {
        add(Relation::demonym, trap, "");
      }
    }
  }

  void add_concepts() {
    for (const Kind kind : {Kind::theme, Kind::organisation}) {
      for (const Concept& each : vocabulary_.concepts(kind)) {
        for (const std::string& alias : each.values("alias")) {
          add_both(Relation::label, each.label, alias);
        }
        for (const std::string& hidden : each.values("cache")) {
          add(Relation::label, hidden, each.label);
        }
        add(Relation::label, each.label_en, each.label);
      }
    }
  }

  void add_families() {
    for (const std::vector<std::string>& words : vocabulary_.families()) {
      for (const std::string& word : words) {
        for (const std::string& other : words) {
          if (word != other) add(Relation::family, word, other);
        }
      }
    }
  }

  const Vocabulary& vocabulary_;
  std::vector<Synonym> synonyms_;
};

}  // namespace

std::vector<Synonym> synonyms_of(const Vocabulary& vocabulary) {
  return Collector(vocabulary).collect();
}

IndexOptions index_options(const Vocabulary& vocabulary) {
  IndexOptions options;
  options.resolve = [known = &vocabulary](std::string_view field,
                                          std::string_view value) {
    return ids_of(*known, field, value);
  };
  options.synonyms = synonyms_of(vocabulary);
  return options;
}

}  // namespace griot
