// What the corpus's vocabulary tells the index: values of fields and words that stand for
// others.
#pragma once

#include "engine/index/index.h"
#include "engine/vocabulary/vocabulary.h"

namespace griot {

// The options keep a pointer to the vocabulary, which must outlive the index.
IndexOptions index_options(const Vocabulary& vocabulary);

// Acronyms lead to their long forms and not back; names of countries and their
// demonyms to each other; other names of a concept to its label, the label to those that
// are shown; words of one family to each other.
std::vector<Synonym> synonyms_of(const Vocabulary& vocabulary);

}  // namespace griot
