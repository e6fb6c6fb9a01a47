// Characters as they are compared: fast on French, and the same as ICU says.
#include "engine/text/characters.h"

#include <unicode/uchar.h>

#include <array>
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

#include "engine/base/utf8.h"
#include "engine/text/words.h"

namespace griot {
namespace {

std::u32string values_of(std::string_view text) {
  std::vector<Character> characters;
  read_characters(text, 0, characters);
  std::u32string values;
  for (const Character& one : characters) values += one.value;
  return values;
}

// What composes is composed first, then each is in small letters, with one apostrophe.
std::u32string expected_of(const std::string& text) {
  std::u32string values;
  for (char32_t c : code_points(normalize(text))) {
    c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    if (c == 0x2019) c = '\'';
    if (c == 0x2013) c = 0xFFFD;
    values += c;
  }
  return values;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(characters_h)

BOOST_AUTO_TEST_CASE(french_is_read_as_icu_composes_it) {
  constexpr auto pieces = std::to_array<const char*>(
      {"a", "B", "é", "É", "ç", "’", "–", " ", "7", ".", "\u0301", "\u0323", "e", "nt"});
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t length = random() % 12; length > 0; --length)
      text += pieces[random() % pieces.size()];
    BOOST_TEST_REQUIRE((values_of(text) == expected_of(text)), text);
  }
}

BOOST_AUTO_TEST_CASE(places_are_those_of_the_text_also_where_it_is_broken) {
  constexpr auto pieces = std::to_array<const char*>(
      {"a", "É", "’", "\xC3", "\xE2\x80", "\x80", "\u0301", "\u200D", "x"});
  std::mt19937 random(4);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t length = random() % 12; length > 0; --length)
      text += pieces[random() % pieces.size()];
    std::vector<Character> characters;
    read_characters(text, 0, characters);
    std::uint32_t behind = 0;
    for (const Character& one : characters) {
      BOOST_TEST_REQUIRE(one.from < one.to);
      BOOST_TEST_REQUIRE(one.to <= text.size());
      BOOST_TEST_REQUIRE(one.to >= behind);
      behind = one.to;
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
