// What can be suggested by its beginning: titles of documents, and the countries, themes,
// types and organisations that have documents, under all their names.
//
// Made once from a catalogue (about 3 µs a document) and kept by it; so only what is
// public is ever suggested. A look-up costs what begins so, not what the corpus holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/publication/shelves.h"

namespace griot {

struct Name {
  std::optional<ShelfKind> shelf;  // none: a document's title
  std::string id;
  std::size_t documents = 1;
  std::string alias;   // the other name that this is, or ""
  std::string folded;  // blanks between words, one in front
};

class Names {
 public:
  Names(const Catalogue& catalogue, const Vocabulary& vocabulary);

  // Those whose words begin with the words of `typed`, accents and capitals aside: first
  // those that begin with all of it, then by number of documents; each thing once.
  std::vector<const Name*> beginning(std::string_view typed) const;

 private:
  void add(Name name, std::string_view text);

  struct WordStart {
    std::uint32_t name;
    std::uint32_t at;  // in its folded text
  };
  std::string_view rest(const WordStart& start) const {
    return std::string_view(names_[start.name].folded).substr(start.at);
  }

  std::vector<Name> names_;
  std::vector<WordStart> starts_;  // of all words, in the order of what follows
};

// Folded words, each with a blank in front: " l epargne de la diaspora".
std::string spaced_words(std::string_view text);

}  // namespace griot
