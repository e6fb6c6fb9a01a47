#include "engine/index/passage_terms.h"

#include <algorithm>
#include <map>

#include "engine/index/families.h"

namespace griot {
namespace {

constexpr std::uint32_t families_of_content = 3;  // stem, prefix, exact

// Its first eight bytes, in the order of texts.
std::uint64_t beginning_of(std::string_view word) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    number = number << 8 | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0U);
  }
  return number;
}

}  // namespace

void PassageTerms::add(std::span<const Token> tokens, std::uint32_t times,
                       bool function_words) {
  uses_.reserve(uses_.size() + tokens.size());
  for (const Token& token : tokens) {
    words_ += times;
    length_ += times * (token.stop ? 1 : families_of_content);
    if (token.stop && !function_words) continue;
    uses_.push_back({beginning_of(token.word), &token, times});
  }
}

void PassageTerms::add_aside(std::span<const Token> tokens) {
  std::map<std::string, std::uint32_t> counts;
  for (const Token& token : tokens) ++counts[aside_term(token.stem)];
  for (const auto& [name, count] : counts) {
    others_.push_back({name, count});
    length_ += count;
  }
}

void PassageTerms::add_labels(std::span<const Token> tokens) {
  for (const Token& token : tokens) {
    if (!token.stop) others_.push_back({label_term(token.stem), 0});
  }
}

std::vector<Term> PassageTerms::terms() {
  std::sort(uses_.begin(), uses_.end(), [](const Use& a, const Use& b) {
    if (a.beginning != b.beginning) return a.beginning < b.beginning;
    const int order = a.token->word.compare(b.token->word);
    return order != 0 ? order < 0 : a.token->stem < b.token->stem;
  });
  std::vector<Term> terms;
  terms.reserve(uses_.size() + others_.size());
  const Token* last = nullptr;
  for (const Use& use : uses_) {
    if (!last || last->word != use.token->word || last->stem != use.token->stem) {
      terms.push_back({word_term(*use.token), 0});
    }
    last = use.token;
    terms.back().count += use.times;
  }
  terms.insert(terms.end(), others_.begin(), others_.end());
  return terms;
}

}  // namespace griot
