// mot*, =mot: the words of the index that are meant.
#pragma once

#include <vector>

#include "engine/index/query_tree.h"
#include "engine/index/shards.h"

namespace griot {

inline constexpr std::size_t max_expansions = 100;

// Fills in the words of every `Spelled` in the tree, the most frequent ones of many, with
// a notice where some were left out. Throws Xapian::Error.
void expand_spelled(QueryTree& tree, const std::vector<Shard>& shards);

}  // namespace griot
