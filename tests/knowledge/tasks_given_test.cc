// Tasks that minutes give to somebody, or note without anybody.
#include <boost/test/unit_test.hpp>

#include "engine/base/utf8.h"
#include "tests/knowledge/read_minutes.h"

using namespace griot;
using griot::test::decided;
using griot::test::to_do;
using griot::test::to_do_of_bureau;

BOOST_AUTO_TEST_SUITE(tasks_given)

BOOST_AUTO_TEST_CASE(a_task_is_given_to_somebody) {
  BOOST_TEST(to_do_of_bureau("Charge à Koffi de relancer la mairie.\n\n"
                             "Il revient à Awa de relancer la mairie.\n\n"
                             "C'est à Binta de relancer la mairie.\n\n"
                             "Le bureau charge Awa de rencontrer le maire.\n\n"
                             "Le CA demande à Koffi de relancer la mairie.\n\n"
                             "Koffi a été chargé de peindre le mur.\n") ==
             "Charge à Koffi de relancer la mairie. | Koffi | \n"
             "Il revient à Awa de relancer la mairie. | Awa | \n"
             "C'est à Binta de relancer la mairie. | Binta | \n"
             "Le bureau charge Awa de rencontrer le maire. | Awa | \n"
             "Le CA demande à Koffi de relancer la mairie. | Koffi | \n"
             "Koffi a été chargé de peindre le mur. | Koffi | \n");
  BOOST_TEST(to_do_of_bureau("Il est recommandé à l'État de payer.\n\n"
                             "Il ne revient pas à Awa de payer.\n") == "");
}

