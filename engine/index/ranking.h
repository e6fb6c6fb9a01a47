// The first order of what was found: one Xapian query over all families, to which each
// passage's document adds a share of its own score. The best are then looked at again
// (second_look.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/index/bitset.h"
#include "engine/index/columns.h"
#include "engine/index/query_tree.h"

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
  const Bitset& candidates;  // passages to rank
  const std::vector<double>& document_scores;
};

// The best `limit` candidates, best first; equal scores by document and place in it, so
// that pages follow each other and the order is that of any division into databases.
//
// Xapian ranks what the words find, its best first; what a document adds is added here,
// and more is asked for until nothing that follows can be among the best. So all that the
// databases are asked is what any xapian-tcpsrv answers. Throws Xapian::Error.
std::vector<RankedPassage> rank(const RankingInput& input,
                                const Xapian::Database& database, const Columns& columns,
                                std::size_t limit);

// What each part of the query adds to the score of one passage, greatest first; what
// adds nothing is left out. Costs a small search a part. Throws Xapian::Error.
std::vector<Weight> weights_of(std::uint32_t passage, const RankingInput& input,
                               const Xapian::Database& database, const Columns& columns);

}  // namespace griot
