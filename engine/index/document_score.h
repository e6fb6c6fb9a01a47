// BM25 of whole documents, summed from the postings of their passages: what a second
// database of documents would answer, without one.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/index/columns.h"

namespace griot {

class DocumentScore {
 public:
  explicit DocumentScore(const Columns& columns);

  // One posting of the word at hand.
  void add(std::uint32_t passage, std::uint32_t count);
  // Weighs the word's postings and goes on to the next word.
  void end_of_word();

  std::vector<double> take() { return std::move(scores_); }

 private:
  const Columns& columns_;
  std::vector<std::uint32_t> counts_;   // of the word at hand, by document
  std::vector<std::uint32_t> touched_;  // documents with a count
  std::vector<double> scores_;
};

}  // namespace griot
