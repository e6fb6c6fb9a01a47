// The query language, and how the tree says itself back.
#include <boost/test/unit_test.hpp>

#include "engine/index/query_tree.h"
#include "tests/index/sample_index.h"

namespace griot {

using test::document;
using test::notices;
using test::SampleIndex;

BOOST_AUTO_TEST_SUITE(query_language)

BOOST_AUTO_TEST_CASE(an_exact_word_has_no_other_form) {
  SampleIndex sample;
  sample.add({"Un retour aidé.", "Des retours aidés.", "Les migrant·e·s."});
  BOOST_TEST(sample.found("retours") == "d1 d2");
  BOOST_TEST(sample.found("=retours") == "d2");
  BOOST_TEST(sample.found("retour -=retours") == "d1");
  BOOST_TEST(sample.found("=migrantes") == "d3");
  BOOST_TEST(sample.found("=RETOURS") == "d2");
  BOOST_TEST(test::highlighted(sample.search("=retours").hits[0].passages[0]) ==
             "retours");
}

BOOST_AUTO_TEST_CASE(an_exact_query_reads_every_word_so) {
  SampleIndex sample;
  sample.add({"Un retour aidé.", "Des retours aidés."});
  Query query;
  query.text = "les retours";
  query.exact = true;
  const Results results = sample.index.search(query);
  BOOST_REQUIRE(results.documents == 1);
  BOOST_TEST(results.hits[0].document == "d2");
}

BOOST_AUTO_TEST_CASE(the_tree_says_itself_back) {
  const std::pair<const char*, const char*> examples[] = {
      {"retour   des migrants", "retour migrants"},
      {"retour \"libre circulation\" -visa", "retour « libre circulation » -« visa »"},
      {"migra* =retours", "migra* =retours"},
      {"épargne ET diaspora SAUF visa", "épargne ET diaspora SAUF visa"},
      {"a1 OU b1 ET c1", "a1 OU b1 ET c1"},
      {"pays:\"Côte d'Ivoire\" retour annee:2024-2026",
       "retour pays:« Côte d'Ivoire » annee:2024-2026"},
      {"migrant·e·s", "migrant·e·s"},
      {"", ""}};
  for (const auto& [text, expected] : examples) {
    const std::string printed = parse_query(text).printed();
    BOOST_TEST(printed == expected, text << " is printed " << printed);
    BOOST_TEST(parse_query(printed).printed() == printed, printed);
  }
}

BOOST_AUTO_TEST_CASE(a_repaired_query_is_said_repaired) {
  SampleIndex sample;
  sample.add({"La mobilisation des diasporas."});
  BOOST_TEST(sample.search("mobilisaton diaspora").understood == "mobilisation diaspora");
}

BOOST_AUTO_TEST_CASE(an_author_is_found_by_any_name) {
  SampleIndex sample;
  IndexedDocument one = document("one", "Un", {"retour"});
  one.authors = {"Awa DIOP-EXEMPLE", "Maison Exemple"};
  const std::vector<IndexedDocument> all{one, document("two", "Deux", {"retour"})};
  sample.index.update(all, {}, 1);
  for (const char* query : {"auteur:diop", "auteur:Awa", "auteur:\"maison exemple\"",
                            "auteur:\"awa diop exemple\" retour"}) {
    BOOST_TEST(sample.found(query) == "one", query);
  }
  BOOST_TEST(notices(sample.search("retour auteur:inconnu")) ==
             "colonne 8 : « inconnu » n'est pas connu pour « auteur: » ; ce filtre est "
             "laissé de côté\n");
}

BOOST_AUTO_TEST_CASE(years_may_be_a_range) {
  SampleIndex sample;
  std::vector<IndexedDocument> all;
  for (const char* date : {"2023-05-01", "2024", "2025-12-31", "2026-01"}) {
    all.push_back(document(std::string("d") + date, "Titre", {"retour"}));
    all.back().date = date;
  }
  sample.index.update(all, {}, 1);
  BOOST_TEST(sample.found("annee:2024-2025") == "d2024 d2025-12-31");
  BOOST_TEST(sample.found("annee:2024..2026") == "d2024 d2025-12-31 d2026-01");
  BOOST_TEST(sample.found("année:2023") == "d2023-05-01");
  BOOST_TEST(sample.found("apres:2024 avant:2026") == "d2024 d2025-12-31");
  BOOST_TEST(!notices(sample.search("retour annee:hier")).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
