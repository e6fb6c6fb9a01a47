// Sentences that say by their form that something was voted.
#pragma once

#include <span>
#include <string_view>

#include "engine/knowledge/clause.h"
#include "engine/knowledge/rules.h"

namespace griot {

// "Budget adopté par 12 voix", "Durée : un an (adopté)", "Après vote, le four est
// réparé", "Sont élues pour un an : …". `clause` is that of the tokens.
bool tells_of_a_vote(std::string_view text, std::span<const Token> tokens,
                     const Clause& clause, const Rules& rules);

}  // namespace griot
