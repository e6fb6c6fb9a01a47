// Minutes in the style of notes: who does what in the present tense, what stands as it is
// said, what an arrow points to.
#include <boost/test/unit_test.hpp>

#include "tests/knowledge/read_minutes.h"

using namespace griot;
using griot::test::decided;
using griot::test::to_do;

namespace {

// Of a meeting of these people.
std::string among(const std::string& markdown) {
  return "# Réunion\n\nPrésents : Awa, Binta, Koffi\n\n" + markdown;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(notes)

BOOST_AUTO_TEST_CASE(a_person_who_does_something_in_an_item_is_to_do_it) {
  BOOST_TEST(to_do(among("## Local\n\n- Awa raccourcit le texte\n- Binta et Koffi "
                         "refont le budget\n- Koffi s'inscrit à la formation\n- Mme "
                         "Sissoko se renseigne sur l'assurance\n- Binta l'appelle\n")) ==
             "Awa raccourcit le texte | Awa | \n"
             "Binta et Koffi refont le budget | Binta et Koffi | \n"
             "Koffi s'inscrit à la formation | Koffi | \n"
             "Mme Sissoko se renseigne sur l'assurance | Mme Sissoko | \n"
             "Binta l'appelle | Binta | \n");
}

BOOST_AUTO_TEST_CASE(names_that_come_again_are_known_without_a_list) {
  BOOST_TEST(to_do("# Réunion\n\n## Fête\n\n- Awa relit l'affiche\n- la sono est louée\n"
                   "- on en parle avec Awa\n") == "Awa relit l'affiche | Awa | \n");
}

BOOST_AUTO_TEST_CASE(what_happens_at_the_meeting_or_lasts_is_no_task) {
  BOOST_TEST(
      to_do(among(
          "## Local\n\n- Awa présente le bilan\n- Binta trouve que la salle est "
          "petite\n- Koffi préfère attendre\n- Awa a rendu les clés\n- Koffi est "
          "absent en mai\n- Binta tient la permanence depuis mai\n- Awa anime "
          "l'atelier tous les mardis\n\nKoffi tient une permanence le samedi.\n")) == "");
  BOOST_TEST(
      to_do(among("## Local\n\n- Awa présentera le bilan\n- Koffi rend les clés\n- "
                  "Binta tiendra la permanence en mai\n")) ==
      "Awa présentera le bilan | Awa | \n"
      "Koffi rend les clés | Koffi | \n"
      "Binta tiendra la permanence en mai | Binta | 2026-05\n");
}

BOOST_AUTO_TEST_CASE(tasks_are_noted_in_short) {
  BOOST_TEST(to_do(among("## Fête\n\n- Awa : demander un devis, avant le 2 avril\n- "
                         "badges : Binta, 2 juin\n- devis à vérifier par Koffi pour la "
                         "prochaine fois\n- affiche (personne à désigner)\n- relance des "
                         "bénévoles : Awa, 3 avril\n")) ==
             "Awa : demander un devis, avant le 2 avril | Awa | 2026-04-02\n"
             "badges : Binta, 2 juin | Binta | 2026-06-02\n"
             "devis à vérifier par Koffi pour la prochaine fois | Koffi | \n"
             "affiche (personne à désigner) | à désigner | \n"
             "relance des bénévoles : Awa, 3 avril | Awa | 2026-04-03\n");
}

BOOST_AUTO_TEST_CASE(objectives_and_places_are_nobody) {
  BOOST_TEST(
      to_do(among("## Fête\n\n- Objectif : toucher les jeunes avant juin\n- Lieu : "
                  "le gymnase de la mairie\n\nLes équipes de l'union sont "
                  "autonomes : les bénévoles fixent les dates.\n")) == "");
  BOOST_TEST(
      to_do(among("## Fête\n\n- Awa : toucher les jeunes avant le 3 juin\n- Binta : "
                  "réserver le gymnase de la mairie\n")) ==
      "Awa : toucher les jeunes avant le 3 juin | Awa | 2026-06-03\n"
      "Binta : réserver le gymnase de la mairie | Binta | \n");
}

BOOST_AUTO_TEST_CASE(what_follows_from_a_note_stands_behind_its_arrow) {
  BOOST_TEST(
      to_do(among("## Gala\n\n- on a oublié les cuisinières → Awa leur écrit\n")) ==
      "Awa leur écrit | Awa | \n");
  const std::string arrows = among(
      "=> Lieu : la salle des fêtes\n\n=> Koffi écrit au "
      "maire\n\n=> L'idée d'un bal reste ouverte\n");
  BOOST_TEST(decided(arrows) == "Lieu : la salle des fêtes\n");
  BOOST_TEST(to_do(arrows) == "Koffi écrit au maire | Koffi | \n");
  BOOST_TEST(to_do(among("→ Awa relit la lettre\n→ Koffi la signe\n")) ==
             "Awa relit la lettre | Awa | \nKoffi la signe | Koffi | \n");
}

BOOST_AUTO_TEST_CASE(a_pronoun_stands_for_whom_the_sentence_before_is_about) {
  BOOST_TEST(to_do("# Réunion\n\nLa trésorière rappelle que tout est payé. Elle enverra "
                   "le bilan en avril.\n") ==
             "Elle enverra le bilan en avril. | La trésorière | 2026-04\n");
  BOOST_TEST(to_do("# Réunion\n\nGhita, de son côté, partagera le questionnaire.\n") ==
             "Ghita, de son côté, partagera le questionnaire. | Ghita | \n");
}

BOOST_AUTO_TEST_CASE(who_acts_behind_a_decision_carries_it_out) {
  BOOST_TEST(
      to_do(among(
          "On retient le minutes_of_decisions commun. Awa prépare le tableau.\n")) ==
      "Awa prépare le tableau. | Awa | \n");
}

BOOST_AUTO_TEST_CASE(what_stands_as_noted_is_decided) {
  BOOST_TEST(
      decided(among("## Fête\n\n- les permanences passent à deux samedis\n- une "
                    "place est ouverte aux jeunes\n- tarif maintenu à 5 euros\n- on "
                    "monte deux tentes\n- on demande 6 000 euros\n- buffet : ok "
                    "pour le traiteur\n- Durée : un an (adopté)\n")) ==
      "les permanences passent à deux samedis\nune place est ouverte aux jeunes\n"
      "tarif maintenu à 5 euros\non monte deux tentes\non demande 6 000 euros\n"
      "buffet : ok pour le traiteur\nDurée : un an (adopté)\n");
  BOOST_TEST(decided(among("Finalement ce sera une soirée au foyer.\n")) ==
             "Finalement ce sera une soirée au foyer.\n");
}

BOOST_AUTO_TEST_CASE(what_is_so_already_is_not_decided) {
  BOOST_TEST(decided(among(
                 "## Activités\n\n- l'atelier est ouvert à tous\n- Budget voté en "
                 "décembre\n- salle prêtée par la mairie\n- on distribue des colis "
                 "chaque semaine\n\nOn reçoit les familles. On passe au point suivant. "
                 "La séance est ouverte à 9 heures. L'équipe retient qu'il faut "
                 "deux jours. Vous créez un compte à partir de mars.\n")) == "");
  BOOST_TEST(
      decided(among("## Activités\n\n- on ouvre l'atelier à tous\n- Budget voté à "
                    "l'unanimité\n\nL'équipe décide de distribuer des colis chaque "
                    "semaine.\n")) ==
      "on ouvre l'atelier à tous\nBudget voté à l'unanimité\n"
      "de distribuer des colis chaque semaine.\n");
}

BOOST_AUTO_TEST_CASE(the_next_meeting_is_decided_and_its_label_is_not) {
  BOOST_TEST(decided("# CA\n\nLe prochain comité se tiendra le 9 juillet à Coyah.\n") ==
             "Le prochain comité se tiendra le 9 juillet à Coyah.\n");
  BOOST_TEST(decided("# CA\n\nProchaine réunion fixée au 14 février.\n") ==
             "Prochaine réunion fixée au 14 février.\n");
  BOOST_TEST(decided("# CA\n\nProchaine réunion : 14 février\n") == "");
  BOOST_TEST(decided("# CA\n\nLes réunions se tiendront désormais le vendredi.\n") ==
             "Les réunions se tiendront désormais le vendredi.\n");
}

BOOST_AUTO_TEST_CASE(a_resolution_is_told_by_its_ordinal_in_bold) {
  BOOST_TEST(decided("# AG\n\n**Septième résolution.** La cotisation est maintenue à 20 "
                     "euros.\n") == "La cotisation est maintenue à 20 euros.\n");
}

BOOST_AUTO_TEST_CASE(a_title_of_minutes_announces_nothing_below_other_headings) {
  const std::string conclusions =
      "# Union\n\n# Relevé de conclusions – conseil du 24 avril\n\n### 1. "
      "Trésorerie\n\nLe "
      "solde n'est pas versé.\n\n**Conclusions**\n\n- Les recrutements sont "
      "suspendus.\n- "
      "Le directeur adressera un état chaque mois.\n";
  BOOST_TEST(decided(conclusions) == "Les recrutements sont suspendus.\n");
  BOOST_TEST(to_do(conclusions) ==
             "Le directeur adressera un état chaque mois. | Le directeur "
             "| \n");
}

BOOST_AUTO_TEST_CASE(a_thing_with_a_name_has_no_task_among_decisions) {
  BOOST_TEST(
      decided("# CA\n\n## Décisions\n\n- Le Kiosque ouvre aussi.\n- Le secrétariat "
              "leur notifie la mesure.\n") == "Le Kiosque ouvre aussi.\n");
}

BOOST_AUTO_TEST_CASE(a_heading_run_into_its_paragraph_says_what_it_is) {
  const std::string minutes_of_decisions =
      "# RELEVÉ DE DÉCISIONS\n\nMembres présents : M. Tazi, Mme Rami.\n\n**1. Centre "
      "d'accueil**\n\n*Exposé.* Le centre reçoit cent personnes par mois.\n\n*Décision.* "
      "Les travaux sont engagés.\n\n*Suivi.* M. Tazi consulte trois "
      "entreprises.\n\n**2. Adhésion**\n\n*Décision.* "
      "Ajournée.\n\n**Informations**\n\nLe "
      "rapport annuel est à l'impression.\n";
  BOOST_TEST(decided(minutes_of_decisions) == "Les travaux sont engagés.\n");
  BOOST_TEST(to_do(minutes_of_decisions) ==
             "M. Tazi consulte trois entreprises. | M. Tazi | \n");
}

BOOST_AUTO_TEST_CASE(decisions_whose_state_is_told_are_earlier_ones) {
  BOOST_TEST(decided("# Comité\n\n| Décision du 18/09/2025 | État au 12/03/2026 "
                     "|\n|---|---|\n| Ouvrir un point d'écoute | Fait le 4 novembre "
                     "|\n\n| N° | Décision |\n|---|---|\n| D1 | Fermer le guichet |\n") ==
             "Fermer le guichet\n");
}

BOOST_AUTO_TEST_CASE(a_person_who_does_something_on_a_day_to_come_is_to_do_it) {
  BOOST_TEST(to_do(among("## Tour\n\nLes actes sont relus. Binta transmet la version "
                         "définitive le 30 avril. Koffi informe que le solde a été versé "
                         "le 3 mars.\n")) ==
             "Binta transmet la version définitive le 30 avril. | Binta | 2026-04-30\n");
}

BOOST_AUTO_TEST_CASE(what_begins_or_takes_room_promises_nothing) {
  BOOST_TEST(to_do(among("## Local\n\nL'antenne occupe un local dont le bail expire. Un "
                         "débat nourri s'engage. La discussion s'est engagée sur les "
                         "listes. Awa s'est engagée à rendre les clés.\n")) ==
             "Awa s'est engagée à rendre les clés. | Awa | \n");
}

BOOST_AUTO_TEST_CASE(a_verdict_takes_back_only_what_its_paragraph_decided) {
  BOOST_TEST(decided("# CR\n\n## A\n\nLe bureau décide de louer la salle.\n\n## B\n\nLa "
                     "résolution est adoptée. La motion est rejetée.\n") ==
             "de louer la salle.\n");
  BOOST_TEST(decided("# CR\n\n## B\n\nLa résolution est adoptée. La motion est "
                     "rejetée.\n") == "");
}

BOOST_AUTO_TEST_CASE(she_is_nobody_of_another_line) {
  BOOST_TEST(to_do(among("## Local\n\nBinta explique le retard du loyer.\n\n## Actions"
                         "\n\n- Awa relit le texte avant lundi\n- Elle envoie la facture "
                         "avant vendredi\n"))
                 .find("| Binta |") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_opens_with_the_name_of_a_part_is_still_read) {
  BOOST_TEST(decided("# CR\n\n## A\n\nInterventions. Le bureau décide de louer la salle "
                     "du foyer.\n") == "de louer la salle du foyer.\n");
  BOOST_TEST(to_do(among("## A\n\nOuverture : Koffi apporte les clés avant "
                         "vendredi.\n")) != "");
}

BOOST_AUTO_TEST_CASE(what_was_settled_is_announced_in_small_words) {
  BOOST_TEST(decided("# Forum\n\nCe qui est arrêté\n\n- Dates : 12 et 13 juin\n") ==
             "Dates : 12 et 13 juin\n");
}

BOOST_AUTO_TEST_CASE(an_empty_cell_is_nobody_and_what_waits_is_no_task) {
  BOOST_TEST(to_do("# CR\n\n| Point | Suite à donner | Responsable |\n|---|---|---|\n| "
                   "Four | À revoir en juillet | Awa |\n| Bail | Signer | – |\n| Logo | "
                   "Déjà refait | Koffi |\n| Car | Louer un car | Binta |\n") ==
             "Louer un car | Binta | \n");
}

BOOST_AUTO_TEST_CASE(an_elided_word_belongs_to_its_verb) {
  BOOST_TEST(to_do("Mme Awa SYLLA s'occupe du local.\n") ==
             "Mme Awa SYLLA s'occupe du local. | Mme Awa SYLLA | \n");
  BOOST_TEST(to_do("Mme Awa SYLLA occupe un local.\n").empty());
  BOOST_TEST(to_do("Mme Awa SYLLA s'est portée volontaire pour tenir la caisse.\n") !=
             "");
  BOOST_TEST(to_do("Avec Mme Awa SYLLA la discussion s'engage.\n").empty());
  // "après" is no source, "d'après" is.
  BOOST_TEST(decided("Après le vote, le bureau décide de louer la salle.\n") != "");
}

BOOST_AUTO_TEST_CASE(what_is_to_be_done_need_not_name_anybody) {
  BOOST_TEST(to_do("## Serveurs\n\nIl faudra faire une liste des serveurs. Il faudrait "
                   "voir plus grand.\n") ==
             "Il faudra faire une liste des serveurs. |  | \n");
  BOOST_TEST(to_do("## Outils\n\nNous choisirons un outil de gestion. Nous verrons "
                   "bien. On avisera.\n") ==
             "Nous choisirons un outil de gestion. | nous | \n");
  BOOST_TEST(to_do("## Calendrier\n\nUne réunion va être organisée avec eux.\n") ==
             "Une réunion va être organisée avec eux. |  | \n");
  BOOST_TEST(to_do("Pour la fête, il faudra :\n\n- Faire les courses\n"
                   "- Installer le jardin\n") ==
             "Faire les courses |  | \nInstaller le jardin |  | \n");
  BOOST_TEST(to_do("## Nos actions pour la prochaine fois\n\n1. Rédiger le texte\n") ==
             "Rédiger le texte |  | \n");
}

BOOST_AUTO_TEST_CASE(a_name_of_a_forum_is_a_person) {
  BOOST_TEST(to_do("- Recontacter le musée : @malo\n") ==
             "Recontacter le musée : @malo | @malo | \n");
}

BOOST_AUTO_TEST_CASE(an_infinitive_gives_a_task_where_it_is_the_sentence) {
  BOOST_TEST(
      to_do("## La banque\n\nRelancer les banques s'il y en a une qui répond.\n") ==
      "Relancer les banques s'il y en a une qui répond. |  | \n");
  BOOST_TEST(to_do("## À faire\n\n- Création des affiches pour le stand\n"
                   "- Préparer l'accueil (Awa a corrigé le plan)\n") ==
             "Création des affiches pour le stand |  | \n"
             "Préparer l'accueil (Awa a corrigé le plan) |  | \n");
  BOOST_TEST(to_do("## Débat\n\nOrganiser un débat permet de se parler.\n\n"
                   "## Objectifs\n\nPrésenter la carte provisoire aux membres.\n\n"
                   "## Suite\n\nBonsoir à toutes et tous, la salle est froide.\n")
                 .empty());
}

BOOST_AUTO_TEST_CASE(ordinary_minutes_give_tasks_in_these_forms_too) {
  BOOST_TEST(to_do("Présents : Awa Diop, Binta Sow\n\n## Salle\n\n- Prévoir une réunion "
                   "avec la mairie.\n") == "Prévoir une réunion avec la mairie. |  | \n");
  BOOST_TEST(to_do("## Bureau\n\nReste à trouver un trésorier.\n") ==
             "Reste à trouver un trésorier. |  | \n");
  BOOST_TEST(to_do("## Local\n\nNous devons trouver un local avant le 3 juin.\n") ==
             "Nous devons trouver un local avant le 3 juin. | nous | 2026-06-03\n");
  BOOST_TEST(
      to_do("## Projet\n\n- Une commission sera mise en place pour l'étudier.\n") ==
      "Une commission sera mise en place pour l'étudier. |  | \n");
  BOOST_TEST(to_do("## Théâtre\n\nMme Awa SYLLA prend contact avec le théâtre.\n") ==
             "Mme Awa SYLLA prend contact avec le théâtre. | Mme Awa SYLLA | \n");
}

BOOST_AUTO_TEST_CASE(who_came_may_be_listed_one_a_line) {
  BOOST_TEST(
      griot::test::to_do("## Présents\n\n- Awa Diop\n- Sira Dembélé (trésorière)\n\n"
                         "## Local\n\n- Sira repeint le mur\n") ==
      "Sira repeint le mur | Sira | \n");
}

BOOST_AUTO_TEST_CASE(wrapped_prose_goes_on_with_an_accent_too) {
  BOOST_TEST(decided("# Bureau\n\nLe bureau décide de confier le local\n"
                     "à la mairie, qui le rendra\nÉté venu.\n") ==
             "de confier le local à la mairie, qui le rendra Été venu.\n");
}

BOOST_AUTO_TEST_SUITE_END()
