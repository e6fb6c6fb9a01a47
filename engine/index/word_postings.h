// Where the words of a query stand: each word's postings, read once for all that asks
// for them (which documents, how they rank, which words are unknown).
//
// Of a word, all terms are read that share its stem, its form or its first letters. On
// another machine that is one request a word.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/index/columns.h"
#include "engine/index/query_tree.h"
#include "engine/index/shards.h"

namespace griot {

// How often the words that share something with a word stand in a passage; more than 255
// times is 255.
struct Posting {
  std::uint32_t passage = 0;
  std::uint8_t stem = 0;
  std::uint8_t exact = 0;
  std::uint8_t prefix = 0;

  bool finds() const { return stem > 0 || exact > 0; }
};

// In ascending order of passages; none of what is gone.
struct Postings {
  std::vector<Posting> list;
  // Passages that have each count.
  std::uint32_t stems = 0, exacts = 0, prefixes = 0;

  bool empty() const { return list.empty(); }
  auto begin() const { return list.begin(); }
  auto end() const { return list.end(); }
  void add(const Posting& posting) {
    stems += posting.stem > 0;
    exacts += posting.exact > 0;
    prefixes += posting.prefix > 0;
    list.push_back(posting);
  }
};

class WordPostings {
 public:
  WordPostings(const std::vector<Shard>& shards, const Columns& columns)
      : shards_(shards), columns_(columns) {}

  // The references live as long as this object. Throw Xapian::Error.
  const Postings& of(const Token& token);
  // Counted under `exact`.
  const Postings& of(const Spelled& spelled);
  // Of its stem alone, counted there.
  const Postings& of_stem(const std::string& stem);
  // Passages of boilerplate with its stem, counted under `stem`; and those whose
  // document has it in a label.
  const Postings& aside(const std::string& stem);
  const Postings& label(const std::string& stem);

  // Adds the passages where the phrase stands to `passages`.
  void add_phrase(const Phrase& phrase, Bitset& passages);

 private:
  class Reading;
  template <typename FormsOf>
  const Postings& read(const std::string& word, const std::string& stem,
                       FormsOf forms_of);
  const Postings& of_term(const std::string& term);
  Bitset having_words_of(const Phrase& phrase);

  const std::vector<Shard>& shards_;
  const Columns& columns_;
  std::map<std::pair<std::string, std::string>, Postings> known_;  // word, stem
};

}  // namespace griot
