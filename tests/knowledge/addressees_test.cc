// Whom a recommendation is addressed to.
#include <boost/test/unit_test.hpp>

#include "engine/base/limits.h"
#include "engine/knowledge/read_facts.h"
#include "engine/markdown/markdown.h"
#include "tests/knowledge/read_minutes.h"

using namespace griot;

namespace {

// Of a note on Senegal, a line each; several with "+" between.
std::string addressed(const std::string& markdown,
                      const std::string& type = "note-de-positionnement",
                      const std::string& title = "Note") {
  Document document = read_markdown(markdown, "note.md", Limits()).document;
  document.metadata.set("type", type, Source::person);
  document.metadata.set("titre", title, Source::person);
  document.metadata.set("pays", "SN", Source::person);
  std::string lines;
  for (const auto& each : read_facts(document, test::rules()).recommendations) {
    std::string ids;
    for (const std::string& id : each.addressees) ids += (ids.empty() ? "" : "+") + id;
    lines += ids + '\n';
  }
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(addressees)

BOOST_AUTO_TEST_CASE(the_grammar_of_a_sentence_says_whom_it_asks) {
  BOOST_TEST(
      addressed("Nous demandons que les rédactions publient les noms.\n\n"
                "Il appartient aux communes d'ouvrir une salle.\n\n"
                "De l'Union européenne, nous attendons qu'elle publie les accords.\n\n"
                "Un registre est à tenir par les universités.\n\n"
                "Le dépistage devrait figurer, sur instruction du ministère, au "
                "programme.\n") ==
      "recherche-medias\ncollectivites\netats-residence\nrecherche-medias\n"
      "etats-origine\n");
  BOOST_TEST(addressed("## Recommandations\n\n- Création d'un fonds d'amorçage ouvert "
                       "aux jeunes (bailleurs)\n- Universités : un cours par an\n") ==
             "bailleurs\nrecherche-medias\n");
}

BOOST_AUTO_TEST_CASE(which_states_are_asked_stands_behind_them) {
  BOOST_TEST(addressed("## Recommandations\n\n"
                       "- Aux États d'origine : créer un guichet unique.\n"
                       "- Les États d'origine doivent ouvrir un guichet.\n"
                       "- Aux États de résidence : ouvrir un guichet.\n"
                       "- Aux États : ratifier la convention.\n"
                       "- Aux États d'origine et de résidence : publier les accords.\n"
                       "- Les pays d'accueil comme d'origine doivent les publier.\n"
                       "- Aux États d'origine et aux bailleurs : les financer.\n") ==
             "etats-origine\netats-origine\netats-residence\n"
             "etats-origine+etats-residence\netats-origine+etats-residence\n"
             "etats-residence+etats-origine\netats-origine+bailleurs\n");
}

BOOST_AUTO_TEST_CASE(who_asks_is_not_asked) {
  BOOST_TEST(addressed("L'association appelle :\n\n- les autorités à publier les "
                       "comptes ;\n- les bailleurs à payer la formation.\n") ==
             "etats-origine\nbailleurs\n");
}

BOOST_AUTO_TEST_CASE(what_belongs_to_a_name_is_no_name) {
  BOOST_TEST(addressed("## Recommandations\n\n"
                       "- Les associations sénégalaises de France doivent relire.\n"
                       "- Les communes et les bailleurs doivent publier.\n"
                       "- Aux communes jumelées d'Espagne : une ligne de budget.\n"
                       "- Les services de la mairie devraient répondre.\n") ==
             "osc-diasporas\ncollectivites+bailleurs\ncollectivites\ncollectivites\n");
}

BOOST_AUTO_TEST_CASE(a_country_says_which_state_is_meant) {
  BOOST_TEST(addressed("## Recommandations\n\n"
                       "- Le ministère français doit publier les chiffres.\n"
                       "- Le ministère sénégalais doit publier les chiffres.\n"
                       "- Les consulats du Mali doivent délivrer les actes.\n") ==
             "etats-residence\netats-origine\netats-origine\n");
  // A workshop of countries of origin.
  BOOST_TEST(addressed("## Recommandations de l'atelier\n\n- Aux États : une "
                       "inspection du travail.\n",
                       "compte-rendu") == "etats-origine\n");
}

BOOST_AUTO_TEST_CASE(words_that_point_back_mean_whom_the_text_names) {
  BOOST_TEST(
      addressed("## Recommandations\n\nLes bailleurs sont venus trop tard. Nous leur "
                "recommandons de doubler l'épargne. Qu'ils évitent aussi les "
                "calendriers de douze mois.\n") == "bailleurs\nbailleurs\n");
  BOOST_TEST(addressed("## Recommandations\n\nNous demandons aux communes d'ouvrir une "
                       "salle. Cette salle devrait rester gratuite.\n") ==
             "collectivites\ncollectivites\n");
}

BOOST_AUTO_TEST_CASE(a_heading_addresses_only_where_it_says_so) {
  BOOST_TEST(addressed("## Ce que nous attendons\n\n### Du gouvernement du Sénégal\n\n"
                       "- Publier les chiffres chaque année.\n\n"
                       "### Santé – communes\n\n- Ouvrir un dispensaire le soir.\n") ==
             "etats-origine\ncollectivites\n");
  BOOST_TEST(addressed("## Nos demandes\n\n### Faire place aux associations\n\n"
                       "- Publier les chiffres chaque année.\n") == "\n");
}

BOOST_AUTO_TEST_CASE(a_letter_asks_whom_it_is_written_to) {
  const std::string demand = "Nous vous demandons de publier les chiffres.\n";
  BOOST_TEST(addressed("À l'attention des partenaires financiers\n\n" + demand,
                       "declaration") == "bailleurs\n");
  BOOST_TEST(addressed(demand, "declaration", "Lettre ouverte à Madame la ministre") ==
             "etats-origine\n");
  BOOST_TEST(addressed("Monsieur le ministre, la route est longue. " + demand +
                           "\nMadame la maire, la salle est froide. Cessez de la "
                           "fermer le soir.\n",
                       "declaration") == "etats-origine\ncollectivites\n");
}

BOOST_AUTO_TEST_CASE(a_matter_says_whose_business_it_is) {
  BOOST_TEST(addressed("## Recommandations\n\n- Allonger la durée des visas.\n"
                       "- Une ligne dans le budget de la région.\n") ==
             "etats-residence\ncollectivites\n");
}

BOOST_AUTO_TEST_CASE(an_institution_is_told_by_its_first_noun) {
  BOOST_TEST(addressed("Nous demandons à l'Agence nationale du foncier de publier.\n\n"
                       "Nous demandons aux transitaires de publier leurs prix.\n\n"
                       "Nous demandons à la faculté de droit d'ouvrir ses cours.\n\n"
                       "Nous recommandons aux communautés pastorales de se réunir.\n") ==
             "etats-origine\nsecteur-prive\nrecherche-medias\nosc-diasporas\n");
}

BOOST_AUTO_TEST_CASE(who_names_nobody_asks_whom_the_others_ask) {
  BOOST_TEST(
      addressed("Nous demandons aux communes d'ouvrir une salle.\n\n"
                "Nous demandons aux communes d'afficher les prix.\n\n## Et encore\n\n"
                "Nous demandons que l'eau soit gratuite.\n") ==
      "collectivites\ncollectivites\ncollectivites\n");
}

BOOST_AUTO_TEST_CASE(a_text_on_france_alone_asks_its_state) {
  Document document =
      read_markdown(
          "La France compte mille guichets.\n\n## Demandes\n\nNous demandons "
          "au ministère des Transports de rouvrir la ligne.\n",
          "note.md", Limits())
          .document;
  document.metadata.set("type", "declaration", Source::person);
  const auto made = read_facts(document, test::rules()).recommendations;
  BOOST_REQUIRE_EQUAL(made.size(), 1U);
  BOOST_TEST(made[0].addressees == std::vector<std::string>{"etats-residence"});
}

BOOST_AUTO_TEST_SUITE_END()
