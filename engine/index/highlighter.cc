#include <algorithm>

#include "engine/index/snippet.h"

namespace griot {
namespace {

// How many tokens from `at` on the phrase takes, or 0 when it does not stand there.
// Tokens of one position are alternatives, in the text as in the phrase.
std::size_t length_of_phrase(const Phrase& phrase, const std::vector<Token>& tokens,
                             std::size_t at) {
  const std::uint32_t start = tokens[at].position;
  const std::uint32_t first = phrase.tokens.front().position;
  std::size_t i = at;
  for (std::size_t p = 0; p < phrase.tokens.size();) {
    const std::uint32_t place = phrase.tokens[p].position;
    bool found = false;
    const std::size_t here = i;
    for (; p < phrase.tokens.size() && phrase.tokens[p].position == place; ++p) {
      for (i = here; i < tokens.size() && tokens[i].position == start + (place - first);
           ++i) {
        found = found || tokens[i].stem == phrase.tokens[p].stem;
      }
    }
    if (!found) return 0;
  }
  return i - at;
}

bool names_both_genders(const std::vector<Token>& tokens, std::size_t i) {
  return tokens[i].added || (i + 1 < tokens.size() && tokens[i + 1].added);
}

void merge(std::vector<Highlight>& ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](const Highlight& a, const Highlight& b) { return a.from < b.from; });
  std::vector<Highlight> merged;
  for (const Highlight& range : ranges) {
    if (!merged.empty() && range.from < merged.back().to) {
      merged.back().to = std::max(merged.back().to, range.to);
    } else {
      merged.push_back(range);
    }
  }
  ranges = std::move(merged);
}

}  // namespace

Highlighter::Highlighter(const QueryTree& tree) {
  each_wanted(tree.alternatives, [&](const Sequence& sequence) {
    for (const Token& token : sequence.words) {
      stems_.insert(token.stem);
      words_.insert(token.word);
    }
    for (const Spelled& spelled : sequence.spelled) {
      if (spelled.whole) {
        words_.insert(spelled.letters);
      } else {
        beginnings_.push_back(spelled.letters);
      }
    }
    phrases_.insert(phrases_.end(), sequence.phrases.begin(), sequence.phrases.end());
    expansions_.insert(expansions_.end(), sequence.expansions.begin(),
                       sequence.expansions.end());
  });
}

bool Highlighter::matches(const Token& token) const {
  return stems_.contains(token.stem) || words_.contains(token.word) ||
         std::any_of(beginnings_.begin(), beginnings_.end(),
                     [&](const std::string& b) { return token.word.starts_with(b); });
}

void Highlighter::find_expansions(const std::vector<Token>& tokens, std::size_t at,
                                  Sighting& sighting) const {
  for (const Expansion& expansion : expansions_) {
    const std::size_t length = length_of_phrase(expansion.phrase, tokens, at);
    if (length == 0) continue;
    sighting.ranges.push_back({tokens[at].from, tokens[at + length - 1].to});
    sighting.relations.insert(expansion.relation);
  }
}

Sighting Highlighter::find(const std::vector<Token>& tokens) const {
  Sighting sighting;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (matches(tokens[i])) {
      sighting.ranges.push_back({tokens[i].from, tokens[i].to});
      sighting.inclusive = sighting.inclusive || names_both_genders(tokens, i);
    }
    for (const Phrase& phrase : phrases_) {
      const std::size_t length = length_of_phrase(phrase, tokens, i);
      if (length == 0) continue;
      sighting.ranges.push_back({tokens[i].from, tokens[i + length - 1].to});
    }
    find_expansions(tokens, i, sighting);
  }
  merge(sighting.ranges);
  return sighting;
}

}  // namespace griot
