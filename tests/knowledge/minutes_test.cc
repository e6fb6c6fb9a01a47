// What a meeting decided and who is to do what, however its minutes put it.
#include <boost/test/unit_test.hpp>

#include "engine/knowledge/fact_query.h"
#include "tests/knowledge/read_minutes.h"

using namespace griot;
using griot::test::decided;
using griot::test::minutes;
using griot::test::rules;
using griot::test::to_do;

BOOST_AUTO_TEST_SUITE(minutes_h)

BOOST_AUTO_TEST_CASE(what_is_due_counts_from_the_event_where_the_document_has_no_date) {
  for (const char* date :
       {"date: 2026-03-11", "Date: 11 mars 2026", "date: 11 au 13 mars 2026",
        "date: du 11 au 13 mars 2026", "date: 2026-03-11/2026-03-13"}) {
    const Document document =
        read_markdown("---\ntype: compte-rendu\nevenement:\n  nom: Atelier\n  " +
                          std::string(date) +
                          "\n---\n\n## Suites\n\n- Koffi Mensah : écrire au maire dans "
                          "trois mois.\n- Awa Diop : relire la charte avant le 3 mai.\n",
                      "cr.md")
            .document;
    const auto actions = read_facts(document, rules()).minutes.actions;
    BOOST_REQUIRE(actions.size() == 2u);
    BOOST_TEST(actions[0].due == "2026-06", date);
    BOOST_TEST(actions[1].due == "2026-05-03", date);
  }
}

BOOST_AUTO_TEST_CASE(what_all_agree_on_is_decided) {
  BOOST_TEST(decided("# Réunion\n\nTout le monde est d'accord : on verse la moitié "
                     "maintenant.\n\nOK pour publier les comptes rendus.\n") ==
             "on verse la moitié maintenant.\npublier les comptes rendus.\n");
}

BOOST_AUTO_TEST_CASE(a_resolution_is_a_decision_unless_it_is_rejected) {
  BOOST_TEST(
      decided("# AG\n\n## Première résolution\n\nL'assemblée approuve les comptes. "
              "Adoptée à l'unanimité.\n\n## Deuxième résolution\n\nUne section est "
              "ouverte à Lyon. Cette résolution est rejetée.\n") ==
      "L'assemblée approuve les comptes.\n");
}

BOOST_AUTO_TEST_CASE(a_first_heading_that_is_no_title_announces_what_it_says) {
  BOOST_TEST(
      decided("## Décisions\n\n- Le guichet commun ouvre.\n\n## Suites\n\nRien.\n") ==
      "Le guichet commun ouvre.\n");
}

BOOST_AUTO_TEST_CASE(a_figure_is_no_decision) {
  BOOST_TEST(
      decided("# Suivi\n\n| Indicateur | Décision |\n|---|---|\n| Forums | 4 |\n") == "");
  BOOST_TEST(decided("# Suivi\n\n| Sujet | Décision |\n|---|---|\n| Forums | Ouvrir un "
                     "second forum |\n") == "Ouvrir un second forum\n");
}

