// A score is said part by part, and the second look knows an answer when it sees one.
#include <boost/test/unit_test.hpp>

#include <cmath>

#include "tests/index/sample_index.h"

namespace griot {

using test::document;
using test::SampleIndex;

namespace {

Results explained(const SampleIndex& sample, const std::string& text) {
  Query query;
  query.text = text;
  query.explain = true;
  return sample.index.search(query);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(explanations)

BOOST_AUTO_TEST_CASE(the_weights_of_a_passage_add_up_to_its_score) {
  SampleIndex sample;
  sample.add({"L'épargne de la diaspora finance une école à Dakar en 2019.",
              "La diaspora et le retour.", "Une épargne, deux retours, trois visas.",
              "Le visa de retour des migrants."});
  for (const char* text : {"épargne diaspora", "combien de retours", "=visa mig*",
                           "« visa de retour » migrant", "où est l'école"}) {
    for (const Hit& hit : explained(sample, text).hits) {
      for (const PassageHit& passage : hit.passages) {
        double sum = 0;
        for (const Weight& weight : passage.weights) sum += weight.value;
        BOOST_TEST(!passage.weights.empty(), text);
        BOOST_TEST(std::abs(sum - passage.score) < 1e-6,
                   text << ": " << sum << " is not " << passage.score);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(weights_are_said_only_where_asked_for) {
  SampleIndex sample;
  sample.add({"La diaspora."});
  BOOST_TEST(sample.search("diaspora").hits[0].passages[0].weights.empty());
}

BOOST_AUTO_TEST_CASE(a_sentence_that_has_what_is_asked_for_comes_first) {
  SampleIndex sample;
  sample.add({"Le guichet du retour a ouvert dans la ville avec un grand succès.",
              "Le guichet du retour a ouvert dans la ville en mars 2019 enfin."});
  BOOST_TEST(
      sample.search("quand le guichet du retour a-t-il ouvert ?").hits[0].document ==
      "d2");
}

BOOST_AUTO_TEST_CASE(words_of_one_sentence_come_before_words_far_apart) {
  SampleIndex sample;
  const std::string filler = " Autre chose est dite ici de façon assez longue.";
  sample.add({"Le visa est cher." + filler + filler + filler + " Voici la diaspora.",
              "La diaspora demande un visa." + filler + filler + filler + " Rien."});
  BOOST_TEST(sample.search("visa diaspora").hits[0].document == "d2");
}

BOOST_AUTO_TEST_CASE(pages_follow_each_other) {
  SampleIndex sample;
  std::vector<std::string> texts;
  for (int i = 0; i < 150; ++i) {
    texts.push_back("retour " + std::string(static_cast<std::size_t>(i % 7), 'x') +
                    " visa. Et la suite n" + std::to_string(i));
  }
  sample.add(texts);
  Query query;
  query.text = "retour visa";
  query.limit = 150;
  std::vector<std::string> at_once, by_page;
  for (const Hit& hit : sample.index.search(query).hits) at_once.push_back(hit.document);
  query.limit = 10;
  for (; query.offset < 150; query.offset += 10) {
    for (const Hit& hit : sample.index.search(query).hits)
      by_page.push_back(hit.document);
  }
  BOOST_TEST(at_once == by_page, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
