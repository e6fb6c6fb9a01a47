// A term holds a word and its stem, and gives both back.
#include "engine/index/families.h"

#include <boost/test/unit_test.hpp>

namespace griot {

BOOST_AUTO_TEST_SUITE(families)

BOOST_AUTO_TEST_CASE(a_term_gives_back_its_word_and_its_stem) {
  for (const auto& [word, stem] :
       {std::pair("retour", "retour"), std::pair("migrants", "migrant"),
        std::pair("chevaux", "cheval"), std::pair("annee", "ane"), std::pair("a", "b"),
        std::pair("école", "ecol"), std::pair("2025", "2025")}) {
    const WordForm form = read_word_term(word_term(word, stem));
    BOOST_TEST(form.word == word);
    BOOST_TEST(form.stem == stem);
  }
}

BOOST_AUTO_TEST_CASE(a_term_is_never_longer_than_the_index_holds) {
  const std::string word(400, 'a');
  const std::string stem(400, 'b');
  BOOST_TEST(word_term(word, stem).size() <= 245u);
  BOOST_TEST(read_word_term(word_term(word, stem)).stem ==
             std::string(max_word_bytes, 'b'));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
