#include "engine/text/word_as_read.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "engine/base/utf8.h"
#include "engine/text/characters.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::u32string_view quotes = U"\"«»“”„‟‹›";
// French puts a blank in front of these, and others none.
constexpr std::u32string_view blank_before = U"»›;:!?%€";
constexpr std::u32string_view blank_behind = U"«‹";

bool is_one_of(std::u32string_view characters, char32_t c) {
  return characters.find(c) != std::u32string_view::npos;
}

bool is_blank(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_letter(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

// One character as it is read: a letter keeps its accent and its case, what was drawn
// together is taken apart, and of other signs only their kind counts.
void append_read(std::string& word, char32_t c, std::string_view written) {
  if (is_ascii(written.front()) && c != '"') {
    word += written;
  } else if (is_one_of(quotes, c)) {
    word += '"';
  } else if (is_letter(c)) {
    const std::string folded = fold(written);
    word += folded.size() > 1 && is_ascii(folded.front()) ? folded : std::string(written);
  } else if (!is_invisible(c)) {
    word += fold(written);
  }
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<WordAsRead> cut() {
    while (at_ < text_.size()) {
      const CodePoint c = first_code_point(text_.substr(at_));
      if (is_blank(c.value)) {
        at_ = blanks_end();
        if (!word_.empty() && !is_typographic()) end_word();
        continue;
      }
      append_read(word_, c.value, text_.substr(at_, c.length));
      last_ = c.value;
      at_ += c.length;
    }
    if (from_ < text_.size()) end_word();
    return std::move(words_);
  }

 private:
  std::size_t blanks_end() const {
    std::size_t end = at_;
    while (end < text_.size()) {
      const CodePoint c = first_code_point(text_.substr(end));
      if (!is_blank(c.value)) break;
      end += c.length;
    }
    return end;
  }

  // Of the blanks that end here.
  bool is_typographic() const {
    if (at_ == text_.size()) return false;
    const char32_t next = first_code_point(text_.substr(at_)).value;
    return is_one_of(blank_behind, last_) || is_one_of(blank_before, next);
  }

  void end_word() {
    words_.push_back({text_.substr(from_, at_ - from_), std::move(word_)});
    word_.clear();
    from_ = at_;
  }

  std::string_view text_;
  std::size_t from_ = 0, at_ = 0;
  char32_t last_ = 0;
  std::string word_;
  std::vector<WordAsRead> words_;
};

}  // namespace

std::vector<WordAsRead> words_as_read(std::string_view text) {
  return Cutter(text).cut();
}

bool read_alike(std::string_view a, std::string_view b) {
  const auto left = words_as_read(a), right = words_as_read(b);
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const WordAsRead& one, const WordAsRead& other) {
                      return one.read == other.read;
                    });
}

}  // namespace griot
