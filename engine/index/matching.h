// Which documents and passages a query finds: an exact boolean answer over whole
// documents, from postings and columns.
//
// A word finds a passage by its stem (or its exact form, for text of other languages), in
// its text, its headings, its document's title or labels. ET, SAUF and "-" speak of
// documents: both words need not stand in one passage. The same walk over the postings
// gives each document its own BM25 score (docs/search.md, "article score"), at no cost in
// the index.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/index/bitset.h"
#include "engine/index/columns.h"
#include "engine/index/query_tree.h"
#include "engine/index/word_postings.h"

namespace griot {

struct Matches {
  Bitset documents;                     // before the selections of facets
  Bitset passages;                      // that any wanted part of the query stands in
  std::vector<double> document_scores;  // by document; 0 where nothing is known
};

// The documents that have what a filter asks for.
using FilterDocuments = std::function<Bitset(const Filter&)>;

// Throws Xapian::Error.
Matches match(const QueryTree& tree, WordPostings& postings, const Columns& columns,
              const FilterDocuments& filter);

}  // namespace griot
