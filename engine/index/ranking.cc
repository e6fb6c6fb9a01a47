#include "engine/index/ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "engine/index/families.h"

namespace griot {
namespace {

// Stop words rank only where there is nothing else.
std::vector<Token> content_words(const std::vector<Token>& words) {
  std::vector<Token> content;
  for (const Token& token : words) {
    if (!token.stop) content.push_back(token);
  }
  return content.empty() ? words : content;
}

// What one list of postings adds to the passages in it: the counts of each family,
// saturated, by its factor; 0 for a family that has weighed already.
struct Part {
  const Postings* postings = nullptr;
  double stem = 0, exact = 0, prefix = 0;
  std::string stem_name, exact_name, prefix_name;
};

double saturated(double times, float saturation) {
  return times / (times + saturation);
}

// All that a query weighs passages by.
class Weighing {
 public:
  Weighing(const RankingInput& input, WordPostings& postings, const Columns& columns)
      : input_(input), postings_(postings), columns_(columns) {
    for (const Token& token : content_words(input.words)) add_word(token);
    for (const Spelled& spelled : input.spelled) {
      if (spelled.words.empty()) continue;
      Part& part = parts_.emplace_back();
      part.postings = &postings_.of(spelled);
      part.exact = rarity(part.postings->exacts);
      part.exact_name = spelled.whole ? "=" + spelled.letters : spelled.letters + "*";
    }
  }

  const std::vector<Part>& parts() const { return parts_; }

  // Of several things that one word stands for the best counts.
  template <typename Visit>
  void each_expanded(Visit visit) const {
    std::map<std::string, std::map<std::uint32_t, double>> by_word;
    for (const Expansion& expansion : input_.expansions) {
      std::map<std::uint32_t, double>& best = by_word[expansion.written];
      for (const auto& [passage, value] : values_of(expansion)) {
        double& known = best[passage];
        known = std::max(known, value);
      }
    }
    for (const auto& [word, values] : by_word) {
      for (const auto& [passage, value] : values) visit(word, passage, value);
    }
  }

 private:
  void add_word(const Token& token) {
    const std::string prefix(prefix_of(token.word));
    Part& part = parts_.emplace_back();
    part.postings = &postings_.of(token);
    weigh(Family::stem, token.stem, part.postings->stems, part.stem, part.stem_name);
    weigh(Family::exact, token.word, part.postings->exacts, part.exact, part.exact_name);
    weigh(Family::prefix, prefix, part.postings->prefixes, part.prefix, part.prefix_name);
    Part aside;
    aside.postings = &postings_.aside(token.stem);
    weigh(Family::aside, token.stem, aside.postings->stems, aside.stem, aside.stem_name);
    if (!aside.postings->empty()) parts_.push_back(std::move(aside));
  }

  void weigh(Family family, const std::string& key, std::uint32_t having, double& factor,
             std::string& name) {
    if (!met_[family].insert(key).second) return;
    factor = row_of(family).weight * rarity(having);
    name = row_of(family).name + key;
  }

  double rarity(std::uint32_t having) const {
    return rarity_weight(having, columns_.passages) * (passage_bm25.k1 + 1);
  }

  // A phrase weighs as its content words do on average, however long it is.
  std::map<std::uint32_t, double> values_of(const Expansion& expansion) const {
    Bitset standing(columns_.document_of.size());
    postings_.add_phrase(expansion.phrase, standing);
    std::set<std::string> stems;
    for (const Token& token : expansion.phrase.tokens) {
      if (!token.stop && !token.added) stems.insert(token.stem);
    }
    std::map<std::uint32_t, double> values;
    for (const std::string& stem : stems) {
      const Postings& postings = postings_.of_stem(stem);
      const double factor = row_of(expansion.relation).weight * rarity(postings.stems) /
                            static_cast<double>(stems.size());
      for (const Posting& posting : postings) {
        if (!standing.test(posting.passage)) continue;
        values[posting.passage] +=
            factor * saturated(posting.stem, columns_.saturation[posting.passage]);
      }
    }
    return values;
  }

