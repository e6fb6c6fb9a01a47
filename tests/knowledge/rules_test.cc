// Where the words come from by which facts are recognised.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "engine/base/error.h"
#include "engine/knowledge/evidence.h"
#include "engine/knowledge/phrases.h"
#include "tests/temporary_directory.h"

using namespace griot;

namespace {

const std::filesystem::path shipped = GRIOT_VOCABULARY_DIR;

const Vocabulary& no_names() {
  static const Vocabulary words = Vocabulary::load(shipped);
  return words;
}

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path) << text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rules_h)

BOOST_AUTO_TEST_CASE(a_row_that_a_corpus_does_not_have_is_the_shipped_one) {
  const TemporaryDirectory corpus;
  write(corpus.path() / "indices.tsv",
        "genre\tindice\tpoids\tsens\nrecommandation\tsection\t7\tpeu\n");
  const Rules own(corpus.path(), shipped, no_names());
  const Rules given(shipped, {}, no_names());
  BOOST_TEST(own.weight("recommandation", "section") == 7);
  BOOST_TEST(own.weight("recommandation", threshold_cue) ==
             given.weight("recommandation", threshold_cue));
  BOOST_TEST(own.weight("action", threshold_cue) == given.weight("action", threshold_cue));
  BOOST_TEST(own.digest() != given.digest());
}

BOOST_AUTO_TEST_CASE(no_threshold_no_rules) {
  const TemporaryDirectory corpus;
  std::filesystem::copy(shipped, corpus.path());
  write(corpus.path() / "indices.tsv",
        "genre\tindice\tpoids\tsens\nrecommandation\tsection\t30\tannonce\n");
  BOOST_CHECK_EXCEPTION(
      Rules(corpus.path(), {}, no_names()), Error,
      [](const Error& error) { return error.place().ends_with("indices.tsv"); });
}

BOOST_AUTO_TEST_CASE(a_language_is_no_country) {
  const Rules rules(shipped, {}, no_names());
  const auto countries = [&](const std::string& text) {
    return rules.ids(Kind::country, tokens_of(text));
  };
  BOOST_TEST(countries("un document en français et dans la langue malgache").empty());
  BOOST_TEST(countries("les autorités françaises").size() == 1u);
  for (const Concept& country : no_names().concepts(Kind::country)) {
    const std::vector<std::string> found = countries("en " + country.label);
    BOOST_TEST((found == std::vector{country.id}), country.label);
  }
}

BOOST_AUTO_TEST_SUITE_END()
