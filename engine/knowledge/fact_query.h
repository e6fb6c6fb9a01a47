// What is asked of the register of recommendations: by its filters, or by a search such
// as "quelles recommandations aux bailleurs ?".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/register.h"
#include "engine/knowledge/rules.h"

namespace griot {

// OR within one list, AND across; an empty one asks for nothing.
struct FactQuery {
  std::vector<std::string> addressees, countries, themes, statuses, years, documents;
  std::vector<std::string> types;  // of documents
  std::vector<std::string> stems;  // all of them are in the text
  std::string words;               // that they are of, as typed

  bool empty() const;
};

// Whether a fact is what is asked for. Microseconds.
bool matches(const FactQuery& query, const Said<Recommendation>& said);

// What both ask for, the newest first. A pass over the register: about 2 ms for 5,000.
std::vector<Said<Recommendation>> find(const Register& facts, const FactQuery& query,
                                       const FactQuery& filters = {});

// The stems that all have to be in a text, of what people type; words that are too common
// ask for nothing.
std::vector<std::string> asked_stems(std::string_view text);
// Of a text, each between blanks: what asked stems are looked for in.
std::string stems_of(std::string_view text);

// What a search asks of the register, where it asks for recommendations at all: what it
// calls them, whom they address, countries and themes that it names, words that are left.
std::optional<FactQuery> asked_recommendations(std::string_view search,
                                               const Rules& rules);

}  // namespace griot
