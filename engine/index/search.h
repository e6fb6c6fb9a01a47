// A search from the query's text to the results, over one snapshot of the index.
#pragma once

#include "engine/index/index.h"
#include "engine/index/snapshot.h"
#include "engine/index/thesaurus.h"

namespace griot {

// What a vocabulary knows.
struct Vocabularies {
  const ValueResolver& resolve;
  const Thesaurus& synonyms;
};

// Throws Xapian::Error: the caller starts again on a newer snapshot.
Results search(const Query& query, const Snapshot& snapshot,
               const Vocabularies& vocabularies);

}  // namespace griot
