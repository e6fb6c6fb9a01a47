// Folding: Latin letters to ASCII, lower case, as ICU's "NFKC; Latin-ASCII; Lower" does
// it.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <iterator>

#include "engine/base/utf8.h"
#include "engine/text/characters.h"
#include "engine/text/fold_ranges.h"
#include "engine/text/words.h"

namespace griot {
namespace {

// What one character becomes, where it is not merely its lower case.
struct Rule {
  UChar32 character;
  const char* folded;
};

#include "engine/text/fold_tables.inc"

const char* rule_for(UChar32 c) {
  const auto found = std::lower_bound(
      std::begin(rules), std::end(rules), c,
      [](const Rule& rule, UChar32 sought) { return rule.character < sought; });
  return found != std::end(rules) && found->character == c ? found->folded : nullptr;
}

// Marks are taken off Latin letters and digits only: elsewhere they are letters of their
// own.
bool takes_marks_off(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return (c >= '0' && c <= '9') || uscript_getScript(c, &status) == USCRIPT_LATIN;
}

icu::UnicodeString without_marks(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString parts =
      icu::Normalizer2::getNFDInstance(status)->normalize(text, status);
  icu::UnicodeString bare;
  bool taking_off = false;
  for (std::int32_t i = 0; i < parts.length();) {
    const UChar32 c = parts.char32At(i);
    i += U16_LENGTH(c);
    if (taking_off && u_charType(c) == U_NON_SPACING_MARK) continue;
    taking_off = takes_marks_off(c);
    bare.append(c);
  }
  return icu::Normalizer2::getNFCInstance(status)->normalize(bare, status);
}

// "ΟΔΟΣ": the last letter of a word that is more than it is written ς (Unicode 15, table
// 3-17).
bool ends_word(const icu::UnicodeString& text, std::int32_t sigma) {
  const auto cased_beside = [&](std::int32_t step) {
    std::int32_t at = text.moveIndex32(sigma, step);
    while (at >= 0 && at < text.length()) {
      if (!u_hasBinaryProperty(text.char32At(at), UCHAR_CASE_IGNORABLE)) {
        return u_hasBinaryProperty(text.char32At(at), UCHAR_CASED) != 0;
      }
      const std::int32_t next = text.moveIndex32(at, step);
      if (next == at) break;
      at = next;
    }
    return false;
  };
  return sigma > 0 && cased_beside(-1) && !cased_beside(1);
}

// As UnicodeString::toLower does it in no language, without all that ICU knows of
// languages.
icu::UnicodeString in_lower_case(const icu::UnicodeString& text) {
  constexpr UChar32 sigma = 0x3A3, final_sigma = 0x3C2;
  icu::UnicodeString lower;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    lower.append(c == sigma && ends_word(text, i) ? final_sigma : u_tolower(c));
  }
  return lower;
}

std::string fold_by_icu(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString bare =
      without_marks(icu::Normalizer2::getNFKCInstance(status)->normalize(text, status));
  icu::UnicodeString mapped;
  for (std::int32_t i = 0; i < bare.length();) {
    const UChar32 c = bare.char32At(i);
    i += U16_LENGTH(c);
    if (const char* folded = rule_for(c)) {
      mapped.append(icu::UnicodeString::fromUTF8(folded));
    } else {
      mapped.append(c);
    }
  }
  std::string folded;
  return in_lower_case(mapped).toUTF8String(folded);
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
    text += plain_folds[plain_place(c)];
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
    // What stands before another of its kind is composed with nothing.
    std::size_t ascii = 0;
    while (ascii < text.size() && is_ascii(text[ascii])) ++ascii;
    if (ascii > 1 || ascii == text.size()) {
      const std::size_t alone = ascii == text.size() ? ascii : ascii - 1;
      for (const char c : text.substr(0, alone)) {
        folded += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
      }
      text.remove_prefix(alone);
      continue;
    }
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
