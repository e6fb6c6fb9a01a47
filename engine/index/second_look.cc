#include "engine/index/second_look.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "engine/base/ascii.h"
#include "engine/index/families.h"

namespace griot {
namespace {

constexpr std::uint32_t farthest = 12;      // words apart that are still near
constexpr std::size_t least_beginning = 4;  // bytes
constexpr double most_names = 3;            // capitalised words that count
// A passage is a paragraph; of a longer one the beginning is read.
constexpr std::size_t max_read_bytes = 8 << 10;

// What a word of the question asks for.
struct Cue {
  std::string_view word;  // folded
  SecondLook::Asked asked;
};
constexpr std::array<Cue, 12> cues{{{"combien", SecondLook::number},
                                    {"nombre", SecondLook::number},
                                    {"quand", SecondLook::year},
                                    {"annee", SecondLook::year},
                                    {"date", SecondLook::year},
                                    {"siecle", SecondLook::year},
                                    {"qui", SecondLook::name},
                                    {"nom", SecondLook::name},
                                    {"ou", SecondLook::place},
                                    {"lieu", SecondLook::place},
                                    {"pays", SecondLook::place},
                                    {"ville", SecondLook::place}}};
constexpr std::array<std::string_view, 5> before_places{"a", "en", "au", "aux", "dans"};

double rarity_of(double having, double all) {
  return std::log(1 + (all - having + 0.5) / (having + 0.5));
}

bool is_year(const std::string& word) {
  return word.size() == 4 && (word[0] == '1' || word[0] == '2') &&
         std::all_of(word.begin(), word.end(), is_digit);
}

struct Sentence {
  explicit Sentence(std::vector<bool> titled) : has(std::move(titled)) {}
  std::vector<bool> has;  // by word of the query; those of the title are in each
  double number = 0, year = 0, names = 0, place = 0;
};

// How near to each other words stand.
class Distances {
 public:
  explicit Distances(const std::vector<SecondLook::Word>& words)
      : words_(words),
        last_(words.size(), nowhere),
        nearest_(words.size() * words.size(), nowhere) {}

  // Positions come in order.
  void meet(std::size_t w, std::uint32_t position) {
    for (std::size_t v = 0; v < words_.size(); ++v) {
      if (v == w || last_[v] == nowhere) continue;
      std::uint32_t& pair = nearest_[std::min(v, w) * words_.size() + std::max(v, w)];
      pair = std::min(pair, position - last_[v]);
    }
    last_[w] = position;
  }

  bool has(std::size_t w) const { return last_[w] != nowhere; }

  double nearness() const {
    double sum = 0;
    for (std::size_t w = 0; w < words_.size(); ++w) {
      for (std::size_t v = w + 1; v < words_.size(); ++v) {
        const std::uint32_t distance = nearest_[w * words_.size() + v];
        if (distance > farthest) continue;
        sum += std::min(words_[w].rarity, words_[v].rarity) / (1.0 + distance);
      }
    }
    return sum;
  }

 private:
  static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

  const std::vector<SecondLook::Word>& words_;
  std::vector<std::uint32_t> last_;     // position of each word, so far
  std::vector<std::uint32_t> nearest_;  // of each pair
};

// One passage, read word by word.
class Reading {
 public:
  Reading(const std::vector<SecondLook::Word>& words, const std::string& title,
          std::string_view text, std::span<const Token> tokens)
      : words_(words),
        text_(text),
        tokens_(tokens.begin(), std::partition_point(tokens.begin(), tokens.end(),
                                                     [](const Token& token) {
                                                       return token.to <= max_read_bytes;
                                                     })),
        titled_(words.size()),
        same_(words),
        alike_(words) {
    read_title(title);
    sentences_.emplace_back(titled_);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (i > 0 && ends_between(i - 1)) sentences_.emplace_back(titled_);
      read_word(i);
    }
    choose_sentence();
  }

  const Sentence& best() const { return sentences_[best_]; }
  double rarity() const { return rarity_; }
  double lateness() const {
    return static_cast<double>(best_) / static_cast<double>(sentences_.size());
  }
  double length() const { return std::log(1.0 + static_cast<double>(tokens_.size())); }
  double title_share() const { return title_share_; }

  double nearness() const { return same_.nearness(); }
  double togetherness() const { return alike_.nearness(); }

  double alike() const {
    double sum = 0;
    for (std::size_t w = 0; w < words_.size(); ++w) {
      const bool there = titled_[w] || same_.has(w);
      if (!there && alike_.has(w)) sum += words_[w].rarity;
    }
    return sum;
  }

 private:
  void read_title(const std::string& title) {
    double all = 0, met = 0;
    for (const Token& token : analyse(title)) {
      if (token.stop) continue;
      ++all;
      bool mine = false;
      for (std::size_t w = 0; w < words_.size(); ++w) {
        if (words_[w].stem == token.stem) titled_[w] = mine = true;
      }
      met += mine;
    }
    if (all > 0) title_share_ = met / all;
  }

  bool ends_between(std::size_t i) const {
    const std::size_t from = tokens_[i].to;
    const std::size_t to = std::max<std::size_t>(from, tokens_[i + 1].from);
    return text_.substr(from, to - from).find_first_of(".!?\n") != std::string_view::npos;
  }

