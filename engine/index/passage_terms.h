// The terms that a passage is found by.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/text/analysis.h"

namespace griot {

struct Term {
  std::string name;
  std::uint32_t count = 0;  // 0: found, but neither ranks nor lengthens the passage
};

class PassageTerms {
 public:
  // Each word counts so many `times`. Function words count in the lengths; only with
  // `function_words` are they terms too. The tokens are read by terms() and must live as
  // long.
  void add(std::span<const Token> tokens, std::uint32_t times, bool function_words);
  // Boilerplate: one light family and nothing else.
  void add_aside(std::span<const Token> tokens);
  // Words that are not in the passage and find it all the same.
  void add_labels(std::span<const Token> tokens);

  // Sorted by name within each family; the order that Xapian takes fastest.
  std::vector<Term> terms();
  // What BM25 takes for the length of the passage: each word once, and a word that is not
  // a function word once more for each of the two families that it weighs in beside.
  std::uint32_t length() const { return length_; }
  // The same without these, and without boilerplate: what a document's length is made of.
  std::uint32_t words() const { return words_; }

 private:
  struct Use {
    std::uint64_t beginning;  // of the word, as a number: most are ordered by it
    const Token* token;
    std::uint32_t times;
  };
  std::vector<Use> uses_;
  std::vector<Term> others_;
  std::uint32_t length_ = 0;
  std::uint32_t words_ = 0;
};

}  // namespace griot
