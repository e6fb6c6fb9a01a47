// What a document speaks of that others do not: the stems that it uses often and few
// passages of the collection have.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/index/columns.h"
#include "engine/index/word_postings.h"

namespace griot {

struct KeyWord {
  std::string stem;  // folded
  double weight = 0;
  const Postings* passages = nullptr;  // that have it, of all documents
};

// The heaviest first, at most `limit`; words that no other document has are left out.
// Read from the term lists of its passages (about 15 µs each) and the postings of the
// words chosen, which live as long as `postings`. Throws Xapian::Error.
std::vector<KeyWord> key_words_of(const DocumentRow& row,
                                  const std::vector<Shard>& shards,
                                  const Columns& columns, WordPostings& postings,
                                  std::size_t limit);

}  // namespace griot
