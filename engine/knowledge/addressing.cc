#include "engine/knowledge/addressing.h"

#include <algorithm>

namespace griot {

bool is_addressing(std::span<const Token> tokens, const Rules& rules) {
  const auto named = rules.addressees(tokens);
  // "Pour le Maroc", but "Au Maroc" is where.
  if (named.empty()) {
    return !tokens.empty() && tokens[0].word == "pour" && tokens.size() <= 5 &&
           !rules.ids(Kind::country, tokens).empty();
  }
  // "Du gouvernement du Sénégal": the country is of the name.
  const auto countries = rules.named(Kind::country, tokens);
  std::size_t covered = 0, words = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].stop) continue;
    ++words;
    const auto is_within = [&](const Rules::Named& one) {
      return one.first <= i && i < one.last;
    };
    covered += std::ranges::any_of(named, is_within) ||
               std::ranges::any_of(countries, is_within);
  }
  if (rules.begins("adresse", tokens) > 0) {
    return named.front().first <= 4 && words <= 14;
  }
  return covered * 10 >= words * 6;
}

}  // namespace griot
