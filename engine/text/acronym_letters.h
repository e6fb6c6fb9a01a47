// Whether the letters of an acronym are those of a long form.
//
// They are looked for from the right, as Schwartz and Hearst do ("A simple algorithm for
// identifying abbreviation definitions in biomedical text", 2003), but initials of words
// come first, French function words may be passed over ("aide publique au développement
// (APD)"), and where letters within words must help out (FORIM), at least half of them
// are initials.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/text/analysis.h"

namespace griot {

// Words of a long form, function words included.
inline constexpr std::size_t longest_form = 24;

bool is_capital(char32_t c);

// The letters of an acronym as written, or "" when it is none: capitals, at most as many
// small letters, at most one digit at the end. "O.I.M." is "OIM".
std::string acronym_of(std::string_view written);

// Folded and without digits, as they are looked for.
std::string letters_of_acronym(std::string_view acronym);

// What a match of letters and words costs and covers.
struct LettersFound {
  std::size_t first = 0;  // word
  std::size_t initials = 0;
  std::size_t silent = 0;  // content words that give no letter
};

// The nearest run of words that ends with the last one and gives all letters. `whole`: it
// must begin with the first word.
std::optional<LettersFound> find_letters(std::string letters,
                                         std::span<const Token> words, bool whole);

// Whether all words of the form, at least two, are what the acronym stands for.
bool is_acronym_of(std::string_view acronym, std::string_view form);

}  // namespace griot
