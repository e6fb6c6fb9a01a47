// What is internal never reaches a public search: not its text, nor counts, nor words.
#include <boost/test/unit_test.hpp>

#include "tests/index/sample_index.h"

namespace griot {

using test::document;
using test::notices;
using test::SampleIndex;

namespace {

IndexedDocument secret() {
  IndexedDocument made = document("secret", "Ornithorynque", {"Le canari jaune chante."});
  made.countries = {"XX"};
  made.organisations = {"Organisation discrète"};
  made.extra_words = "hippocampe";
  made.is_public = false;
  return made;
}

void check_hidden(const SampleIndex& sample) {
  for (const char* text :
       {"canari", "ornithorynque", "hippocampe", "\"canari jaune\"", "canar*", "canarri",
        "ornithorinque", "pays:XX", "organisation:\"Organisation discrète\"", ""}) {
    const Results results = sample.search(text);
    for (const Hit& hit : results.hits) BOOST_TEST(hit.document != "secret", text);
    BOOST_TEST(results.documents <= 1, text);
    BOOST_TEST(results.suggestion == "", text);
    BOOST_TEST(results.facets.at("pays").empty(), text);
    BOOST_TEST(results.facets.at("organisation").empty(), text);
    for (const char* word : {"canari ", "canari\u00a0»", "canari »", "Ornithorynque"}) {
      BOOST_TEST(notices(results).find(word) == std::string::npos, text);
    }
  }
  BOOST_TEST(sample.index.documents(true) == 1);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(visibility)

BOOST_AUTO_TEST_CASE(an_internal_document_is_found_by_staff_only) {
  SampleIndex sample;
  const std::vector<IndexedDocument> documents{secret(),
                                               document("open", "", {"Ouvert"})};
  sample.index.update(documents, {}, 1);
  check_hidden(sample);
  const Results staff = sample.search("canari jaune ouvert", false);
  BOOST_TEST(staff.documents == 2);
  BOOST_TEST(staff.facets.at("pays").size() == 1u);
  BOOST_TEST(sample.index.documents(false) == 2);
}

BOOST_AUTO_TEST_CASE(a_document_that_becomes_internal_leaves_the_public_index) {
  SampleIndex sample;
  IndexedDocument shown = secret();
  shown.is_public = true;
  const std::vector<IndexedDocument> before{shown, document("open", "", {"Ouvert"})};
  const std::vector<IndexedDocument> after{secret()};
  sample.index.update(before, {}, 1);
  BOOST_TEST(sample.found("canari") == "secret");
  sample.index.update(after, {}, 2);
  check_hidden(sample);
  BOOST_TEST(sample.found("canari", false) == "secret");
  sample.index.update(before, {}, 3);
  BOOST_TEST(sample.found("canari") == "secret");
  BOOST_TEST(sample.search("canari", false).documents == 1);
}

BOOST_AUTO_TEST_CASE(internal_words_are_suggested_to_nobody) {
  SampleIndex sample;
  const std::vector<IndexedDocument> documents{secret()};
  sample.index.update(documents, {}, 1);
  BOOST_TEST(sample.search("canarri", false).suggestion == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
