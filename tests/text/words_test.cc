#include "engine/text/words.h"

#include <boost/test/unit_test.hpp>
#include <vector>

namespace griot {

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(folding_leaves_small_ascii_letters) {
  BOOST_TEST(fold("L’ÉPARGNE à Yaoundé") == "l'epargne a yaounde");
  BOOST_TEST(fold("Œuvre Łódź Straße") == "oeuvre lodz strasse");
  BOOST_TEST(fold("re\u0301inte\u0301gration") == "reintegration");
  BOOST_TEST(fold("الهجرة") == "الهجرة");
  BOOST_TEST(fold("a\xFF"
                  "b")
                 .find('a') == 0u);
}

BOOST_AUTO_TEST_CASE(what_is_stored_is_composed) {
  BOOST_TEST(normalize("E\u0301tat") == "État");
  BOOST_TEST(normalize("l’œuvre ﬁne") == "l’œuvre ﬁne");
}

BOOST_AUTO_TEST_CASE(slugs_are_folded_words_with_hyphens) {
  BOOST_TEST(slug("L’épargne à Yaoundé") == "l-epargne-a-yaounde");
  BOOST_TEST(slug("  -- Migrant·e·s : 2025/2027 ! ") == "migrant-e-s-2025-2027");
  BOOST_TEST(slug("../../etc/passwd") == "etc-passwd");
  BOOST_TEST(slug("— … —") == "");
  BOOST_TEST(slug("☐ Oui : « un – deux » • 3 €") == "oui-un-deux-3");
}

BOOST_AUTO_TEST_CASE(a_link_and_its_heading_share_a_name_however_it_was_made) {
  const std::string heading = link_name("Qu’est-ce que l’éco-épargne ?");
  for (const char* link : {"quest-ce-que-léco-épargne", "qu-est-ce-que-l-eco-epargne",
                           "quest-ce-que-l%C3%A9co-%c3%a9pargne"}) {
    BOOST_TEST(link_name(link) == heading, link);
  }
  BOOST_TEST(link_name("100 %") == "100");
  // Letters that are not Latin stay: nothing else names such a heading.
  BOOST_TEST(link_name("#%D9%85%D9%82%D8%AF%D9%85%D8%A9") == "مقدمة");
  BOOST_TEST(link_name("qu-est-ce-que-l-epargne") != heading);
  BOOST_TEST(link_name("किताब") != link_name("कतब"));
}

BOOST_AUTO_TEST_CASE(slugs_are_ascii_whatever_the_script) {
  const std::string made = slug("الهجرة والتنمية");

  BOOST_TEST(!made.empty());
  BOOST_TEST(made.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(keys_of_terms_keep_the_script_they_are_written_in) {
  BOOST_TEST(term_key("Société civile (OSC)") == "societe-civile-osc");
  BOOST_TEST(term_key("الهجرة، والتنمية") == "الهجرة-والتنمية");
  BOOST_TEST(term_key("مُقَدِّمة") == "مُقَدِّمة");
  BOOST_TEST(term_key("الهجرة", 5) == "ال");
}

BOOST_AUTO_TEST_CASE(long_slugs_are_cut_at_a_hyphen) {
  BOOST_TEST(slug("retours choisis et accompagnement", 20) == "retours-choisis-et");
  BOOST_TEST(slug("retours choisis", 15) == "retours-choisis");
  BOOST_TEST(slug("retours choisis", 7) == "retours");
  BOOST_TEST(slug("anticonstitutionnellement", 10) == "anticonsti");
}

BOOST_AUTO_TEST_CASE(words_are_counted_as_the_receipt_counts_them) {
  BOOST_TEST(count_words("L’accès aux droits : 12 500 €") == 6);
  BOOST_TEST(count_words("migrant·e·s") == 3);
  BOOST_TEST(count_words("snake_case") == 2);
  BOOST_TEST(count_words("mi\u00ADgra\u200Btion") == 1);
  BOOST_TEST(count_words("re\u0301union") == 1);
  BOOST_TEST(count_words("½ ﬁn") == 3);
  BOOST_TEST(count_words("日本、東京 한국") == 7);
  BOOST_TEST(count_words("") == 0);
}

BOOST_AUTO_TEST_CASE(edits_are_counted_in_characters_and_swaps_are_one) {
  BOOST_TEST(edit_distance("diaspora", "diaspora", 3) == 0);
  BOOST_TEST(edit_distance("mobilisaton", "mobilisation", 3) == 1);
  BOOST_TEST(edit_distance("retuor", "retour", 3) == 1);
  BOOST_TEST(edit_distance("été", "ete", 3) == 2);
  BOOST_TEST(edit_distance("", "abc", 5) == 3);
  BOOST_TEST(edit_distance("visa", "réintégration", 3) == 4);
}

BOOST_AUTO_TEST_CASE(the_nearest_candidate_must_be_near_enough) {
  const std::vector<std::string> countries = {"Maroc", "Sénégal", "Tunisie",
                                              "Madagascar"};

  BOOST_TEST(nearest("Senegal", countries).value() == 1u);
  BOOST_TEST(nearest("tunise", countries).value() == 2u);
  BOOST_TEST(nearest("madagaskar", countries).value() == 3u);
  BOOST_TEST(!nearest("Norvège", countries));
  BOOST_TEST(!nearest("Mali", countries));
}

BOOST_AUTO_TEST_CASE(the_language_of_a_long_text_is_that_of_all_of_it) {
  const auto repeated = [](const std::string& sentence, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += sentence;
    return text;
  };
  for (const std::size_t bytes : {6'000U, 9'000U, 20'000U, 200'000U}) {
    BOOST_TEST(guess_language(repeated("移民组织要求每个地区设立一个窗口。", bytes)) ==
               "zh");
    BOOST_TEST(guess_language(repeated("Les associations demandent un guichet pour les "
                                       "familles dans la région. ",
                                       bytes)) == "fr");
  }
  // An abstract in English before a text in French.
  BOOST_TEST(
      guess_language(repeated("The organisations of the diaspora ask for it. ", 9'000) +
                     repeated("Les associations demandent un guichet pour les "
                              "familles dans la région. ",
                              60'000)) == "fr");
}

BOOST_AUTO_TEST_CASE(the_language_of_a_text_is_guessed) {
  BOOST_TEST(
      guess_language("Les organisations de la diaspora demandent un guichet unique dans "
                     "chaque région pour les personnes qui reviennent.") == "fr");
  BOOST_TEST(
      guess_language("The organisations of the diaspora ask for one desk in each region "
                     "that is open to people who return.") == "en");
  BOOST_TEST(
      guess_language("As organizações da diáspora pedem um guichê para as pessoas que "
                     "voltam e não têm uma casa.") == "pt");
  BOOST_TEST(
      guess_language("Las organizaciones de la diáspora piden una oficina para las "
                     "personas que vuelven y no tienen casa.") == "es");
  // Accents fold to letters that are words elsewhere: « à » is no Portuguese « a ».
  BOOST_TEST(
      guess_language("Accès à la formation : il a été demandé à l’État, à Conakry, "
                     "d’ouvrir à tous les guichets communaux de réinsertion.") == "fr");
  BOOST_TEST(guess_language("Réunion du comité à distance, participation à confirmer, "
                            "relevé des décisions à envoyer à l’équipe projet.") == "fr");
  BOOST_TEST(guess_language("تطلب منظمات المهجر شباكا موحدا") == "ar");
  BOOST_TEST(guess_language("Diaspora") == "");
  BOOST_TEST(guess_language("") == "");
}

BOOST_AUTO_TEST_CASE(a_language_that_a_text_is_said_to_be_in_is_believed_or_not) {
  BOOST_TEST((likely_language("the right of return", "en", "fr") == Likely::yes));
  BOOST_TEST((likely_language("la charte des pays", "en", "fr") == Likely::no));
  BOOST_TEST((likely_language("réintégration", "en", "fr") == Likely::no));
  BOOST_TEST((likely_language("policy brief", "en", "fr") == Likely::open));
  BOOST_TEST((likely_language("12 / 2026", "en", "fr") == Likely::no));
  BOOST_TEST((likely_language("هذا نص باللغة العربية", "ar", "fr") == Likely::yes));
  BOOST_TEST((likely_language("Dakar", "ar", "fr") == Likely::no));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
