#include "engine/text/words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "engine/base/byte_set.h"
#include "engine/base/utf8.h"
#include "engine/text/characters.h"

namespace griot {
namespace {

constexpr ByteSet ascii_words =
    set_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
// Those of plain text, where a byte of more than ASCII belongs to a letter.
constexpr ByteSet plain_words = [] {
  ByteSet set = ascii_words;
  std::fill(set.begin() + 0x80, set.end(), true);
  return set;
}();

bool is_ascii_word(char c) {
  return holds(ascii_words, c);
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// "%C3%A9" → "é"; what is no such pair stays as it is.
std::string percent_decoded(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool pair = text[i] == '%' && i + 2 < text.size() &&
                      hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0;
    if (!pair) {
      bytes += text[i];
      continue;
    }
    bytes += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
    i += 2;
  }
  return bytes;
}

// Unified ideographs with their radicals, kana and punctuation, and Hangul syllables: no
// blanks between words, so each counts.
bool is_counted_alone(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) ||
         (c >= 0xF900 && c <= 0xFAFF);
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return is_ascii_word(static_cast<char>(c));
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

class Counter {
 public:
  void read(char32_t c) {
    if (is_counted_alone(c)) {
      ++count_;
      within_ = false;
      return;
    }
    const bool word = is_word_character(c);
    if (word && !within_) ++count_;
    within_ = word;
  }

  void read_plain(std::string_view text) {
    bool within = within_;
    std::int64_t count = 0;
    for (const char c : text) {
      const bool word = holds(plain_words, c);
      count += word && !within;
      within = word;
    }
    within_ = within;
    count_ += count;
  }

  std::int64_t count() const { return count_; }

 private:
  std::int64_t count_ = 0;
  bool within_ = false;
};

// ASCII and French letters, which neither NFKC nor case folding makes into something
// else.
bool is_plain(char32_t c) {
  return c < 0x80 || (c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7);
}

// How many bytes at the front are ASCII and French letters that what follows is not
// composed with: that is more of them.
std::size_t plain_bytes(std::string_view text) {
  std::size_t last = 0;  // where the last of them begins
  std::size_t end = 0;
  while (end < text.size()) {
    const auto byte = static_cast<unsigned char>(text[end]);
    if (byte < 0x80) {
      last = end++;
    } else if (byte == 0xC3 && end + 1 < text.size() && is_continuation(text[end + 1]) &&
               is_plain(0xC0 + (static_cast<unsigned char>(text[end + 1]) & 0x3F))) {
      last = end;
      end += 2;
    } else {
      return last;
    }
  }
  return end;
}

// A letter, a digit, or a mark on one.
bool is_of_a_word(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) &
          (U_GC_L_MASK | U_GC_ND_MASK | U_GC_M_MASK)) != 0;
}

}  // namespace

std::string term_key(std::string_view text, std::size_t max_bytes) {
  std::string key;
  const std::string folded = fold(text);
  for (std::string_view rest = folded; !rest.empty();) {
    const CodePoint c = first_code_point(rest);
    if (is_of_a_word(c.value)) {
      key += rest.substr(0, c.length);
    } else if (!key.empty() && key.back() != '-') {
      key += '-';
    }
    rest.remove_prefix(c.length);
  }
  if (key.size() > max_bytes) {
    const bool between_words = key[max_bytes] == '-';
    while (max_bytes > 0 && is_continuation(key[max_bytes])) --max_bytes;
    key.resize(max_bytes);
    const std::size_t hyphen = key.rfind('-');
    if (!between_words && hyphen != std::string::npos && hyphen > 0) key.resize(hyphen);
  }
  while (!key.empty() && key.back() == '-') key.pop_back();
  return key;
}

std::string link_name(std::string_view text) {
  const std::string folded = fold(percent_decoded(text));
  std::string name;
  for (std::string_view rest = folded; !rest.empty();) {
    const CodePoint c = first_code_point(rest);
    if (is_of_a_word(c.value)) name += rest.substr(0, c.length);
    rest.remove_prefix(c.length);
  }
  return name;
}

std::int64_t count_words(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  Counter counter;
  // What NFKC may compose or take apart: from a character that begins anew up to the
  // next.
  std::u32string together;
  const auto count_together = [&] {
    if (together.empty()) return;
    const bool as_it_is =
        together.size() == 1 &&
        (is_plain(together[0]) || nfkc->isInert(static_cast<UChar32>(together[0])));
    if (as_it_is) {
      counter.read(together[0]);
    } else {
      const icu::UnicodeString written =
          icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(together.data()),
                                        static_cast<std::int32_t>(together.size()));
      const icu::UnicodeString folded = nfkc->normalize(written, status).foldCase();
      for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        counter.read(static_cast<char32_t>(folded.char32At(i)));
      }
    }
    together.clear();
  };
  while (!text.empty()) {
    if (const std::size_t plain = plain_bytes(text)) {
      count_together();
      counter.read_plain(text.substr(0, plain));
      text.remove_prefix(plain);
      continue;
    }
    const CodePoint c = first_code_point(text);
    text.remove_prefix(c.length);
    if (is_invisible(c.value)) continue;
    const bool begins =
        c.value < 0x300 || nfkc->hasBoundaryBefore(static_cast<UChar32>(c.value));
    if (begins) count_together();
    together += c.value;
  }
  count_together();
  return counter.count();
}

}  // namespace griot
