#include "engine/knowledge/phrases.h"

#include <algorithm>
#include <array>
#include <functional>

#include "engine/knowledge/elision.h"

namespace griot {

namespace {

std::vector<Token> analysed(std::string_view text) {
  std::vector<Token> tokens = analyse(text);
  std::erase_if(tokens, [](const Token& token) { return token.added; });
  return tokens;
}

// A sentence is looked at by one reader after another: the last ones are kept.
struct Kept {
  std::string text;
  std::vector<Token> tokens;
};
constexpr std::size_t places = 64;
constexpr std::size_t longest_kept = 4096;  // bytes

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  if (text.empty() || text.size() > longest_kept) return analysed(text);
  thread_local std::array<Kept, places> kept;
  Kept& one = kept[std::hash<std::string_view>()(text) % places];
  if (one.text != text) {
    one.text.clear();
    one.tokens = analysed(text);
    one.text = text;
  }
  return one.tokens;
}

void Phrases::add(std::string_view expression, std::size_t value) {
  const std::vector<Token> tokens = tokens_of(expression);
  if (tokens.empty()) return;
  Entry entry{{}, std::string(elided_before(expression, tokens.front())), {}, value};
  for (std::size_t i = 1; i < tokens.size(); ++i) entry.rest.push_back(key(tokens[i]));
  if (tokens.size() > 1 && tokens.back().word == "de") entry.elides = "d";
  if (tokens.size() > 1 && tokens.back().word == "que") entry.elides = "qu";
  sieve_.set(place_in_sieve(key(tokens.front())));
  by_first_[key(tokens.front())].push_back(std::move(entry));
}

std::vector<Phrases::Found> Phrases::at(std::span<const Token> tokens, std::size_t place,
                                        std::string_view text) const {
  std::vector<Found> longest;
  if (place >= tokens.size() || !may_begin(tokens[place])) return longest;
  const auto known = by_first_.find(key(tokens[place]));
  if (known == by_first_.end()) return longest;
  for (const Entry& entry : known->second) {
    std::size_t last = place + 1 + entry.rest.size();
    if (last > tokens.size()) continue;
    const auto differs = std::mismatch(
        entry.rest.begin(), entry.rest.end(),
        tokens.begin() + static_cast<std::ptrdiff_t>(place) + 1,
        [&](const std::string& word, const Token& token) { return word == key(token); });
    if (differs.first != entry.rest.end()) {
      const bool at_last = differs.first + 1 == entry.rest.end();
      if (!at_last || text.empty() || entry.elides.empty() ||
          elided_before(text, *differs.second) != entry.elides)
        continue;
      --last;
    }
    const bool elides = !text.empty() && !entry.elided.empty();
    if (elides && elided_before(text, tokens[place]) != entry.elided) continue;
    if (!longest.empty() && longest.front().last > last) continue;
    if (!longest.empty() && longest.front().last < last) longest.clear();
    longest.push_back({entry.value, place, last});
  }
  return longest;
}

std::vector<Phrases::Found> Phrases::in(std::span<const Token> tokens) const {
  std::vector<Found> all;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!may_begin(tokens[i])) continue;
    const std::vector<Found> here = at(tokens, i);
    all.insert(all.end(), here.begin(), here.end());
  }
  if (all.size() < 2) return all;
  // By words, then by letters: "États d'origine" rather than "les États".
  const auto length = [&](const Found& one) {
    std::size_t letters = 0;
    for (std::size_t i = one.first; i < one.last; ++i) letters += tokens[i].word.size();
    return std::pair(one.last - one.first, letters);
  };
  std::stable_sort(all.begin(), all.end(),
                   [&](const Found& a, const Found& b) { return length(a) > length(b); });
  std::vector<Found> kept;
  // What covers each token: counted by words, since a text may name thousands.
  std::vector<std::pair<std::size_t, std::size_t>> cover(tokens.size());
  for (const Found& one : all) {
    const std::pair span(one.first, one.last);
    const auto begin = cover.begin() + static_cast<std::ptrdiff_t>(one.first);
    const auto end = cover.begin() + static_cast<std::ptrdiff_t>(one.last);
    const bool overlaps = std::any_of(
        begin, end, [&](const auto& other) { return other.second > 0 && other != span; });
    if (overlaps) continue;
    std::fill(begin, end, span);
    kept.push_back(one);
  }
  std::stable_sort(kept.begin(), kept.end(),
                   [](const Found& a, const Found& b) { return a.first < b.first; });
  return kept;
}

}  // namespace griot
