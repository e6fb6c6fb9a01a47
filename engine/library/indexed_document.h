// What the index is given of a document.
#pragma once

#include "engine/index/index.h"
#include "engine/store/store.h"
#include "engine/vocabulary/vocabulary.h"

namespace griot {

// Passages, facets, and the other names of what its metadata mention (demonyms, aliases,
// labels in both languages), so that a search for "comorienne" finds what is on KM.
IndexedDocument indexed_document(const Stored& stored, const Vocabulary& vocabulary);

}  // namespace griot
