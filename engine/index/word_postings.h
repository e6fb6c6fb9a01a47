// Where the words of a query stand: each word's postings, read once for all that asks
// for them (which documents, how they rank, which words are unknown).
//
// Of a word, all terms are read that share its stem, its form or its first letters. On
// another machine that is one request a word.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/index/columns.h"
#include "engine/index/postings.h"
#include "engine/index/query_tree.h"
#include "engine/index/snapshot.h"

namespace griot {

class WordPostings {
 public:
  explicit WordPostings(const Snapshot& snapshot)
      : shards_(snapshot.shards),
        columns_(snapshot.memory->columns),
        memory_(snapshot.memory->postings) {}

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
  // What `read` returns, unless it is known.
  template <typename Read>
  const Postings& known_or(const PostingsMemory::Key& key, Read read);
  template <typename FormsOf>
  const Postings& of_forms(const PostingsMemory::Key& key, FormsOf forms_of);
  const Postings& of_term(const std::string& term);
  Bitset having_words_of(const Phrase& phrase);

  const std::vector<Shard>& shards_;
  const Columns& columns_;
  PostingsMemory& memory_;
  std::map<PostingsMemory::Key, PostingsMemory::Known> known_;  // of this query
};

}  // namespace griot
