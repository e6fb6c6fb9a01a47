// Tasks of quick notes: what their writer takes on, what is needed, what stands behind a
// topic.
#include <boost/test/unit_test.hpp>

#include "tests/knowledge/read_minutes.h"

using namespace griot;
using griot::test::to_do;
using griot::test::to_do_of_bureau;

BOOST_AUTO_TEST_SUITE(tasks_noted)

BOOST_AUTO_TEST_CASE(the_writer_of_notes_takes_a_task) {
  BOOST_TEST(to_do_of_bureau("Je vais demander un devis au menuisier.\n\n"
                             "Je suis chargée de rappeler la mairie.\n\n"
                             "Je passerai la clé au gardien.\n\n"
                             "De mon côté je relance l'assurance.\n") ==
             "Je vais demander un devis au menuisier. | je | \n"
             "Je suis chargée de rappeler la mairie. | je | \n"
             "Je passerai la clé au gardien. | je | \n"
             "De mon côté je relance l'assurance. | je | \n");
  BOOST_TEST(to_do_of_bureau("Je pense que la salle est trop petite.\n\n"
                             "J'ai porté la clé au gardien.\n\n"
                             "Je ne passerai pas au local.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_is_needed_or_planned_is_a_task) {
  BOOST_TEST(
      to_do_of_bureau("Besoin de bénévoles pour monter les stands.\n\n"
                      "Distribution des flyers prévue devant la gare.\n\n"
                      "N'oubliez pas les badges.\n\n"
                      "Les tables sont prêtes, il faudra les porter au foyer.\n") ==
      "Besoin de bénévoles pour monter les stands. |  | \n"
      "Distribution des flyers prévue devant la gare. |  | \n"
      "N'oubliez pas les badges. |  | \n"
      "il faudra les porter au foyer. |  | \n");
  BOOST_TEST(to_do_of_bureau("La distribution s'est passée comme prévu.\n\n"
                             "Nous n'avons pas besoin de bénévoles pour les stands.\n\n"
                             "Ne pas oublier que le foyer ferme à minuit.\n\n"
                             "Compte rendu rédigé au propre par la secrétaire.\n\n"
                             "Tout courrier sera relu par deux personnes.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_task_begins_behind_its_topic) {
  BOOST_TEST(
      to_do_of_bureau("- clé du local : Awa se charge de la faire refaire.\n"
                      "- affiches : Koffi va se renseigner auprès de l'imprimeur.\n") ==
      "Awa se charge de la faire refaire. | Awa | \n"
      "Koffi va se renseigner auprès de l'imprimeur. | Koffi | \n");
}

BOOST_AUTO_TEST_CASE(somebody_is_called_or_a_word_says_what_is_open) {
  BOOST_TEST(to_do_of_bureau("@Sira tu rapportes les clés du foyer.\n\n"
                             "Salle à réserver, plutôt grande.\n") ==
             "@Sira tu rapportes les clés du foyer. | Sira | \n"
             "Salle à réserver, plutôt grande. |  | \n");
  BOOST_TEST(to_do_of_bureau("@Sira tu sais où sont les clés du foyer.\n\n"
                             "@Sira tu rapportes les clés du foyer ?\n") == "");
}

BOOST_AUTO_TEST_CASE(a_pointing_hand_is_an_arrow) {
  BOOST_TEST(to_do_of_bureau("Qui fait quoi ?\n👉 tentes : Koffi\n👉 Sira chope le camion\n"
                             "👉 les chaises : déjà rendues par Awa\n") ==
             "tentes : Koffi | Koffi | \nSira chope le camion | Sira | \n");
}

BOOST_AUTO_TEST_CASE(what_stays_to_be_done_is_a_task) {
  BOOST_TEST(to_do_of_bureau("Un binôme reste à constituer.\n\n"
                             "Une date est à caler.\n\n"
                             "Le local est sale. Acheter un seau et un balai.\n\n"
                             "Une pétition sera mise en circulation.\n") ==
             "Un binôme reste à constituer. | Un binôme | \n"
             "Une date est à caler. |  | \n"
             "Acheter un seau et un balai. |  | \n"
             "Une pétition sera mise en circulation. |  | \n");
  BOOST_TEST(to_do_of_bureau("La question reste à débattre.\n\n"
                             "Le local est sale. Être propre demande du temps.\n") == "");
}

BOOST_AUTO_TEST_CASE(an_arrow_or_a_colon_names_who_does_it) {
  BOOST_TEST(to_do_of_bureau("- Qui tient le stand ? → Binta\n"
                             "- Parrainage : Awa et Koffi\n") ==
             "Qui tient le stand ? → Binta | Binta | \n"
             "Parrainage : Awa et Koffi | Awa et Koffi | \n");
}

BOOST_AUTO_TEST_CASE(a_name_that_ends_like_a_verb_is_one) {
  BOOST_TEST(to_do_of_bureau("Didier Roche négociera avec le brasseur.\n\n"
                             "Didier Roche annonce deux cents licenciés.\n") ==
             "Didier Roche négociera avec le brasseur. | Didier Roche | \n");
}

BOOST_AUTO_TEST_CASE(a_day_may_stand_at_the_end) {
  BOOST_TEST(to_do_of_bureau("- Awa et Binta : bilan commun, 12 juin\n"
                             "- affiche → Koffi, maquette pour le 1er avril\n") ==
             "Awa et Binta : bilan commun, 12 juin | Awa et Binta | 2026-06-12\n"
             "affiche → Koffi, maquette pour le 1er avril | Koffi | 2026-04-01\n");
}

BOOST_AUTO_TEST_CASE(an_order_of_notes_is_given_among_people) {
  const std::string notes = "- Stocks\n  - vérifier les stocks\n- Organisation du bal\n";
  BOOST_TEST(to_do_of_bureau(notes) == "vérifier les stocks |  | \n");
  BOOST_TEST(griot::test::to_do("# Guide\n\n- Vérifier les stocks de papier\n") == "");
}

BOOST_AUTO_TEST_CASE(when_a_thing_happens_is_no_task) {
  BOOST_TEST(to_do_of_bureau("L'école ouvre une classe en avril.\n\n"
                             "Le contrat s'arrête avant le 30 juin.\n\n"
                             "- K. Ouali se rapproche de la mairie\n") ==
             "K. Ouali se rapproche de la mairie | K. Ouali | \n");
}

BOOST_AUTO_TEST_CASE(a_report_and_a_date_are_no_tasks) {
  BOOST_TEST(to_do_of_bureau("- Koffi fait un rapide compte rendu de la visite\n"
                             "- Comité de suivi : prévu le 10 juin 2026\n"
                             "- Dates à retrouver sur le site\n") == "");
  BOOST_TEST(to_do_of_bureau("- Koffi rédigera le compte rendu de la visite\n"
                             "- Dates à envoyer à la mairie\n") ==
             "Koffi rédigera le compte rendu de la visite | Koffi | \n"
             "Dates à envoyer à la mairie |  | \n");
}

BOOST_AUTO_TEST_CASE(a_second_verb_may_owe) {
  BOOST_TEST(to_do_of_bureau("Les conventions sont prêtes et doivent être envoyées.\n\n"
                             "Il faut encore faire les fiches du projet.\n\n"
                             "Du café sera mis à disposition par Koffi.\n\n"
                             "Les tables seront mises en ligne par Binta.\n") ==
             "Les conventions sont prêtes et doivent être envoyées. |  | \n"
             "Il faut encore faire les fiches du projet. |  | \n"
             "Du café sera mis à disposition par Koffi. | Koffi | \n"
             "Les tables seront mises en ligne par Binta. | Binta | \n");
}

BOOST_AUTO_TEST_CASE(a_group_that_meets_has_no_task) {
  BOOST_TEST(to_do_of_bureau("Le groupe communication se réunit mardi.\n\n"
                             "Koffi réunit le groupe mardi.\n") ==
             "Koffi réunit le groupe mardi. | Koffi | 2026-03-17\n");
}

BOOST_AUTO_TEST_CASE(labels_behind_a_task_say_who_and_until_when) {
  BOOST_TEST(
      to_do(
          "## Suites\n\n"
          "1. Écrire le guide, en deux pages. Responsable : Yanis SPÉCIMEN, pour le "
          "15/04/2026.\n"
          "2. Traduire les comptes rendus. (Resp. : Noro FICTIVE)\n"
          "3. Publier la carte – pilote : Réseau Exemple – échéance : fin mai 2026\n") ==
      "Écrire le guide, en deux pages. Responsable : Yanis SPÉCIMEN, pour le 15/04/2026. "
      "| Yanis SPÉCIMEN | 2026-04-15\n"
      "Traduire les comptes rendus. (Resp. : Noro FICTIVE) | Noro FICTIVE | \n"
      "Publier la carte – pilote : Réseau Exemple – échéance : fin mai 2026 | Réseau "
      "Exemple | 2026-05\n");
}

BOOST_AUTO_TEST_CASE(a_decision_with_somebody_in_charge_is_a_task_too) {
  const std::string text =
      "# Décisions\n\n1. Ouvrir un groupe commun. Responsable : Noro FICTIVE.\n"
      "2. Traduire les comptes rendus.\n";
  BOOST_TEST(test::decided(text) ==
             "Ouvrir un groupe commun. Responsable : Noro FICTIVE.\n"
             "Traduire les comptes rendus.\n");
  BOOST_TEST(to_do(text) ==
             "Ouvrir un groupe commun. Responsable : Noro FICTIVE. | Noro FICTIVE | \n");
}

BOOST_AUTO_TEST_CASE(a_task_has_its_doer_and_not_its_name) {
  BOOST_TEST(to_do("## Suites\n\n- **Fiche commune** : la Maison Exemple du retour en "
                   "propose une d'ici fin mai 2026.\n"
                   "- **Formation de relais** : deuxième session en juin 2026, à Kankan, "
                   "ouverte à douze personnes.\n") ==
             "Fiche commune : la Maison Exemple du retour en propose une d'ici fin mai "
             "2026. | la Maison Exemple du retour | 2026-05\n"
             "Formation de relais : deuxième session en juin 2026, à Kankan, ouverte à "
             "douze personnes. |  | 2026-06\n");
}

BOOST_AUTO_TEST_CASE(advice_a_contact_and_a_speech_give_no_task) {
  BOOST_TEST(
      to_do("## Questions et réponses\n\n**Question 1. Que faire quand la famille "
            "refuse ?**\\\nDr Awa EXEMPLE : travailler avec la famille d'abord.\n\n"
            "## Contacts\n\n- Groupe de travail : [courriel masqué] et [courriel "
            "masqué]\n\n"
            "## Interventions\n\n### Salma MODÈLE : engagements sans héritage\n\n"
            "Les jeunes sont invité.es à servir le thé.\n") == "");
  BOOST_TEST(
      to_do("## Suites\n\nDr Awa EXEMPLE : relancer la famille avant le 3 mai.\n") ==
      "Dr Awa EXEMPLE : relancer la famille avant le 3 mai. | Dr Awa EXEMPLE | "
      "2026-05-03\n");
}

BOOST_AUTO_TEST_CASE(what_somebody_does_is_no_organisation) {
  Document document = read_markdown(
                          "## Suites\n\n- Yanis SPÉCIMEN : envoyer la note.\n"
                          "- Noro FICTIVE : relire le guide.\n",
                          "cr.md", Limits())
                          .document;
  document.metadata.set("type", "compte-rendu", Source::person);
  Value speakers;
  speakers.value = Value::List{Value("Yanis SPÉCIMEN (étudiant)"),
                               Value("Noro FICTIVE (Maison Exemple)")};
  document.metadata.set("intervenants", speakers, Source::person);
  const Minutes read = read_facts(document, test::rules()).minutes;
  BOOST_REQUIRE_EQUAL(read.actions.size(), 2u);
  BOOST_TEST(read.actions[0].organisation == "");
  BOOST_TEST(read.actions[1].organisation == "Maison Exemple");
  BOOST_TEST(read.speakers[0].role == "étudiant");
}

BOOST_AUTO_TEST_CASE(a_date_behind_who_does_it_is_when) {
  BOOST_TEST(to_do_of_bureau("- Affiches : impression (Awa, 3 avril)\n") ==
             "Affiches : impression (Awa, 3 avril) | Awa | 2026-04-03\n");
  BOOST_TEST(to_do("## Prochaines étapes\n\n1. Finaliser la liste (Awa, 20 avril)\n"
                   "2. Envoyer les invitations – Secrétariat – 1er mai\n") ==
             "Finaliser la liste (Awa, 20 avril) | Awa | 2026-04-20\n"
             "Envoyer les invitations – Secrétariat – 1er mai | Secrétariat | "
             "2026-05-01\n");
}

BOOST_AUTO_TEST_CASE(what_is_done_to_a_thing_is_not_done_by_it) {
  BOOST_TEST(
      to_do_of_bureau(
          "## Suites\n\n"
          "- Enregistrement : mis en ligne par le Réseau Exemple avant le 3 mai.\n"
          "- Subvention : dossier à déposer par le trésorier avant le 5 mai.\n"
          "- Vidéo : montage confié à Studio Baobab, livraison le 2 mai 2026.\n"
          "- Guide : à demander (Awa, 4 mai).\n- Salle : réservée.\n"
          "- Carte : 31 personnes passées à la permanence.\n") ==
      "Enregistrement : mis en ligne par le Réseau Exemple avant le 3 mai. | le Réseau "
      "Exemple | 2026-05-03\n"
      "Subvention : dossier à déposer par le trésorier avant le 5 mai. | le trésorier | "
      "2026-05-05\n"
      "Vidéo : montage confié à Studio Baobab, livraison le 2 mai 2026. | Studio Baobab "
      "| 2026-05-02\n"
      "Guide : à demander (Awa, 4 mai). | Awa | 2026-05-04\n");
}

BOOST_AUTO_TEST_CASE(fields_stand_before_beside_or_nowhere) {
  BOOST_TEST(
      to_do("## Plaidoyer\n\nEnvoyer la note aux élus. Responsable : Jean RAKOTO, pour "
            "le 5 mai.\n") ==
      "Envoyer la note aux élus. Responsable : Jean RAKOTO, pour le 5 mai. | Jean "
      "RAKOTO | 2026-05-05\n");
  BOOST_TEST(to_do("# Décisions\n\n- Le bal est déplacé au 20 juin. Responsable : à "
                   "désigner.\n- La charte est adoptée. Référent : article 4.\n") == "");
  BOOST_TEST(
      to_do("## Suites\n\n- Louer la salle. Responsable : J. P. NDIAYE - délai : 12 "
            "mai\n") ==
      "Louer la salle. Responsable : J. P. NDIAYE - délai : 12 mai | J. P. NDIAYE | "
      "2026-05-12\n");
}

BOOST_AUTO_TEST_CASE(an_organisation_that_came_acts) {
  const std::string head =
      "# Fête du parc\n\nOrganisations présentes : Cantine pour tous, les Amis du parc, "
      "Awa Diop (Coopérative Djiguiya)\n\n## Stands\n\n";
  BOOST_TEST(to_do(head + "- Cantine pour tous prête les assiettes\n"
                          "- Les Amis du parc montent les tentes\n"
                          "- La Coopérative Djiguiya apporte le café\n") ==
             "Cantine pour tous prête les assiettes | Cantine pour tous | \n"
             "Les Amis du parc montent les tentes | Les Amis du parc | \n"
             "La Coopérative Djiguiya apporte le café | La Coopérative Djiguiya | \n");
  BOOST_TEST(to_do(head + "- Cantine pour tous a prêté les assiettes\n"
                          "- Les Amis du parc remercient la mairie\n"
                          "- La cantine pour tous du quartier coûte cher\n"
                          "- Cantine pour tous compte 40 membres\n"
                          "- Parc de la mairie\n") == "");
}

BOOST_AUTO_TEST_CASE(thanks_ahead_give_a_task_and_thanks_behind_none) {
  BOOST_TEST(to_do_of_bureau("Merci aussi à Koffi de relire la charte.\n\n"
                             "Merci à Sira d'en remettre une à Awa.\n") ==
             "Merci aussi à Koffi de relire la charte. | Koffi | \n"
             "Merci à Sira d'en remettre une à Awa. | Sira | \n");
  BOOST_TEST(to_do_of_bureau("Merci à tous d'avoir suivi.\n\n"
                             "Merci à Sira d'être venue.\n") == "");
}

BOOST_AUTO_TEST_CASE(who_speaks_takes_a_task_for_those_who_listen) {
  BOOST_TEST(to_do_of_bureau("[10:02] Koffi : Je vous enverrai la grille.\n\n"
                             "[10:03] Sira : Je m'en charge, je demande un tarif.\n") ==
             "Je vous enverrai la grille. | Koffi | \n"
             "Je m'en charge, je demande un tarif. | Sira | \n");
  BOOST_TEST(to_do_of_bureau("[10:02] Koffi : Je vous rappelle la règle.\n\n"
                             "[10:03] Sira : Vous enverrez la grille.\n") == "");
}

BOOST_AUTO_TEST_CASE(below_what_follows_a_deed_and_its_doer_are_a_task) {
  BOOST_TEST(
      to_do("# CR\n\nPrésents : Awa Diop, Binta Sow\n\n## Suites à donner\n\n"
            "Déclaration à la préfecture par Rose Diouf, dans le mois ; publication "
            "de l'annonce par le cabinet Dupré.\n\n"
            "Basculer le site : Wilfried Sall, le 1er décembre.\n") ==
      "Déclaration à la préfecture par Rose Diouf, dans le mois | Rose Diouf | \n"
      "publication de l'annonce par le cabinet Dupré. | le cabinet Dupré | \n"
      "Basculer le site : Wilfried Sall, le 1er décembre. | Wilfried Sall | "
      "2026-12-01\n");
}

BOOST_AUTO_TEST_CASE(an_infinitive_that_is_a_subject_is_no_task) {
  BOOST_TEST(
      to_do_of_bureau("Réparer le camion coûterait plus cher que d'en louer un.\n\n"
                      "Être accueillie, c'est souvent être interrogée.\n\n"
                      "Permettre à trois pays de comparer leurs manières.\n\n"
                      "Koffi : les familles ne viendront pas à 12.\n") == "");
  BOOST_TEST(to_do_of_bureau("Relancer les deux banques du quartier.\n\n"
                             "- Sira demande 2 devis de car\n") ==
             "Relancer les deux banques du quartier. |  | \n"
             "Sira demande 2 devis de car | Sira | \n");
}

BOOST_AUTO_TEST_CASE(who_is_named_behind_a_question_takes_it) {
  BOOST_TEST(to_do_of_bureau("Assurance : qui demande l'attestation ? Koffi\n\n"
                             "Qui tient la buvette ? Awa et Sira.\n") ==
             "qui demande l'attestation ? Koffi | Koffi | \n"
             "Qui tient la buvette ? Awa et Sira. | Awa et Sira | \n");
  BOOST_TEST(to_do_of_bureau("Qui est contre ? Personne.\n\nQui a parlé ? Koffi.\n\n"
                             "Qui tient la buvette ? On verra.\n\n"
                             "Où dort la troupe ? Awa.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_name_in_bold_says_who_speaks) {
  BOOST_TEST(
      to_do("# Conseil\n\n## Échanges\n\n"
            "**Brice N. (Relais)** : Moi je peux demander. Je m'engage à vous donner "
            "deux noms.\n\n**PATRICK** – Je trouverai des lits avant mai.\n") ==
      "Je m'engage à vous donner deux noms. | Brice N. | \n"
      "Je trouverai des lits avant mai. | PATRICK | 2026-05\n");
  BOOST_TEST(to_do("# Conseil\n\n## Échanges\n\n"
                   "**Brice N.** : Je vous rappelle la règle. J'ai écrit au maire. Je "
                   "confirme le rendez-vous.\n\n"
                   "**PATRICK** – Je propose six semaines.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_day_in_short_ends_no_sentence) {
  BOOST_TEST(to_do_of_bureau("- tri des cartons sam. 24/04 (Awa, Koffi)\n") ==
             "tri des cartons sam. 24/04 (Awa, Koffi) | Awa | \n");
  BOOST_TEST(to_do_of_bureau("On dort face à la mer. 24 lits sont prêts.\n") == "");
}

BOOST_AUTO_TEST_CASE(somebody_has_something_done) {
  BOOST_TEST(to_do_of_bureau("Koffi fait changer la serrure.\n\n") ==
             "Koffi fait changer la serrure. | Koffi | \n");
  BOOST_TEST(to_do_of_bureau("Koffi fait remarquer la panne.\n\n"
                             "Koffi fait observer une minute de silence.\n") == "");
  BOOST_TEST(to_do("# CR\n\nPrésents : Awa Diop, Brice Sow\n\n## Suites\n\n"
                   "Brice : première version de la charte, 30 octobre.\n\n"
                   "Brice : la charte est trop longue.\n") ==
             "Brice : première version de la charte, 30 octobre. | Brice | 2026-10-30\n");
}

BOOST_AUTO_TEST_SUITE_END()
