// Words that stand for others find more, below what is written, and say so.
#include <boost/test/unit_test.hpp>

#include "tests/index/sample_index.h"

namespace griot {

using test::document;
using test::notices;

namespace {

const std::vector<Synonym>& synonyms() {
  static const std::vector<Synonym> all{
      {Relation::demonym, "Comores", "comorien", {}},
      {Relation::demonym, "comorien", "Comores", {}},
      {Relation::demonym, "Guinée-Bissau", "", {}},
      {Relation::demonym, "Guinée", "guinéen", {}},
      {Relation::label, "droits de l'homme", "droits humains", {}},
      {Relation::label, "retour", "migrants de retour", {}},
      {Relation::acronym, "UMA", "Un Monde Avenir", {"CM", "Cameroun"}},
      {Relation::acronym, "UMA", "Union du Maghreb arabe", {"MA", "Maroc"}},
      {Relation::family, "migration", "migratoire", {}}};
  return all;
}

struct Sample {
  TemporaryDirectory directory;
  Index index{directory / "index", {{}, synonyms()}};

  explicit Sample(const std::vector<std::string>& texts) {
    std::vector<IndexedDocument> all;
    for (const std::string& text : texts) {
      all.push_back(document("d" + std::to_string(all.size() + 1), "", {text}));
    }
    index.update(all, {}, 1);
  }

  Results search(const std::string& text, bool exact = false) const {
    Query query;
    query.text = text;
    query.exact = exact;
    return index.search(query);
  }
  std::string found(const std::string& text, bool exact = false) const {
    std::string ids;
    for (const Hit& hit : search(text, exact).hits) {
      ids += (ids.empty() ? "" : " ") + hit.document;
    }
    return ids;
  }
};

std::string reasons(const Hit& hit) {
  std::string all;
  for (const Message& reason : hit.found_by) all += in_french(reason) + ";";
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(thesaurus)

BOOST_AUTO_TEST_CASE(what_is_written_comes_before_what_it_stands_for) {
  const Sample sample({"La diaspora comorienne investit.",
                       "Les Comores investissent encore.", "Rien de tel."});
  BOOST_TEST(sample.found("comoriennes") == "d1 d2");
  BOOST_TEST(sample.found("Comores") == "d2 d1");
  const Results results = sample.search("comorienne");
  BOOST_REQUIRE(results.hits.size() == 2u);
  BOOST_TEST(reasons(results.hits[0]) == "");
  BOOST_TEST(reasons(results.hits[1]) == "gentilé;");
  BOOST_TEST(test::highlighted(results.hits[1].passages[0]) == "Comores");
  BOOST_REQUIRE(results.expanded.size() == 1u);
  BOOST_TEST(results.expanded[0].form == "Comores");
}

BOOST_AUTO_TEST_CASE(exact_words_stand_for_nothing_else) {
  const Sample sample({"La diaspora comorienne.", "Les Comores."});
  BOOST_TEST(sample.found("=comorienne") == "d1");
  BOOST_TEST(sample.found("comorienne", true) == "d1");
  BOOST_TEST(sample.found("\"comorienne\"") == "d1");
}

BOOST_AUTO_TEST_CASE(a_relation_leads_one_way) {
  const Sample sample({"Une politique migratoire.", "La migration."});
  BOOST_TEST(sample.found("migration") == "d2 d1");
  BOOST_TEST(sample.found("migratoire") == "d1");
}

BOOST_AUTO_TEST_CASE(an_expression_is_not_the_bag_of_its_words) {
  const Sample sample({"Les droits humains.", "Des ressources humaines, des droits.",
                       "L'homme et ses droits."});
  BOOST_TEST(sample.search("droits de l'homme").documents == 3);
  BOOST_TEST(reasons(sample.search("droits de l'homme").hits[1]) !=
             reasons(sample.search("droits de l'homme").hits[2]));
  BOOST_TEST(sample.search("homme").documents == 1);
  BOOST_TEST(sample.search("droits").expanded.empty());
}

BOOST_AUTO_TEST_CASE(a_longer_name_keeps_its_words_from_standing_for_others) {
  const Sample sample({"Les Guinéens.", "La Guinée-Bissau.", "La Guinée."});
  BOOST_TEST(sample.search("Guinée").documents == 3);
  BOOST_TEST(sample.search("Guinée-Bissau").expanded.empty());
}

BOOST_AUTO_TEST_CASE(the_company_chooses_among_the_senses_of_an_acronym) {
  const Sample sample(
      {"Un Monde Avenir agit.", "L'Union du Maghreb arabe se réunit.", "Le Cameroun."});
  const Results both = sample.search("UMA");
  BOOST_TEST(both.documents == 2);
  BOOST_TEST(notices(both) ==
             "« UMA » a plusieurs sens, tous cherchés : « Un Monde Avenir », « Union du "
             "Maghreb arabe »\n");
  BOOST_TEST(sample.found("UMA cameroun") == "d3 d1");
  BOOST_TEST(sample.search("uma maghreb").expanded[0].form == "Union du Maghreb arabe");
  BOOST_TEST(notices(sample.search("UMA Cameroun")) ==
             "« UMA » est compris comme « Un Monde Avenir » ; autre sens : « Union du "
             "Maghreb arabe »\n");
}

BOOST_AUTO_TEST_CASE(an_acronym_that_a_document_defines_is_known_while_it_is_there) {
  Sample sample({"Le Conseil national des exemples siège."});
  IndexedDocument glossary = document("glossary", "", {"Sigles en usage."});
  glossary.definitions = {{"CNE", "Conseil national des exemples"}};
  const std::vector<IndexedDocument> added{glossary};
  sample.index.update(added, {}, 2);
  BOOST_TEST(sample.found("CNE") == "d1");
  BOOST_REQUIRE(sample.index.definitions(true).size() == 1u);
  BOOST_TEST(sample.index.definitions(true)[0].documents[0] == "glossary");
  const std::vector<std::string> removed{"glossary"};
  sample.index.update({}, removed, 3);
  BOOST_TEST(sample.found("CNE") == "");
}

BOOST_AUTO_TEST_CASE(what_an_internal_document_defines_stays_internal) {
  Sample sample({"Le Conseil national des exemples siège."});
  IndexedDocument secret = document("secret", "", {"Sigles."});
  secret.is_public = false;
  secret.definitions = {{"CNE", "Conseil national des exemples"}};
  const std::vector<IndexedDocument> added{secret};
  sample.index.update(added, {}, 2);
  BOOST_TEST(sample.search("CNE").documents == 0);
  BOOST_TEST(sample.index.definitions(true).empty());
  BOOST_TEST(sample.index.definitions(false).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
