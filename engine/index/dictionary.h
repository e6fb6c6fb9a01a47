// The spelling dictionary: the words of the public text, with how many passages have
// each.
//
// It is the lexicons of the public databases, less what only replaced documents have: a
// word goes with the last document that had it, and no word of an internal document is
// ever in it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/index/columns.h"
#include "engine/index/lexicon.h"
#include "engine/index/shards.h"

namespace griot {

class Dictionary {
 public:
  // Costs a look at each replaced passage. Throws Xapian::Error.
  Dictionary(const std::vector<Shard>& shards, const Columns& columns);

  bool has(std::string_view word) const;

  struct Word {
    std::string word;
    std::uint32_t passages = 0;
  };
  // Known words that begin with these folded letters, the most frequent first.
  std::vector<Word> beginning_with(std::string_view letters, std::size_t limit) const;

  // The known words nearest to a folded one, at most one edit away up to seven letters,
  // else two; the most frequent first, `limit` of them. None for short words and numbers.
  std::vector<std::string> nearest(const std::string& word, std::size_t limit) const;

 private:
  struct Source {
    std::shared_ptr<const ShardMemory> memory;  // holds the lexicon
    const Lexicon& lexicon;
  };
  std::vector<Word> counted(std::unordered_map<std::string, std::uint32_t> words,
                            std::size_t limit) const;
  std::uint32_t replaced(const std::string& word) const;

  std::vector<Source> sources_;
  std::unordered_map<std::string, std::uint32_t> replaced_;  // passages, by word
};

}  // namespace griot
