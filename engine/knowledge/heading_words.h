// What the words of a heading, or of a line that may stand for one, tell.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/knowledge/rules.h"

namespace griot {

// "Ce que la carte appelle", "Ce que les participants demandent": whoever does it speaks
// for the text, but for those whom it addresses ("Ce que les banques demandent").
bool asks_by_its_verb(std::string_view text, std::span<const Token> tokens,
                      const Rules& rules);

// How much of a heading's words its role covers decides whether it may end another one.
bool is_wholly(std::string_view role, std::span<const Token> tokens, const Rules& rules);

// "TITRE II – DU TRAVAIL", "CALENDRIER": no small letter, longer than an acronym.
bool is_all_capitals(const std::string& text);

// "Nous demandons …", "Nous, associations, exigeons …" do not stand among reasons.
bool opens_our_demand(std::string_view text, std::span<const Token> tokens,
                      const Rules& rules);

}  // namespace griot
