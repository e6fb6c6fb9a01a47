// Where a phrase stands: its stems side by side, in order.
#pragma once

#include "engine/index/bitset.h"
#include "engine/index/query_tree.h"

namespace Xapian {
class Database;
}

namespace griot {

// Adds the passages. Words that share a place (both genders of an inclusive form) are
// alternatives, eight readings at most. Throws Xapian::Error.
void add_phrase(const Xapian::Database& database, const Phrase& phrase, Bitset& passages);

}  // namespace griot
