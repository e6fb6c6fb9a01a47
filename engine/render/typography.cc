#include "engine/render/typography.h"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/base/ascii.h"
#include "engine/render/escape_html.h"
#include "engine/text/silent_signs.h"

namespace griot {
namespace {

constexpr std::string_view no_break = "\u00A0";
constexpr std::string_view narrow = "\u202F";
constexpr std::string_view opening = "«";
constexpr std::string_view closing = "»";

// Bytes above ASCII are taken for letters: é, ’ and their like.
bool is_word(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

void append_silent(std::string& out, std::string_view sign) {
  out += "<span aria-hidden=\"true\">";
  append_escaped(out, sign);
  out += "</span>";
}

class French {
 public:
  French(std::string& out, std::string_view text)
      : out_(out), text_(text), signs_(silent_signs(text)) {}

  void append() {
    while (at_ < text_.size()) {
      const std::size_t next = text_.find_first_of(" ;:!?0123456789IVXLC\xC2", at_);
      keep_until(std::min(next, text_.size()));
      if (at_ < text_.size()) step();
    }
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }
  char before() const { return at_ > 0 ? text_[at_ - 1] : ' '; }
  bool ends_at(std::size_t i) const {
    return i >= text_.size() || text_[i] == ' ' || text_[i] == '\n';
  }

  void keep_until(std::size_t end) {
    for (; sign_ < signs_.size() && signs_[sign_].from < end; ++sign_) {
      const Sign& sign = signs_[sign_];
      append_escaped(out_, text_.substr(at_, sign.from - at_));
      append_silent(out_, text_.substr(sign.from, sign.to - sign.from));
      at_ = sign.to;
    }
    if (at_ >= end) return;
    append_escaped(out_, text_.substr(at_, end - at_));
    at_ = end;
  }

  void step() {
    const char c = text_[at_];
    if (c == ' ' || rest().starts_with(no_break)) return blank();
    if (rest().starts_with(opening)) return guillemet();
    if (rest().starts_with(closing)) {
      if (is_word(before()) && !ends_with_blank()) out_ += no_break;
      return keep_until(at_ + closing.size());
    }
    if ((c == ';' || c == '!' || c == '?' || c == ':') && is_word(before()) &&
        !ends_with_blank() && ends_at(at_ + 1)) {
      out_ += c == ':' ? no_break : narrow;
    }
    if (const std::size_t number = ordinal_number()) return ordinal(number);
    keep_until(at_ + 1);
  }

  bool ends_with_blank() const {
    return out_.ends_with(no_break) || out_.ends_with(narrow) || out_.ends_with(' ');
  }

  // A blank before a mark, within a number or at a guillemet must not break.
  void blank() {
    const std::size_t size = text_[at_] == ' ' ? 1 : no_break.size();
    const std::string_view next = text_.substr(at_ + size);
    const char c = next.empty() ? ' ' : next[0];
    at_ += size;
    if (c == ';' || c == '!' || c == '?' || (size == 1 && groups_digits(at_ - 1))) {
      out_ += narrow;
    } else if (c == ':' || c == '%' || next.starts_with("€") ||
               next.starts_with(closing)) {
      out_ += no_break;
    } else {
      out_ += size == 1 ? std::string_view(" ") : no_break;
    }
  }

  // "12 500": one to three digits before, exactly three behind.
  bool groups_digits(std::size_t blank_at) const {
    std::size_t before_count = 0;
    while (before_count < blank_at && before_count < 4 &&
           is_digit(text_[blank_at - 1 - before_count])) {
      ++before_count;
    }
    std::size_t behind = 0;
    while (blank_at + 1 + behind < text_.size() && behind < 4 &&
           is_digit(text_[blank_at + 1 + behind])) {
      ++behind;
    }
    return before_count >= 1 && before_count <= 3 && behind == 3;
  }

  void guillemet() {
    keep_until(at_ + opening.size());
    out_ += no_break;
    if (rest().starts_with(' ')) {
      at_ += 1;
    } else if (rest().starts_with(no_break)) {
      at_ += no_break.size();
    } else if (rest().starts_with(narrow)) {
      at_ += narrow.size();
    }
  }

  // The length of a number at `at_` that an ordinal ending follows, else 0.
  std::size_t ordinal_number() const {
    if (is_word(before()) || before() == '.' || before() == ',') return 0;
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    const std::size_t digits = end - at_;
    if (digits == 0) {
      while (end < text_.size() &&
             std::string_view("IVXLC").find(text_[end]) != std::string_view::npos) {
        ++end;
      }
      if (end - at_ < 2) return 0;
    }
    return ordinal_ending(end) > 0 ? end - at_ : 0;
  }

  std::size_t ordinal_ending(std::size_t at) const {
    static constexpr std::array endings = {"ers", "res", "er", "re", "es", "e"};
    for (const std::string_view ending : endings) {
      if (!text_.substr(at).starts_with(ending)) continue;
      const std::size_t behind = at + ending.size();
      const bool apart = behind >= text_.size() ||
                         (!is_letter(text_[behind]) && !is_digit(text_[behind]) &&
                          text_[behind] != '-' && text_[behind] != '\xC3');
      if (apart) return ending.size();
    }
    return 0;
  }

  void ordinal(std::size_t number) {
    keep_until(at_ + number);
    out_ += "<sup>";
    keep_until(at_ + ordinal_ending(at_));
    out_ += "</sup>";
  }

  std::string& out_;
  std::string_view text_;
  std::vector<Sign> signs_;
  std::size_t sign_ = 0;  // the next of them
  std::size_t at_ = 0;
};

}  // namespace

void append_french(std::string& out, std::string_view text) {
  French(out, text).append();
}

void append_aloud(std::string& out, std::string_view text) {
  std::size_t at = 0;
  for (const Sign& sign : silent_signs(text)) {
    append_escaped(out, text.substr(at, sign.from - at));
    append_silent(out, text.substr(sign.from, sign.to - sign.from));
    at = sign.to;
  }
  append_escaped(out, text.substr(at));
}

}  // namespace griot