  const RankingInput& input_;
  WordPostings& postings_;
  const Columns& columns_;
  std::vector<Part> parts_;
  std::map<Family, std::set<std::string>> met_;  // what has weighed already
};

}  // namespace

bool BetterPassage::operator()(const RankedPassage& a, const RankedPassage& b) const {
  // Sums in another order differ in their last digits: they are no order.
  const auto rounded = [](double score) { return std::llround(score * 1e9); };
  if (rounded(a.score) != rounded(b.score)) return rounded(a.score) > rounded(b.score);
  const std::uint32_t document = columns.document_of[a.passage];
  const std::uint32_t other = columns.document_of[b.passage];
  if (document == other) return a.passage < b.passage;
  return columns.documents[document].id < columns.documents[other].id;
}

Ranking::Ranking(const RankingInput& input, WordPostings& postings,
                 const Columns& columns)
    : input_(input),
      postings_(postings),
      columns_(columns),
      scores_(columns.document_of.size()) {
  const Weighing weighing(input_, postings_, columns_);
  for (const Part& part : weighing.parts()) {
    for (const Posting& posting : *part.postings) {
      const float saturation = columns.saturation[posting.passage];
      double& score = scores_[posting.passage];
      // Most have one count or two.
      if (posting.stem > 0) score += part.stem * saturated(posting.stem, saturation);
      if (posting.exact > 0) score += part.exact * saturated(posting.exact, saturation);
      if (posting.prefix > 0)
        score += part.prefix * saturated(posting.prefix, saturation);
    }
  }
  weighing.each_expanded([&](const std::string&, std::uint32_t passage, double value) {
    scores_[passage] += value;
  });
}

double Ranking::share_of(std::uint32_t passage) const {
  return document_weight * input_.document_scores[columns_.document_of[passage]];
}

namespace {

// Leaves the best `limit` and those that equal the last of them: the order among them is
// by document. Returns the least score that is left.
double keep_best(std::vector<RankedPassage>& ranked, std::size_t limit) {
  const auto better = [](const RankedPassage& a, const RankedPassage& b) {
    return a.score > b.score;
  };
  const auto last = ranked.begin() + static_cast<std::ptrdiff_t>(limit) - 1;
  std::nth_element(ranked.begin(), last, ranked.end(), better);
  const double least = last->score - 1e-8;
  ranked.erase(
      std::partition(last + 1, ranked.end(),
                     [&](const RankedPassage& one) { return one.score >= least; }),
      ranked.end());
  return least;
}

}  // namespace

std::vector<RankedPassage> Ranking::best(const Bitset& candidates,
                                         std::size_t limit) const {
  std::vector<RankedPassage> ranked;
  if (limit == 0) return ranked;
  // Few are kept at a time: most are worse than the best of those before.
  std::size_t most = 4 * std::min(limit, static_cast<std::size_t>(candidates.count()));
  double least = std::numeric_limits<double>::lowest();
  candidates.each([&](std::size_t place) {
    const auto passage = static_cast<std::uint32_t>(place);
    const double score = scores_[passage] + share_of(passage);
    if (score < least) return;
    ranked.push_back({passage, score});
    if (ranked.size() < most || ranked.size() <= limit) return;
    least = keep_best(ranked, limit);
    most = std::max(most, 2 * ranked.size());
  });
  if (ranked.size() > limit) keep_best(ranked, limit);
  std::sort(ranked.begin(), ranked.end(), BetterPassage{columns_});
  ranked.resize(std::min(limit, ranked.size()));
  return ranked;
}

std::vector<Weight> Ranking::weights_of(std::uint32_t wanted) const {
  std::vector<Weight> weights;
  const auto add = [&](const std::string& name, double value) {
    if (value > 1e-9) weights.push_back({name, value});
  };
  add("document", share_of(wanted));
  const Weighing weighing(input_, postings_, columns_);
  for (const Part& part : weighing.parts()) {
    for (const Posting& posting : *part.postings) {
      if (posting.passage != wanted) continue;
      const float saturation = columns_.saturation[wanted];
      add(part.stem_name, part.stem * saturated(posting.stem, saturation));
      add(part.exact_name, part.exact * saturated(posting.exact, saturation));
      add(part.prefix_name, part.prefix * saturated(posting.prefix, saturation));
    }
  }
  weighing.each_expanded(
      [&](const std::string& word, std::uint32_t passage, double value) {
        if (passage == wanted) add(word + " →", value);
      });
  std::stable_sort(weights.begin(), weights.end(),
                   [](const Weight& a, const Weight& b) { return a.value > b.value; });
  return weights;
}

}  // namespace griot
