// What a query's text asks for.
//
// The grammar has three levels: alternatives (OU) of conditions (ET, SAUF) of sequences,
// and in a sequence words, =words, "phrases", mot*, field:value, each of them with a "-"
// in front to exclude it; or alternatives again, in parentheses. Every text is a query;
// what has no meaning as an operator is read as a word.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/message.h"
#include "engine/index/synonym.h"
#include "engine/text/analysis.h"

namespace griot {

inline constexpr std::size_t max_query_bytes = 512;
inline constexpr std::size_t max_query_terms = 64;
inline constexpr std::size_t max_query_phrases = 8;

struct Phrase {
  std::vector<Token> tokens;  // one or more
};

// Words known by their letters, folded: all that begin so (migra*), or this one and no
// other form of it (=migrantes).
struct Spelled {
  std::string letters;
  bool whole = false;
  std::vector<std::string> words;  // in the index, filled in before the search
};

// What is searched beside words of the query, and counts less than they do.
struct Expansion {
  Relation relation = Relation::label;
  std::string written;  // the words of the query, as typed
  std::string form;     // what is searched too
  Phrase phrase;        // the same: one word, or several side by side
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

struct Sequence;
// Any of them, of each: all.
using Alternatives = std::vector<std::vector<Sequence>>;

struct Sequence {
  std::vector<Token> words;      // any of them; their ranges are in QueryTree::text
  std::vector<Spelled> spelled;  // any of them, too
  std::vector<Phrase> phrases;   // each of them
  std::vector<Phrase> excluded;  // none of them
  std::vector<Spelled> excluded_spelled;
  std::vector<Filter> filters;        // one of each field, all fields
  std::vector<Expansion> expansions;  // any of them, beside the words
  bool negated = false;               // behind SAUF
  Alternatives group;                 // in parentheses; then there is nothing else

  // Has words to look for itself.
  bool finds() const { return !words.empty() || !spelled.empty() || !phrases.empty(); }
  bool empty() const;
};

// Calls `visit` for each sequence that is no group.
void each_sequence(Alternatives& alternatives,
                   const std::function<void(Sequence&)>& visit);
void each_sequence(const Alternatives& alternatives,
                   const std::function<void(const Sequence&)>& visit);
// For those only that are not negated, nor in a group that is.
void each_wanted(Alternatives& alternatives,
                 const std::function<void(Sequence&)>& visit);
void each_wanted(const Alternatives& alternatives,
                 const std::function<void(const Sequence&)>& visit);

// Removes what asks for nothing, and parentheses around one thing.
void simplify(Alternatives& alternatives);

struct QueryTree {
  std::string text;  // what was read: the query, cut to its limit
  Alternatives alternatives;
  std::vector<Message> notices;
  std::map<std::uint32_t, std::string> repaired;  // words, by where they stood in `text`

  // The words to rank by, each once: of what is wanted, not of what is excluded.
  std::vector<Token> wanted_words() const;
  std::vector<Spelled> wanted_spelled() const;
  std::vector<Expansion> wanted_expansions() const;
  // What stands in the query from one word to another, repaired.
  std::string written(const Token& first, const Token& last) const;
  // The query in its own language, as it was understood: parsed again it gives this tree.
  std::string printed() const;
  bool finds() const;  // has anything to rank by
  bool empty() const;  // asks for nothing at all
  // All that it ranks by are words like "de" and "qui".
  bool has_function_words_only() const;
  // Reads the phrases that stand beside words as words themselves; false without one.
  bool loosen_phrases();
};

// With `exact`, words are read as if each had a "=" in front.
QueryTree parse_query(std::string_view text, bool exact = false);

}  // namespace griot
