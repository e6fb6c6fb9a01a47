// French as it is written, cut into what is indexed, searched and highlighted.
//
// The index, the query and the highlighter share this one function, so a highlight covers
// exactly what matched. The steps are those of docs/search.md: NFKC, apostrophes, soft
// hyphens and zero-width characters out, œ æ → oe ae, inclusive writing, dotted acronyms,
// lower case, elision, split at hyphens and apostrophes, light stemmer (Savoy 2006),
// fold.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

// Byte ranges are those of the source text, exact on NFD, CRLF and no-break spaces.
struct Token {
  std::string word;  // folded surface form: "reintegrations"
  std::string stem;  // folded stem: "reintegration"
  // Of the two, for tables of words; 0 in tokens that no analysis made.
  std::uint32_t word_hash = 0;
  std::uint32_t stem_hash = 0;
  std::uint32_t position = 0;  // counted from 1; the forms of one place share it
  std::uint32_t from = 0;      // [from, to) in the source
  std::uint32_t to = 0;
  bool stop = false;   // a word too common to search for ("de", "quel", "comment")
  bool added = false;  // not written as such: the other gender of an inclusive form
  enum class Letters : std::uint8_t { small, capital, capitals };
  Letters letters = Letters::small;  // as written: the first one, or all of several
  bool adjoins = false;  // one blank, and nothing else, stands behind the word before it
};

// What a token's hashes are of.
inline std::uint32_t hash_of_word(std::string_view word) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>()(word));
}

struct AnalysisOptions {
  // BCP 47; a language other than French is stemmed by its own rules, or not at all.
  std::string_view language = "fr";
};

// Appends the tokens of `text` in order of position; positions go on from `tokens`, with
// a gap of `gap` so that phrases do not reach across. Linear; memoises stems per thread.
void analyse(std::string_view text, const AnalysisOptions& options,
             std::vector<Token>& tokens, std::uint32_t gap = 0);

std::vector<Token> analyse(std::string_view text, const AnalysisOptions& options = {});

}  // namespace griot
