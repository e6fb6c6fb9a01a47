// The order of what was found: one Xapian query over all families (recipe S1 of
// docs/search.md), to which each passage's document adds a share of its own score.
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
};

struct RankingInput {
  std::vector<Token> words;             // of the query, in its order
  std::vector<std::string> beginnings;  // words that mot* stands for
  const Bitset& candidates;             // passages to rank
  const std::vector<double>& document_scores;
};

// The best `limit` candidates, best first; equal scores by passage number, so that pages
// follow each other. Throws Xapian::Error.
std::vector<RankedPassage> rank(const RankingInput& input,
                                const Xapian::Database& database, const Columns& columns,
                                std::size_t limit);

}  // namespace griot
