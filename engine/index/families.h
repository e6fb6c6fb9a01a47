// The terms of the index, and the families of words that a query weighs.
//
// Every word is indexed once, as the term of its folded form and its stem together. What
// shares a stem, a beginning or the whole form with a word of a query is looked up among
// the words of the index (lexicon.h): so one posting serves three families. A query is
// the weighted sum of its words' families (BM25 in each). The weights were chosen on
// French questions, see docs/search.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/text/analysis.h"

namespace griot {

enum class Family {
  stem,    // the same stem: what makes a passage match
  exact,   // the same folded word
  prefix,  // the same first five letters
  aside,   // stem of boilerplate: found, but it hardly counts
};

struct FamilyRow {
  Family family;
  const char* name;  // before a word, in explanations
  double weight;     // in a query
};
const FamilyRow& row_of(Family family);

// BM25 of passages, and of whole documents (Robertson and Zaragoza, "The Probabilistic
// Relevance Framework", 2009), with Xapian's floor for lengths.
struct Bm25 {
  double k1, b, min_length;
};
inline constexpr Bm25 passage_bm25{0.8, 0.75, 0.5};
inline constexpr Bm25 document_bm25{1.2, 0.75, 0.5};
// What the score of the whole document adds to that of a passage.
inline constexpr double document_weight = 0.3;
// A word of a title counts as often as this.
inline constexpr std::uint32_t title_times = 3;

// The weight of a word that `having` of `all` have: Robertson and Spärck Jones', with a
// floor for words that most have (see Xapian::BM25Weight).
double rarity_weight(double having, double all);

// A word is cut where a term would be longer than the index holds (245 bytes).
inline constexpr std::size_t max_word_bytes = 100;

std::string word_term(std::string_view word, std::string_view stem);
std::string word_term(const Token& token);
struct WordForm {
  std::string word;
  std::string stem;
};
// Of a term that word_term() made.
WordForm read_word_term(std::string_view term);
inline constexpr const char* word_family = "W";

// Stems of boilerplate, and of labels that are found but never shown.
std::string aside_term(std::string_view stem);
std::string label_term(std::string_view stem);

// The letters that words of one prefix share.
std::string_view prefix_of(std::string_view word);
inline constexpr std::size_t prefix_letters = 5;

// Boolean term that all passages of a document have.
std::string term_of_document(std::string_view id);

}  // namespace griot
