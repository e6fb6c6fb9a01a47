// Decisions told in prose: in the passive, as taken, by what stays and what will not be.
#include <boost/test/unit_test.hpp>

#include "tests/knowledge/read_minutes.h"

using namespace griot;
using griot::test::decided;
using griot::test::to_do;

namespace {

// Each paragraph of a point that says no more.
std::string told(const std::string& sentences) {
  return decided("# Réunion du bureau\n\nPrésents : Awa, Binta, Koffi\n\n## Local\n\n" +
                 sentences);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(decisions_told)

BOOST_AUTO_TEST_CASE(a_decision_is_taken_in_many_words) {
  BOOST_TEST(told("La décision a été prise de vendre le minibus.\n\n"
                  "Nous prenons la décision de louer le foyer.\n\n"
                  "Le bureau a pris la décision de garder les clés.\n\n"
                  "Nous sommes convenus de partager les frais.\n\n"
                  "La dissolution du groupe est prononcée.\n") ==
             "de vendre le minibus.\nde louer le foyer.\nde garder les clés.\n"
             "de partager les frais.\nLa dissolution du groupe est prononcée.\n");
  BOOST_TEST(told("La décision sera prise en mai.\n\nAucune décision n'est prise.\n\n"
                  "Le conseil se prononce sur le rapport.\n\n"
                  "Il convient de relancer la mairie.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_is_chosen_may_stand_first) {
  BOOST_TEST(told("C'est l'idée d'un repas qui est retenue.\n\n"
                  "C'est la salle Aragon que le conseil a retenue.\n\n"
                  "Pour la fête, c'est le 20 juin qui est retenu.\n\n"
                  "Le budget ne dépassera pas 800 euros.\n") ==
             "C'est l'idée d'un repas qui est retenue.\n"
             "C'est la salle Aragon que le conseil a retenue.\n"
             "Pour la fête, c'est le 20 juin qui est retenu.\n"
             "Le budget ne dépassera pas 800 euros.\n");
  BOOST_TEST(told("C'est Awa qui présente les comptes.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_stays_as_it_is_is_decided) {
  BOOST_TEST(told("La cotisation reste fixée à 15 euros.\n\nLe tarif est inchangé.\n\n"
                  "La sortie est maintenue.\n\nLe bal est annulé.\n\n"
                  "Le principe d'un prêt est acquis.\n") ==
             "La cotisation reste fixée à 15 euros.\nLe tarif est inchangé.\n"
             "La sortie est maintenue.\nLe bal est annulé.\n"
             "Le principe d'un prêt est acquis.\n");
  BOOST_TEST(told("La documentation est maintenue à jour par tous.\n\nLe groupe est "
                  "constitué de six membres.\n\nLa méthode reste la même depuis "
                  "2019.\n\nNous nous sommes arrêtés à 106 réponses.\n") == "");
  BOOST_TEST(told("La salle reste ouverte le mardi.\n\nLe quai est loué.\n\n"
                  "La situation reste difficile.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_will_not_be_is_decided) {
  BOOST_TEST(told("Nous ne participerons pas au salon.\n\nIl n'y aura pas de bal.\n\n"
                  "L'association ne tiendra pas de stand.\n\n"
                  "Le bail ne sera pas renouvelé.\n") ==
             "Nous ne participerons pas au salon.\nIl n'y aura pas de bal.\n"
             "L'association ne tiendra pas de stand.\nLe bail ne sera pas renouvelé.\n");
  const std::string others =
      "Awa ne viendra pas au salon.\n\nNous ne pourrons pas payer.\n\n"
      "La route ne sera pas facile.\n";
  BOOST_TEST(told(others) == "");
}

BOOST_AUTO_TEST_CASE(how_things_are_done_from_now_on_is_decided) {
  const std::string sentences =
      "Désormais, les remboursements se feront par virement.\n\n"
      "Les réunions auront lieu le premier lundi du mois.\n";
  BOOST_TEST(told(sentences) ==
             "Désormais, les remboursements se feront par virement.\n"
             "Les réunions auront lieu le premier lundi du mois.\n");
  BOOST_TEST(to_do("# Réunion\n\n" + sentences) == "");
}

BOOST_AUTO_TEST_CASE(all_agree_in_many_words) {
  BOOST_TEST(told("Un consensus se dégage en faveur d'une réunion mensuelle.\n\n"
                  "Le groupe tombe d'accord sur un loyer de 200 euros.\n\n"
                  "Le bureau donne un avis favorable à la demande.\n\n"
                  "Le rendez-vous est pris pour le 8 avril.\n") ==
             "une réunion mensuelle.\nun loyer de 200 euros.\n"
             "Le bureau donne un avis favorable à la demande.\n"
             "Le rendez-vous est pris pour le 8 avril.\n");
  BOOST_TEST(told("Il n'y a pas de consensus sur le loyer.\n\n"
                  "Les membres ne sont pas d'accord sur le montant.\n") == "");
}

BOOST_AUTO_TEST_CASE(other_bodies_and_other_days_decide_nothing_here) {
  BOOST_TEST(
      told("Lors de la réunion du 3 février, il a été décidé de fermer le local.\n\n"
           "Le conseil municipal a voté une subvention.\n\n"
           "La commission départementale a adopté un avis.\n\n"
           "Le préfet a été nommé en février.\n\n"
           "Nous avons été retenus pour le salon.\n\n"
           "Le groupe a choisi l'an dernier un logo bleu.\n\n"
           "Le conseil est élu pour trois ans.\n") == "");
  BOOST_TEST(told("Lors de la réunion, il a été décidé de fermer le local.\n\n"
                  "Le conseil a voté une subvention.\n\n"
                  "Le groupe a choisi un logo bleu.\n\n"
                  "Awa est élue pour trois ans.\n") ==
             "de fermer le local.\nLe conseil a voté une subvention.\nun logo bleu.\n"
             "Awa est élue pour trois ans.\n");
}

BOOST_AUTO_TEST_CASE(a_vote_may_name_what_was_adopted) {
  BOOST_TEST(told("Vote : le rapport moral est adopté à l'unanimité.\n") ==
             "le rapport moral est adopté à l'unanimité.\n");
  BOOST_TEST(
      decided("# AG\n\n## Décisions\n\nLe budget est approuvé à l'unanimité. Cette "
              "résolution est adoptée par 12 voix.\n") ==
      "Le budget est approuvé à l'unanimité.\n");
}

BOOST_AUTO_TEST_CASE(what_is_left_out_or_named_is_decided) {
  BOOST_TEST(told("- Zéro photo dans la salle\n- pas de nouvel apprenti avant mai\n"
                  "- Pas de discours, on commence par les récits\n") ==
             "Zéro photo dans la salle\npas de nouvel apprenti avant mai\n"
             "Pas de discours, on commence par les récits\n");
  BOOST_TEST(told("Le café se nommera donc Aragon.\n\n"
                  "La limite est portée à quinze nuits.\n") ==
             "Le café se nommera donc Aragon.\nLa limite est portée à quinze nuits.\n");
  BOOST_TEST(told("- Rien de fixé\n") == "");
  BOOST_TEST(
      told("On convient que personne ne paiera.\n\nLe comité tranche en faveur d'un "
           "achat.\n") ==
      "personne ne paiera.\nLe comité tranche en faveur d'un achat.\n");
  BOOST_TEST(told("- Pas de question de la salle\n- Aucune nouvelle de la mairie\n") ==
             "");
  BOOST_TEST(told("Awa appellera Nizar.\n\nLe comité s'arrête sur le cas d'un jeune.\n\n"
                  "Le point sur la rue est réservé.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_leads_to_a_deliberation_decides_nothing) {
  BOOST_TEST(
      decided("# Registre des délibérations\n\nMembres en exercice : 18.\n\nVu la "
              "loi sur les communes ;\n\nConsidérant que la cellule est pauvre ;\n\n"
              "Mis aux voix, le budget est approuvé.\n") == "le budget est approuvé.\n");
}

BOOST_AUTO_TEST_CASE(who_was_elected_is_no_list_of_names) {
  BOOST_TEST(told("Secrétaire : Awa Diop élue avec 11 voix\n\nSecrétaire : Awa Diop, "
                  "Binta Sow, Koffi Mensah\n") ==
             "Secrétaire : Awa Diop élue avec 11 voix\n");
}

BOOST_AUTO_TEST_CASE(notes_have_a_line_each) {
  const std::string notes =
      "**caisse**\n412 € en banque\n→ Awa relance les sept\n**fête**\nsalle bruyante\n"
      "→ on déplace la fête à juin\n";
  BOOST_TEST(told(notes) == "on déplace la fête à juin\n");
  BOOST_TEST(to_do("# Réunion\n\nPrésents : Awa, Binta, Koffi\n\n" + notes) ==
             "Awa relance les sept | Awa | \n");
  BOOST_TEST(told("**Four**\nTrop cher.\nOn demande 12 000 euros.\n") ==
             "On demande 12 000 euros.\n");
  // Line ends within running text are none.
  BOOST_TEST(told("Le bureau décide\nde louer la salle.\n") == "de louer la salle.\n");
}

BOOST_AUTO_TEST_CASE(codes_name_the_meeting_too) {
  BOOST_TEST(told("9-D1 Abandon du logiciel.\n\n9-D2 bis Prime de transport.\n\n"
                  "~~9-D3 Construction du four~~ (rayé)\n\n9-12 mars\n") ==
             "Abandon du logiciel.\nPrime de transport.\n");
  BOOST_TEST(to_do("# Réunion\n\n9-A3 Basculer les données [Awa]\n") ==
             "Basculer les données [Awa] | Awa | \n");
}

BOOST_AUTO_TEST_CASE(what_leads_to_a_decision_is_left_out_of_it) {
  BOOST_TEST(
      told("Après discussion le bureau accepte l'offre d'Awa.\n\nIl a été signifié que "
           "désormais les réunions se tiendront le lundi.\n") ==
      "le bureau accepte l'offre d'Awa.\n"
      "désormais les réunions se tiendront le lundi.\n");
}

BOOST_AUTO_TEST_CASE(an_outcome_with_a_name_is_a_task) {
  const std::string table =
      "# Réunion\n\n| Sujet | Issue | Qui s'y colle | D'ici |\n|---|---|---|---|\n"
      "| Camion | On le garde un an | | |\n| | Quatre pneus | Koffi | 3 avril |\n"
      "| Caisse | On en reparle | – | – |\n";
  BOOST_TEST(decided(table) == "On le garde un an\n");
  BOOST_TEST(to_do(table) == "Quatre pneus | Koffi | 2026-04-03\n");
}

BOOST_AUTO_TEST_CASE(amounts_and_choices_are_settled_in_few_words) {
  BOOST_TEST(
      told("La cotisation sera de 12 euros.\n\nLe tarif passe de 5 à 6 euros.\n\n"
           "Le nom retenu est Aragon.\n\nLe choix de la date se porte sur mai.\n\n"
           "La date du 12 juin fait l'unanimité.\n\n"
           "Le contrat n'est pas reconduit.\n\nMme Sow est réélue présidente.\n") ==
      "La cotisation sera de 12 euros.\nLe tarif passe de 5 à 6 euros.\n"
      "Le nom retenu est Aragon.\nLe choix de la date se porte sur mai.\nLa date du 12 "
      "juin fait l'unanimité.\n"
      "Le contrat n'est pas reconduit.\nMme Sow est réélue présidente.\n");
  BOOST_TEST(told("- budget adopté (12 pour, 1 abstention)\n- abandon du projet\n"
                  "- maintien de la cotisation à 10 euros\n") ==
             "budget adopté (12 pour, 1 abstention)\nabandon du projet\n"
             "maintien de la cotisation à 10 euros\n");
  BOOST_TEST(told("Le nombre de repas passe de 40 à 55.\n\nLa date ne fait pas "
                  "l'unanimité.\n\nRelevé établi par Awa, approuvé par le président.\n\n"
                  "Recommandations adoptées par les participantes.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_only_sounds_like_a_decision_is_none) {
  BOOST_TEST(told("La région accorde une subvention pour le local.\n\n"
                  "On entend le bruit sur la rue.\n\n"
                  "C'est ce que le conseil a décidé.\n\n"
                  "C'est parce que le conseil a voté ce budget que la salle ouvre.\n\n"
                  "Un bref rappel : la salle est trop petite.\n") == "");
  BOOST_TEST(told("Le conseil accorde une subvention pour le local.\n\n"
                  "Le conseil a voté ce budget.\n") ==
             "Le conseil accorde une subvention pour le local.\n"
             "Le conseil a voté ce budget.\n");
}

BOOST_AUTO_TEST_CASE(a_decision_may_follow_its_reason) {
  BOOST_TEST(
      told("Un nombre sans liste ne se vérifie pas : le groupe a convenu que chaque "
           "nombre serait donné avec ses pièces.\n") ==
      "chaque nombre serait donné avec ses pièces.\n");
  BOOST_TEST(told("Awa rappelle : le comité a décidé de louer la salle.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_follows_from_remarks_is_decided_beside_them) {
  const std::string head =
      "# Atelier\n\n| N° | Observation | Suite donnée |\n|---|---|---|\n";
  BOOST_TEST(decided(head + "| 1 | Doublon | Les deux fiches sont fondues |\n"
                            "| 2 | Numéros visibles | En cours |\n") ==
             "Les deux fiches sont fondues\n");
  BOOST_TEST(decided("# Atelier\n\n| Action | Qui | Suite donnée |\n|---|---|---|\n"
                     "| Relire | Awa | Le guide est relu |\n") == "");
}

BOOST_AUTO_TEST_CASE(a_verdict_may_stand_behind_the_last_colon) {
  BOOST_TEST(told("Renouvellement du bureau : Awa, Binta, Koffi : approuvé.\n") ==
             "Renouvellement du bureau : Awa, Binta, Koffi : approuvé.\n");
}

BOOST_AUTO_TEST_CASE(what_often_is_so_and_votes_alone_decide_nothing) {
  BOOST_TEST(test::decided("# Atelier\n\nPrésents : Awa Diop, Binta Sow\n\n## Routes\n\n"
                           "- Le droit de partir est souvent suspendu à un accord.\n\n"
                           "## Désaccords\n\nFaut-il des quotas ? Vingt-huit voix pour, "
                           "quinze contre, neuf sans avis.\n") == "");
  BOOST_TEST(test::decided("# Bureau\n\nPrésents : Awa Diop, Binta Sow\n\n## Local\n\n"
                           "- Le bail est suspendu.\n") == "Le bail est suspendu.\n");
}

BOOST_AUTO_TEST_CASE(what_is_moved_to_a_day_or_ruled_out_is_decided) {
  BOOST_TEST(told("La date du webinaire est repoussée au 20 mars.\n\n"
                  "Plus aucune liste ne circulera par courriel.\n\n"
                  "La proposition de Koffi fait l'unanimité : deux jours à Saly.\n") ==
             "La date du webinaire est repoussée au 20 mars.\n"
             "Plus aucune liste ne circulera par courriel.\n"
             "deux jours à Saly.\n");
  BOOST_TEST(told("La question est reportée à la prochaine séance.\n\n"
                  "Aucune décision ne sera prise sans le trésorier.\n") == "");
}

BOOST_AUTO_TEST_CASE(news_and_hearsay_are_no_decisions_and_a_tacit_one_is) {
  BOOST_TEST(told("Aucun train ne circulera samedi.\n\n"
                  "Le préfet est clair : la commission a décidé de reporter l'examen.\n\n"
                  "La crainte est grande : l'assemblée a voté contre le projet l'an "
                  "dernier.\n") == "");
  BOOST_TEST(decided("# Bureau\n\nPrésents : Awa, Binta\n\n## Point sur le plaidoyer\n\n"
                     "La note est validée à l'unanimité.\n") ==
             "La note est validée à l'unanimité.\n");
}

BOOST_AUTO_TEST_CASE(a_proposal_is_quoted_with_its_verdict) {
  BOOST_TEST(decided("# Bureau\n\nAwa propose de louer la salle. Adopté.\n\n"
                     "Koffi propose de changer de banque. Rejeté.\n") ==
             "Awa propose de louer la salle. Adopté.\n");
  BOOST_TEST(decided("# Bureau\n\nMotion : le comité demande à la mairie de rouvrir les "
                     "points d'eau. Motion adoptée par 9 voix pour, 1 contre et 2 "
                     "abstentions.\n") ==
             "Motion : le comité demande à la mairie de rouvrir les points d'eau. Motion "
             "adoptée par 9 voix pour, 1 contre et 2 abstentions.\n");
}

BOOST_AUTO_TEST_CASE(what_says_too_little_alone_is_quoted_with_its_verb) {
  BOOST_TEST(decided("# Bureau\n\nLe bureau valide la liste.\n\n"
                     "Le bureau valide la liste des invités du forum.\n") ==
             "Le bureau valide la liste.\nla liste des invités du forum.\n");
}

BOOST_AUTO_TEST_CASE(an_empty_answer_of_a_table_decides_nothing) {
  BOOST_TEST(decided("# Bureau\n\n| Point | Décision |\n|---|---|\n"
                     "| Local | Louer la salle du foyer |\n| Site | RAS |\n"
                     "| Bal | Aucune décision |\n") == "Louer la salle du foyer\n");
}

BOOST_AUTO_TEST_CASE(what_is_rejected_is_taken_back_whole) {
  BOOST_TEST(decided("# Bureau\n\nLe bureau décide que le bal est annulé et que la salle "
                     "est rendue. Rejeté.\n\nLe bureau décide de louer un car.\n") ==
             "de louer un car.\n");
}

BOOST_AUTO_TEST_CASE(a_label_says_that_it_was_not_taken) {
  BOOST_TEST(test::decided("# Réunion\n\nRetenu : la carte ne sera pas imprimée.\n\n"
                           "Non retenu : classer les associations par budget.\n") ==
             "la carte ne sera pas imprimée.\n");
  BOOST_TEST(test::to_do("# Réunion\n\nNon retenu : classer les associations.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_is_given_up_is_decided_and_what_is_announced_is_not_yet) {
  BOOST_TEST(test::decided("# Réunion\n\n## Décisions\n\n"
                           "Les délégations se sont entendues sur ce qui suit.\n\n"
                           "L'appellation « maison du retour » est abandonnée.\n\n"
                           "Les dates restent à caler en fonction du ramadan.\n") ==
             "L'appellation « maison du retour » est abandonnée.\n");
}

BOOST_AUTO_TEST_CASE(a_heading_that_opens_something_is_no_opening_of_the_meeting) {
  BOOST_TEST(test::decided("# Réunion\n\n## 4. Ouverture du chantier\n\n"
                           "L'ouverture du chantier est votée à l'unanimité.\n") ==
             "L'ouverture du chantier est votée à l'unanimité.\n");
}

BOOST_AUTO_TEST_CASE(a_cell_that_is_still_to_be_done_is_a_task) {
  const std::string table =
      "# Réunion\n\n| Point | Conclusion | Responsable | Délai |\n|---|---|---|---|\n"
      "| Bilan | Pour information | | |\n"
      "| Trésorerie | État des cotisations à établir | Binta Sow | 30/09 |\n"
      "| Site | On garde le site une année de plus. | | |\n";
  BOOST_TEST(test::decided(table) == "On garde le site une année de plus.\n");
  BOOST_TEST(test::to_do(table) ==
             "État des cotisations à établir | Binta Sow | 2026-09-30\n");
}

BOOST_AUTO_TEST_CASE(a_count_of_what_is_told_behind_it_decides_nothing) {
  BOOST_TEST(test::decided(
                 "# Réunion\n\n## Local\n\nLe groupe retient trois principes.\n") == "");
  BOOST_TEST(test::decided(
                 "# Réunion\n\n## Local\n\nDeux associations louent la salle.\n") == "");
}

BOOST_AUTO_TEST_CASE(most_of_those_present_decide_and_what_is_left_to_do_hides_nothing) {
  BOOST_TEST(test::decided(
                 "# Réunion\n\n## Local\n\nUne large majorité des membres adopte "
                 "le budget.\n") == "Une large majorité des membres adopte le budget.\n");
  BOOST_TEST(test::decided("# Réunion\n\n## Décisions\n\nLe bureau achète le local ; il "
                           "reste à signer le bail.\n") ==
             "Le bureau achète le local ; il reste à signer le bail.\n");
}

BOOST_AUTO_TEST_SUITE_END()
