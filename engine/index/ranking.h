// The first order of what was found: the weighted sum of what each family of each word
// says of a passage (families.h), and a share of the score of its document. The best are
// then looked at again (second_look.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/index/bitset.h"
#include "engine/index/columns.h"
#include "engine/index/query_tree.h"
#include "engine/index/word_postings.h"

namespace griot {

struct RankedPassage {
  std::uint32_t passage = 0;
  double score = 0;
  bool looked_at = false;  // the second look is in the score
};

// Best first; equal ones by document and place in it, so that pages follow each other and
// the order is that of any division into databases.
struct BetterPassage {
  const Columns& columns;
  bool operator()(const RankedPassage& a, const RankedPassage& b) const;
};

struct RankingInput {
  std::vector<Token> words;  // of the query, in its order
  std::vector<Spelled> spelled;
  std::vector<Expansion> expansions;
  const std::vector<double>& document_scores;
};

// Words weigh by postings that are read once and kept; scores are exact and the same in
// any division into databases.
class Ranking {
 public:
  // Scores all passages. Throws Xapian::Error.
  Ranking(const RankingInput& input, WordPostings& postings, const Columns& columns);

  // The best `limit` candidates, best first; equal scores by document and place in it, so
  // that pages follow each other.
  std::vector<RankedPassage> best(const Bitset& candidates, std::size_t limit) const;

  // What each part of the query adds to the score of one passage, greatest first; what
  // adds nothing is left out. Throws Xapian::Error.
  std::vector<Weight> weights_of(std::uint32_t passage) const;

 private:
  double share_of(std::uint32_t passage) const;

  const RankingInput& input_;
  WordPostings& postings_;
  const Columns& columns_;
  std::vector<double> scores_;  // by passage
};

}  // namespace griot
