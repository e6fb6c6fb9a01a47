// A piece of a passage around what was found, and where it was found in it.
//
// Made from the stored text with the same analysis that made the index, so a highlight is
// exactly what matched: whole words as written, on NFD and inclusive text too. A phrase
// is highlighted where it stands whole.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "engine/index/index.h"
#include "engine/index/query_tree.h"

namespace griot {

// Where a query's words stand in a text, and how they got there.
struct Sighting {
  std::vector<Highlight> ranges;  // in order, none overlapping another
  bool inclusive = false;         // in a word that names both genders
  std::set<Relation> relations;   // as something that a word stands for
};

// What to highlight, of one query.
class Highlighter {
 public:
  explicit Highlighter(const QueryTree& tree);

  // Of the tokens of a text.
  Sighting find(const std::vector<Token>& tokens) const;

 private:
  bool matches(const Token& token) const;
  void find_expansions(const std::vector<Token>& tokens, std::size_t at,
                       Sighting& sighting) const;

  std::unordered_set<std::string> stems_;
  std::unordered_set<std::string> words_;
  std::vector<std::string> beginnings_;
  std::vector<Phrase> phrases_;
  std::vector<Expansion> expansions_;
};

struct Snippet {
  std::string text;
  std::vector<Highlight> highlights;
};

// At most about `bytes` of the text where most different matches stand together, from the
// start of a sentence where that is near; "… " where it was cut.
Snippet make_snippet(const std::string& text, const std::vector<Highlight>& highlights,
                     std::size_t bytes);

}  // namespace griot
