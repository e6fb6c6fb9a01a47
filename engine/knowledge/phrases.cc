#include "engine/knowledge/phrases.h"

#include <algorithm>
#include <array>
#include <functional>

#include "engine/knowledge/elision.h"

namespace griot {

namespace {

Tokens analysed(std::string_view text) {
  auto tokens = std::make_shared<std::vector<Token>>(analyse(text));
  std::erase_if(*tokens, [](const Token& token) { return token.added; });
  return Tokens(std::move(tokens));
}

// A sentence is looked at by one reader after another: the last ones are kept.
struct Kept {
  std::string text;
  Tokens tokens;

  void put(std::string_view of, Tokens all) {
    text = of;
    tokens = std::move(all);
  }
};
constexpr std::size_t places = 256;
constexpr std::size_t longest_kept = 1024;  // bytes: sentences are read again, not more
constexpr std::size_t longest_text = 8192;  // bytes that a part is looked for in

Kept& place_for(std::string_view text) {
  thread_local std::array<Kept, places> kept;
  return kept[std::hash<std::string_view>()(text) % places];
}

}  // namespace

Tokens::Tokens(std::shared_ptr<const std::vector<Token>> all) : all_(std::move(all)) {
  static const std::vector<Token> none;
  if (!all_) all_ = {std::shared_ptr<void>(), &none};
}

Tokens tokens_of(std::string_view text) {
  if (text.empty() || text.size() > longest_kept) return analysed(text);
  Kept& one = place_for(text);
  if (one.text != text) one.put(text, analysed(text));
  return one.tokens;
}

Tokens tokens_of_part(std::string_view part, std::string_view text,
                      const Tokens& tokens) {
  // Of a long text each part would be looked for from its beginning.
  const bool near = !part.empty() && text.size() <= longest_text;
  const std::size_t begin = near ? text.find(part) : text.npos;
  if (begin == text.npos) return tokens_of(part);
  const std::size_t end = begin + part.size();
  const auto ends_behind = [](std::size_t place, const Token& token) {
    return place < token.to;
  };
  const auto first = std::upper_bound(tokens.begin(), tokens.end(), begin, ends_behind);
  const auto last = std::upper_bound(first, tokens.end(), end, ends_behind);
  const bool cuts = (first != tokens.end() && first->from < begin) ||
                    (last != tokens.end() && last->from < end);
  if (cuts) return tokens_of(part);
  auto own = std::make_shared<std::vector<Token>>(first, last);
  std::uint32_t position = 0;
  for (Token& token : *own) {
    token.from -= static_cast<std::uint32_t>(begin);
    token.to -= static_cast<std::uint32_t>(begin);
    token.position = ++position;
  }
  if (!own->empty() && own->front().from < 2) own->front().adjoins = false;
  Tokens shared(std::move(own));
  if (part.size() <= longest_kept) place_for(part).put(part, shared);
  return shared;
}

void Phrases::add(std::string_view expression, std::size_t value) {
  const Tokens tokens = tokens_of(expression);
  if (tokens.empty()) return;
  Entry entry{{}, 0, std::string(elided_before(expression, tokens.front())), {}, value};
  for (std::size_t i = 1; i < tokens.size(); ++i) entry.rest.push_back(key(tokens[i]));
  if (tokens.size() > 1) entry.second = hash(tokens[1]);
  if (tokens.size() > 1 && tokens.back().word == "de") entry.elides = "d";
  if (tokens.size() > 1 && tokens.back().word == "que") entry.elides = "qu";
  by_first_[key(tokens.front())].push_back(std::move(entry));
}

std::vector<Phrases::Found> Phrases::at(std::span<const Token> tokens, std::size_t place,
                                        std::string_view text) const {
  std::vector<Found> longest;
  if (place >= tokens.size()) return longest;
  const auto* entries = by_first_.find(key(tokens[place]), hash(tokens[place]));
  if (!entries) return longest;
  for (const Entry& entry : *entries) {
    std::size_t last = place + 1 + entry.rest.size();
    if (last > tokens.size()) continue;
    // Told by a hash before words are compared; "d'" may stand for the last one, "de".
    const bool other = !entry.rest.empty() && entry.second != hash(tokens[place + 1]);
    if (other && (entry.rest.size() > 1 || entry.elides.empty())) continue;
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
  for (std::size_t i = 0; (i = next_place(tokens, i, tokens.size())) < tokens.size();
       ++i) {
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