  bool is_capital(std::size_t i) const {
    const auto at = [&](std::size_t place) {
      return place < text_.size() ? static_cast<unsigned char>(text_[place]) : 0U;
    };
    const unsigned first = at(tokens_[i].from);
    if (first == 0xC3) return at(tokens_[i].from + 1) < 0x9F;  // À to Þ
    return first >= 'A' && first <= 'Z';
  }

  void read_word(std::size_t i) {
    const Token& token = tokens_[i];
    bool mine = false;
    for (std::size_t w = 0; w < words_.size(); ++w) {
      const bool same = words_[w].stem == token.stem;
      if (same) {
        mine = sentences_.back().has[w] = true;
        same_.meet(w, token.position);
      }
      if (same || begins_alike(words_[w], token)) alike_.meet(w, token.position);
    }
    if (!mine) read_answer(i);
  }

  static bool begins_alike(const SecondLook::Word& word, const Token& token) {
    return word.beginning.size() >= least_beginning &&
           token.word.starts_with(word.beginning);
  }

  // A word that is not the question's may be its answer.
  void read_answer(std::size_t i) {
    Sentence& sentence = sentences_.back();
    const std::string& word = tokens_[i].word;
    if (is_digit(word.front())) sentence.number = 1;
    if (is_year(word)) sentence.year = 1;
    if (i == 0 || ends_between(i - 1) || !is_capital(i)) return;
    sentence.names = std::min(sentence.names + 1, most_names);
    if (std::find(before_places.begin(), before_places.end(), tokens_[i - 1].word) !=
        before_places.end()) {
      sentence.place = 1;
    }
  }

  void choose_sentence() {
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      double sum = 0;
      for (std::size_t w = 0; w < words_.size(); ++w) {
        if (sentences_[s].has[w]) sum += words_[w].rarity;
      }
      if (sum > rarity_) rarity_ = sum, best_ = s;
    }
  }

  const std::vector<SecondLook::Word>& words_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<bool> titled_;
  Distances same_;   // of words by their stem
  Distances alike_;  // of words by their stem or beginning
  std::vector<Sentence> sentences_;
  std::size_t best_ = 0;
  double rarity_ = 0;
  double title_share_ = 0;
};

}  // namespace

const std::array<FeatureRow, feature_count>& feature_table() {
  static constexpr std::array<FeatureRow, feature_count> rows{
      {{Feature::sentence, "sentence", 0.25},
       {Feature::near, "near", 0.49},
       {Feature::alike, "alike", 0.25},
       {Feature::together, "together", 0.38},
       {Feature::late, "late", -1.31},
       {Feature::length, "length", -1.15},
       {Feature::number, "number", 3.03},
       {Feature::year, "year", 3.58},
       {Feature::name, "name", 0.59},
       {Feature::place, "place", 1.98},
       {Feature::title, "title", 3.46},
       {Feature::replaced, "replaced", -4.0}}};
  return rows;
}

SecondLook::SecondLook(const std::vector<Token>& words, const std::string& text,
                       WordPostings& postings, PassageReader& reader,
                       const Columns& columns)
    : reader_(reader), columns_(columns) {
  for (const Token& token : words) {
    if (token.stop) continue;
    words_.push_back({token.stem, std::string(prefix_of(token.word)),
                      rarity_of(postings.of(token).stems, columns.passages)});
  }
  for (const Token& token : analyse(text)) {
    for (const Cue& cue : cues) {
      if (token.word == cue.word) asked_[cue.asked] = true;
    }
  }
}

void SecondLook::sort(std::vector<RankedPassage>& ranked) const {
  if (words_.empty()) return;
  const auto end =
      ranked.begin() + static_cast<std::ptrdiff_t>(std::min(ranked.size(), looked_at));
  for (auto at = ranked.begin(); at != end; ++at) {
    const Features features = features_of(at->passage);
    for (std::size_t i = 0; i < feature_count; ++i) {
      at->score += feature_table()[i].weight * features[i];
    }
    at->looked_at = true;
  }
  std::sort(ranked.begin(), end, BetterPassage{columns_});
}

std::vector<Weight> SecondLook::weights_of(std::uint32_t passage) const {
  std::vector<Weight> weights;
  const Features features = features_of(passage);
  for (std::size_t i = 0; i < feature_count; ++i) {
    const FeatureRow& row = feature_table()[i];
    if (features[i] != 0) weights.push_back({row.name, row.weight * features[i]});
  }
  return weights;
}

SecondLook::Features SecondLook::features_of(std::uint32_t passage) const {
  const std::uint32_t document = columns_.document_of[passage];
  static const DocumentRow unknown;
  const DocumentRow& row =
      document == Columns::none ? unknown : columns_.documents[document];
  const auto& [stored, tokens] = reader_.at(passage);
  const Reading reading(words_, row.title, stored.text, tokens);
  const double replaced = row.replaced ? 1 : 0;
  // Boilerplate answers nothing.
  if (stored.boilerplate) {
    return {0, 0, 0, 0, 1, reading.length(), 0, 0, 0, 0, 0, replaced};
  }
  const Sentence& best = reading.best();
  return {reading.rarity(),
          reading.nearness(),
          reading.alike(),
          reading.togetherness(),
          reading.lateness(),
          reading.length(),
          asked_[number] ? best.number : 0,
          asked_[year] ? best.year : 0,
          asked_[name] ? best.names : 0,
          asked_[place] ? best.place : 0,
          reading.title_share(),
          replaced};
}

}  // namespace griot
