// What is a recommendation, and what only looks like one.
#include <boost/test/unit_test.hpp>

#include "engine/base/limits.h"
#include "engine/knowledge/read_facts.h"
#include "engine/markdown/markdown.h"
#include "tests/knowledge/read_minutes.h"

using namespace griot;

namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary words = Vocabulary::load(GRIOT_VOCABULARY_DIR);
  return words;
}

DocumentFacts facts_of(const std::string& markdown, const std::string& type = "") {
  static const Rules rules(GRIOT_VOCABULARY_DIR, {}, vocabulary());
  Document document = read_markdown(markdown, "note.md", Limits()).document;
  if (!type.empty()) document.metadata.set("type", type, Source::person);
  document.metadata.set("date", "2026-03-14", Source::person);
  return read_facts(document, rules);
}

// One a line.
std::string found(const std::string& markdown) {
  std::string lines;
  for (const Recommendation& each : facts_of(markdown).recommendations) {
    lines += each.text + '\n';
  }
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(recommendations)

BOOST_AUTO_TEST_CASE(roman_numbers_go_on_behind_letters) {
  const std::string declaration =
      "# Déclaration\n\n**I.** Affirmons que la mer n'est pas une frontière.\n\n**II.** "
      "Demandons aux gouvernements\n\na) de désigner un agent dans chaque port ;\n\nb) "
      "d'échanger leurs informations.\n\n**III.** Appelons la France à communiquer "
      "l'identité des personnes retrouvées.\n\n**V.** Souhaitons que les universités "
      "étudient les courants.\n";
  std::string begins;
  for (const Recommendation& each : facts_of(declaration).recommendations) {
    begins += each.text.substr(0, each.text.find(' ')) + '\n';
  }
  BOOST_TEST(begins == "de\nd'échanger\nAppelons\nSouhaitons\n");
}

BOOST_AUTO_TEST_CASE(a_column_of_reasons_asks_for_nothing) {
  BOOST_TEST(found("## Nos propositions\n\n| À qui | Ce qui pourrait changer | Pourquoi "
                   "|\n|---|---|---|\n| Communes | Associer les femmes aux commissions | "
                   "Aucune femme de retour n'a obtenu d'étal en 2025 |\n") ==
             "Associer les femmes aux commissions\n");
}

BOOST_AUTO_TEST_CASE(items_of_a_section_are_recommendations_however_they_begin) {
  BOOST_TEST(found("## Nos propositions\n\n"
                   "- Renforcer l'accueil dans les ports.\n"
                   "- Création d'un guichet unique.\n"
                   "- Les États doivent ratifier la convention.\n"
                   "- Que les visas soient gratuits pour les élèves.\n") ==
             "Renforcer l'accueil dans les ports.\nCréation d'un guichet unique.\n"
             "Les États doivent ratifier la convention.\n"
             "Que les visas soient gratuits pour les élèves.\n");
}

BOOST_AUTO_TEST_CASE(markers_are_left_out_and_sub_items_stay_with_their_parent) {
  BOOST_TEST(found("## Recommandations\n\n"
                   "R1. Ouvrir un guichet, chargé de :\n\n- l'accueil ;\n- l'école.\n\n"
                   "a) Publier les chiffres chaque année.\n") ==
             "Ouvrir un guichet, chargé de :\nl'accueil ;\nl'école.\n"
             "Publier les chiffres chaque année.\n");
}

BOOST_AUTO_TEST_CASE(considerations_recalls_and_others_demands_are_none) {
  BOOST_TEST(found("## Recommandations\n\nConsidérant :\n\n- Que le pays est vaste ;\n"
                   "- Que les routes manquent ;\n\nNous demandons :\n\n"
                   "- l'ouverture d'un guichet par région.\n") ==
             "l'ouverture d'un guichet par région.\n");
  BOOST_TEST(found("## Recommandations\n\n"
                   "- Le rapport de 2023 avait recommandé un numéro vert.\n"
                   "- Selon l'OIM, les États devraient mieux compter.\n"
                   "- Former les agents des consulats.\n") ==
             "Former les agents des consulats.\n");
  BOOST_TEST(
      found("## Suivi des recommandations de 2023\n\n- Créer un fonds : fait.\n") == "");
  BOOST_TEST(found("Nous engageons à :\n\n1. tenir une réunion par an.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_guide_speaks_to_its_reader_and_a_letter_to_whom_it_asks) {
  const std::string text = "# Titre\n\nNous vous recommandons de partager cette page.\n";
  BOOST_TEST(facts_of(text).recommendations.empty());
  BOOST_TEST(facts_of(text, "declaration").recommendations.size() == 1u);
  BOOST_TEST(facts_of("# Titre\n\nNous appelons retour choisi un retour décidé.\n",
                      "note-de-positionnement")
                 .recommendations.empty());
}

BOOST_AUTO_TEST_CASE(pleas_order_what_somebody_is_to_do) {
  const std::string text =
      "# Titre\n\nIl est urgent que le gouvernement nomme un interlocuteur. Que les "
      "bailleurs "
      "cessent de financer des formations courtes. Nous vous prions d'agréer nos "
      "salutations.\n";
  BOOST_TEST(facts_of(text, "declaration").recommendations.size() == 2u);
  BOOST_TEST(facts_of(text, "capitalisation").recommendations.empty());
}

BOOST_AUTO_TEST_CASE(a_table_names_whom_it_asks) {
  const auto facts = facts_of(
      "## Recommandations\n\n| Destinataire | Recommandation | Échéance "
      "|\n|---|---|---|\n"
      "| Bailleurs | Financer l'accueil sur deux ans | 2027 |\n");
  BOOST_REQUIRE(facts.recommendations.size() == 1u);
  const Recommendation& only = facts.recommendations[0];
  BOOST_TEST(only.text == "Financer l'accueil sur deux ans");
  BOOST_TEST(only.addressees == std::vector<std::string>{"bailleurs"},
             boost::test_tools::per_element());
  BOOST_TEST(only.deadline == "2027");
}

BOOST_AUTO_TEST_CASE(addressees_come_from_headings_announcements_and_subjects) {
  const auto facts = facts_of(
      "## Recommandations\n\n### Aux bailleurs\n\n- Financer l'accueil des familles.\n"
      "- Les communes doivent ouvrir des permanences.\n\n"
      "### À l'État d'origine\n\n- Publier les chiffres chaque année.\n");
  BOOST_REQUIRE(facts.recommendations.size() == 3u);
  BOOST_TEST(facts.recommendations[0].addressees[0] == "bailleurs");
  BOOST_TEST(facts.recommendations[1].addressees[0] == "collectivites");
  BOOST_TEST(facts.recommendations[2].addressees[0] == "etats-origine");
}

BOOST_AUTO_TEST_CASE(a_code_or_a_common_word_names_no_country_and_no_theme) {
  const auto facts = facts_of(
      "## Recommandations\n\n- Former deux personnes par caisse à la tenue des comptes.\n"
      "- Publier la liste au Sénégal.\n");
  BOOST_REQUIRE(facts.recommendations.size() == 2u);
  BOOST_TEST(facts.recommendations[0].countries.empty());
  BOOST_TEST(facts.recommendations[0].themes.empty());
  BOOST_TEST(facts.recommendations[1].countries == std::vector<std::string>{"SN"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(minutes_say_what_was_decided_and_who_does_what) {
  const auto facts = facts_of(
      "# Réunion\n\nDécision : la liste reste interne.\n\n## Suites\n\n"
      "| Quoi | Qui | Quand |\n|---|---|---|\n| Écrire le guide | Réseau Exemple | fin "
      "juillet |\n\nMme Awa EXEMPLE s'engage à relire la note d'ici avril.\n\nUne parole "
      "de webinaire n'engage que la personne qui la tient.\n",
      "compte-rendu");
  BOOST_REQUIRE(facts.minutes.decisions.size() == 1u);
  BOOST_TEST(facts.minutes.decisions[0].text == "la liste reste interne.");
  BOOST_REQUIRE(facts.minutes.actions.size() == 2u);
  BOOST_TEST(facts.minutes.actions[0].who == "Réseau Exemple");
  BOOST_TEST(facts.minutes.actions[0].due == "2026-07");
  BOOST_TEST(facts.minutes.actions[1].who == "Mme Awa EXEMPLE");
  BOOST_TEST(facts.minutes.actions[1].due == "2026-04");
}

BOOST_AUTO_TEST_CASE(a_plea_asks_in_every_mood) {
  const auto asks = [](const std::string& sentence) {
    return facts_of("# Titre\n\n" + sentence + "\n", "note-de-positionnement")
               .recommendations.size() == 1u;
  };
  BOOST_TEST(asks("Les préfectures devraient recevoir sur rendez-vous."));
  BOOST_TEST(asks("Les banques gagneraient à former leurs guichetiers."));
  BOOST_TEST(asks("Il revient aux communes d'ouvrir une salle."));
  BOOST_TEST(asks("Les transporteurs sont priés d'afficher leurs prix."));
  BOOST_TEST(asks("Mieux vaudrait confier ce fonds au ministère."));
  BOOST_TEST(asks("Aux donateurs, un calendrier connu d'avance."));
  BOOST_TEST(asks("Que les consulats ouvrent le samedi."));
  BOOST_TEST(asks("Une carte gratuite pour les élèves, voilà ce que nous demandons."));
  BOOST_TEST(asks("Nous comptons sur le ministère pour publier la liste."));
  BOOST_TEST(asks("Pourriez-vous demander à l'ambassade de répondre par écrit ?"));
}

BOOST_AUTO_TEST_CASE(a_plea_that_tells_promises_or_refuses_asks_nothing) {
  const std::string text =
      "# Titre\n\nLes préfectures reçoivent sur rendez-vous. Le syndicat réclame un "
      "fonds. D'après le patronat, les communes devraient payer. Il faut, en moyenne, "
      "six "
      "mois pour obtenir un visa. Nous publierons notre enquête en mai. Nous ne "
      "demandons "
      "pas de fichier commun. Qui paiera la facture ? « Les communes doivent payer », "
      "dit "
      "un élu. En 2022, la région avait conseillé de fermer le guichet.\n";
  BOOST_TEST(facts_of(text, "note-de-positionnement").recommendations.empty());
  const auto asked =
      facts_of(text + "\nLes communes doivent payer.\n", "note-de-positionnement");
  BOOST_REQUIRE(asked.recommendations.size() == 1u);
  BOOST_TEST(asked.recommendations[0].text == "Les communes doivent payer.");
}

BOOST_AUTO_TEST_CASE(what_a_list_of_demands_holds_needs_no_verb_that_asks) {
  BOOST_TEST(found("## Ce que les associations demandent\n\n"
                   "Aux communes : une salle le dimanche.\n\n"
                   "Les consulats affichent leurs délais.\n\n"
                   "Aujourd'hui, sept bureaux se partagent les dossiers.\n") ==
             "Aux communes : une salle le dimanche.\n"
             "Les consulats affichent leurs délais.\n");
}

BOOST_AUTO_TEST_CASE(a_heading_that_names_someone_is_no_demand_and_one_that_asks_is) {
  BOOST_TEST(found("## Ce que la carte appelle\n\n### 1. Un référent pour les unions\n\n"
                   "Sept services répondent.\n\n### 2. Les consulats\n\nRien.\n") ==
             "Un référent pour les unions\n");
}

BOOST_AUTO_TEST_CASE(who_signs_and_who_is_often_invited_is_asked_for_nothing) {
  BOOST_TEST(found("# Titre\n\nLes jeunes sont souvent invités, rarement associés.\n") ==
             "");
  BOOST_TEST(found("## Nos demandes\n\nAux maires : une salle gratuite le dimanche.\n\n"
                   "Pour la Fédération fictive : Samba EXEMPLE, président\n") ==
             "Aux maires : une salle gratuite le dimanche.\n");
}

BOOST_AUTO_TEST_CASE(whom_it_is_addressed_to_stands_before_the_colon) {
  const auto facts = facts_of(
      "## Recommandations\n\n- À la Commission de la CEDEAO : la gratuité de la carte.\n"
      "- Aux États qui éloignent : remettre le dossier à chaque commune.\n");
  BOOST_REQUIRE(facts.recommendations.size() == 2u);
  BOOST_TEST(facts.recommendations[0].addressees.at(0) == "organisations-regionales");
  BOOST_TEST(facts.recommendations[1].addressees.at(0) == "etats-residence");
  BOOST_TEST(facts.recommendations[1].addressees.size() == 1u);
}

BOOST_AUTO_TEST_CASE(who_asks_is_not_who_is_asked) {
  const auto facts = facts_of(
      "## Recommandations\n\n- Nos associations demandent que ces heures soient "
      "payées.\n");
  BOOST_REQUIRE(facts.recommendations.size() == 1u);
  BOOST_TEST(facts.recommendations[0].addressees.empty());
}

BOOST_AUTO_TEST_CASE(a_reason_is_told_by_its_cues) {
  const auto facts = facts_of("## Recommandations\n\n- Les bailleurs doivent publier.\n");
  BOOST_REQUIRE(facts.recommendations.size() == 1u);
  BOOST_TEST(facts.recommendations[0].rule == "destinataire+devoir+section");
}

BOOST_AUTO_TEST_CASE(many_sentences_of_one_paragraph_are_each_weighed) {
  std::string text = "# Titre\n\n";
  for (int i = 0; i < 2'000; ++i) {
    text += "Les bailleurs devraient payer " + std::to_string(i) + ". ";
  }
  BOOST_TEST(facts_of(text + "\n", "declaration").recommendations.size() == 2'000u);
}

namespace {

std::string asked_in_declaration(const std::string& markdown) {
  std::string lines;
  for (const Recommendation& each : facts_of(markdown, "declaration").recommendations) {
    lines += each.text + '\n';
  }
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_CASE(articles_of_a_declaration_ask_but_for_what_its_authors_promise) {
  BOOST_TEST(
      asked_in_declaration("# Charte\n\nArt. 1er. Le permis est rendu aux pêcheurs.\n\n"
                           "Art. 2. Chaque port ouvre un guichet le dimanche.\n\n"
                           "Art. 3. Nous publierons un bilan.\n\n"
                           "Art. 4. Il sera lu au marché.\n") ==
      "Le permis est rendu aux pêcheurs.\n"
      "Chaque port ouvre un guichet le dimanche.\n");
}

BOOST_AUTO_TEST_CASE(amendments_stand_behind_the_article_they_change) {
  BOOST_TEST(found("## Nos propositions\n\n**B.1. Article 3, alinéa 1** (quais). "
                   "Supprimer la taxe de quai.\n\n**B.2. Article 9** (filets). "
                   "Remplacer « peut » par « doit ».\n") ==
             "Supprimer la taxe de quai.\nRemplacer « peut » par « doit ».\n");
}

BOOST_AUTO_TEST_CASE(the_sentence_below_a_theme_asks_unless_it_says_what_is) {
  BOOST_TEST(asked_in_declaration("# Note\n\n## Demande 1 : les quais\n\nLes communes "
                                  "paient trois mois de bail. L'aide couvre une nuit.\n\n"
                                  "## Demande 2 : les filets\n\nLa mairie possède un "
                                  "hangar. Nous demandons qu'il soit ouvert.\n") ==
             "Les communes paient trois mois de bail.\n"
             "Nous demandons qu'il soit ouvert.\n");
}

BOOST_AUTO_TEST_CASE(one_may_write_for_those_who_sign) {
  BOOST_TEST(asked_in_declaration("# Lettre\n\nNe laissez plus un quai sans lumière. Au "
                                  "préfet, je demande deux bouées. Je vous prie de "
                                  "recevoir mes respects.\n") ==
             "Ne laissez plus un quai sans lumière.\nAu préfet, je demande deux "
             "bouées.\n");
}

BOOST_AUTO_TEST_CASE(there_are_many_ways_to_ask) {
  for (const char* sentence :
       {"C'est aux ports de simplifier leurs fiches et aux communes de payer.",
        "Charge à la commune d'ouvrir le quai.", "Puissent les députés voter ce texte.",
        "Merci de transmettre cette lettre au maire.",
        "Nous serions reconnaissants à la mairie d'ouvrir le quai.",
        "Ce que nous voulons, c'est un quai éclairé."}) {
    BOOST_TEST(asked_in_declaration("# Lettre\n\n" + std::string(sentence) + "\n") ==
               std::string(sentence) + '\n');
  }
}

BOOST_AUTO_TEST_CASE(among_demands_what_an_addressee_does_is_asked) {
  BOOST_TEST(asked_in_declaration("# Avis\n\nNous demandons un quai. Les mairies "
                                  "devraient ouvrir le dimanche. La commune tient un "
                                  "registre des barques.\n") ==
             "Nous demandons un quai.\nLes mairies devraient ouvrir le dimanche.\n"
             "La commune tient un registre des barques.\n");
  BOOST_TEST(asked_in_declaration("# Avis\n\nLa commune tient un registre.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_line_of_capitals_ends_a_preamble) {
  BOOST_TEST(
      asked_in_declaration("PRÉAMBULE\n\nVu la charte ;\n\nTITRE II – DES "
                           "QUAIS\n\nArt. 1er. Le quai est éclairé toute la nuit.\n") ==
      "Le quai est éclairé toute la nuit.\n");
}

BOOST_AUTO_TEST_CASE(a_table_of_measures_or_of_older_demands_recommends_nothing) {
  BOOST_TEST(test::asked_in("## Rappel de nos demandes antérieures\n\n"
                            "| Année | Demande |\n|---|---|\n"
                            "| 2019 | Créer un observatoire des jeunes |\n") == "");
  BOOST_TEST(test::asked_in("## En résumé\n\n"
                            "| Sujet | Nos propositions |\n|---|---|\n"
                            "| Délai | 12 jours |\n"
                            "| Accueil | Ouvrir un guichet par région |\n") ==
             "Ouvrir un guichet par région\n");
}

BOOST_AUTO_TEST_CASE(a_country_or_a_council_is_no_signatory_by_its_first_word) {
  const std::string demand = "La France exige un visa de tous les voyageurs.\n";
  BOOST_TEST(test::asked_in(demand, "note-de-positionnement", "France Volontaires") ==
             "");
  BOOST_TEST(test::asked_in("Le conseil demande un visa à tous.\n",
                            "note-de-positionnement", "Conseil des diasporas") == "");
  BOOST_TEST(test::asked_in("Le Cercle demande un visa pour tous.\n",
                            "note-de-positionnement", "Cercle des diasporas") ==
             "Le Cercle demande un visa pour tous.\n");
}

BOOST_AUTO_TEST_CASE(brief_demands_of_a_table_may_hold_a_number) {
  BOOST_TEST(
      test::asked_in("| Sujet | Nos propositions |\n|---|---|\n"
                     "| Santé | Recruter 3 médiateurs |\n| Délai | 12 jours |\n") ==
      "Recruter 3 médiateurs\n");
}

BOOST_AUTO_TEST_CASE(a_heading_that_saw_something_silences_nobody) {
  BOOST_TEST(
      test::asked_in("## Ce que nous avons vu\n\n"
                     "Nous appelons les communes à ouvrir leurs points d'eau.\n") ==
      "Nous appelons les communes à ouvrir leurs points d'eau.\n");
}

BOOST_AUTO_TEST_SUITE_END()
