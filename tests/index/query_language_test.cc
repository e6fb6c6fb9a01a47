// The query language, and how the tree says itself back.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

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
      {"(a1 OU b1) ET c1", "(a1 OU b1) ET c1"},
      {"c1 (a1 OU b1) d1", "c1 ET (a1 OU b1) ET d1"},
      {"c1 -(a1 OU b1)", "c1 SAUF (a1 OU b1)"},
      {"-(a1 OU b1) c1", "-(a1 OU b1) ET c1"},
      {"-(a1 b1)", "-(a1 b1)"},
      {"-() c1", "c1"},
      {"-(!) c1", "c1"},
      {"-(-(a1))", "-(-(a1))"},
      {"((a1 OU b1))", "a1 OU b1"},
      {"(a1 OU de) ET c1", "a1 ET c1"},
      {"(a1 OU (b1 ET -(c1 d1))) SAUF pays:SN", "(a1 OU (b1 SAUF c1 d1)) SAUF pays:SN"},
      {"(« a1 b1 » OU migra*)", "« a1 b1 » OU migra*"},
      {"(OSIM OU FORIM) ET PRA", "(OSIM OU FORIM) ET PRA"},
      {"accord (2018) Mali", "accord 2018 Mali"},
      {"migrant(e)s (retenu(e)s)", "migrant(e)s retenu(e)s"},
      {"a1) OU (b1", "a1 OU b1"},
      {"(a1 OU b1", "a1 OU b1"},
      {"a1 -(b1 OU (c1 ET d1", "a1 SAUF (b1 OU (c1 ET d1))"},
      {"a1 (b1 OU c1", "a1 ET (b1 OU c1)"},
      {"a1 -(", "a1"},
      {"a1 (b1 c1", "a1 b1 c1"},
      {"", ""}};
  for (const auto& [text, expected] : examples) {
    const std::string printed = parse_query(text).printed();
    BOOST_TEST(printed == expected, text << " is printed " << printed);
    BOOST_TEST(parse_query(printed).printed() == printed, printed);
  }
}

BOOST_AUTO_TEST_CASE(parentheses_say_how_operators_bind) {
  SampleIndex sample;
  sample.add({"Le Mali et le visa.", "Le Niger et le visa.", "Le Mali.", "Le visa.",
              "Le Niger, le Mali et le visa."});
  BOOST_TEST(sample.found("Mali OU Niger ET visa") == "d1 d2 d3 d5");
  BOOST_TEST(sample.found("(Mali OU Niger) ET visa") == "d1 d2 d5");
  BOOST_TEST(sample.found("visa (Mali OU Niger)") == "d1 d2 d5");
  BOOST_TEST(sample.found("visa SAUF (Mali OU Niger)") == "d4");
  BOOST_TEST(sample.found("visa -(Mali ET Niger)") == "d1 d2 d4");
  BOOST_TEST(sample.found("visa SAUF (Mali SAUF Niger)") == "d2 d4 d5");
  BOOST_TEST(sample.found("-(Mali OU Niger)") == "d4");
  BOOST_TEST(sample.found("visa -(Mali OU Niger") == "d4");
  const Results excluded = sample.search("visa SAUF (Mali OU Niger)");
  BOOST_TEST(test::highlighted(excluded.hits[0].passages[0]) == "visa");
  const Results repaired = sample.search("(Mali OU Nyger) ET visa");
  BOOST_TEST(repaired.understood == "(Mali OU Niger) ET visa");
  BOOST_TEST(repaired.documents == 3);
}

BOOST_AUTO_TEST_CASE(only_what_is_wanted_is_searched_more_loosely) {
  SampleIndex sample;
  sample.add({"Un visa et une aide choisie."});
  for (const char* query :
       {"visa « aide immédiate » SAUF (dette « aide choisie ailleurs » OU Niger)",
        "visa « aide immédiate » SAUF dette « aide choisie ailleurs »"}) {
    const Results results = sample.search(query);
    BOOST_TEST(results.documents == 1, query);
    BOOST_TEST(notices(results) ==
               "aucun document n'a cette expression avec le reste : ses mots sont "
               "cherchés un à un\n");
  }
}

// Every text of words, operators and parentheses is a query that says itself back.
BOOST_AUTO_TEST_CASE(any_nesting_says_itself_back) {
  std::mt19937 random(5);
  const char* pieces[] = {"(",    "(",  ")",  ")",  "-(", "ET",        "OU",  "OU",
                          "SAUF", "aa", "bb", "cc", "de", "« dd ee »", "-ff", "=gg"};
  for (int i = 0; i < 20'000; ++i) {
    std::string text = "zz";
    for (std::size_t n = random() % 16; n > 0; --n) {
      text += std::string(random() % 4 == 0 ? "" : " ") + pieces[random() % 16];
    }
    const std::string printed = parse_query(text).printed();
    BOOST_TEST_REQUIRE(parse_query(printed).printed() == printed,
                       text << " is printed " << printed);
  }
}

BOOST_AUTO_TEST_CASE(deep_parentheses_are_left_aside) {
  const std::string inside = "aa OU bb";
  const std::string deep =
      std::string(100, '(') + inside + std::string(100, ')') + " ET cc";
  BOOST_TEST(parse_query(deep).printed() == "aa OU bb ET cc");
  std::string nested = "a0";
  for (int i = 1; i < 40; ++i) {
    nested = "(" + nested + (i % 2 == 0 ? " OU a" : " ET a") + std::to_string(i) + ")";
  }
  const std::string printed = parse_query(nested).printed();
  BOOST_TEST(std::count(printed.begin(), printed.end(), '(') < 9);
  BOOST_TEST(parse_query(printed).printed() == printed);
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
