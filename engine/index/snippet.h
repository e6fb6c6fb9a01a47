// A piece of a passage around what was found, and where it was found in it.
//
// Made from the stored text with the same analysis that made the index, so a highlight is
// exactly what matched: whole words as written, on NFD and inclusive text too. A phrase
// is highlighted where it stands whole.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

#include "engine/index/index.h"
#include "engine/index/query_tree.h"

namespace griot {

// What to highlight, of one query.
class Highlighter {
 public:
  explicit Highlighter(const QueryTree& tree);

  // Ranges in the text, in order, none overlapping another.
  std::vector<Highlight> find(const Passage& passage) const;

 private:
  bool matches(const Token& token) const;

  std::unordered_set<std::string> stems_;
  std::unordered_set<std::string> words_;
  std::vector<std::string> beginnings_;
  std::vector<Phrase> phrases_;
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
