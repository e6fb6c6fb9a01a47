// Passages read from the index for one search, each fetched and analysed once: the second
// look and the snippets ask for the same ones.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "engine/index/shards.h"
#include "engine/text/analysis.h"

namespace griot {

struct ReadPassage {
  Passage passage;
  std::vector<Token> tokens;  // of the first max_analysed_bytes of its text
};

// A passage is a paragraph; beyond this much of one nothing is highlighted.
inline constexpr std::size_t max_analysed_bytes = 64 << 10;

class PassageReader {
 public:
  explicit PassageReader(const std::vector<Shard>& shards) : shards_(shards) {}

  // The reference lives as long as this object. Throws Xapian::Error.
  const ReadPassage& at(std::uint32_t passage);

 private:
  const std::vector<Shard>& shards_;
  std::unordered_map<std::uint32_t, ReadPassage> known_;
};

}  // namespace griot
