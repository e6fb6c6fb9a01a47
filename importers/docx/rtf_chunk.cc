#include "importers/docx/rtf_chunk.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "engine/base/ascii.h"
#include "engine/base/utf8.h"
#include "engine/document/plain_text.h"

namespace griot::docx {
namespace {

// Groups whose text is not the document's. Those marked "\\*" are left out as well.
constexpr auto other_destinations = std::to_array<std::string_view>(
    {"annotation", "atnauthor", "atnid",   "bkmkend",  "bkmkstart", "colortbl",
     "comment",    "datafield", "fldinst", "fonttbl",  "footer",    "footerf",
     "footerl",    "footerr",   "header",  "headerf",  "headerl",   "headerr",
     "info",       "listtable", "objdata", "nonshppict", "pict",    "stylesheet",
     "themedata"});

struct Sign {
  std::string_view word;
  const char* text;
};
constexpr std::array signs = {
    Sign{"tab", " "},      Sign{"line", " "},     Sign{"page", " "},
    Sign{"emdash", "—"},   Sign{"endash", "–"},   Sign{"lquote", "‘"},
    Sign{"rquote", "’"},   Sign{"ldblquote", "“"}, Sign{"rdblquote", "”"},
    Sign{"bullet", "•"},   Sign{"emspace", " "},  Sign{"enspace", " "},
};
constexpr auto paragraph_ends =
    std::to_array<std::string_view>({"par", "sect", "cell", "nestcell", "row", "nestrow"});

constexpr std::size_t deepest = 1'000;

class RtfReader {
 public:
  explicit RtfReader(std::string_view rtf) : rest_(rtf) {}

  RtfText read() {
    while (!rest_.empty()) read_token();
    end_paragraph();
    return std::move(made_);
  }

 private:
  struct Group {
    bool left_out = false;
    bool hidden = false;
    bool deleted = false;
    bool note = false;
    int fallback = 1;  // characters after \uN for those who do not know it
  };

  void read_token() {
    const char c = take();
    if (c == '{') {
      open_group();
    } else if (c == '}') {
      close_group();
    } else if (c == '\\') {
      read_control();
    } else if (c != '\r' && c != '\n') {
      add_byte(c);
    }
  }

  void open_group() {
    if (groups_.size() == deepest) {
      ++deeper_;
      return;
    }
    groups_.push_back(here());
    groups_.back().note = false;
  }

  void close_group() {
    if (deeper_ > 0) {
      --deeper_;
      return;
    }
    if (here().note) {
      add(")");
      --notes_;
    }
    if (groups_.size() > 1) groups_.pop_back();
  }

  char take() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  void read_control() {
    if (rest_.empty()) return;
    if (is_letter(rest_.front())) return read_word();
    const char c = take();
    if (c == '\'') {
      unsigned value = 0;
      const std::string_view digits = rest_.substr(0, 2);
      std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
      rest_.remove_prefix(digits.size());
      add_byte(static_cast<char>(value));
    } else if (c == '*') {
      here().left_out = true;
    } else if (c == '~') {
      add("\xC2\xA0");
    } else if (c == '_') {
      add("\xE2\x80\x91");
    } else if (c == '\\' || c == '{' || c == '}') {
      add_byte(c);
    } else if (c == '\n' || c == '\r') {
      end_paragraph();
    }
  }

  void read_word() {
    std::size_t length = 0;
    while (length < rest_.size() && is_letter(rest_[length])) ++length;
    const std::string_view word = rest_.substr(0, length);
    rest_.remove_prefix(length);
    int number = 1;
    const auto [end, error] =
        std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    if (error == std::errc()) {
      rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    }
    if (rest_.starts_with(' ')) rest_.remove_prefix(1);
    obey(word, number);
  }

  void obey(std::string_view word, int number) {
    Group& group = here();
    if (word == "u") {
      add_code_unit(static_cast<char16_t>(number));
      to_skip_ = group.fallback;
    } else if (word == "uc") {
      group.fallback = std::clamp(number, 0, 8);
    } else if (word == "v") {
      group.hidden = number != 0;
    } else if (word == "deleted") {
      group.deleted = number != 0;
    } else if (word == "plain") {
      group.hidden = group.deleted = false;
    } else if (word == "pard") {
      outline_ = -1;
    } else if (word == "outlinelevel") {
      outline_ = number;
    } else if (word == "footnote") {
      if (group.note) return;
      add(" (");
      group.note = true;
      ++notes_;
    } else if (word == "bin") {
      rest_.remove_prefix(
          std::min(rest_.size(), static_cast<std::size_t>(std::max(number, 0))));
    } else if (std::ranges::find(paragraph_ends, word) != paragraph_ends.end()) {
      notes_ > 0 ? add(" ") : end_paragraph();
    } else if (std::ranges::find(other_destinations, word) != other_destinations.end()) {
      group.left_out = true;
    } else {
      const auto sign = std::ranges::find(signs, word, &Sign::word);
      if (sign != signs.end()) add(sign->text);
    }
  }

  // UTF-16, a unit a control word.
  void add_code_unit(char16_t unit) {
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
      return;
    }
    char32_t character = unit;
    if (unit >= 0xDC00 && unit < 0xE000) {
      character = high_ == 0 ? 0xFFFD
                             : 0x10000 + ((static_cast<char32_t>(high_) - 0xD800) << 10) +
                                   (unit - 0xDC00U);
    }
    high_ = 0;
    std::string text;
    append_utf8(text, character);
    add(text);
  }

  void add_byte(char byte) {
    if (to_skip_ > 0) {
      --to_skip_;
      return;
    }
    const std::string_view one(&byte, 1);
    add(static_cast<unsigned char>(byte) < 0x80 ? std::string(one)
                                                : utf8_from_windows_1252(one));
  }

  void add(std::string_view text) {
    const Group& group = here();
    if (group.left_out) return;
    (group.deleted  ? made_.deleted
     : group.hidden ? made_.hidden
                    : line_) += text;
  }

  void end_paragraph() {
    if (here().left_out) return;
    const std::string line = on_one_line(std::exchange(line_, {}));
    if (line.empty()) return;
    Block block;
    if (outline_ >= 0 && outline_ < 6) {
      block.value = Heading{outline_ + 1, {}, {{Text{line}}}};
    } else {
      block.value = Paragraph{{{Text{line}}}};
    }
    made_.blocks.push_back(std::move(block));
  }

  Group& here() { return groups_.back(); }

  std::string_view rest_;
  std::vector<Group> groups_ = {Group()};
  std::size_t deeper_ = 0;  // groups within the deepest that is told apart
  int notes_ = 0;           // that we are in
  RtfText made_;
  std::string line_;
  int outline_ = -1;
  int to_skip_ = 0;
  char16_t high_ = 0;
};

}  // namespace

RtfText read_rtf_chunk(std::string_view rtf) {
  return RtfReader(rtf).read();
}

}  // namespace griot::docx
