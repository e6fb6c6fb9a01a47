// What is found without a query: words to complete what is typed, related documents.
#include <boost/test/unit_test.hpp>

#include "tests/index/sample_index.h"

namespace griot {

using test::document;
using test::highlighted;
using test::SampleIndex;

namespace {

std::string words(const Index& index, const std::string& beginning) {
  std::string line;
  for (const FrequentWord& word : index.words(beginning, 3)) {
    line += (line.empty() ? "" : " ") + word.word + ":" + std::to_string(word.passages);
  }
  return line;
}

// Four documents on savings groups among many on other things.
struct Savings {
  Savings() {
    std::vector<IndexedDocument> documents{
        document(
            "tontines", "Tontines et épargne",
            {"Les tontines reçoivent l'épargne des familles.", "La route est longue."}),
        document(
            "caisses", "Caisses villageoises",
            {"Un préambule.", "La caisse remplace la tontine et l'épargne dormante."}),
        document("internes", "Tontines, brouillon", {"Tontines, épargne, secret."}),
        document("route", "La route", {"La route est longue et la route est sûre."})};
    documents[2].is_public = false;
    for (int i = 0; i < 30; ++i) {
      documents.push_back(document("autre" + std::to_string(i), "",
                                   {"Un visa pour aller à l'école du quartier."}));
    }
    documents[0].themes = {"epargne", "genre"};
    documents[1].themes = {"epargne"};
    sample.index.update(documents, {}, 1);
  }
  SampleIndex sample;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(words_and_related_documents)

BOOST_AUTO_TEST_CASE(words_are_completed_blind_to_accents_as_the_text_writes_them) {
  SampleIndex sample;
  sample.add({"une école", "l'école et les écoles", "École nouvelle", "écouter"});
  BOOST_TEST(words(sample.index, "eco") == "école:3 écouter:1");
  BOOST_TEST(words(sample.index, "ÉCO") == "école:3 écouter:1");
  BOOST_TEST(words(sample.index, "") == "");
  BOOST_TEST(words(sample.index, "xyz") == "");
}

BOOST_AUTO_TEST_CASE(words_of_internal_documents_are_never_suggested) {
  const Savings savings;
  BOOST_TEST(words(savings.sample.index, "secr") == "");
  BOOST_TEST(words(savings.sample.index, "tont") ==
             "tontines:2");  // the title is in each
}

BOOST_AUTO_TEST_CASE(a_related_document_comes_with_the_words_and_the_passage_it_shares) {
  const Savings savings;
  const auto related = savings.sample.index.related("tontines", 5);
  BOOST_TEST_REQUIRE(related.size() == 1U);
  BOOST_TEST(related[0].document == "caisses");
  BOOST_TEST(related[0].passage.anchor == "caisses-p2");
  BOOST_TEST(highlighted(related[0].passage) == "tontine|épargne");
  BOOST_TEST(related[0].themes == std::vector<std::string>{"epargne"},
             boost::test_tools::per_element());
  const std::vector<std::string> expected{"épargne", "tontines"};
  BOOST_TEST(related[0].words == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_internal_or_unknown_document_has_no_related_ones) {
  const Savings savings;
  BOOST_TEST(savings.sample.index.related("internes", 5).empty());
  BOOST_TEST(savings.sample.index.related("inconnu", 5).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(order_of_results)

BOOST_AUTO_TEST_CASE(by_date_the_newest_comes_first_with_its_best_passages) {
  SampleIndex sample;
  std::vector<IndexedDocument> documents;
  for (const char* date : {"2024-05", "2026-01-02", "", "2025"}) {
    documents.push_back(document("d" + std::to_string(documents.size()), "",
                                 {"rien", "le retour", "retour, retour choisi"}));
    documents.back().date = date;
  }
  sample.index.update(documents, {}, 1);
  Query query;
  query.text = "retour choisi";
  query.order = Query::Order::date;
  query.passages = 1;
  std::string order;
  for (query.offset = 0; query.offset < 4; ++query.offset) {
    query.limit = 1;
    for (const Hit& hit : sample.index.search(query).hits) {
      order += hit.document + " ";
      BOOST_TEST(hit.passages.at(0).anchor == hit.document + "-p3");
      BOOST_TEST(hit.matching_passages == 2);
    }
  }
  BOOST_TEST(order == "d1 d3 d0 d2 ");
}

BOOST_AUTO_TEST_CASE(pages_follow_each_other_without_gap_or_repetition) {
  SampleIndex sample;
  std::vector<IndexedDocument> documents;
  for (int i = 0; i < 60; ++i) {
    // Many are equal: their order must hold all the same.
    documents.push_back(document("d" + std::to_string(i), "",
                                 {i % 3 == 0 ? "retour et école" : "retour"}));
  }
  sample.index.update(documents, {}, 1);
  for (const Query::Order order : {Query::Order::relevance, Query::Order::date}) {
    Query query;
    query.text = "retour école";
    query.order = order;
    query.limit = 60;
    std::vector<std::string> at_once, by_pages;
    for (const Hit& hit : sample.index.search(query).hits) {
      at_once.push_back(hit.document);
    }
    query.limit = 7;
    for (; query.offset < 63; query.offset += 7) {
      for (const Hit& hit : sample.index.search(query).hits) {
        by_pages.push_back(hit.document);
      }
    }
    BOOST_TEST(at_once.size() == 60U);
    BOOST_TEST(at_once == by_pages, boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
