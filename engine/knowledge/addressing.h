// Words that do nothing but address somebody.
#pragma once

#include <span>

#include "engine/knowledge/rules.h"

namespace griot {

// Names an addressee and hardly anything else: "Aux bailleurs et PTF", "États d'origine
// :".
bool is_addressing(std::span<const Token> tokens, const Rules& rules);

}  // namespace griot
