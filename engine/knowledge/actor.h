// Somebody in particular: whoever a text of minutes names as having something to do.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/knowledge/rules.h"

namespace griot {

// The words are a person's name, a function, an organisation, an acronym, or leave it to
// be said: "Mariama", "Amen + Nour", "Les deux trésorières", "l'ASTAS", "à désigner".
bool is_actor(std::string_view text, std::span<const Token> tokens, const Rules& rules);

bool begins_with_capital(std::string_view text, const Token& token);
// A word in capitals of two letters or more: a family name or an acronym.
bool is_in_capitals(std::string_view text, const Token& token);

}  // namespace griot
