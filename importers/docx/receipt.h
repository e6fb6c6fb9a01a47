// What the source says, counted apart from what is made of it.
//
// Every visible character of the XML passes here on its way to the document, so the words
// an author sees (revisions accepted, without hidden text, comments, contents, field
// codes) are known even if the tree were built wrongly.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/document/finding.h"

namespace griot::docx {

// What becomes of a text. Only `shown` reaches the document.
enum class Seen { shown, inserted, deleted, moved, hidden, contents, placeholder };
inline constexpr std::size_t seen_kinds = 7;

// The texts of one paragraph, by what becomes of them.
class ParagraphTexts {
 public:
  void add(Seen seen, std::string_view text) { texts_[index(seen)] += text; }
  const std::string& of(Seen seen) const { return texts_[index(seen)]; }
  void clear() {
    for (std::string& text : texts_) text.clear();
  }

 private:
  static std::size_t index(Seen seen) { return static_cast<std::size_t>(seen); }
  std::array<std::string, seen_kinds> texts_;
};

class Receipt {
 public:
  // Counts a paragraph that is complete and says, once a kind, what of it is not shown or
  // needs a decision. Clears `texts`.
  void close(ParagraphTexts& texts, Origin origin, const std::string& place,
             Findings& findings);

  // Counts text that stands in no paragraph of the source.
  void count(std::string_view text);
  // Counts words that another import of a part has counted.
  void add(std::int64_t words) { words_ += words; }

  // What was left out of the whole document: contents, placeholders.
  void finish(Findings& findings) const;

  std::int64_t words() const { return words_; }

 private:
  std::int64_t words_ = 0;
  std::int64_t contents_words_ = 0;
  std::int64_t placeholder_words_ = 0;
};

}  // namespace griot::docx