BOOST_AUTO_TEST_CASE(a_line_of_dashes_ends) {
  std::string dashes = "# Réunion\n\n";
  for (int i = 0; i < 50'000; ++i) dashes += "– ";
  BOOST_TEST(decided(dashes + "\n") == "");
  BOOST_TEST(decided("# Réunion\n\nLettre au ministre – Décision : elle part lundi.\n") ==
             "elle part lundi.\n");
}

BOOST_AUTO_TEST_CASE(how_many_came_is_kept_and_who_is_not) {
  const auto came = [](const char* said) {
    return minutes("# Réunion\n\n**Participants** : " + std::string(said) + "\n")
        .event.participants;
  };
  BOOST_TEST(came("42 personnes, dont 19 présentes à distance") ==
             "42 personnes, dont 19 présentes à distance");
  BOOST_TEST(came("42 personnes (Awa D., Moussa K.)") == "42 personnes");
  BOOST_TEST(came("12 femmes, Élise et Awa") == "12 femmes");
  BOOST_TEST(came("Awa D., Moussa K.") == "");
}

BOOST_AUTO_TEST_CASE(what_was_decided_before_the_meeting_is_not_its_decision) {
  BOOST_TEST(
      decided("# Réunion\n\nEn décembre, le bureau avait décidé de louer une sono. "
              "Samba propose un groupe, ce qui n'est pas retenu.\n") == "");
  BOOST_TEST(
      decided("# Réunion\n\nLe bureau a décidé de louer une sono. Samba propose un "
              "groupe, ce qui est retenu.\n") == "de louer une sono.\n");
}

BOOST_AUTO_TEST_CASE(a_name_a_verb_and_a_day_are_an_action) {
  BOOST_TEST(
      to_do("# Réunion\n\nOusmane appelle le propriétaire avant la fin du mois. "
            "Samba préfère attendre le devis.\n") ==
      "Ousmane appelle le propriétaire avant la fin du mois. | Ousmane | 2026-03\n");
  BOOST_TEST(minutes("# R\n\nTo do : EH relit les fiches vendredi\n").actions.at(0).due ==
             "2026-03-13");
}

BOOST_AUTO_TEST_CASE(a_wish_and_what_happens_by_itself_are_no_actions) {
  BOOST_TEST(
      to_do("# Réunion\n\nLe préfet souhaiterait que l'union s'en occupe. Le forum "
            "national se tiendra en novembre.\n") == "");
  BOOST_TEST(
      to_do("# Réunion\n\nLe préfet s'engage à réunir l'union. Samba organisera le "
            "forum national en novembre.\n") ==
      "Le préfet s'engage à réunir l'union. | Le préfet | \n"
      "Samba organisera le forum national en novembre. | Samba | 2026-11\n");
}

BOOST_AUTO_TEST_CASE(a_plan_of_who_does_what_recommends_nothing) {
  Document document = read_markdown(
                          "# R\n\n## Ce qui reste à faire\n\n| Tâche | Pilote | "
                          "Date butoir |\n|---|---|---|\n| Rédiger l'offre | Awa "
                          "| 5 juin |\n",
                          "cr.md", Limits())
                          .document;
  document.metadata.set("type", "compte-rendu", Source::person);
  const DocumentFacts facts = read_facts(document, rules());
  BOOST_TEST(facts.recommendations.empty());
  BOOST_TEST(facts.minutes.actions.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_meeting_decides_in_many_ways) {
  BOOST_TEST(
      decided("# Réunion\n\nLe bureau retient, après un long moment, un seul devis.\n") ==
      "un seul devis.\n");
  BOOST_TEST(
      decided("# Réunion\n\nUne réserve de 300 euros est affectée au transport.\n") ==
      "Une réserve de 300 euros est affectée au transport.\n");
  BOOST_TEST(decided("# Réunion\n\nIl est acté à l'unanimité que le local ferme.\n") ==
             "le local ferme.\n");
  BOOST_TEST(decided("# Réunion\n\nOn prend la petite salle.\n") ==
             "On prend la petite salle.\n");
  BOOST_TEST(decided("# Réunion\n\nCarton vert partout : on publie un guide.\n") ==
             "on publie un guide.\n");
  BOOST_TEST(decided("# Réunion\n\nLe stand ouvre à dix heures. Adopté.\n") ==
             "Le stand ouvre à dix heures. Adopté.\n");
}

BOOST_AUTO_TEST_CASE(what_is_put_off_refused_told_or_thought_is_no_decision) {
  BOOST_TEST(
      decided("# Réunion\n\nLe choix du nom est renvoyé à une réunion ultérieure. "
              "Le car est jugé trop cher, il est écarté. La salle est réservée depuis "
              "mai. On attend le préfet. Awa propose deux ateliers. Le bailleur "
              "devrait accepter. Faut-il adopter la charte ?\n") == "");
  BOOST_TEST(decided("## Résolution n° 3 – Siège social de l'union\n\nLe siège est "
                     "transféré. La résolution est rejetée.\n") == "");
  BOOST_TEST(decided("## Résolution n° 3 – Siège social de l'union\n\nLe siège est "
                     "transféré. La résolution est adoptée.\n") ==
             "Le siège est transféré.\n");
  BOOST_TEST(
      decided("# Réunion\n\nLe choix du nom est arrêté. Awa propose deux ateliers. "
              "La charte est adoptée.\n") ==
      "Le choix du nom est arrêté.\nLa charte est adoptée.\n");
}

BOOST_AUTO_TEST_CASE(somebody_is_to_do_it_in_many_ways) {
  BOOST_TEST(
      to_do("# Réunion\n\nIbrahim écrit la réponse avant vendredi, Saïd la signera.\n") ==
      "Ibrahim écrit la réponse avant vendredi | Ibrahim | 2026-03-13\n"
      "Saïd la signera. | Saïd | \n");
  BOOST_TEST(to_do("# Réunion\n\n**[10:12] Leïla, Tunisie** Je renvoie la fiche\n") ==
             "Je renvoie la fiche | Leïla | \n");
  BOOST_TEST(to_do("# Réunion\n\n- [ ] Skander contacte l'imprimeur\n- [x] Louer la "
                   "salle (Yosr)\n- [ ] Planning : personne à désigner\n") ==
             "Skander contacte l'imprimeur | Skander | \n"
             "Planning : personne à désigner | à désigner | \n");
  BOOST_TEST(
      to_do("# Réunion\n\nÀ Khady de relancer la presse. C'est Omar qui rappellera "
            "la mairie.\n") ==
      "À Khady de relancer la presse. | Khady | \n"
      "C'est Omar qui rappellera la mairie. | Omar | \n");
  BOOST_TEST(to_do("# Réunion\n\nLes tâches :\n– Koffi : relecture\n– Awa : affiche\n") ==
             "Koffi : relecture | Koffi | \nAwa : affiche | Awa | \n");
}

BOOST_AUTO_TEST_CASE(what_was_done_or_said_is_no_action) {
  BOOST_TEST(
      to_do("# Réunion\n\nFatou a envoyé les invitations. Tojo : il leur faut un "
            "agrément. Le bailleur est en retard. Awa propose un second atelier.\n") ==
      "");
  BOOST_TEST(to_do("# Réunion\n\nFatou enverra les invitations. Tojo demandera un "
                   "agrément. Awa prépare un second atelier.\n") ==
             "Fatou enverra les invitations. | Fatou | \n"
             "Tojo demandera un agrément. | Tojo | \n"
             "Awa prépare un second atelier. | Awa | \n");
}

BOOST_AUTO_TEST_CASE(a_table_of_names_and_days_says_who_does_what) {
  BOOST_TEST(to_do("# Réunion\n\n| Chantier | Pilotage | Butée |\n|---|---|---|\n"
                   "| Site | Fatou N. | 30 avril |\n| Lettre | Oumar S. | 2 mai |\n") ==
             "Site | Fatou N. | 2026-04-30\nLettre | Oumar S. | 2026-05-02\n");
}

BOOST_AUTO_TEST_CASE(a_sentence_of_commas_ends) {
  std::string commas = "# Réunion\n\n";
  for (int i = 0; i < 50'000; ++i) commas += "Awa lit, ";
  BOOST_TEST(minutes(commas + "fin.\n").actions.size() < 10u);
}

BOOST_AUTO_TEST_CASE(what_older_meetings_decided_is_told) {
  BOOST_TEST(
      decided("Les statuts ont été initialement adoptés à l'unanimité.\n\n"
              "Le règlement a été adopté en assemblée générale du 20 mars 2023.\n\n"
              "Le budget a été adopté par l'assemblée du 11 mars 2026.\n") ==
      "Le budget a été adopté par l'assemblée du 11 mars 2026.\n");
}

BOOST_AUTO_TEST_CASE(who_is_elected_is_one_decision) {
  BOOST_TEST(decided("# Procès-verbal\n\n## Résolutions\n\n### Résolution 1 – Bureau\n\n"
                     "Il est proposé de nommer le bureau suivant :\n\n"
                     "- Awa Diallo, présidente\n- Koffi Mensah, vice-président\n\n"
                     "Cette résolution a été adoptée à l'unanimité.\n\n"
                     "### Résolution 2 – Statuts\n\n"
                     "L'assemblée décide de modifier les statuts comme suit :\n\n"
                     "> L'adhésion vaut un an.\n\ndans l'article 5, après\n\n"
                     "> La qualité de membre se perd.\n\n"
                     "Nous devons trouver un serveur.\n") ==
             "Il est proposé de nommer le bureau suivant :\nAwa Diallo, présidente\n"
             "Koffi Mensah, vice-président\n"
             "L'assemblée décide de modifier les statuts comme suit :\n"
             "L'adhésion vaut un an.\n");
}

BOOST_AUTO_TEST_CASE(who_does_something_anyway_has_no_task) {
  BOOST_TEST(to_do("Présents : Awa Diallo, Koffi Mensah\n\n"
                   "Le départ de Koffi, qui s'occupe du jardin, nécessite une fiche.\n\n"
                   "C'est Awa qui s'occupe de la salle.\n") ==
             "C'est Awa qui s'occupe de la salle. | Awa | \n");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(fact_query_h)

BOOST_AUTO_TEST_CASE(a_search_for_recommendations_asks_the_register) {
  const auto asked =
      asked_recommendations("quelles recommandations aux bailleurs ?", rules());
  BOOST_REQUIRE(asked.has_value());
  BOOST_TEST(asked->addressees == std::vector<std::string>{"bailleurs"},
             boost::test_tools::per_element());
  BOOST_TEST(asked->themes.empty());
  BOOST_TEST(asked->stems.empty());
  BOOST_TEST(!asked_recommendations("retour volontaire au Sénégal", rules()));
}

BOOST_AUTO_TEST_CASE(conclusions_of_minutes_are_decided_but_not_what_waits) {
  BOOST_TEST(decided("# Réunion\n\n## Conclusions\n\n- Le bail court un an.\n- Date du "
                     "bal : à voir au prochain bureau.\n") == "Le bail court un an.\n");
  BOOST_TEST(
      decided("# Réunion\n\n## Ce que le bureau a conclu\n\nVoté à main levée. "
              "Sur le premier point, le four : il est loué deux ans. Sur le second, "
              "le bureau s'est levé sans trancher.\n") == "il est loué deux ans.\n");
}

BOOST_AUTO_TEST_CASE(votes_elections_and_what_follows_from_them_are_decided) {
  BOOST_TEST(decided("# AG\n\nBudget approuvé par 9 voix et une abstention.\n") ==
             "Budget approuvé par 9 voix et une abstention.\n");
  BOOST_TEST(decided("# AG\n\nL'assemblée s'est prononcée, après débat, pour un local à "
                     "Lens.\n") == "un local à Lens.\n");
  BOOST_TEST(
      decided("# AG\n\nTout le monde a dit oui, donc le bal aura lieu en mai.\n") ==
      "le bal aura lieu en mai.\n");
  BOOST_TEST(decided("# AG\n\nPas décidé : la couleur du local.\n") == "");
}

BOOST_AUTO_TEST_CASE(beside_ticked_boxes_an_open_one_was_not_taken) {
  BOOST_TEST(decided("# AG\n\n## Décisions\n\n- [x] le four reste ouvert\n- [ ] la "
                     "vitrine est repeinte\n") == "le four reste ouvert\n");
}

BOOST_AUTO_TEST_CASE(all_arrows_give_tasks_and_paragraphs_of_what_is_to_do_too) {
  BOOST_TEST(to_do("# Réunion\n\n➜ Awa EXEMPLE explique le prix au maire\n\n➜ Badges → "
                   "rendus le 3 mai\n") ==
             "Awa EXEMPLE explique le prix au maire | Awa EXEMPLE | \n");
  BOOST_TEST(
      to_do("# Réunion\n\n## À faire\n\nBinta EXEMPLE recueille trois récits.\n") ==
      "Binta EXEMPLE recueille trois récits. | Binta EXEMPLE | \n");
}

BOOST_AUTO_TEST_CASE(the_last_sentence_of_a_point_may_decide_in_the_passive) {
  BOOST_TEST(
      decided("# Bureau\n\n## 1. Loyer\n\nOn en a parlé. Le loyer est maintenu à "
              "90 euros.\n\n## 2. Journal\n\nLe journal devient mensuel.\n\n## 3. "
              "Four\n\nLe four est fermé depuis mai.\n\n## 4. Fête\n\nLes affiches "
              "seront rédigées en wolof.\n\n## 5. Quai\n\nLe quai est ouvert. "
              "Awa EXEMPLE a raconté sa visite.\n") ==
      "Le loyer est maintenu à 90 euros.\nLe journal devient mensuel.\n"
      "Les affiches seront rédigées en wolof.\n");
  BOOST_TEST(decided("# Bureau\n\nLe bureau donne son accord pour refaire le four.\n") ==
             "refaire le four.\n");
}

BOOST_AUTO_TEST_CASE(what_is_left_to_do_in_minutes_is_a_task) {
  const std::string left =
      "# Bureau\n\n## Ce qui reste à faire\n\n- Peindre la barque "
      "(Awa EXEMPLE)\n- Binta EXEMPLE : louer le four\n";
  BOOST_TEST(to_do(left) ==
             "Peindre la barque (Awa EXEMPLE) | Awa EXEMPLE | \n"
             "Binta EXEMPLE : louer le four | Binta EXEMPLE | \n");
}

BOOST_AUTO_TEST_CASE(who_was_elected_and_what_follows_a_vote_is_decided) {
  BOOST_TEST(
      decided("# AG\n\nOnt été élues pour un an : Awa EXEMPLE et Binta EXEMPLE.\n") ==
      "Ont été élues pour un an : Awa EXEMPLE et Binta EXEMPLE.\n");
  BOOST_TEST(decided("# AG\n\nAprès vote (7 pour, 2 contre), le four est réparé.\n") ==
             "Après vote (7 pour, 2 contre), le four est réparé.\n");
}

BOOST_AUTO_TEST_CASE(how_it_was_voted_is_not_decided) {
  BOOST_TEST(
      decided("## Approbation des statuts\n\n### Votes\n\n* Pour: 7\n* Contre: 0\n"
              "* Abstention: 0\n\n> Les statuts sont approuvés à l'unanimité.\n") ==
      "Les statuts sont approuvés à l'unanimité.\n");
}

BOOST_AUTO_TEST_CASE(below_a_heading_of_decisions_much_is_only_told) {
  BOOST_TEST(decided("## Décisions\n\n- Le loyer est payé par moitié.\n"
                     "- La trésorière présente les comptes.\n- MÉLISSA ODIN\n"
                     "- Le président a rappelé la règle.\n- Qui garde la clé ?\n") ==
             "Le loyer est payé par moitié.\n");
  BOOST_TEST(decided("Rien n'est encore décidé, on semble s'accorder pour :\n\n"
                     "- une découpeuse en achat\n")
                 .empty());
}

BOOST_AUTO_TEST_CASE(what_stands_between_parts_hides_no_verb) {
  BOOST_TEST(decided("La cotisation est par ailleurs fixée à 10 euros.\n") ==
             "La cotisation est par ailleurs fixée à 10 euros.\n");
  BOOST_TEST(decided("Les participants ont préféré une fiche par pays.\n") ==
             "Les participants ont préféré une fiche par pays.\n");
}

BOOST_AUTO_TEST_CASE(set_phrases_decide) {
  BOOST_TEST(decided("L'assemblée donne quitus au trésorier.\n\n"
                     "Décision est prise de louer la salle.\n\n"
                     "Le choix se porte sur le devis de la menuiserie.\n\n"
                     "Tous les membres sont d'accord pour participer au forum.\n\n"
                     "L'ensemble des présents se prononce en faveur du projet.\n") ==
             "L'assemblée donne quitus au trésorier.\nde louer la salle.\n"
             "le devis de la menuiserie.\nparticiper au forum.\n"
             "L'ensemble des présents se prononce en faveur du projet.\n");
}

BOOST_AUTO_TEST_CASE(what_others_decide_and_what_goes_on_is_not_decided) {
  BOOST_TEST(decided("La subvention est votée par le conseil municipal.\n\n"
                     "La salle est réservée par la mairie pour les écoles.\n\n"
                     "Nous choisissons les jeux ensemble à chaque fois.\n\n"
                     "On garde un bon souvenir de la fête.\n")
                 .empty());
  BOOST_TEST(decided("## Résolutions\n\n- Le bail est renouvelé.\n- Le quorum est "
                     "atteint\n- 12 votants\n- Questions diverses\n") ==
             "Le bail est renouvelé.\n");
}

BOOST_AUTO_TEST_CASE(questions_and_answers_say_whose_they_are) {
  const Minutes read = minutes(
      "## Questions et réponses\n\n**Question (Fatima Said) :** Où trouver le guide "
      "?\n\n**Réponse (Moussa Traoré) :** Sur le site. J'enverrai le formulaire "
      "demain.\n\n**Q2 : Où trouver la carte ?** (Sokhna)\n\nR : Awa Fall : à la "
      "mairie.\n");
  BOOST_REQUIRE_EQUAL(read.questions.size(), 2u);
  BOOST_TEST(read.questions[0].text == "Où trouver le guide ?");
  BOOST_TEST(read.questions[0].answered_by == "Moussa Traoré");
  BOOST_REQUIRE_EQUAL(read.actions.size(), 1u);
  BOOST_TEST(read.actions[0].who == "Moussa Traoré");
}

BOOST_AUTO_TEST_SUITE_END()
