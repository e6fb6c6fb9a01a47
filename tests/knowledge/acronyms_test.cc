// What an acronym stands for is read where a text says so, and nowhere else.
#include "engine/knowledge/acronyms.h"

#include <boost/test/unit_test.hpp>

#include "engine/base/limits.h"
#include "engine/knowledge/acronym_list.h"
#include "engine/markdown/markdown.h"

namespace griot {
namespace {

std::string found(std::string_view text) {
  std::string lines;
  for (const ExplainedAcronym& each : acronyms_in(text)) {
    if (!lines.empty()) lines += "; ";
    lines += each.acronym + " = " + each.form;
  }
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(acronyms)

BOOST_AUTO_TEST_CASE(a_long_form_before_its_acronym_is_read) {
  const std::pair<const char*, const char*> examples[] = {
      {"L'Organisation internationale pour les migrations (OIM) finance.",
       "OIM = Organisation internationale pour les migrations"},
      {"au titre de l’aide publique au développement (APD), en",
       "APD = aide publique au développement"},
      {"Le Forum des organisations de solidarité internationale issues des migrations "
       "(FORIM) écrit.",
       "FORIM = Forum des organisations de solidarité internationale issues des "
       "migrations"},
      {"les organisations de la société civile (OSC)",
       "OSC = organisations de la société civile"},
      {"le « Pacte mondial des exemples » (PME)", "PME = Pacte mondial des exemples"},
      {"l'Organisation mondiale des exemples (O.M.E.)",
       "OME = Organisation mondiale des exemples"},
      {"la mise en œuvre (MEO) commence", "MEO = mise en œuvre"},
      {"le haut-commissariat aux réfugiés (HCR)", "HCR = haut-commissariat aux réfugiés"},
      {"l'égalité femmes-hommes (EFH)", "EFH = égalité femmes-hommes"},
  };
  for (const auto& [text, expected] : examples) BOOST_TEST(found(text) == expected, text);
}

BOOST_AUTO_TEST_CASE(a_long_form_behind_its_acronym_is_read) {
  BOOST_TEST(found("L'UMA (Union du Maghreb arabe) se réunit.") ==
             "UMA = Union du Maghreb arabe");
  BOOST_TEST(found("Le CNE (Conseil national des exemples, créé hier) dort.") ==
             "CNE = Conseil national des exemples");
}

BOOST_AUTO_TEST_CASE(a_form_set_apart_by_commas_dashes_or_a_colon_is_read) {
  const std::pair<const char*, const char*> examples[] = {
      {"des activités génératrices de revenus, ou AGR, pensées pour",
       "AGR = activités génératrices de revenus"},
      {"L'Agence nationale pour l'emploi des jeunes – ANEJ – recense",
       "ANEJ = Agence nationale pour l'emploi des jeunes"},
      {"Les sociétés de transfert d'argent, STA, publient",
       "STA = sociétés de transfert d'argent"},
      {"Son baromètre annuel de l'accès, BAC, paraît",
       "BAC = baromètre annuel de l'accès"},
      {"UNC : Union nationale des comptables. Le reste.",
       "UNC = Union nationale des comptables"},
      {"Sigles : TRE – Tunisiens résidant à l'étranger ; VLS – visa de long séjour.",
       "TRE = Tunisiens résidant à l'étranger; VLS = visa de long séjour"},
      {"un comité de pilotage (COPIL) siège", "COPIL = comité de pilotage"},
      {"Le Collectif des exemples du Sud (CODES) siège",
       "CODES = Collectif des exemples du Sud"},
      {"Le Collectif des voisins du Sud (CODEVS) siège",
       "CODEVS = Collectif des voisins du Sud"},
      {"l'aide au retour volontaire (ARV)", "ARV = aide au retour volontaire"},
  };
  for (const auto& [text, expected] : examples) BOOST_TEST(found(text) == expected, text);
}

BOOST_AUTO_TEST_CASE(rows_of_a_glossary_explain_and_other_rows_do_not) {
  const auto in_table = [](const std::string& heading, const std::string& row) {
    return acronyms_in(read_markdown("| " + heading + " |\n|---|---|\n| " + row + " |\n",
                                     "t.md", Limits())
                           .document);
  };
  BOOST_TEST(in_table("Sigle | Forme", "DIASPO | Direction d'exemple").size() == 1u);
  BOOST_TEST(in_table("Nom | Détail", "PSC | premier secours commun").size() == 1u);
  BOOST_TEST(in_table("Pays | Capitale", "SN | Dakar la grande").empty());
}

BOOST_AUTO_TEST_CASE(a_form_in_two_spellings_is_explained_once) {
  const Document document =
      read_markdown(
          "Le Conseil d'Exemple (CE) siège.\n\nLe conseil d’exemple (CE) dort.\n", "t.md",
          Limits())
          .document;
  BOOST_TEST(acronyms_in(document).size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_explains_nothing_is_left_alone) {
  for (const char* text :
       {"Dakar (SN)", "une réunion (CR)", "la note (PDF) est en ligne",
        "les migrants de retour (OIM)", "OIM (Genève)", "en 2025 (UE) et",
        "La fin. Nouvelle (FN)", "Oui, il mange (OIM)", "(OIM)", "OIM (", "",
        "Dakar, SN, et Thiès", "la Mairie, OIM, et d'autres", "OIM : voir plus bas",
        "le rapport annuel des activités (voir ANNEXE)",
        "elle s'associe avec les Potiers, ASSO-SUD, qui cuit",
        "elle parle beaucoup avec le Nord, Hama et d'autres, sur les projets BEH"}) {
    BOOST_TEST(found(text) == "", text);
  }
  BOOST_TEST(found("l'Organisation internationale pour les migrations (OIM)") ==
             "OIM = Organisation internationale pour les migrations");
}

BOOST_AUTO_TEST_CASE(a_long_run_of_capitals_takes_time_in_proportion,
                     *boost::unit_test::label("time")) {
  for (const char* piece : {"A a AA (AAAAAAAAAA) aa ", "a ", "AB(",
                            "a a a a a a a a a a a a a a a a a a a a a a a a a "
                            "(BAAAAAAAAA) ",
                            "aaaaaaa aaaaaaa aaaaaaaa aaaaaaaaa aaaaaaaa aaaaaa "
                            "(BAAAAAAAAA) "}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    BOOST_TEST(acronyms_in(text).size() < text.size());
  }
}

BOOST_AUTO_TEST_CASE(wordings_of_one_form_are_one_sense_and_two_forms_disagree) {
  const std::vector<Acronym> vocabulary{{"OSC", "organisation de la société civile", {}},
                                        {"UMA", "Un Monde Avenir", {"CM"}}};
  const std::vector<LearnedForm> learned{
      {"OSC", "Organisations de la Société Civile", {"a", "b"}},
      {"uma", "Union du Maghreb arabe", {"c"}}};

  const std::vector<AcronymEntry> list = acronym_list(vocabulary, learned);

  BOOST_REQUIRE(list.size() == 2u);
  BOOST_TEST(!list[0].is_ambiguous());
  BOOST_TEST(list[0].senses[0].documents.size() == 2u);
  BOOST_TEST(list[1].is_ambiguous());
  BOOST_TEST(list[1].senses[0].form == "Un Monde Avenir");
  BOOST_TEST(list[1].senses[1].form == "Union du Maghreb arabe");
}

BOOST_AUTO_TEST_CASE(small_words_may_stand_between_a_long_form_and_its_acronym) {
  BOOST_TEST(found("Le Bureau des potiers du Sud, en abrégé BPS, paie.") ==
             "BPS = Bureau des potiers du Sud");
  BOOST_TEST(found("la caisse des artisans réunis (ci-après la CAR) prête") ==
             "CAR = caisse des artisans réunis");
  BOOST_TEST(found("le comité logistique (COLOG) siège") == "COLOG = comité logistique");
  BOOST_TEST(found("Le bureau paie, selon Paul et la BPS, trop tard.") == "");
  std::string commas;
  for (int i = 0; i < 20'000; ++i) commas += "a b c, la ABC ";
  BOOST_TEST(found(commas).size() < commas.size() * 3);
}

BOOST_AUTO_TEST_CASE(a_word_may_say_that_both_are_the_same) {
  BOOST_TEST(found("La CDP, soit la caisse des potiers, prête.") ==
             "CDP = caisse des potiers");
  BOOST_TEST(found("Le sigle CDP désigne la caisse des potiers.") ==
             "CDP = caisse des potiers");
  BOOST_TEST(found("la caisse des potiers [CDP] prête") == "CDP = caisse des potiers");
  BOOST_TEST(found("La CDP est la plus grande des caisses.") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
