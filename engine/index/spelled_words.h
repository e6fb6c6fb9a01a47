// mot*, =mot: the words of the index that are meant.
#pragma once

#include "engine/index/query_tree.h"

namespace Xapian {
class Database;
}

namespace griot {

inline constexpr std::size_t max_expansions = 100;

// Fills in the words of every `Spelled` in the tree, the most frequent ones of many, with
// a notice where some were left out. Throws Xapian::Error.
void expand_spelled(QueryTree& tree, const Xapian::Database& database);

}  // namespace griot
