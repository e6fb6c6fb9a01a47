// The terms that a passage is found by.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/index/families.h"
#include "engine/text/analysis.h"

namespace griot {

struct Term {
  std::string name;
  std::uint32_t count = 0;  // 0: found, but neither ranks nor lengthens the passage
  std::vector<std::uint32_t> positions;
};

class PassageTerms {
 public:
  enum class Place {
    text,        // with positions: phrases are found here
    title,       // counts as often as a title does, with positions
    title_again  // the same in a document's further passages: without positions
  };
  void add(std::span<const Token> tokens, Place place);
  // Boilerplate: one light family and nothing else.
  void add_aside(std::span<const Token> tokens);
  // Words that are not in the passage and find it all the same.
  void add_unseen(std::span<const Token> tokens);

  // Sorted by name; the order that Xapian takes fastest.
  std::vector<Term> terms() const;
  // Stems counted as often as they count: what a document's length is made of.
  std::uint32_t length() const { return length_; }

 private:
  std::map<std::string, Term> stems_;
  std::unordered_map<std::string, std::uint32_t> words_;  // content words
  std::uint32_t length_ = 0;
};

}  // namespace griot
