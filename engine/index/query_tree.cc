#include "engine/index/query_tree.h"

#include <algorithm>
#include <set>

namespace griot {

bool Sequence::empty() const {
  return !finds() && excluded.empty() && excluded_spelled.empty() && filters.empty() &&
         group.empty();
}

namespace {

template <class Sequences, class Visit>
void each(Sequences& alternatives, bool wanted_only, const Visit& visit) {
  for (auto& conditions : alternatives) {
    for (auto& s : conditions) {
      if (wanted_only && s.negated) continue;
      if (s.group.empty()) {
        visit(s);
      } else {
        each(s.group, wanted_only, visit);
      }
    }
  }
}

}  // namespace

void each_sequence(Alternatives& alternatives,
                   const std::function<void(Sequence&)>& visit) {
  each(alternatives, false, visit);
}

void each_sequence(const Alternatives& alternatives,
                   const std::function<void(const Sequence&)>& visit) {
  each(alternatives, false, visit);
}

void each_wanted(Alternatives& alternatives,
                 const std::function<void(Sequence&)>& visit) {
  each(alternatives, true, visit);
}

void each_wanted(const Alternatives& alternatives,
                 const std::function<void(const Sequence&)>& visit) {
  each(alternatives, true, visit);
}

void simplify(Alternatives& alternatives) {
  const auto is_one = [](const Alternatives& all) {
    return all.size() == 1 && all.front().size() == 1;
  };
  for (auto& conditions : alternatives) {
    for (Sequence& s : conditions) {
      simplify(s.group);
      if (!is_one(s.group) || (s.negated && s.group.front().front().negated)) continue;
      Sequence only = std::move(s.group.front().front());
      only.negated = only.negated || s.negated;
      s = std::move(only);
    }
    std::erase_if(conditions, [](const Sequence& s) { return s.empty(); });
  }
  std::erase_if(alternatives, [](const auto& conditions) { return conditions.empty(); });
  if (!is_one(alternatives) || alternatives.front().front().negated) return;
  if (Alternatives group = std::move(alternatives.front().front().group);
      !group.empty()) {
    alternatives = std::move(group);
  }
}

std::vector<Token> QueryTree::wanted_words() const {
  std::vector<Token> words;
  std::set<std::pair<std::string, std::string>> seen;
  const auto add = [&](const Token& token) {
    if (seen.emplace(token.stem, token.word).second) words.push_back(token);
  };
  each_wanted(alternatives, [&](const Sequence& s) {
    for (const Token& token : s.words) add(token);
    for (const Phrase& phrase : s.phrases) {
      for (const Token& token : phrase.tokens) add(token);
    }
  });
  return words;
}

std::vector<Spelled> QueryTree::wanted_spelled() const {
  std::vector<Spelled> all;
  each_wanted(alternatives, [&](const Sequence& s) {
    all.insert(all.end(), s.spelled.begin(), s.spelled.end());
  });
  return all;
}

std::vector<Expansion> QueryTree::wanted_expansions() const {
  std::vector<Expansion> all;
  each_wanted(alternatives, [&](const Sequence& s) {
    all.insert(all.end(), s.expansions.begin(), s.expansions.end());
  });
  return all;
}

bool QueryTree::finds() const {
  bool finds = false;
  each_wanted(alternatives, [&](const Sequence& s) { finds = finds || s.finds(); });
  return finds;
}

bool QueryTree::has_function_words_only() const {
  const std::vector<Token> words = wanted_words();
  return !words.empty() && wanted_spelled().empty() &&
         std::all_of(words.begin(), words.end(),
                     [](const Token& token) { return token.stop; });
}

bool QueryTree::loosen_phrases() {
  bool loosened = false;
  each_wanted(alternatives, [&](Sequence& s) {
    if (s.words.empty() || s.phrases.empty()) return;
    for (const Phrase& phrase : s.phrases) {
      for (const Token& token : phrase.tokens) {
        if (!token.stop) s.words.push_back(token);
      }
    }
    s.phrases.clear();
    loosened = true;
  });
  return loosened;
}

bool QueryTree::empty() const {
  return alternatives.empty();
}

}  // namespace griot
