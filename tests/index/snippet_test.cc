// A snippet contains what was found and says exactly where.
#include "engine/index/snippet.h"

#include <boost/test/unit_test.hpp>

#include "engine/base/utf8.h"
#include "tests/index/sample_index.h"

namespace griot {

using test::highlighted;
using test::SampleIndex;

namespace {

PassageHit first_passage(const std::string& text, const std::string& query) {
  SampleIndex sample;
  sample.add({text});
  const Results results = sample.search(query);
  BOOST_REQUIRE(results.hits.size() == 1u);
  BOOST_REQUIRE(results.hits[0].passages.size() == 1u);
  return results.hits[0].passages[0];
}

// Long enough to be cut, `word` in the middle.
std::string long_text(const std::string& word) {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "Une phrase sur des choses. ";
  text += "Voici enfin le " + word + " attendu, été compris. ";
  for (int i = 0; i < 30; ++i) text += "Une autre phrase après. ";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(snippet)

BOOST_AUTO_TEST_CASE(a_short_passage_is_shown_whole) {
  const PassageHit hit = first_passage("Le retour, l’épargne.", "epargne RETOURS");
  BOOST_TEST(hit.text == "Le retour, l’épargne.");
  BOOST_TEST(highlighted(hit) == "retour|épargne");
}

BOOST_AUTO_TEST_CASE(a_long_passage_is_cut_at_a_sentence) {
  const PassageHit hit = first_passage(long_text("guichet"), "guichets");
  BOOST_TEST(hit.text.starts_with("… "));
  BOOST_TEST(hit.text.ends_with(" …"));
  BOOST_TEST(hit.text.size() < 320u);
  BOOST_TEST(highlighted(hit) == "guichet");
  BOOST_TEST(hit.text.starts_with("… Une phrase") | hit.text.starts_with("… Voici"));
}

BOOST_AUTO_TEST_CASE(decomposed_and_inclusive_text_is_highlighted_whole) {
  BOOST_TEST(highlighted(first_passage("La re\u0301inte\u0301gration durable",
                                       "réintégration")) == "re\u0301inte\u0301gration");
  BOOST_TEST(highlighted(first_passage("Les migrant·e·s parlent", "migrantes")) ==
             "migrant·e·s");
}

BOOST_AUTO_TEST_CASE(a_phrase_is_highlighted_where_it_stands_whole) {
  const PassageHit hit = first_passage("Circulation. La libre circulation est libre.",
                                       "\"libre circulation\"");
  BOOST_TEST(highlighted(hit) == "libre circulation");
}

BOOST_AUTO_TEST_CASE(beginnings_are_highlighted) {
  BOOST_TEST(highlighted(first_passage("Migration et migrants au nord", "migra*")) ==
             "Migration|migrants");
}

BOOST_AUTO_TEST_CASE(the_window_with_most_different_words_is_chosen) {
  std::string text = long_text("retour") + long_text("guichet du retour");
  const PassageHit hit = first_passage(text, "retour guichet");
  BOOST_TEST(highlighted(hit) == "guichet|retour");
}

BOOST_AUTO_TEST_CASE(a_snippet_is_never_cut_inside_a_character) {
  for (const char* filler : {"é", "語", "e\u0301", "😀"}) {
    for (int before = 200; before < 330; before += 13) {
      std::string text;
      for (int i = 0; i < before; ++i) text += filler;
      text += " guichet ";
      for (int i = 0; i < before; ++i) text += filler;
      const PassageHit hit = first_passage(text, "guichet");
      BOOST_TEST(is_utf8(hit.text));
      BOOST_TEST(highlighted(hit) == "guichet");
    }
  }
}

BOOST_AUTO_TEST_CASE(ranges_are_in_order_and_within_the_snippet) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "retour et retours, l’épargne ; ";
  const PassageHit hit = first_passage(text, "retour épargne \"épargne retour\"");
  std::size_t last = 0;
  BOOST_TEST(hit.highlights.size() > 3u);
  for (const Highlight& range : hit.highlights) {
    BOOST_TEST(range.from >= last);
    BOOST_TEST(range.to > range.from);
    last = range.to;
  }
  BOOST_TEST(last <= hit.text.size());
}

BOOST_AUTO_TEST_CASE(no_snippet_where_none_is_wanted) {
  SampleIndex sample;
  sample.add({"retour"});
  Query query;
  query.text = "retour";
  query.snippet_bytes = 0;
  const Results results = sample.index.search(query);
  BOOST_TEST(results.hits.at(0).passages.at(0).text == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
