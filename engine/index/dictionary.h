// The spelling dictionary: the words of the public text, with how many passages have
// each.
//
// It is the list of exact terms of the public database, so that a word goes with the last
// document that had it, and no word of an internal document is ever in it. Read when the
// first unknown word is met (about 0.2 µs a word), then kept in memory.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace Xapian {
class Database;
}

namespace griot {

class Dictionary {
 public:
  explicit Dictionary(const Xapian::Database& public_database);

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
  struct Entry {
    std::string word;
    std::uint64_t letters = 0;  // one bit a letter, to pass over most words at once
    std::uint32_t passages = 0;
  };
  static constexpr std::size_t max_letters = 32;
  std::array<std::vector<Entry>, max_letters + 1> by_length_;  // sorted by word
};

}  // namespace griot
