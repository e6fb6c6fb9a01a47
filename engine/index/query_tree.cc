#include "engine/index/query_tree.h"

#include <algorithm>
#include <set>

namespace griot {

std::vector<Token> QueryTree::wanted_words() const {
  std::vector<Token> words;
  std::set<std::pair<std::string, std::string>> seen;
  const auto add = [&](const Token& token) {
    if (seen.emplace(token.stem, token.word).second) words.push_back(token);
  };
  for (const auto& conditions : alternatives) {
    for (const Sequence& s : conditions) {
      if (s.negated) continue;
      for (const Token& token : s.words) add(token);
      for (const Phrase& phrase : s.phrases) {
        for (const Token& token : phrase.tokens) add(token);
      }
    }
  }
  return words;
}

std::vector<Spelled> QueryTree::wanted_spelled() const {
  std::vector<Spelled> all;
  for (const auto& conditions : alternatives) {
    for (const Sequence& s : conditions) {
      if (!s.negated) all.insert(all.end(), s.spelled.begin(), s.spelled.end());
    }
  }
  return all;
}

std::vector<Expansion> QueryTree::wanted_expansions() const {
  std::vector<Expansion> all;
  for (const auto& conditions : alternatives) {
    for (const Sequence& s : conditions) {
      if (!s.negated) all.insert(all.end(), s.expansions.begin(), s.expansions.end());
    }
  }
  return all;
}

bool QueryTree::finds() const {
  for (const auto& conditions : alternatives) {
    for (const Sequence& s : conditions) {
      if (!s.negated && s.finds()) return true;
    }
  }
  return false;
}

bool QueryTree::has_function_words_only() const {
  const std::vector<Token> words = wanted_words();
  return !words.empty() && wanted_spelled().empty() &&
         std::all_of(words.begin(), words.end(),
                     [](const Token& token) { return token.stop; });
}

bool QueryTree::loosen_phrases() {
  bool loosened = false;
  for (auto& conditions : alternatives) {
    for (Sequence& s : conditions) {
      if (s.negated || s.words.empty() || s.phrases.empty()) continue;
      for (const Phrase& phrase : s.phrases) {
        for (const Token& token : phrase.tokens) {
          if (!token.stop) s.words.push_back(token);
        }
      }
      s.phrases.clear();
      loosened = true;
    }
  }
  return loosened;
}

bool QueryTree::empty() const {
  return alternatives.empty();
}

}  // namespace griot
