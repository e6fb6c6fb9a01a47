// What people type in French finds what people write in French.
#include <boost/test/unit_test.hpp>

#include "tests/index/sample_index.h"

namespace griot {

using test::document;
using test::highlighted;
using test::notices;
using test::SampleIndex;

BOOST_AUTO_TEST_SUITE(french_search)

BOOST_AUTO_TEST_CASE(accents_capitals_and_elisions_do_not_matter) {
  SampleIndex sample;
  sample.add({"L'État d'accueil finance le guichet.", "Les associations se réunissent.",
              "À l’école de Dakar."});
  for (const char* query : {"état", "ETAT", "l’etat", "l'État", "etats", "L ETAT"}) {
    BOOST_TEST(sample.found(query) == "d1", query);
  }
  for (const char* query : {"ecole", "École", "l'école", "l ecole", "ECOLES"}) {
    BOOST_TEST(sample.found(query) == "d3", query);
  }
}

BOOST_AUTO_TEST_CASE(inclusive_writing_is_found_by_either_gender) {
  SampleIndex sample;
  sample.add({"Les migrant·e·s arrivent.", "Les migrant.e.s partent.",
              "Les migrant(e)s restent.", "Les migrantes parlent.", "Rien de tel."});
  for (const char* query : {"migrantes", "migrants", "migrante", "migrant·e·s",
                            "migrant.e.s", "migrant(e)s"}) {
    BOOST_TEST(sample.found(query).starts_with("d1 d2 d3"), query);
  }
  BOOST_TEST(sample.found("migrantes") == "d1 d2 d3 d4");
}

BOOST_AUTO_TEST_CASE(a_phrase_is_found_where_its_words_stand_together) {
  SampleIndex sample;
  sample.add({"La libre circulation des personnes.", "La circulation est libre.",
              "Une libre et entière circulation.", "Libre circulation, enfin !"});
  for (const char* query : {"\"libre circulation\"", "« libre circulation »",
                            "“libre circulation”", "«\u00a0Libre circulation\u00a0»"}) {
    BOOST_TEST(sample.found(query) == "d1 d4", query);
  }
  BOOST_TEST(sample.found("libre circulation") == "d1 d2 d3 d4");
  BOOST_TEST(sample.found("\"circulation libre\"") == "");
}

BOOST_AUTO_TEST_CASE(a_phrase_that_stands_nowhere_is_not_the_end) {
  SampleIndex sample;
  sample.add({"La circulation est libre au Sahel."});
  const Results alone = sample.search("\"libre circulation\"");
  BOOST_TEST(alone.documents == 0);
  BOOST_TEST(alone.suggestion == "libre circulation");
  const Results beside = sample.search("\"libre circulation\" sahel");
  BOOST_TEST(beside.documents == 1);
  BOOST_TEST(notices(beside).find("un à un") != std::string::npos);
  BOOST_TEST(sample.search("\"rien du tout\"").suggestion == "");
}

BOOST_AUTO_TEST_CASE(a_phrase_with_stop_words_and_elisions_is_found) {
  SampleIndex sample;
  sample.add(
      {"Respecter les droits de l’homme.", "Les droits et les devoirs de l’homme."});
  BOOST_TEST(sample.found("\"droits de l'homme\"") == "d1");
}

BOOST_AUTO_TEST_CASE(a_phrase_reaches_neither_from_title_nor_heading_into_text) {
  SampleIndex sample;
  IndexedDocument note = document("note", "Retour", {"volontaire et accompagné"});
  note.passages[0].heading = "Constats › Libre";
  const std::vector<IndexedDocument> notes{note};
  sample.index.update(notes, {}, 1);
  BOOST_TEST(sample.found("\"retour volontaire\"") == "");
  BOOST_TEST(sample.found("\"libre volontaire\"") == "");
  BOOST_TEST(sample.found("retour") == "note");
  BOOST_TEST(sample.found("constats") == "note");
}

BOOST_AUTO_TEST_CASE(an_excluded_word_excludes_whole_documents) {
  SampleIndex sample;
  const std::vector<IndexedDocument> documents{
      document("conakry", "", {"La Guinée et ses régions."}),
      document("bissau", "", {"La Guinée voisine.", "Bissau est la capitale."})};
  sample.index.update(documents, {}, 1);
  BOOST_TEST(sample.found("guinée") == "bissau conakry");
  BOOST_TEST(sample.found("Guinée -Bissau") == "conakry");
  BOOST_TEST(sample.found("-bissau") == "conakry");
  BOOST_TEST(sample.found("guinée -\"sa capitale\"") == "bissau conakry");
  BOOST_TEST(sample.found("guinée -\"est la capitale\"") == "conakry");
  BOOST_TEST(sample.found("Guinée SAUF Bissau") == "conakry");
}

BOOST_AUTO_TEST_CASE(operators_are_capitals_between_words) {
  SampleIndex sample;
  sample.add({"diaspora et épargne", "diaspora", "épargne", "retour"});
  BOOST_TEST(sample.found("diaspora épargne") == "d1 d2 d3");
  BOOST_TEST(sample.found("diaspora et épargne") == "d1 d2 d3");
  BOOST_TEST(sample.found("diaspora ET épargne") == "d1");
  BOOST_TEST(sample.found("DIASPORA ET ÉPARGNE") == "d1");
  BOOST_TEST(sample.found("LA DIASPORA ET SON ÉPARGNE") == "d1 d2 d3");
  BOOST_TEST(sample.found("diaspora ET épargne OU retour") == "d1 d4");
  BOOST_TEST(sample.found("diaspora SAUF épargne") == "d2");
  BOOST_TEST(sample.found("ET diaspora") == "d1 d2");
  BOOST_TEST(sample.found("diaspora OU") == "d1 d2");
}

BOOST_AUTO_TEST_CASE(et_asks_documents_not_passages) {
  SampleIndex sample;
  const std::vector<IndexedDocument> documents{
      document("both", "", {"La diaspora investit.", "Un compte d'épargne."}),
      document("one", "", {"La diaspora voyage."})};
  sample.index.update(documents, {}, 1);
  BOOST_TEST(sample.found("diaspora ET épargne") == "both");
}

BOOST_AUTO_TEST_CASE(a_star_finds_the_words_that_begin_so) {
  SampleIndex sample;
  sample.add({"la migration", "les migrants", "le travail migratoire", "immigrer"});
  BOOST_TEST(sample.found("migra*") == "d1 d2 d3");
  BOOST_TEST(sample.found("l'immigr*") == "d4");
  BOOST_TEST(sample.found("-migrat* migra*") == "d2");
  BOOST_TEST(highlighted(sample.search("migra*").hits[0].passages[0]).size() > 0u);
}

BOOST_AUTO_TEST_CASE(a_star_stands_for_a_hundred_words_at_most) {
  SampleIndex sample;
  std::string text;
  for (int i = 0; i < 150; ++i) {
    text += " migra" + std::string(1, static_cast<char>('a' + i / 26)) +
            std::string(1, static_cast<char>('a' + i % 26));
  }
  sample.add({text});
  const Results results = sample.search("migra*");
  BOOST_TEST(results.documents == 1);
  BOOST_TEST(notices(results).find("100") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(stop_words_alone_are_searched_for) {
  SampleIndex sample;
  sample.add({"Qui sommes-nous ?", "Le guichet est ouvert."});
  BOOST_TEST(sample.found("qui") == "d1");
  BOOST_TEST(sample.found("qui guichet") == "d2");
}

// Nearly every passage has them: of these, titles and headings are searched.
BOOST_AUTO_TEST_CASE(stop_words_alone_find_titles_and_headings) {
  SampleIndex sample;
  std::vector<IndexedDocument> notes{
      document("titled", "Avec qui le dire", {"Le guichet est ouvert.", "Le visa."}),
      document("headed", "Note", {"Le guichet.", "Le visa."}),
      document("neither", "Note", {"Celle qui tient le guichet, avec qui le dire."})};
  notes[1].passages[1].heading = "Pour qui";
  sample.index.update(notes, {}, 1);
  BOOST_TEST(sample.found("qui") == "headed titled");
  BOOST_TEST(sample.found("« avec qui »") == "titled");
  BOOST_TEST(sample.found("« avec qui le dire »") == "neither titled");
  BOOST_TEST(notices(sample.search("qui")).find("titres") != std::string::npos);
  BOOST_TEST(notices(sample.search("qui guichet")) == "");
  BOOST_TEST(sample.search("« celle qui tient »").documents == 1);
}

BOOST_AUTO_TEST_CASE(a_lost_apostrophe_and_lost_accents_find_cote_d_ivoire) {
  SampleIndex sample;
  sample.add(
      {"Les villes de Côte d’Ivoire.", "Le fleuve Sénégal.", "La côte est belle."});
  const Results results = sample.search("cote divoire");
  BOOST_REQUIRE(!results.hits.empty());
  BOOST_TEST(results.hits[0].document == "d1");
  BOOST_TEST(highlighted(results.hits[0].passages[0]) == "Côte|Ivoire");
  BOOST_TEST(results.suggestion == "cote d'Ivoire");
  BOOST_TEST(notices(results) ==
             "« divoire » n'est dans aucun document : recherche de « d'Ivoire »\n");
}

BOOST_AUTO_TEST_CASE(a_word_that_nothing_resembles_is_told) {
  SampleIndex sample;
  sample.add({"Le visa.", "Le guichet."});
  const Results results = sample.search("kilimandjaro visa");
  BOOST_TEST(results.documents == 1);
  BOOST_TEST(notices(results) ==
             "« kilimandjaro » n'est dans aucun document : le reste est cherché\n");
  BOOST_TEST(notices(sample.search("visa guichet")) == "");
  BOOST_TEST(notices(sample.search("kilimandjaro")) == "");
}

BOOST_AUTO_TEST_CASE(a_typing_error_is_repaired_and_told) {
  SampleIndex sample;
  sample.add({"La mobilisation des diasporas.", "Les réintégrations réussies.",
              "L'histoire du Réseau."});
  const Results results = sample.search("mobilisaton diaspora");
  BOOST_TEST(results.suggestion == "mobilisation diaspora");
  BOOST_TEST(results.documents == 1);
  BOOST_TEST(sample.search("reintegratoins").suggestion == "réintégrations");
  BOOST_TEST(sample.found("lhistoire") == "d3");
  BOOST_TEST(sample.search("mobilisation").suggestion == "");
  BOOST_TEST(sample.search("zzzzzz").suggestion == "");
  BOOST_TEST(sample.search("zzzzzz").documents == 0);
}

BOOST_AUTO_TEST_CASE(of_equally_near_words_the_one_that_fits_the_others_is_meant) {
  SampleIndex sample;
  sample.add({"La route du fleuve.", "La rue, la rue.", "Une autre rue."});
  BOOST_TEST(sample.search("rute").suggestion == "rue");
  BOOST_TEST(sample.search("rute fleuve").suggestion == "route fleuve");
}

BOOST_AUTO_TEST_CASE(words_of_another_language_are_found_as_written) {
  SampleIndex sample;
  IndexedDocument note = document("note", "", {"Remittances from migrants abroad"});
  note.passages[0].language = "en";
  const std::vector<IndexedDocument> notes{note};
  sample.index.update(notes, {}, 1);
  BOOST_TEST(sample.found("remittances") == "note");
  BOOST_TEST(sample.found("migrants") == "note");
}

BOOST_AUTO_TEST_CASE(labels_find_a_document_and_are_not_shown) {
  SampleIndex sample;
  IndexedDocument note = document("note", "Accompagner", {"Trois recommandations."});
  note.extra_words = "Sénégal retour volontaire";
  const std::vector<IndexedDocument> notes{note};
  sample.index.update(notes, {}, 1);
  const Results results = sample.search("senegal");
  BOOST_REQUIRE(results.documents == 1);
  BOOST_REQUIRE(results.hits[0].passages.size() == 1u);
  BOOST_TEST(results.hits[0].passages[0].text == "Trois recommandations.");
  BOOST_TEST(results.hits[0].passages[0].highlights.empty());
  BOOST_TEST(sample.search("senegall").suggestion == "");
}

BOOST_AUTO_TEST_CASE(boilerplate_comes_last_and_makes_no_snippet) {
  SampleIndex sample;
  IndexedDocument funded = document("funded", "Épargne", {"Un compte.", "x"});
  funded.passages[1].text = "Avec le soutien de l'Agence Exemple et de ses partenaires.";
  funded.passages[1].boilerplate = true;
  const std::vector<IndexedDocument> documents{
      funded, document("about", "",
                       {"Le rapport long et détaillé de l'année parle de tout, et "
                        "une fois, à la fin, de l'agence."})};
  sample.index.update(documents, {}, 1);
  const Results results = sample.search("agence exemple partenaires");
  BOOST_REQUIRE(results.hits.size() == 2u);
  BOOST_TEST(results.hits[0].document == "about");
  BOOST_TEST(results.hits[1].passages.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
