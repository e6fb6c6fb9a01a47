// Folding: Latin letters to ASCII, lower case.
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <cassert>
#include <memory>

#include "engine/base/utf8.h"
#include "engine/text/characters.h"
#include "engine/text/words.h"

namespace griot {
namespace {

// ICU's transliterators keep state while they work: one a thread.
void transliterate(icu::UnicodeString& text) {
  thread_local const std::unique_ptr<icu::Transliterator> latin_ascii = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
        "NFKC; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    assert(U_SUCCESS(status));
    return made;
  }();
  latin_ascii->transliterate(text);
}

std::string fold_by_icu(icu::UnicodeString text) {
  transliterate(text);
  std::string folded;
  return text.toUTF8String(folded);
}

// What French is written with, once and for all: Latin up to Extended-B, and general
// punctuation.
constexpr char32_t latin_end = 0x250;
constexpr char32_t punctuation = 0x2000;
constexpr char32_t punctuation_end = 0x2070;

bool is_plain(char32_t c) {
  return c < latin_end || (c >= punctuation && c < punctuation_end);
}

const std::string& plain_folded(char32_t c) {
  static const auto table = [] {
    std::array<std::string, latin_end + punctuation_end - punctuation> all;
    for (char32_t i = 0; i < all.size(); ++i) {
      const char32_t value = i < latin_end ? i : i - latin_end + punctuation;
      all[i] = fold_by_icu(icu::UnicodeString(static_cast<UChar32>(value)));
    }
    return all;
  }();
  return table[c < latin_end ? c : c - punctuation + latin_end];
}

bool is_combining_diacritic(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

// The number of bytes at the front that need no look at their neighbours.
std::size_t plain_length(std::string_view text, const CodePoint& c) {
  const CodePoint next = first_code_point(text.substr(c.length));
  const bool alone = next.length == 0 || next.value < 0x300 || is_plain(next.value);
  return is_plain(c.value) && alone ? c.length : 0;
}

}  // namespace

void append_folded(std::string& text, char32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  } else if (is_plain(c)) {
    text += plain_folded(c);
  } else if (is_combining_diacritic(c)) {
    return;
  } else {
    text += fold_by_icu(icu::UnicodeString(static_cast<UChar32>(c)));
  }
}

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    if (const std::size_t plain = plain_length(text, c)) {
      append_folded(folded, c.value);
      text.remove_prefix(plain);
      continue;
    }
    std::size_t length = c.length;
    for (CodePoint next = first_code_point(text.substr(length));
         next.length != 0 && !is_plain(next.value);
         next = first_code_point(text.substr(length))) {
      length += next.length;
    }
    folded += fold_by_icu(icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(length))));
    text.remove_prefix(length);
  }
  return folded;
}

std::string normalize(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string normal;
  nfc->normalize(icu::UnicodeString::fromUTF8(icu::StringPiece(
                     text.data(), static_cast<std::int32_t>(text.size()))),
                 status)
      .toUTF8String(normal);
  return normal;
}

}  // namespace griot
