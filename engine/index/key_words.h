// What a document speaks of that others do not: the stems that it uses often and few
// passages of the collection have.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/index/columns.h"

namespace griot {

struct KeyWord {
  std::string stem;  // folded, without the name of its family
  double weight = 0;
  std::vector<std::uint32_t> passages;  // that have it, of all documents, ascending
};

// The heaviest first, at most `limit`; words that no other document has are left out.
// Read from the term lists of its passages (about 15 µs each) and the postings of the
// words chosen. Throws Xapian::Error.
std::vector<KeyWord> key_words_of(const DocumentRow& row,
                                  const Xapian::Database& database,
                                  const Columns& columns, std::size_t limit);

}  // namespace griot
