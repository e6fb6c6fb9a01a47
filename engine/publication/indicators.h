// Indicators: numbers that a donor's report asks for, each with what it is made of.
//
// What is counted is data (vocabulary/indicateurs.tsv). A value is a function of the
// journal up to a day, so it can be made again; every number is the length of a list of
// documents, events, persons or countries that is shown with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/publication/page_context.h"
#include "engine/publication/selection.h"

namespace griot {

struct Evidence {
  std::string label;
  std::string path;    // of the page, without language: "/documents/x#p-1"; "" for none
  std::string detail;  // date, role …
  std::string group;   // the part that it counts in ("KM", "axe-1"), "" for none
};

struct Indicator {
  std::string id, label, unit, note;
  std::string axis, objective;  // ids, "" for none
  bool known = true;            // false: nothing to measure it by yet
  std::int64_t value = 0;
  std::int64_t of = 0;  // the whole, for a share; 0: `value` is a number
  std::vector<std::pair<std::string, std::int64_t>> parts;  // label, value
  std::vector<Evidence> evidence;
};

struct IndicatorScope {
  std::string day;                     // ISO; what the journal says at its end
  Period period;                       // of the documents' own dates
  const Concept* perimeter = nullptr;  // only documents on its countries
  std::size_t withdrawn_since = 0;
};

// Whether a row of indicateurs.tsv has something to count: none is divided by axes or
// objectives that the corpus does not have.
bool is_counted(const TableLine& row, const Vocabulary& vocabulary);

// "" for a day: that of the last change that is public.
std::string day_of(const PageContext& page, std::string_view asked);

// All of them, or only the one of this id. Costs a look at each document for each.
std::vector<Indicator> indicators_of(const PageContext& page, IndicatorScope& scope,
                                     std::string_view only = {});

// What `date`, `du`, `au` and `perimetre` ask for; nothing when there is no such
// perimeter. Throws BadRequest for what is no date.
std::optional<IndicatorScope> asked_scope(const PageContext& page);
// "30 juin 2026"
std::string day_in_words(const PageContext& page, const IndicatorScope& scope);
// "Comores 3, Maroc 1"
std::string parts_in_words(const PageContext& page, const Indicator& indicator);

// "12", "3 sur 5 (60 %)", "à compléter"
std::string value_in_words(const PageContext& page, const Indicator& indicator);

}  // namespace griot
