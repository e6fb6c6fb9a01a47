// Whom a sentence of minutes in the passive names behind "par": the meeting itself,
// others who decided, or who is to do it.
#pragma once

#include <span>
#include <string_view>

#include "engine/knowledge/clause.h"
#include "engine/knowledge/rules.h"

namespace griot {

// "L'orthographe sera vérifiée par M. le délégué": whose task it is.
bool has_its_actor(std::string_view text, std::span<const Token> tokens,
                   const Clause& clause, const Rules& rules);

// "adoptée par le Sénat", from the token `begin` on: by others than the meeting; not "par
// l'alliance seule" nor "par 12 voix".
bool is_by_others(std::string_view text, std::span<const Token> tokens, std::size_t begin,
                  const Rules& rules);

}  // namespace griot
