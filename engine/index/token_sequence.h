// The words of a passage in their order, as numbers: where phrases are looked for.
//
// Xapian's own positions cost a third of the indexing and half of the index. Here each
// word is 23 bits of a hash of its stem, in three bytes: one in some millions of the
// passages that have all words of a phrase is taken for having them side by side.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/index/query_tree.h"

namespace griot {

inline constexpr unsigned sequence_slot = 2;  // Xapian's value slot

class TokenSequence {
 public:
  // No phrase reaches from one text to the next.
  void add(std::span<const Token> tokens);
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class PhrasePattern {
 public:
  explicit PhrasePattern(const Phrase& phrase);
  // In what TokenSequence::take() gave.
  bool stands_in(std::string_view sequence) const;

 private:
  std::size_t match_at(std::string_view sequence, std::size_t place) const;

  std::vector<std::vector<std::uint32_t>> places_;  // what may stand at each
};

}  // namespace griot
