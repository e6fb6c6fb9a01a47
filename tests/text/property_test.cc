// Laws of the analysis on texts nobody wrote.
#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

#include "engine/base/utf8.h"
#include "engine/text/analysis.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr int rounds = 400;

const std::array pieces = {"migrant", "·",       "e",       "s",
                           ".",       "-",       "(",       ")",
                           "acteur",  "rice",    " ",       "\u00A0",
                           "\r\n",    "l",       "'",       "’",
                           "O.I.M.",  "é",       "e\u0301", "œ",
                           "\u00AD",  "\u200B",  "12",      "500",
                           "3",       ",",       "%",       "aujourd",
                           "hui",     "العربية", "日本",    "ﬁn",
                           "½",       "²",       "@",       "/",
                           "N'D",     "tou",     "tes",     "qu",
                           "\xFF",    "\xC3",    "A",       "É",
                           "Æ",       "\u0301",  "i\u0307", "İ",
                           "«",       "…",       "€",       "x\u0300\u0301"};

std::string random_text(std::mt19937& random) {
  std::string text;
  const std::size_t length = random() % 40;
  for (std::size_t i = 0; i < length; ++i) text += pieces[random() % pieces.size()];
  return text;
}

std::string letters_of(const std::string& text) {
  std::string letters;
  for (const char c : text) {
    const bool ascii = static_cast<unsigned char>(c) < 0x80;
    if (!ascii || std::isalnum(static_cast<unsigned char>(c))) letters += c;
  }
  return letters;
}

std::string without_invisible(std::string text) {
  for (const std::string_view gone : {"\u00AD", "\u200B"}) {
    for (std::size_t at; (at = text.find(gone)) != std::string::npos;)
      text.erase(at, gone.size());
  }
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(laws_of_analysis)

BOOST_AUTO_TEST_CASE(ranges_lie_within_the_text_in_order_and_do_not_overlap) {
  std::mt19937 random(11);
  for (int round = 0; round < rounds; ++round) {
    const std::string text = random_text(random);
    std::uint32_t position = 0, from = 0, to = 0;
    for (const Token& token : analyse(text)) {
      BOOST_REQUIRE_LT(token.from, token.to);
      BOOST_REQUIRE_LE(token.to, text.size());
      if (token.added) {
        BOOST_REQUIRE_EQUAL(token.position, position);
        BOOST_REQUIRE(token.from == from && token.to == to);
      } else {
        BOOST_REQUIRE_EQUAL(token.position, position + 1);
        // Characters that NFKC makes of one share their bytes: "½" is 1, 2.
        BOOST_REQUIRE(token.from >= to || (token.from == from && token.to == to) ||
                      token.from >= from);
      }
      position = token.position, from = token.from, to = token.to;
    }
  }
}

BOOST_AUTO_TEST_CASE(a_token_says_what_its_range_says) {
  std::mt19937 random(12);
  for (int round = 0; round < rounds; ++round) {
    const std::string text = random_text(random);
    for (const Token& token : analyse(text)) {
      BOOST_REQUIRE(!token.word.empty());
      BOOST_REQUIRE(is_utf8(token.word));
      if (token.added) continue;
      const std::string source = text.substr(token.from, token.to - token.from);
      const std::string range = letters_of(fold(without_invisible(source)));
      // The masculine of an inclusive form is not always written out: its beginning is.
      const std::string word = letters_of(token.word);
      const std::size_t same = std::min<std::size_t>(2, word.size());
      BOOST_REQUIRE_MESSAGE(range.find(word.substr(0, same)) != std::string::npos,
                            token.word << " is not in " << range << " of " << text);
    }
  }
}

BOOST_AUTO_TEST_CASE(words_are_folded_already) {
  std::mt19937 random(13);
  for (int round = 0; round < rounds; ++round) {
    for (const Token& token : analyse(random_text(random))) {
      BOOST_REQUIRE_EQUAL(fold(token.word), token.word);
      BOOST_REQUIRE_EQUAL(fold(token.stem), token.stem);
    }
  }
}

BOOST_AUTO_TEST_CASE(composed_and_decomposed_texts_have_the_same_words) {
  std::mt19937 random(14);
  for (int round = 0; round < rounds; ++round) {
    const std::string text = random_text(random);
    if (!is_utf8(text)) continue;
    const auto one = analyse(text), other = analyse(normalize(text));
    BOOST_REQUIRE_EQUAL(one.size(), other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
      BOOST_REQUIRE_EQUAL(one[i].word, other[i].word);
      BOOST_REQUIRE_EQUAL(one[i].stem, other[i].stem);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_text_of_one_kind_of_character_takes_time_in_proportion,
                     *boost::unit_test::label("time")) {
  // A quadratic step would need hours here, not the blink that all of it takes.
  for (const char* piece : {"a", "a.", "a·e·", "1 000 ", "1.", "l'", "(", "e\u0301",
                            "\u0301", "-", "migrant-e-"}) {
    std::string text;
    while (text.size() < 400'000) text += piece;
    BOOST_TEST(analyse(text).size() <= text.size());
    BOOST_TEST(fold(text).size() <= text.size());
    BOOST_TEST(count_words(text) <= static_cast<std::int64_t>(text.size()));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
