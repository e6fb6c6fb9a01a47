// Sentences that say by their form that something was voted.
#pragma once

#include <span>
#include <string_view>

#include "engine/knowledge/clause.h"
#include "engine/knowledge/rules.h"

namespace griot {

// "Un tarif unique pour les trois pays : 6 pour, 13 contre": how many; -1 for none said.
struct VoteCount {
  int yes = -1, no = -1;
  bool is_won() const { return yes > 0 && yes > no; }
  bool is_lost() const { return yes >= 0 && no > yes; }
};
VoteCount count_behind(std::string_view text, const Rules& rules);

// "Budget adopté par 12 voix", "Durée : un an (adopté)", "Après vote, le four est
// réparé", "Sont élues pour un an : …". `clause` is that of the tokens.
bool tells_of_a_vote(std::string_view text, std::span<const Token> tokens,
                     const Clause& clause, const Rules& rules);

}  // namespace griot
