// Demands and decisions as they are laid out: labels, verdicts, tables, heads,
// sub-points.
#include <boost/test/unit_test.hpp>

#include "tests/knowledge/read_minutes.h"

namespace griot {

using test::asked_in;
using test::decided;
using test::to_do;

BOOST_AUTO_TEST_SUITE(laid_out)

BOOST_AUTO_TEST_CASE(how_it_was_voted_stands_between_a_proposal_and_what_it_says) {
  BOOST_TEST(
      asked_in("## Nos propositions\n\n**Proposition 1 – Ouvrir les consulats un samedi "
               "sur deux**\n\n*Adoptée : 44 pour, 2 contre*\n\nBeaucoup perdent une "
               "journée de salaire.\n\n**Proposition 2 – Le livret de famille**\n\n"
               "*Adoptée : 41 pour*\n\nL’administration doit permettre la mise à jour en "
               "ligne du livret.\n\n**Proposition 3 – Créer un ministère unique**\n\n"
               "*Rejetée : 19 pour, 22 contre*\n\nNous avons préféré des guichets.\n") ==
      "Ouvrir les consulats un samedi sur deux\n"
      "L’administration doit permettre la mise à jour en ligne du livret.\n");
}

BOOST_AUTO_TEST_CASE(a_message_is_what_its_label_announces) {
  BOOST_TEST(asked_in("## Cible 1\n\n- Message principal : deux députés de plus pour "
                      "l'Afrique centrale.\n- Argument : 15 députés seulement.\n") ==
             "deux députés de plus pour l'Afrique centrale.\n");
}

BOOST_AUTO_TEST_CASE(a_table_of_demands_may_say_where_they_stand) {
  const std::string rows =
      " Où en est-on |\n|---|---|---|\n| Communes | Un registre public des arrivées | "
      "rien |\n";
  BOOST_TEST(asked_in("## Axe 1\n\n| Destinataire | Ce que nous demandons |" + rows) ==
             "Un registre public des arrivées\n");
  BOOST_TEST(asked_in("## Axe 1\n\n| Destinataire | Recommandation |" + rows) == "");
}

BOOST_AUTO_TEST_CASE(numbered_headings_of_a_contribution_ask) {
  BOOST_TEST(
      asked_in("# Réponse\n\n## Question 1\n\n### 1.1. Un créneau du samedi dans chaque "
               "centre\n\nTanger l'a testé.\n\n### 1.2. Que la garantie couvre aussi les "
               "petits projets\n\nLe plancher actuel écarte tout.\n\n### 1.3. Ouvrir à "
               "l'arabe marocain les cours de l'État\n\nSans commentaire.\n\n### 1.4. La "
               "langue\n\nUn récit.\n",
               "contribution") ==
      "Un créneau du samedi dans chaque centre\n"
      "Que la garantie couvre aussi les petits projets\n"
      "Ouvrir à l'arabe marocain les cours de l'État\n");
}

BOOST_AUTO_TEST_CASE(a_head_within_a_paragraph_turns_to_what_is_asked) {
  BOOST_TEST(
      asked_in("## Question 3\n\n**Constat.** Les retraités font la navette. **Notre "
               "position.** La France doit renoncer à la condition des six mois.\n",
               "contribution") ==
      "La France doit renoncer à la condition des six mois.\n");
}

BOOST_AUTO_TEST_CASE(points_within_a_numbered_paragraph_are_asked_each) {
  BOOST_TEST(
      asked_in("# Observations finales du Comité de suivi\n\n## Recommandations\n\n"
               "8. **Le Comité recommande à l'État :**\n\n   a) De ventiler par sexe "
               "les statistiques ;\n\n   b) De rendre ces données accessibles.\n") ==
      "De ventiler par sexe les statistiques ;\nDe rendre ces données accessibles.\n");
}

BOOST_AUTO_TEST_CASE(a_release_tells_of_its_authors_in_the_third_person) {
  BOOST_TEST(
      asked_in("# Les visas\n\n## Ce que demande le réseau\n\n« Passer la main » "
               "demande aux États membres :\n\n- le remboursement des frais lorsque "
               "la décision arrive trop tard ;\n",
               "declaration") ==
      "le remboursement des frais lorsque la décision arrive trop tard ;\n");
}

BOOST_AUTO_TEST_CASE(no_heading_silences_a_wish_that_says_of_whom) {
  BOOST_TEST(
      asked_in("## Ce que nous voyons\n\nUn guichet existe sur le papier. Il revient "
               "au ministère de tenir ce guichet ouvert à l'heure des vols. Les "
               "bailleurs devraient accepter des demandes orales.\n") ==
      "Il revient au ministère de tenir ce guichet ouvert à l'heure des vols.\n"
      "Les bailleurs devraient accepter des demandes orales.\n");
}

BOOST_AUTO_TEST_CASE(what_a_meeting_asks_of_others_is_a_recommendation) {
  BOOST_TEST(asked_in("# Relevé\n\nLe conseil demande au Gouvernement d'ouvrir un centre "
                      "d'accueil. Le conseil demande à la trésorière de payer.\n",
                      "compte-rendu") ==
             "Le conseil demande au Gouvernement d'ouvrir un centre d'accueil.\n");
}

BOOST_AUTO_TEST_CASE(the_vote_below_a_motion_says_how_it_went) {
  BOOST_TEST(
      decided("# PV\n\n**PREMIÈRE RÉSOLUTION.** L’assemblée générale approuve le "
              "rapport moral.\n\n*Pour : 78 – Contre : 0 – Abstentions : 2. La "
              "résolution est adoptée.*\n\n**DEUXIÈME RÉSOLUTION.** L’assemblée "
              "générale fixe la cotisation à 30 €.\n\n*Pour : 22 – Contre : 51. La "
              "résolution est rejetée.*\n") ==
      "L’assemblée générale approuve le rapport moral.\n");
}

BOOST_AUTO_TEST_CASE(what_is_put_off_takes_back_nothing_else) {
  BOOST_TEST(
      decided("# CR\n\n## Décisions\n\nUn comité de cinq membres est institué pour "
              "deux ans. Son siège sera discuté plus tard.\n") ==
      "Un comité de cinq membres est institué pour deux ans.\n");
}

BOOST_AUTO_TEST_CASE(a_decision_is_shown_with_who_decides) {
  const auto decisions =
      test::minutes(
          "# CR\n\nLe comité valide le plan d'enquête de la seconde phase.\n\n"
          "Décision : le guichet ouvre en mai.\n")
          .decisions;
  BOOST_REQUIRE_EQUAL(decisions.size(), 2u);
  BOOST_TEST(decisions[0].text == "le plan d'enquête de la seconde phase.");
  BOOST_TEST(decisions[0].written() ==
             "Le comité valide le plan d'enquête de la seconde phase.");
  BOOST_TEST(decisions[1].written() == "le guichet ouvre en mai.");
}

BOOST_AUTO_TEST_CASE(what_is_done_or_put_off_is_not_late) {
  BOOST_TEST(
      to_do("# CR\n\n## Suites\n\n- Awa Ndiaye : acheter les badges avant le 15 "
            "avril – fait le 10 avril\n- Julie Petit – contacter la banque (reporté "
            "à mai 2026)\n") ==
      "Julie Petit – contacter la banque (reporté à mai 2026) | Julie Petit | "
      "2026-05\n");
  BOOST_TEST(
      to_do("# CR\n\n| Action | Qui | Quand | État |\n|---|---|---|---|\n| Mettre "
            "à jour l'annuaire | Koffi Mensah | 1er mars 2026 | reporté au 30 avril "
            "2026 |\n") == "Mettre à jour l'annuaire | Koffi Mensah | 2026-04-30\n");
}

BOOST_AUTO_TEST_CASE(in_parentheses_stands_whose_action_it_is) {
  BOOST_TEST(
      to_do("# CR\n\nAchat de tonnelles pliables au nombre de 5. (Action Vincent).\n"
            "\nLe bal est annulé (par manque de salle).\n") ==
      "Achat de tonnelles pliables au nombre de 5. (Action Vincent). | Vincent | \n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
