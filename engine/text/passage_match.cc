#include "engine/text/passage_match.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <tuple>
#include <utility>

#include "engine/base/hash.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr double enough = 0.5;
constexpr double a_neighbour = 0.1;    // what one matched neighbour adds
constexpr double of_a_part = 0.9;      // a part of the other is worth less than all of it
constexpr std::size_t part_words = 5;  // fewer words are found anywhere
constexpr std::size_t most_holders = 24;  // a shingle of more passages says nothing
constexpr std::size_t compared = 8;       // candidates a passage

// Words and pairs of words, sorted, each as often as it comes.
struct Shingles {
  std::vector<std::string> words;
  std::vector<std::string> pairs;
};

Shingles shingles_of(const Wording& passage) {
  Shingles shingles{passage.words, {}};
  for (std::size_t i = 1; i < passage.words.size(); ++i) {
    shingles.pairs.push_back(passage.words[i - 1] + ' ' + passage.words[i]);
  }
  std::sort(shingles.words.begin(), shingles.words.end());
  std::sort(shingles.pairs.begin(), shingles.pairs.end());
  return shingles;
}

std::size_t common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    const int order = x->compare(*y);
    if (order == 0) ++count;
    if (order <= 0) ++x;
    if (order >= 0) ++y;
  }
  return count;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double similarity(const Shingles& a, const Shingles& b) {
  const std::size_t words = common(a.words, b.words);
  const std::size_t pairs = common(a.pairs, b.pairs);
  const double of_words = share(2 * words, a.words.size() + b.words.size());
  if (a.pairs.empty() || b.pairs.empty()) return of_words;
  const double all = (of_words + share(2 * pairs, a.pairs.size() + b.pairs.size())) / 2;
  const std::size_t smaller = std::min(a.words.size(), b.words.size());
  if (smaller < part_words) return all;
  const double held = share(pairs, std::min(a.pairs.size(), b.pairs.size()));
  // Of the parts of one passage, the largest is the most similar.
  return std::max(all, of_a_part * held + (1 - of_a_part) * all);
}

// Finds the passages that share most shingles with one.
class Candidates {
 public:
  void add(std::size_t passage, const Shingles& shingles) {
    for (const auto* list : {&shingles.words, &shingles.pairs}) {
      for (const std::string& shingle : *list) {
        auto& holders = holders_[shingle];
        if (holders.empty() || holders.back() != passage) holders.push_back(passage);
      }
    }
  }

  std::vector<std::size_t> of(const Shingles& shingles) const {
    std::map<std::size_t, std::size_t> shared;
    for (const auto* list : {&shingles.words, &shingles.pairs}) {
      for (const std::string& shingle : *list) {
        const auto found = holders_.find(shingle);
        if (found == holders_.end() || found->second.size() > most_holders) continue;
        for (const std::size_t passage : found->second) ++shared[passage];
      }
    }
    std::vector<std::pair<std::size_t, std::size_t>> best;
    for (const auto& [passage, count] : shared) best.emplace_back(count, passage);
    std::sort(best.begin(), best.end(), [](const auto& a, const auto& b) {
      return std::tie(b.first, a.second) < std::tie(a.first, b.second);
    });
    std::vector<std::size_t> passages;
    for (std::size_t i = 0; i < std::min(best.size(), compared); ++i) {
      passages.push_back(best[i].second);
    }
    return passages;
  }

 private:
  std::map<std::string, std::vector<std::size_t>> holders_;
};

}  // namespace

std::string digest_of_words(std::string_view text) {
  std::string words;
  bool blank = false;
  for (const char c : fold(text)) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_blank && blank && !words.empty()) words += ' ';
    if (!is_blank) words += c;
    blank = is_blank;
  }
  return sha256(words).substr(0, 32);
}

