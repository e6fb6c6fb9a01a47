#include "engine/text/word_as_read.h"

#include <boost/test/unit_test.hpp>

namespace griot {
namespace {

std::string cut(std::string_view text) {
  std::string words;
  for (const WordAsRead& word : words_as_read(text)) {
    words += "[" + std::string(word.written) + "]";
  }
  return words;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(words_read)

BOOST_AUTO_TEST_CASE(signs_typed_otherwise_are_read_alike) {
  BOOST_TEST(read_alike("L'accueil d'ici", "L’accueil d’ici"));
  BOOST_TEST(read_alike("dit \"non\"", "dit « non »"));
  BOOST_TEST(read_alike("dit “non”", "dit «\u00A0non\u00A0»"));
  BOOST_TEST(read_alike("10 000 F", "10\u202F000\u00A0F"));
  BOOST_TEST(read_alike("Qui ? Nous : 5 %", "Qui\u202F? Nous\u00A0: 5\u202F%"));
  BOOST_TEST(read_alike("Qui? Nous: 5%", "Qui\u202F? Nous\u00A0: 5\u202F%"));
  BOOST_TEST(read_alike("etc...", "etc…"));
  BOOST_TEST(read_alike("peut-être - ou pas", "peut\u2011être – ou pas"));
  BOOST_TEST(read_alike("2024-2026", "2024–2026"));
  BOOST_TEST(read_alike("vœux", "voeux"));
  BOOST_TEST(read_alike("réin\u00ADsertion", "réinsertion"));
  BOOST_TEST(read_alike("deux  mots\n", "deux mots"));
}

BOOST_AUTO_TEST_CASE(other_words_case_accents_and_points_are_read_otherwise) {
  BOOST_TEST(!read_alike("marche", "marché"));
  BOOST_TEST(!read_alike("État", "état"));
  BOOST_TEST(!read_alike("un, deux", "un deux"));
  BOOST_TEST(!read_alike("peut-être", "peut être"));
  BOOST_TEST(!read_alike("10 €", "10 %"));
  BOOST_TEST(!read_alike("5 €", "5 \""));
  BOOST_TEST(!read_alike("dit « non »", "dit non"));
  BOOST_TEST(!read_alike("deux mots", "deuxmots"));
  BOOST_TEST(!read_alike("x²", "x³"));
}

BOOST_AUTO_TEST_CASE(every_byte_is_of_one_word) {
  BOOST_TEST(cut("un  deux\u00A0trois\n") == "[un  ][deux\u00A0][trois\n]");
  BOOST_TEST(cut("« Oui » ! dit-il") == "[« Oui » ! ][dit-il]");
  BOOST_TEST(cut(" un") == "[ un]");
  BOOST_TEST(cut("") == "");
  BOOST_TEST(cut(" ") == "[ ]");
  BOOST_TEST(cut("\xFF\xC3") == "[\xFF\xC3]");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
