// Folding against the rules it stands for.
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <boost/test/unit_test.hpp>
#include <memory>
#include <random>
#include <string>

#include "engine/text/words.h"

namespace griot {
namespace {

std::string by_the_rules(const std::string& text) {
  static const std::unique_ptr<icu::Transliterator> rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
        "NFKC; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  }();
  icu::UnicodeString folded = icu::UnicodeString::fromUTF8(text);
  rules->transliterate(folded);
  std::string bytes;
  return folded.toUTF8String(bytes);
}

std::string utf8(UChar32 c) {
  std::string bytes;
  return icu::UnicodeString(c).toUTF8String(bytes);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(folding)

BOOST_AUTO_TEST_CASE(every_character_is_folded_by_the_rules) {
  for (UChar32 c = 1; c <= UCHAR_MAX_VALUE; ++c) {
    // Marks that stand alone are dropped, which the rules do after a letter only.
    if (U_IS_SURROGATE(c) || !u_isdefined(c) || u_charType(c) == U_NON_SPACING_MARK) {
      continue;
    }
    const std::string text = utf8(c);
    if (fold(text) != by_the_rules(text)) {
      BOOST_TEST(fold(text) == by_the_rules(text), "U+" << std::hex << c);
    }
  }
}

BOOST_AUTO_TEST_CASE(letters_and_their_marks_are_folded_together) {
  std::mt19937 random(42);
  const std::vector<std::string> letters = {"e", "É",  "Œ", "ß", "ﬁ", "1", "Ω", "й",
                                            "ا", "漢", "o", "→", "€", "½", "Ạ", "ǖ"};
  const std::vector<std::string> marks = {"\u0301", "\u0308", "\u0327", "\u0323"};
  for (int round = 0; round < 2'000; ++round) {
    std::string text;
    for (int i = 0; i < 6; ++i) {
      text += letters[random() % letters.size()];
      for (auto marked = random() % 3; marked > 0; --marked) {
        text += marks[random() % marks.size()];
      }
    }
    BOOST_TEST(fold(text) == by_the_rules(text), text);
  }
}

BOOST_AUTO_TEST_CASE(the_last_sigma_of_a_word_is_another_letter) {
  std::mt19937 random(43);
  const std::vector<std::string> pieces = {"Σ", "Σ", "σ", "Ο", "Δ", "\u0301", " ", "1"};
  for (int round = 0; round < 2'000; ++round) {
    std::string text;
    for (int i = 0; i < 7; ++i) text += pieces[random() % pieces.size()];
    BOOST_TEST(fold(text) == by_the_rules(text), text);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
