// The lint says what would stop a reader, where, and how to mend it; and keeps quiet
// where nothing is wrong.
#include "engine/library/lint.h"

#include <boost/test/unit_test.hpp>

#include "engine/markdown/markdown.h"
#include "tests/library/small_corpus.h"

using namespace griot;
using namespace griot::test;

namespace {

const Vocabulary& words() {
  static const Vocabulary vocabulary = Vocabulary::load(GRIOT_RESOURCE_DIR "/vocabulary");
  return vocabulary;
}

const Rules& reading() {
  static const Rules rules(GRIOT_RESOURCE_DIR "/vocabulary", {}, words());
  return rules;
}

std::vector<LintFinding> read(const std::string& text, const Decisions& decisions = {}) {
  return lint(read_markdown(text, "note.md").document, reading(), decisions);
}

// "undefined_acronym date_without_year": the rules that speak, in reading order.
std::string rules(const std::string& text) {
  std::string all;
  for (const LintFinding& one : read(text)) {
    all += (all.empty() ? "" : " ") + one.rule;
  }
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lint_h)

BOOST_AUTO_TEST_CASE(an_acronym_that_nothing_explains_is_told_once) {
  const auto findings = read("Le FEC a payé.\n\nLe FEC a dit non. Voir l'ANRX.\n");

  BOOST_REQUIRE(findings.size() == 2);
  BOOST_TEST(findings[0].rule == "undefined_acronym");
  BOOST_TEST(findings[0].origin.line == 1);
  BOOST_TEST(in_french(findings[0].problem) ==
             "« FEC » n'est expliqué nulle part dans le document");
  BOOST_TEST(findings[1].origin.line == 3);
}

BOOST_AUTO_TEST_CASE(an_acronym_may_be_explained_in_any_way_and_anywhere) {
  for (const char* text :
       {"Le Fonds d'exemple commun (FEC) paie. Le FEC dit non.\n",
        "Le FEC (Fonds d'exemple commun) paie.\n", "Le FEC paie.\n\n- FEC : le fonds\n",
        "Le FEC paie.\n\n| Sigle | Forme |\n|---|---|\n| FEC | Le fonds |\n",
        "**FEC** – Fonds d'exemple\n\nLe FEC paie.\n"}) {
    BOOST_TEST(rules(text) == "", text);
  }
}

BOOST_AUTO_TEST_CASE(a_recommendation_that_asks_nobody_is_told_where_it_stands) {
  const auto findings = read(
      "## Recommandations\n\n- Ouvrir un guichet dans chaque port.\n- Les communes "
      "publient leurs horaires.\n\n### Aux bailleurs\n\n- Financer trois années.\n");

  BOOST_REQUIRE(findings.size() == 1);
  BOOST_TEST(findings[0].rule == "recommendation_without_addressee");
  BOOST_TEST(findings[0].origin.line == 3);
  BOOST_TEST(findings[0].excerpt == "Ouvrir un guichet dans chaque port.");
}

BOOST_AUTO_TEST_CASE(what_is_in_capitals_for_another_reason_is_no_acronym) {
  for (const char* text :
       {"# NOTE DE POSITIONNEMENT\n", "Awa EXEMPLE et Mme DIOP étaient là.\n",
        "Voir l'annexe IV, page XII.\n", "L'ONU et l'UE ont répondu OUI.\n",
        "| Pays | Note |\n|---|---|\n| SN | bien |\n"}) {
    BOOST_TEST(rules(text) == "", text);
  }
}

BOOST_AUTO_TEST_CASE(the_vocabulary_gives_the_way_out) {
  const auto findings = read("Les VBG sont tues.\n");

  BOOST_REQUIRE(findings.size() == 1);
  const std::string way = in_french(findings[0].way_out);
  BOOST_TEST(way.find("(VBG)") != std::string::npos);
  BOOST_TEST(way.find("iolences basées sur le genre") != std::string::npos, way);
}

BOOST_AUTO_TEST_CASE(a_date_needs_its_year_somewhere_near) {
  BOOST_TEST(rules("Remise le 12 octobre au plus tard.\n") == "date_without_year");
  BOOST_TEST(rules("Du 3 mars au 5 avril 2026.\n") == "");
  BOOST_TEST(rules("## Octobre 2026\n\nRemise le 12 octobre.\n") == "");
  BOOST_TEST(rules("Chaque 18 décembre, on se souvient.\n") == "");
  BOOST_TEST(rules("Trois mois plus tard, en mars, tout changea.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_figure_needs_a_date) {
  BOOST_TEST(rules("Elles sont 12 500 personnes à attendre.\n") == "figure_without_date");
  BOOST_TEST(rules("26 % des migrantes travaillent.\n") == "figure_without_date");
  BOOST_TEST(rules("En 2025, 26 % des migrantes travaillaient.\n") == "");
  BOOST_TEST(rules("26 % travaillent[^1].\n\n[^1]: Enquête, 2025.\n") == "");
  BOOST_TEST(rules("Nous demandons aux banques un plafond de 5 % du montant.\n") == "");
  BOOST_TEST(rules("> 26 % d'entre nous, disait-elle.\n") == "");
  BOOST_TEST(rules("Trois femmes et 12 hommes ont parlé.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_table_of_three_columns_needs_a_heading_row) {
  BOOST_TEST(rules("<table><tr><td>a</td><td>b</td><td>c</td></tr>"
                   "<tr><td>1</td><td>2</td><td>3</td></tr></table>\n") ==
             "table_without_header");
  BOOST_TEST(rules("| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n") == "");
  BOOST_TEST(rules("|  | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n") == "");
  BOOST_TEST(rules("| | | |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n") ==
             "table_without_header");
  BOOST_TEST(rules("| | |\n|---|---|\n| Date | lundi |\n| Lieu | ici |\n") == "");
}

BOOST_AUTO_TEST_CASE(a_heading_level_is_not_skipped) {
  const auto findings = read("## Un\n\n#### Trop bas\n\n### Bien\n");

  BOOST_REQUIRE(findings.size() == 1);
  BOOST_TEST(findings[0].rule == "skipped_heading");
  BOOST_TEST(findings[0].excerpt == "Trop bas");
  BOOST_TEST(in_french(findings[0].way_out) == "donnez-lui le niveau 3");
}

BOOST_AUTO_TEST_CASE(a_picture_says_what_it_shows) {
  BOOST_TEST(rules("![](carte.png)\n") == "image_without_alternative");
  BOOST_TEST(rules("![image1.png](carte.png)\n") == "image_without_alternative");
  BOOST_TEST(rules("![Les régions de retour](carte.png)\n") == "");
}

BOOST_AUTO_TEST_CASE(personal_data_are_told_unless_they_are_the_contact) {
  BOOST_TEST(rules("Écrire à awa@exemple.example ou au +221 77 123 45 67.\n") ==
             "personal_data personal_data");
  BOOST_TEST(rules("---\ncontact: awa@exemple.example\n---\n\nawa@exemple.example\n") ==
             "");
  BOOST_TEST(rules("| Lieu | Contact |\n|---|---|\n| Kayes | Awa, 76 12 34 56 |\n") ==
             "personal_data");
  BOOST_TEST(rules("> [!interne] Présents\n> awa@exemple.example, FEC\n") == "");
}

BOOST_AUTO_TEST_CASE(a_person_named_beside_a_task_is_told_once) {
  const std::string head = "---\ntype: compte-rendu\nintervenants: [Awa Diop]\n---\n\n";
  const auto findings = read(head +
                             "## Suites\n\n- Awa Diop : envoyer la note.\n- Awa Diop : "
                             "relire le guide.\n- La trésorière : payer la salle.\n");
  BOOST_REQUIRE_EQUAL(findings.size(), 1u);
  BOOST_TEST(findings[0].rule == "person_with_task");
  BOOST_TEST(findings[0].excerpt == "Awa Diop : envoyer la note.");
}

BOOST_AUTO_TEST_CASE(what_was_reviewed_is_remembered_by_what_it_is_about) {
  const auto first = read("Le FEC a payé.\n");
  BOOST_REQUIRE(first.size() == 1);
  const Decisions decisions = {{first[0].id, reviewed_finding}};

  const auto later =
      read("Un paragraphe de plus.\n\nLe FEC a payé.\n\nL'ANRX.\n", decisions);
  BOOST_REQUIRE(later.size() == 2);
  BOOST_TEST(later[0].reviewed);
  BOOST_TEST(!later[1].reviewed);
}

BOOST_FIXTURE_TEST_CASE(reviews_are_journalled_and_outlive_a_new_edition, SmallCorpus) {
  const std::string id = import("note.md", "# Note\n\nLe FEC a payé.\n").document;
  const auto findings = library->lint(id);
  BOOST_REQUIRE(findings.size() == 1);
  BOOST_TEST(!findings[0].anchor.empty());
  BOOST_TEST(findings[0].paragraph == 1);

  const Entry entry = library->review(id, std::vector{findings[0].id});
  BOOST_TEST(entry.action == "lint");
  BOOST_TEST(library->review(id, std::vector{findings[0].id}).revision == entry.revision);
  import("note.md", "# Note\n\nDu neuf.\n\nLe FEC a payé.\n");

  BOOST_TEST(library->lint(id).at(0).reviewed);
}

BOOST_AUTO_TEST_SUITE_END()
