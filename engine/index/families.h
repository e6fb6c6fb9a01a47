// The families of terms that a word leaves in the index, and what each weighs.
//
// A query is the weighted sum of its words' families (BM25 in each). The weights were
// chosen on French questions, see docs/search.md. Adding a family is one line here and
// one in the code that makes its terms (passage_terms.cc, ranking.cc).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/analysis.h"

namespace griot {

enum class Family {
  stem,    // folded light stem, with positions: what makes a passage match
  exact,   // folded word; also the dictionary of spelling and of `mot*`
  prefix,  // first five letters of the folded word
  aside,   // stem of boilerplate: found, but it hardly counts
};

struct FamilyRow {
  Family family;
  const char* name;   // before each of its terms
  double weight;      // in a query
  unsigned in_title;  // times that a title's word counts
};
const FamilyRow& row_of(Family family);

// BM25 of passages, and of whole documents; Xapian's parameters.
struct Bm25 {
  double k1, k2, k3, b, min_length;
};
inline constexpr Bm25 passage_bm25{0.8, 0, 1, 0.75, 0.5};
inline constexpr Bm25 document_bm25{1.2, 0, 1, 0.75, 0.5};
// What the score of the whole document adds to that of a passage.
inline constexpr double document_weight = 0.3;

std::string term_of(Family family, const Token& token);

// A word is cut where a term would be longer than the index holds (245 bytes).
inline constexpr std::size_t max_word_bytes = 120;

// Boolean term that all passages of a document have.
std::string term_of_document(std::string_view id);

}  // namespace griot
