// What a collection covers: countries by themes by types, for a perimeter and a period,
// and what comes near where nothing is.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/publication/page_context.h"

namespace griot {

// ISO dates as precise as they are known; "" is open.
struct Period {
  std::string from, to;
  // A date of less precision counts when any of its days is inside.
  bool holds(std::string_view date) const;
  bool is_open() const { return from.empty() && to.empty(); }
};

struct CoverageScope {
  const Concept* perimeter = nullptr;  // null: all countries of interest
  std::string type;                    // concept id; "" for all
  Period period;

  bool holds(const PageContext& page, const Card& card) const;
};

struct Nearby {
  std::string theme, country;  // the cell it is of; one of them is the empty cell's own
  std::size_t documents = 0;
};

struct CoverageCell {
  std::vector<const Card*> documents;               // in scope, newest first
  std::string freshest;                             // date of the newest, or ""
  std::map<std::string, std::size_t> types;         // how many of each, by id
  std::size_t beside = 0;  // of this country and theme, outside the type or the period
};

struct Coverage {
  CoverageScope scope;
  std::vector<std::string> countries;  // as the page lists them
  std::vector<std::string> themes;
  std::vector<std::vector<CoverageCell>> cells;  // by country, then theme
  std::size_t most = 0;

  const CoverageCell& cell(std::size_t country, std::size_t theme) const {
    return cells[country][theme];
  }
};

// `themes`: ids of the columns.
Coverage coverage_of(const PageContext& page, CoverageScope scope,
                     std::vector<std::string> themes);

// For an empty cell: the same country on themes beside it in the thesaurus, and the same
// theme in other countries of the perimeter; most documents first.
std::vector<Nearby> near(const PageContext& page, const Coverage& coverage,
                         std::size_t country, std::size_t theme);

// Themes above, below and beside one in the thesaurus.
std::vector<std::string> neighbours_of(const Vocabulary& vocabulary,
                                       std::string_view theme);

// The search, or without a server the list, that shows a cell's documents.
std::string cell_link(const PageContext& page, const CoverageScope& scope,
                      const std::string& country, const std::string& theme);

// The countries of a perimeter in the order of their names.
std::vector<std::string> countries_of(const PageContext& page, const Concept* perimeter);

}  // namespace griot
