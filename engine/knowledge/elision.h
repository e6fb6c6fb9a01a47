// Words that lost their vowel before another one: "s'engage", "d'après".
#pragma once

#include <string_view>

#include "engine/text/analysis.h"

namespace griot {

// "qu", "n", "d" …: the word that lost its vowel before this one, in small letters;
// tokens leave it out. "" for none.
std::string_view elided_before(std::string_view text, const Token& token);

}  // namespace griot
