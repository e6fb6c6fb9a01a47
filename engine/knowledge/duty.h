// Duties and what is only so: what a main clause owes, suffers or is.
#pragma once

#include <span>
#include <string_view>

#include "engine/knowledge/clause.h"

namespace griot {

// All of them of `clause`, that of the words `tokens` of `text`.

// "La dimension rurale doit être intégrée", not "… doit être compris".
bool is_to_be_done(std::string_view text, std::span<const Token> tokens,
                   const Clause& clause, const Rules& rules);

// "Les familles doivent faire face à …": they have to, nobody wants it.
bool is_suffered(std::span<const Token> tokens, const Clause& clause, const Rules& rules);

// "Une solution serait de simplifier", "Une piste consisterait à former"
bool offers_a_solution(std::string_view text, std::span<const Token> tokens,
                       const Clause& clause, const Rules& rules);

// "L'inclusion des filles est non seulement une nécessité": no demand.
bool tells_what_it_is(std::string_view text, std::span<const Token> tokens,
                      const Clause& clause);

}  // namespace griot
