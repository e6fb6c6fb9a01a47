#include "engine/text/analysis.h"

#include <boost/test/unit_test.hpp>

#include "tests/text/tokens.h"

namespace griot {

using test::covered;
using test::stems;
using test::words;

BOOST_AUTO_TEST_SUITE(analysis)

BOOST_AUTO_TEST_CASE(every_apostrophe_elides) {
  for (const char* text : {"l'État d'accueil", "l’État d’accueil", "lʼÉtat dʼaccueil",
                           "l‘État d‘accueil", "L'ÉTAT D'ACCUEIL", "l état d accueil"}) {
    BOOST_TEST(words(text) == "etat accueil", text);
  }
}

BOOST_AUTO_TEST_CASE(long_elisions_go_and_may_follow_each_other) {
  BOOST_TEST(words("lorsqu'il quoiqu’elle jusqu'ici presqu'île quelqu'un") ==
             "il elle ici ile un");
  BOOST_TEST(words("qu'd'ici") == "ici");
}

BOOST_AUTO_TEST_CASE(aujourd_hui_is_one_word_with_or_without_its_apostrophe) {
  for (const char* text : {"aujourd'hui", "Aujourd’hui", "aujourd hui", "aujourdhui"}) {
    BOOST_TEST(words(text) == "aujourdhui", text);
  }
}

BOOST_AUTO_TEST_CASE(lost_apostrophes_leave_no_letters) {
  BOOST_TEST(words("l accès aux droits n est pas garanti en Côte d Ivoire") ==
             "acces aux droits est pas garanti en cote ivoire");
}

BOOST_AUTO_TEST_CASE(a_letter_that_names_something_is_kept) {
  BOOST_TEST(words("annexe C et D") == "annexe c et d");
  BOOST_TEST(words("groupe L du plan") == "groupe l du plan");
}

BOOST_AUTO_TEST_CASE(names_with_n_and_m_before_a_consonant_are_not_elided) {
  BOOST_TEST(words("N'Djamena M’Bour n'a") == "ndjamena mbour a");
}

BOOST_AUTO_TEST_CASE(dotted_acronyms_are_one_word) {
  BOOST_TEST(words("l'O.I.M. et la C.E.D.E.A.O") == "oim et la cedeao");
  BOOST_TEST(covered("l’O.I.M. dit") == "[O.I.M.][dit]");
}

BOOST_AUTO_TEST_CASE(ligatures_capitals_and_accents_fold) {
  BOOST_TEST(words("Œuvre CŒUR ex æquo ﬁnancé DÉPÔT") ==
             "oeuvre coeur ex aequo finance depot");
}

BOOST_AUTO_TEST_CASE(soft_hyphens_and_zero_width_characters_are_not_there) {
  const std::string text = "mi\u00ADgra\u200Btion\uFEFF";
  BOOST_TEST(words(text) == "migration");
  BOOST_TEST(covered(text) == "[" + text.substr(0, text.size() - 3) + "]");
}

BOOST_AUTO_TEST_CASE(decomposed_text_gives_the_same_words_and_its_own_ranges) {
  const std::string text = "re\u0301inte\u0301gration a\u0300 Yaounde\u0301.";
  BOOST_TEST(words(text) == "reintegration a yaounde");
  BOOST_TEST(stems(text) == stems("réintégration à Yaoundé."));
  BOOST_TEST(covered(text) == "[re\u0301inte\u0301gration][a\u0300][Yaounde\u0301]");
}

BOOST_AUTO_TEST_CASE(ranges_are_exact_with_crlf_and_no_break_spaces) {
  const std::string text = "le retour\u00A0:\r\nun\u202Fprojet\r\n";
  BOOST_TEST(covered(text) == "[le][retour][un][projet]");
}

BOOST_AUTO_TEST_CASE(words_split_at_hyphens_and_other_apostrophes) {
  BOOST_TEST(words("Guinée-Bissau non-refoulement prud'homme") ==
             "guinee bissau non refoulement prud homme");
}

BOOST_AUTO_TEST_CASE(a_number_in_groups_is_one_number) {
  for (const char* text :
       {"1 200 000 €", "1\u00A0200\u00A0000 €", "1\u202F200\u202F000", "1.200.000"}) {
    BOOST_TEST(words(text) == "1200000", text);
  }
  BOOST_TEST(words("3,5 % 12 500 € 12.500") == "3,5 12500 12500");
}

BOOST_AUTO_TEST_CASE(years_dates_versions_and_telephones_are_several_numbers) {
  BOOST_TEST(words("2025-2027 14/03/2026") == "2025 2027 14 03 2026");
  BOOST_TEST(words("1.2.3 v2.1 06 12 34 56 78") == "1 2 3 v2 1 06 12 34 56 78");
  BOOST_TEST(words("en 2019 120 personnes") == "en 2019 120 personnes");
}

BOOST_AUTO_TEST_CASE(addresses_and_file_names_are_split_and_nothing_else) {
  BOOST_TEST(words("beta.gouv.fr contact@maison.example note.v2.docx") ==
             "beta gouv fr contact maison example note v2 docx");
}

BOOST_AUTO_TEST_CASE(the_call_of_a_note_is_not_part_of_the_word) {
  BOOST_TEST(words("migration² de 4 km²") == "migration de 4 km2");
}

BOOST_AUTO_TEST_CASE(function_and_question_words_are_marked) {
  for (const Token& token :
       analyse("comment la dans quel combien pourquoi aujourd'hui")) {
    BOOST_TEST(token.stop, token.word);
  }
  for (const Token& token : analyse("épargne non refoulement été")) {
    BOOST_TEST(!token.stop, token.word);
  }
}

BOOST_AUTO_TEST_CASE(positions_count_words_and_leave_a_gap_between_texts) {
  std::vector<Token> tokens;
  analyse("l'épargne des migrant·e·s", {}, tokens);
  analyse("retour", {}, tokens, 10);

  BOOST_REQUIRE_EQUAL(tokens.size(), 5u);
  BOOST_TEST(tokens[0].position == 1u);
  BOOST_TEST(tokens[2].position == 3u);
  BOOST_TEST(tokens[3].position == 3u);
  BOOST_TEST(tokens[4].position == 14u);
  BOOST_TEST(tokens[4].from == 0u);
}

BOOST_AUTO_TEST_CASE(other_languages_are_stemmed_by_their_own_rules_or_not_at_all) {
  BOOST_TEST(stems("migrations policies", "en") == stems("migration policy", "en-GB"));
  BOOST_TEST(stems("migraciones", "es") == stems("migración", "es"));
  BOOST_TEST(stems("migraties", "nl") == "migraties");
  BOOST_TEST(words("it's the state", "en") == "it s the state");
}

BOOST_AUTO_TEST_CASE(other_scripts_are_words_too) {
  BOOST_TEST(words("الهجرة والتنمية") == "الهجرة والتنمية");
  BOOST_TEST(words("٢٠٢٥") == "2025");
}

BOOST_AUTO_TEST_CASE(nothing_gives_nothing) {
  BOOST_TEST(analyse("").empty());
  BOOST_TEST(analyse(" — … « » \r\n").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
