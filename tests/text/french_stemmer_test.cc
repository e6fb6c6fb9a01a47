#include "engine/text/french_stemmer.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <string>

#include "tests/text/tokens.h"

namespace griot {

using test::stems;

BOOST_AUTO_TEST_SUITE(french_stemmer)

BOOST_AUTO_TEST_CASE(plurals_and_genders_meet) {
  BOOST_CHECK(french_stem(U"régionaux") == french_stem(U"régional"));
  BOOST_CHECK(french_stem(U"nouveaux") == french_stem(U"nouveau"));
  BOOST_CHECK(french_stem(U"migrantes") == french_stem(U"migrant"));
  BOOST_CHECK(french_stem(U"actrice") == french_stem(U"acteur"));
  BOOST_CHECK(french_stem(U"productives") == french_stem(U"productif"));
}

BOOST_AUTO_TEST_CASE(actions_and_agents_meet) {
  BOOST_CHECK(french_stem(U"formatrices") == french_stem(U"formateur"));
  BOOST_CHECK(french_stem(U"publications") == U"public");
  BOOST_CHECK(french_stem(U"éducatrice") == french_stem(U"éducateur"));
  BOOST_CHECK(french_stem(U"investissement") == french_stem(U"investir"));
}

BOOST_AUTO_TEST_CASE(short_words_are_left_whole) {
  BOOST_CHECK(french_stem(U"été") == U"été");
  BOOST_CHECK(french_stem(U"pays") == U"pay");
  BOOST_CHECK(french_stem(U"île") == U"île");
  BOOST_CHECK(french_stem(U"x") == U"x");
  BOOST_CHECK(french_stem(U"") == U"");
}

BOOST_AUTO_TEST_CASE(the_words_of_the_sector_have_these_stems) {
  std::ifstream file(GRIOT_SOURCE_DIR "/tests/golden/text/french_stems.tsv");
  int words = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    const std::string word = line.substr(0, tab);
    BOOST_TEST(stems(word) == line.substr(tab + 1), word);
    ++words;
  }
  BOOST_TEST(words >= 300);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
