// What a query's text asks for.
//
// The grammar has three levels and no nesting: alternatives (OU) of conditions (ET, SAUF)
// of sequences, and in a sequence words, "phrases", mot*, field:value, each of them with
// a
// "-" in front to exclude it. Every text is a query; what has no meaning as an operator
// is read as a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/message.h"
#include "engine/text/analysis.h"

namespace griot {

inline constexpr std::size_t max_query_bytes = 512;
inline constexpr std::size_t max_query_terms = 64;

struct Phrase {
  std::vector<Token> tokens;  // one or more
};

// Words that begin like this, folded: "migra" for migra*.
struct Beginning {
  std::string letters;
  std::vector<std::string> words;  // in the index, filled in before the search
};

struct Filter {
  enum class Kind { field, since, before };
  Kind kind = Kind::field;
  std::size_t field = 0;  // place in field_table()
  std::string name;       // as written, for notices
  std::string value;
  std::size_t column = 0;  // in characters, from 1
  bool excluded = false;
};

struct Sequence {
  std::vector<Token> words;           // any of them; their ranges are in QueryTree::text
  std::vector<Beginning> beginnings;  // any of them, too
  std::vector<Phrase> phrases;        // each of them
  std::vector<Phrase> excluded;       // none of them
  std::vector<Beginning> excluded_beginnings;
  std::vector<Filter> filters;  // one of each field, all fields
  bool negated = false;         // behind SAUF

  bool finds() const { return !words.empty() || !beginnings.empty() || !phrases.empty(); }
};

struct QueryTree {
  std::string text;  // what was read: the query, cut to its limit
  std::vector<std::vector<Sequence>> alternatives;
  std::vector<Message> notices;

  // The words to rank by, each once: of what is wanted, not of what is excluded.
  std::vector<Token> wanted_words() const;
  std::vector<std::string> wanted_beginnings() const;
  bool finds() const;  // has anything to rank by
  bool empty() const;  // asks for nothing at all
  // Reads the phrases that stand beside words as words themselves; false without one.
  bool loosen_phrases();
};

QueryTree parse_query(std::string_view text);

}  // namespace griot
