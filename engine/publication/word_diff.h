// Two wordings of one passage, word by word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace griot {

struct WordRun {
  enum class Kind { same, removed, added };
  Kind kind = Kind::same;
  std::string text;  // with its blanks

  bool operator==(const WordRun&) const = default;
};

// The runs of `before` and `now` in reading order, what was removed before what was
// added. Typography alone changes no word (engine/text/word_as_read): what is the same is
// told as it is written now. Passages too long to compare are one run removed and one
// added.
std::vector<WordRun> compare_words(std::string_view before, std::string_view now);

}  // namespace griot