Wording wording_of(std::string_view text, std::size_t kind) {
  Wording passage{digest_of_words(text), {}, kind};
  std::string word;
  for (const char c : fold(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = byte >= 0x80 || std::isalnum(byte) != 0;
    if (letter) word += c;
    if (!letter && !word.empty()) passage.words.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) passage.words.push_back(std::move(word));
  return passage;
}

double similarity(const Wording& a, const Wording& b) {
  return similarity(shingles_of(a), shingles_of(b));
}

PassageMatch::PassageMatch(std::span<const Wording> before, std::span<const Wording> now)
    : before_(before),
      now_(now),
      before_of_(now.size(), none),
      now_of_(before.size(), none),
      left_out_(now.size(), false) {}

void PassageMatch::claim(std::size_t before, std::size_t now) {
  before_of_[now] = before;
  now_of_[before] = now;
}

void PassageMatch::match_same() {
  match_unique();
  for (std::size_t j = 0; j < now_.size(); ++j) {
    if (before_of_[j] != none) match_beside(before_of_[j], j, 1);
  }
  for (std::size_t j = now_.size(); j-- > 0;) {
    if (before_of_[j] != none) match_beside(before_of_[j], j, -1);
  }
  match_in_order();
}

// Passages whose words come once on both sides, of those that nothing decided on.
void PassageMatch::match_unique() {
  struct Places {
    std::size_t count = 0;
    std::size_t last = none;
  };
  std::map<std::string, std::pair<Places, Places>> places;
  const auto count = [](Places& of, std::size_t at) {
    ++of.count;
    of.last = at;
  };
  for (std::size_t i = 0; i < before_.size(); ++i) {
    if (now_of_[i] == none) count(places[before_[i].digest].first, i);
  }
  for (std::size_t j = 0; j < now_.size(); ++j) {
    if (before_of_[j] == none) count(places[now_[j].digest].second, j);
  }
  for (const auto& [digest, of] : places) {
    if (of.first.count == 1 && of.second.count == 1) claim(of.first.last, of.second.last);
  }
}

bool PassageMatch::can_be_same(std::size_t before, std::size_t now) const {
  return before < before_.size() && now < now_.size() && now_of_[before] == none &&
         before_of_[now] == none && before_[before].digest == now_[now].digest;
}

// Goes on from a matched pair while the next ones have the same words.
void PassageMatch::match_beside(std::size_t before, std::size_t now,
                                std::ptrdiff_t step) {
  // Before the first one, an index wraps around to a place that is none.
  const auto move = static_cast<std::size_t>(step);
  while (can_be_same(before + move, now + move)) {
    before += move;
    now += move;
    claim(before, now);
  }
}

void PassageMatch::match_in_order() {
  std::map<std::string, std::vector<std::size_t>> left;
  for (std::size_t i = before_.size(); i-- > 0;) {
    if (now_of_[i] == none) left[before_[i].digest].push_back(i);
  }
  for (std::size_t j = 0; j < now_.size(); ++j) {
    if (before_of_[j] != none) continue;
    const auto same = left.find(now_[j].digest);
    if (same == left.end() || same->second.empty()) continue;
    claim(same->second.back(), j);
    same->second.pop_back();
  }
}

double PassageMatch::neighbours(std::size_t before, std::size_t now) const {
  const bool first = before == 0 && now == 0;
  const bool last = before + 1 == before_.size() && now + 1 == now_.size();
  const bool above =
      first || (before > 0 && now > 0 && before_of_[now - 1] == before - 1);
  const bool below = last || (before + 1 < before_.size() && now + 1 < now_.size() &&
                              before_of_[now + 1] == before + 1);
  return a_neighbour * (static_cast<double>(above) + static_cast<double>(below));
}

void PassageMatch::match_similar() {
  struct Pair {
    double score;
    std::size_t before, now;
  };
  std::vector<Shingles> shingles(before_.size());
  Candidates candidates;
  for (std::size_t i = 0; i < before_.size(); ++i) {
    if (now_of_[i] != none) continue;
    shingles[i] = shingles_of(before_[i]);
    candidates.add(i, shingles[i]);
  }
  std::vector<Pair> pairs;
  for (std::size_t j = 0; j < now_.size(); ++j) {
    if (before_of_[j] != none || left_out_[j]) continue;
    const Shingles own = shingles_of(now_[j]);
    for (const std::size_t i : candidates.of(own)) {
      if (before_[i].kind != now_[j].kind) continue;
      const double score = similarity(shingles[i], own) + neighbours(i, j);
      if (score >= enough) pairs.push_back({score, i, j});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::tie(b.score, a.before, a.now) < std::tie(a.score, b.before, b.now);
  });
  for (const Pair& pair : pairs) {
    if (now_of_[pair.before] == none && before_of_[pair.now] == none) {
      claim(pair.before, pair.now);
    }
  }
}

}  // namespace griot
