// Documents that a row of a table asks for: what an activity of the programme or an
// indicator counts.
#pragma once

#include <string>
#include <vector>

#include "engine/publication/coverage.h"
#include "engine/publication/page_context.h"

namespace griot {

// Empty lists ask for nothing; a document must be what each of the others asks.
struct Selection {
  std::vector<std::string> types;
  std::vector<std::string> themes;     // or narrower ones
  std::vector<std::string> countries;
  std::vector<std::string> events;     // words of the event's type or name: "webinaire"
  std::vector<std::string> links;      // "remplace", "met-a-jour": it has one of them
  std::vector<std::string> axes, objectives;
  Period period;

  // Columns types, themes, pays, evenements, liens, axe, objectif.
  static Selection of(const TableLine& row, const Vocabulary& vocabulary);

  bool holds(const Vocabulary& vocabulary, const Card& card) const;
};

// The values of a card as the vocabulary knows them: ids of types, countries, themes.
std::vector<std::string> ids_of(const Vocabulary& vocabulary, ShelfKind kind,
                                const Card& card, std::string_view key);

}  // namespace griot
