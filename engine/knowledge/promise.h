// What somebody promises, apart from who does.
#pragma once

#include <string>
#include <vector>

#include "engine/knowledge/rules.h"

namespace griot {

// "s'engage à imprimer" → "à imprimer", "ont promis de prêter" → "de prêter". `next`: the
// token behind the words that promise.
std::string what_is_promised(const std::string& text, const std::vector<Token>& tokens,
                             std::size_t next, const Rules& rules);

}  // namespace griot
