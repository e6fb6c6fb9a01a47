// The words of one database, in memory: which terms share a stem, a beginning or a whole
// form with a word of a query, and which words are near to one that is misspelled.
//
// Read from the list of terms when first searched (about 0.5 µs a word) and kept as long
// as the database does not change. Immutable.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

class Lexicon {
 public:
  explicit Lexicon(const Xapian::Database& database);
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  struct Entry {
    std::string_view word;  // folded
    std::string_view stem;
    std::uint64_t letters = 0;  // one bit a letter, to pass over most words at once
    std::uint32_t passages = 0;
    std::uint8_t length = 0;  // in code points, 255 for more
    bool digits = false;
    bool stop = false;  // too common in French to weigh by its letters
  };

  // By word, then stem. A word has several entries where its stems differ: "retraite"
  // written with and without its accent.
  std::span<const Entry> entries() const { return entries_; }
  std::span<const Entry> beginning_with(std::string_view letters) const;
  std::span<const Entry> with_word(std::string_view word) const;

  template <typename Visit>
  void each_with_stem(std::string_view stem, Visit visit) const {
    for (auto at = first_with_stem(stem); at != by_stem_.end(); ++at) {
      if (entries_[*at].stem != stem) break;
      visit(entries_[*at]);
    }
  }

 private:
  std::vector<std::uint32_t>::const_iterator first_with_stem(std::string_view stem) const;

  std::string text_;  // the words and stems one after the other
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> by_stem_;
};

// The term of an entry.
std::string term_of(const Lexicon::Entry& entry);

}  // namespace griot
