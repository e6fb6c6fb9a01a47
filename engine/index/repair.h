// Spelling repair of a query's words that no document has.
#pragma once

#include <string>

#include "engine/index/query_tree.h"
#include "engine/index/snapshot.h"
#include "engine/index/word_postings.h"

namespace griot {

// Replaces unknown free words: a glued elision first ("divoire" is "d'ivoire"), then the
// nearest word of the dictionary. Each is told in the tree's notices. Returns the query's
// text with the repairs in it, "" when there were none. Phrases and excluded words are
// taken as written. Throws Xapian::Error.
std::string repair(QueryTree& tree, WordPostings& postings, const Snapshot& snapshot);

// Notices on the words, of several, that nothing was found for: neither a near word nor
// what they stand for. Throws Xapian::Error.
void tell_unknown_words(QueryTree& tree, WordPostings& postings);

// True when `repair` has anything to look at: the dictionary is not needed otherwise.
bool has_unknown_words(const QueryTree& tree, WordPostings& postings);

}  // namespace griot
