// Where a sentence of minutes says that all agreed, and on what.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "engine/knowledge/clause.h"
#include "engine/knowledge/rules.h"

namespace griot {

struct Agreed {
  bool there = false;
  std::size_t from = 0;  // the token that what they agreed on begins with; 0: all of it
};

// "OK pour …", "Sur l'argent du puits : ok pour 2 500 euros", "décision de louer …".
Agreed agreed_in_short(std::string_view text, std::span<const Token> tokens,
                       const Rules& rules);

// "L'assemblée s'est prononcée, sans débat, pour un local", "… en faveur du projet".
Agreed pronounced(std::span<const Token> tokens);

// "Et là, accord de tous pour garder la salle".
Agreed accord_of_all(std::string_view text, std::span<const Token> tokens);

// "On a dit oui, donc la salle reste ouverte", "Donc le bal aura lieu, tout le monde est
// d'accord".
Agreed therefore_agreed(std::span<const Token> tokens, const Rules& rules);

// The token behind "se sont mis d'accord sur", "s'accordent pour", where the verb of
// `clause` stands there; 0 for none.
std::size_t agreement_end(std::string_view text, std::span<const Token> tokens,
                          const Clause& clause, const Rules& rules);

}  // namespace griot
