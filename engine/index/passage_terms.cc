#include "engine/index/passage_terms.h"

#include <algorithm>

namespace griot {

void PassageTerms::add(std::span<const Token> tokens, Place place) {
  const bool title = place != Place::text;
  const std::uint32_t times = title ? row_of(Family::stem).in_title : 1;
  for (const Token& token : tokens) {
    Term& stem = stems_[term_of(Family::stem, token)];
    stem.count += times;
    length_ += times;
    if (place != Place::title_again) stem.positions.push_back(token.position);
    if (token.stop) continue;
    words_[token.word] += times;
  }
}

void PassageTerms::add_aside(std::span<const Token> tokens) {
  for (const Token& token : tokens) ++stems_[term_of(Family::aside, token)].count;
}

void PassageTerms::add_unseen(std::span<const Token> tokens) {
  for (const Token& token : tokens) {
    if (!token.stop) stems_[term_of(Family::stem, token)];
  }
}

std::vector<Term> PassageTerms::terms() const {
  std::unordered_map<std::string, std::uint32_t> prefixes;
  std::vector<Term> terms;
  terms.reserve(stems_.size() + words_.size() * 2);
  Token token;
  for (const auto& [word, count] : words_) {
    token.word = word;
    terms.push_back({term_of(Family::exact, token), count, {}});
    prefixes[term_of(Family::prefix, token)] += count;
  }
  for (const auto& [name, count] : prefixes) terms.push_back({name, count, {}});
  for (const auto& [name, stem] : stems_) {
    terms.push_back({name, stem.count, stem.positions});
  }
  std::sort(terms.begin(), terms.end(),
            [](const Term& a, const Term& b) { return a.name < b.name; });
  return terms;
}

}  // namespace griot