BOOST_AUTO_TEST_CASE(somebody_is_charged_in_the_passive) {
  BOOST_TEST(to_do_of_bureau("Binta a été instruite de dresser la liste.\n\n"
                             "Awa est mandatée pour négocier le loyer.\n\n"
                             "Instruction est donnée à Koffi de lancer l'appel.\n") ==
             "Binta a été instruite de dresser la liste. | Binta | \n"
             "Awa est mandatée pour négocier le loyer. | Awa | \n"
             "Instruction est donnée à Koffi de lancer l'appel. | Koffi | \n");
  BOOST_TEST(to_do_of_bureau("Chaque association a été invitée à se présenter.\n\n"
                             "Binta avait été chargée de dresser la liste.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_task_falls_to_somebody) {
  BOOST_TEST(to_do_of_bureau("La restitution incombe à Awa.\n\n"
                             "Que chaque famille apporte une houe.\n\n"
                             "Koffi se propose d'aller voir.\n") ==
             "La restitution incombe à Awa. | Awa | \n"
             "Que chaque famille apporte une houe. | chaque famille | \n"
             "Koffi se propose d'aller voir. | Koffi | \n");
  BOOST_TEST(to_do_of_bureau("Le prix revient à cinq euros.\n") == "");
}

BOOST_AUTO_TEST_CASE(who_will_do_it_may_stand_behind_by) {
  BOOST_TEST(
      to_do_of_bureau("Le compte rendu sera envoyé par Binta.\n\n"
                      "Les invitations seront écrites par Koffi avant le 3 avril.\n") ==
      "Le compte rendu sera envoyé par Binta. | Binta | \n"
      "Les invitations seront écrites par Koffi avant le 3 avril. | Koffi | "
      "2026-04-03\n");
  BOOST_TEST(to_do_of_bureau("Les invitations ont été envoyées par Koffi.\n\n"
                             "Le projet sera financé par la région.\n\n"
                             "Le rapport est envoyé chaque mois par la trésorière.\n") ==
             "");
}

BOOST_AUTO_TEST_CASE(what_is_sent_or_new_is_to_be_done) {
  BOOST_TEST(to_do_of_bureau("Le compte rendu sera diffusé à tous.\n\n"
                             "Des comptes seront ouverts pour les animateurs.\n\n"
                             "Contact sera pris avec la mairie.\n") ==
             "Le compte rendu sera diffusé à tous. |  | \n"
             "Des comptes seront ouverts pour les animateurs. |  | \n"
             "Contact sera pris avec la mairie. |  | \n");
  BOOST_TEST(to_do_of_bureau("La salle sera prête en mai.\n\n"
                             "La subvention sera versée en juin.\n\n"
                             "Le courrier a été envoyé à la préfecture.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_person_takes_a_task_in_the_present) {
  BOOST_TEST(to_do_of_bureau("Binta revient vers la mairie.\n\n"
                             "Awa se renseigne sur les tarifs.\n\n"
                             "Awa et Koffi écrivent le rapport.\n\n"
                             "Awa doit encore appeler la mairie.\n\n"
                             "Les membres sont priés d'envoyer leurs photos.\n") ==
             "Binta revient vers la mairie. | Binta | \n"
             "Awa se renseigne sur les tarifs. | Awa | \n"
             "Awa et Koffi écrivent le rapport. | Awa et Koffi | \n"
             "Awa doit encore appeler la mairie. | Awa | \n"
             "Les membres sont priés d'envoyer leurs photos. | Les membres | \n");
  BOOST_TEST(
      to_do_of_bureau("Koffi ouvre la séance.\n\nAwa appelle l'attention du bureau "
                      "sur le loyer.\n\nKoffi cherche ses mots.\n\n"
                      "Nous devons beaucoup à Binta.\n\n"
                      "La mairie doit être plus claire.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_is_planned_or_due_is_a_task) {
  BOOST_TEST(to_do_of_bureau("Il est prévu que Koffi rencontre le maire.\n\n"
                             "Il est prévu de rencontrer le maire.\n\n"
                             "Il faut relancer la mairie avant le 3 avril.\n\n"
                             "Les membres devront écrire avant le 5 avril.\n") ==
             "Il est prévu que Koffi rencontre le maire. | Koffi | \n"
             "Il est prévu de rencontrer le maire. |  | \n"
             "Il faut relancer la mairie avant le 3 avril. |  | 2026-04-03\n"
             "Les membres devront écrire avant le 5 avril. | Les membres | 2026-04-05\n");
  BOOST_TEST(to_do_of_bureau("Il faut dire que l'année a été difficile.\n\n"
                             "Il faut compter 300 euros.\n") == "");
}

BOOST_AUTO_TEST_CASE(notes_name_people_by_initials) {
  BOOST_TEST(
      to_do_of_bureau("- SD : relancer la mairie\n- BS relance le comptable\n"
                      "- (Koffi) relancer le peintre\n- Awa – prévenir les voisins\n") ==
      "SD : relancer la mairie | SD | \n"
      "BS relance le comptable | BS | \n"
      "(Koffi) relancer le peintre | Koffi | \n"
      "Awa – prévenir les voisins | Awa | \n");
  BOOST_TEST(to_do_of_bureau("- AG : prévoir du monde\n- TV : éteindre\n") == "");
}

BOOST_AUTO_TEST_CASE(notes_say_a_task_by_its_noun_or_as_left) {
  BOOST_TEST(
      to_do_of_bureau("- Relance des financeurs par Awa\n- Envoi du dossier (Koffi)\n"
                      "- salle à réserver\n- à envoyer avant le 3 avril\n"
                      "- Koffi demande un devis à l'imprimeur\n") ==
      "Relance des financeurs par Awa | Awa | \n"
      "Envoi du dossier (Koffi) | Koffi | \n"
      "salle à réserver |  | \n"
      "à envoyer avant le 3 avril |  | 2026-04-03\n"
      "Koffi demande un devis à l'imprimeur | Koffi | \n");
  BOOST_TEST(
      to_do_of_bureau("- 9 choses faciles à vérifier\n- Contact : Jean EXEMPLE\n") == "");
  BOOST_TEST(to_do_of_bureau(
                 "Néanmoins, il conviendra aux membres.\n\nToute entité doit publier "
                 "ses documents.\n") == "");
  BOOST_TEST(to_do_of_bureau("- à noter pour la suite\n- question à revoir\n"
                             "- Koffi demande la parole\n- Koffi demande si tout va\n") ==
             "");
}

BOOST_AUTO_TEST_CASE(what_has_to_be_bought_or_sent_is_a_task) {
  BOOST_TEST(
      to_do_of_bureau("Un serveur devra être loué.\n\nLa demande doit être déposée avant "
                      "le 3 avril.\n\nIl faut également acheter un compte.\n\n"
                      "Koffi est aussi chargé de voir la mairie.\n\n"
                      "Le OKZ contacte le fournisseur.\n\n"
                      "Awa propose de fournir un écran.\n") ==
      "Un serveur devra être loué. |  | \n"
      "La demande doit être déposée avant le 3 avril. |  | 2026-04-03\n"
      "Il faut également acheter un compte. |  | \n"
      "Koffi est aussi chargé de voir la mairie. | Koffi | \n"
      "Le OKZ contacte le fournisseur. | Le OKZ | \n"
      "Awa propose de fournir un écran. | Awa | \n");
  BOOST_TEST(
      to_do_of_bureau("La salle doit être claire.\n\nIl faut valoriser ce chemin.\n\n"
                      "Awa propose de changer la date.\n") == "");
}

BOOST_AUTO_TEST_CASE(short_lines_of_notes_name_who_acts) {
  BOOST_TEST(to_do("# Réunion\n\n## Semences\n\nYolaine contacte la librairie\n\n"
                   "Mohand relance les adhérents\n\nPlace de la liberté\n\nInformation à "
                   "diffuser\n\nOn doit encore relancer la mairie.\n") ==
             "Yolaine contacte la librairie | Yolaine | \n"
             "Mohand relance les adhérents | Mohand | \n"
             "Information à diffuser |  | \n"
             "On doit encore relancer la mairie. | on | \n");
  BOOST_TEST(to_do("# Réunion\n\nYolaine contacte souvent la librairie.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_month_is_nobody_and_a_function_somebody) {
  BOOST_TEST(
      to_do("# Atelier\n\n## Feuille de route\n\n- Juillet : envoi de la synthèse "
            "aux participants (secrétariat)\n") ==
      "Juillet : envoi de la synthèse aux participants (secrétariat) | secrétariat | "
      "\n");
  BOOST_TEST(to_do_of_bureau("Merci d'envoyer vos idées à Binta avant le 3 avril.\n") ==
             "Merci d'envoyer vos idées à Binta avant le 3 avril. |  | 2026-04-03\n");
}

BOOST_AUTO_TEST_CASE(a_thread_has_a_line_each) {
  BOOST_TEST(
      to_do("# Fil\n\n[18:05] Nadia : super\n[18:07] Sonia : je fais les affiches ce "
            "week-end\n") == "je fais les affiches ce week-end | Sonia | \n");
}

BOOST_AUTO_TEST_CASE(what_became_of_a_task_gives_none) {
  BOOST_TEST(
      to_do_of_bureau("- Envoi du rapport : fait (Binta)\n- Achat du four : en cours "
                      "(Koffi)\n- Choix du lieu : reporté\n") == "");
  BOOST_TEST(to_do_of_bureau("- Envoi du rapport (Binta)\n- Achat du four : Koffi\n") ==
             "Envoi du rapport (Binta) | Binta | \nAchat du four : Koffi | Koffi | \n");
}

BOOST_AUTO_TEST_CASE(communication_is_a_matter_like_others) {
  BOOST_TEST(to_do("# Réunion\n\n## Communication\n\nL'association diffusera "
                   "l'invitation.\n") ==
             "L'association diffusera l'invitation. | L'association | \n");
}

BOOST_AUTO_TEST_CASE(what_is_left_of_a_matter_is_a_task) {
  BOOST_TEST(to_do_of_bureau(
                 "- Assurance : à vérifier\n- Lieu : salle à louer\n\nKoffi souhaite "
                 "partir en juin. Il faudra lui trouver un remplaçant.\n") ==
             "Assurance : à vérifier |  | \n"
             "Il faudra lui trouver un remplaçant. |  | \n");
}

BOOST_AUTO_TEST_CASE(everyone_and_whoever_must_have_tasks) {
  BOOST_TEST(to_do_of_bureau(
                 "Il faudra que Binta réserve la salle.\n\nChaque membre envoie trois "
                 "photos.\n\nLe règlement sera mis à jour avant la prochaine "
                 "réunion.\n\nUn rendez-vous sera pris avec la mairie.\n\nBinta sera "
                 "chargée des courses.\n\nIl ne reste plus qu'à réserver la salle.\n") ==
             "Il faudra que Binta réserve la salle. | Binta | \n"
             "Chaque membre envoie trois photos. | Chaque membre | \n"
             "Le règlement sera mis à jour avant la prochaine réunion. |  | \n"
             "Un rendez-vous sera pris avec la mairie. |  | \n"
             "Binta sera chargée des courses. | Binta | \n"
             "Il ne reste plus qu'à réserver la salle. |  | \n");
  BOOST_TEST(
      to_do_of_bureau("Il faut que la mairie réponde.\n\nChaque adhérent paie sa "
                      "cotisation.\n\n- Koffi rappelle que la salle est petite\n") == "");
}

BOOST_AUTO_TEST_CASE(one_asks_somebody_and_each_sends_figures) {
  BOOST_TEST(
      test::to_do_of_bureau("- On demande à Koffi de relancer la radio.\n"
                            "- Chaque point focal remonte ses chiffres avant le 1er "
                            "avril.\n") ==
      "On demande à Koffi de relancer la radio. | Koffi | \n"
      "Chaque point focal remonte ses chiffres avant le 1er avril. | Chaque point "
      "focal | 2026-04-01\n");
}

BOOST_AUTO_TEST_CASE(what_a_table_says_is_over_is_nobody_s_task) {
  BOOST_TEST(to_do("# Bureau\n\n"
                   "| Tâche | Qui | Fait ? |\n|---|---|---|\n"
                   "| Relancer l'imprimeur | Awa Diop | oui |\n"
                   "| Écrire au maire | Koffi Mensah | non |\n"
                   "| Réserver la salle | Binta Sow | ✓ |\n"
                   "| Acheter des chaises | Binta Sow | |\n") ==
             "Écrire au maire | Koffi Mensah | \nAcheter des chaises | Binta Sow | \n");
  BOOST_TEST(to_do("# Bureau\n\n"
                   "| Action | Responsable | Échéance | État |\n|---|---|---|---|\n"
                   "| Relancer la banque | Awa Diop | 12 avril | fait |\n"
                   "| Écrire au préfet | Koffi Mensah | 15 avril | en cours |\n"
                   "| Payer l'assurance | Koffi Mensah | 15 avril | 100 % |\n"
                   "| Payer le loyer | Koffi Mensah | 15 avril | abandonné |\n") ==
             "Écrire au préfet | Koffi Mensah | 2026-04-15\n");
}

BOOST_AUTO_TEST_CASE(who_announces_what_he_will_do_takes_it) {
  BOOST_TEST(to_do_of_bureau("Awa annonce qu'elle sollicitera l'imprimeur.\n\n"
                             "Koffi confirme qu'il assurera le transport.\n\n"
                             "Binta présente le devis et va relancer la mairie.\n\n"
                             "Sira lit la lettre et la transmettra au préfet.\n") ==
             "Awa annonce qu'elle sollicitera l'imprimeur. | Awa | \n"
             "Koffi confirme qu'il assurera le transport. | Koffi | \n"
             "Binta présente le devis et va relancer la mairie. | Binta | \n"
             "Sira lit la lettre et la transmettra au préfet. | Sira | \n");
  BOOST_TEST(to_do_of_bureau("Awa annonce qu'elle a sollicité l'imprimeur.\n\n"
                             "Koffi annonce qu'il quittera l'association en juin.\n\n"
                             "Binta annonce qu'il y aura du monde.\n\n"
                             "Sira dit qu'elle sera absente en mars.\n\n"
                             "Awa indique que le devis sera cher.\n") == "");
}

BOOST_AUTO_TEST_CASE(one_asks_another_of_the_meeting) {
  BOOST_TEST(to_do_of_bureau("Awa demande à Koffi de vérifier les factures.\n\n"
                             "Binta demande au trésorier de relancer les retards.\n") ==
             "Awa demande à Koffi de vérifier les factures. | Koffi | \n"
             "Binta demande au trésorier de relancer les retards. | trésorier | \n");
  BOOST_TEST(to_do_of_bureau("Awa demande à Koffi pourquoi le prix a augmenté.\n\n"
                             "Une mère demande à l'école de rouvrir la cantine.\n\n"
                             "À l'inverse, la coordination craint de déplaire.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_follows_a_clause_that_tells_is_a_task_of_its_own) {
  BOOST_TEST(
      to_do_of_bureau("Nous avons tout noté, et la secrétaire enverra une copie.\n\n"
                      "La clé est perdue mais Sira en fera refaire une.\n\n"
                      "En cas d'échec, Koffi visite deux autres locaux.\n") ==
      "la secrétaire enverra une copie. | la secrétaire | \n"
      "Sira en fera refaire une. | Sira | \n"
      "En cas d'échec, Koffi visite deux autres locaux. | Koffi | \n");
  BOOST_TEST(to_do_of_bureau("Koffi se retire.\n\n"
                             "Awa se réserve le droit de partir.\n\n"
                             "Rien à faire de notre côté.\n\n"
                             "Nombre de postes à pourvoir : 2\n\n"
                             "Koffi : « Il faudra payer un jour. »\n") == "");
}

BOOST_AUTO_TEST_CASE(a_list_that_shares_out_gives_tasks) {
  BOOST_TEST(to_do_of_bureau("Répartition :\n\n- le repas : Sira\n"
                             "- l'arbitre : Koffi et Awa\n") ==
             "le repas : Sira | Sira | \n"
             "l'arbitre : Koffi et Awa | Koffi et Awa | \n");
  BOOST_TEST(to_do_of_bureau("- [ ] Annonce dans les paroisses → abbé Justin Morel\n") ==
             "Annonce dans les paroisses → abbé Justin Morel | abbé Justin Morel | \n");
  BOOST_TEST(to_do_of_bureau("Étaient excusés :\n\n- le maire : M. Sow\n"
                             "- l'école : Mme Diop\n") == "");
}

BOOST_AUTO_TEST_CASE(who_speaks_may_stand_beside_a_time) {
  BOOST_TEST(to_do("# Discussion du 4 mai\n\n"
                   "**Koffi** (20 h 05) : je le fais demain matin.\n\n"
                   "20:08 Sira : et moi j'appelle le traiteur.\n\n"
                   "**Binta** (20 h 09) : ok pour moi\n") ==
             "je le fais demain matin. | Koffi | \n"
             "et moi j'appelle le traiteur. | Sira | \n");
  BOOST_TEST(decided("# Discussion\n\n**Binta** (20 h 09) : ok pour moi\n") == "");
}

BOOST_AUTO_TEST_CASE(labels_in_capitals_begin_lines) {
  BOOST_TEST(to_do_of_bureau("ACTION : Koffi relance la mairie\n"
                             "ACTION : Awa écrit au maire\n") ==
             "Koffi relance la mairie | Koffi | \nAwa écrit au maire | Awa | \n");
  BOOST_TEST(to_do_of_bureau("Binta annonce la nouvelle et prépare son contrat.\n\n"
                             "Binta remercie la ville et rappelle les dates.\n") ==
             "Binta annonce la nouvelle et prépare son contrat. | Binta | \n");
}

BOOST_AUTO_TEST_CASE(who_could_not_do_it_will_do_it_later) {
  BOOST_TEST(to_do_of_bureau("Koffi n'a pas envoyé le devis, il le fera demain.\n\n"
                             "Awa s'était engagée à écrire ; elle le fera mardi.\n\n"
                             "Le président devra rencontrer le maire.\n\n"
                             "Sira fait le planning.\n") ==
             "il le fera demain. | Koffi | \n"
             "elle le fera mardi. | Awa | 2026-03-17\n"
             "Le président devra rencontrer le maire. | Le président | \n"
             "Sira fait le planning. | Sira | \n");
  BOOST_TEST(to_do_of_bureau("Koffi est en retard, il y aura du monde.\n\n"
                             "Sira fait une remarque.\n\n"
                             "Le président devra être patient.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_state_that_goes_on_leaves_the_task_open) {
  BOOST_TEST(to_do("# Bureau\n\n"
                   "| Tâche | Qui | État |\n|---|---|---|\n"
                   "| Demander des devis | Awa Diop | reçu 2 devis, reste à choisir |\n"
                   "| Relancer la mairie | Koffi Mensah | reçu |\n") ==
             "Demander des devis | Awa Diop | \n");
}

BOOST_AUTO_TEST_CASE(what_stands_behind_a_name_is_said_apart) {
  const Minutes read = test::minutes(
      "# Réunion\n\nPrésents : Awa Diop, Binta Sow\n\n## Suites\n\n"
      "- Awa : appeler « la mairie » avant le 3 mai\n");
  BOOST_REQUIRE(read.actions.size() == 1u);
  BOOST_TEST(read.actions[0].text == "Awa : appeler « la mairie » avant le 3 mai");
  BOOST_TEST(read.actions[0].what == "appeler « la mairie » avant le 3 mai");
  BOOST_TEST(read.actions[0].who == "Awa");
}

BOOST_AUTO_TEST_CASE(what_minutes_say_of_themselves_or_only_consider_is_no_task) {
  for (const char* text :
       {"- Inscription de l'équipe sur la liste : fait pendant la séance",
        "Observations à faire parvenir à Awa", "Voir le tableau ci-après.",
        "Il est envisagé de prévoir des panneaux.",
        "Koffi fournit les chiffres :", "Le bureau recevra copie de ce compte rendu.",
        "Merci de signaler toute erreur sous huitaine."}) {
    BOOST_TEST(test::to_do_of_bureau(std::string(text) + '\n') == "", text);
  }
}

BOOST_AUTO_TEST_CASE(whoever_sends_the_minutes_has_something_to_do) {
  BOOST_TEST(
      test::to_do_of_bureau("Awa enverra copie de ce compte rendu à la mairie.\n") ==
      "Awa enverra copie de ce compte rendu à la mairie. | Awa | \n");
}

BOOST_AUTO_TEST_CASE(what_is_promised_in_quotation_marks_keeps_them_whole) {
  const Minutes read = test::minutes(
      "# Réunion\n\nPrésents : Awa Diop, Binta Sow\n\n## Local\n\n"
      "Awa s'engage à « rendre les clés » avant mai.\n\n"
      "Binta s'engage « à rendre les clés » avant mai.\n");
  for (const Action& action : read.actions) BOOST_TEST(is_utf8(action.what), action.what);
  BOOST_TEST(read.actions.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
