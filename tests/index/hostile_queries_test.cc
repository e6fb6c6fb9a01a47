// Any bytes are a query, and none costs more than a moment.
#include <boost/test/unit_test.hpp>

#include <ctime>
#include <random>

#include "engine/base/utf8.h"
#include "engine/index/query_tree.h"
#include "tests/index/sample_index.h"

namespace griot {

using test::notices;
using test::SampleIndex;

namespace {

std::string repeated(const std::string& piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

std::vector<std::string> bad_queries() {
  using namespace std::string_literals;
  std::vector<std::string> queries{"\0\0a\0"s,
                                   "\x01\x02\x7f"s,
                                   "\xff\xfe\xc3",
                                   "\"",
                                   "\"\"",
                                   "« ",
                                   "»",
                                   "\" \"",
                                   "-",
                                   "--",
                                   "- -",
                                   "-\"",
                                   "*",
                                   "**",
                                   "a*",
                                   "-*",
                                   "ET",
                                   "ET OU SAUF",
                                   "OU OU",
                                   "a ET",
                                   "SAUF a",
                                   "pays:",
                                   "pays::",
                                   ":",
                                   "pays:\"",
                                   "-pays:",
                                   "avant:",
                                   "avant:99999999",
                                   "apres:-1",
                                   "annee:",
                                   "(((",
                                   ")))",
                                   "a AND (b",
                                   "NEAR/3",
                                   "Zretour",
                                   "XEretour",
                                   "Qd1",
                                   "%00",
                                   "../../etc/passwd",
                                   "<script>alert(1)</script>",
                                   "' OR 1=1 --",
                                   "{{titre}}",
                                   "\u202e\u200b\u200d",
                                   "’’’’",
                                   "l’",
                                   "d'",
                                   "·",
                                   "e·s",
                                   "(e)s",
                                   "le la les de",
                                   "qui que quoi",
                                   "…",
                                   "!?.,;:",
                                   "\u0301\u0301",
                                   "😀 😀*",
                                   repeated("a", 1 << 20),
                                   repeated("a ", 1 << 19),
                                   repeated("\"", 4000),
                                   repeated("« ", 200),
                                   repeated("-a ", 170),
                                   repeated("a* ", 170),
                                   repeated("é", 256) + "x",
                                   repeated("(", 5000) + "retour" + repeated(")", 5000),
                                   repeated("(retour OU ", 1000),
                                   repeated("retour migrant épargne visa ", 2500),
                                   repeated("=retour ", 64),
                                   repeated("auteur:a ", 50),
                                   "annee:0-99999",
                                   "annee:2024..",
                                   "=",
                                   "=*",
                                   "-=",
                                   repeated("a ET ", 100),
                                   repeated("OU ", 100),
                                   repeated("pays:SN ", 60),
                                   repeated("mot-", 128),
                                   repeated("l'", 250),
                                   repeated("·e", 170),
                                   repeated("retour ", 70),
                                   repeated("\"retour\" ", 50)};
  std::mt19937 random(7);
  const std::vector<std::string> pieces{
      "\"", "«", "»", "-",  "*",  ":", "pays:", " ",       "ET",     " OU ", "SAUF",
      "l'", "·", "e", "(e", ")s", ".", "\n",    "migrant", "retour", "é",    "\xc3"};
  while (queries.size() < 220) {
    std::string text;
    for (std::size_t i = random() % 40; i > 0; --i)
      text += pieces[random() % pieces.size()];
    queries.push_back(text);
  }
  return queries;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile_queries)

BOOST_AUTO_TEST_CASE(every_text_is_a_query) {
  SampleIndex sample;
  std::vector<std::string> texts;
  for (int i = 0; i < 300; ++i) {
    texts.push_back("retour a migrant e mot l'épargne n° " + std::to_string(i));
  }
  sample.add(texts);
  double slowest = 0;
  for (const std::string& text : bad_queries()) {
    const std::clock_t start = std::clock();
    Results results;
    BOOST_CHECK_NO_THROW(results = sample.search(text));
    slowest = std::max(slowest, static_cast<double>(std::clock() - start) /
                                    static_cast<double>(CLOCKS_PER_SEC));
    BOOST_TEST(results.documents >= static_cast<std::int64_t>(results.hits.size()));
    for (const Hit& hit : results.hits) {
      for (const PassageHit& passage : hit.passages) {
        BOOST_REQUIRE(is_utf8(passage.text));
      }
    }
  }
  BOOST_TEST(slowest <= 0.25);
  BOOST_TEST_MESSAGE("slowest hostile query: " << slowest * 1000 << " ms of CPU");
}

BOOST_AUTO_TEST_CASE(a_query_is_read_up_to_its_limits_and_says_so) {
  const QueryTree long_one = parse_query(repeated("é", 1 << 19));
  BOOST_TEST(long_one.text.size() <= max_query_bytes);
  BOOST_TEST(is_utf8(long_one.text));
  BOOST_TEST(long_one.notices.size() == 1u);
  std::string many;
  for (int i = 0; i < 100; ++i) many += "w" + std::to_string(i) + " ";
  const QueryTree tree = parse_query(many);
  BOOST_TEST(tree.wanted_words().size() == max_query_terms);
  BOOST_TEST(tree.notices.size() == 1u);
  BOOST_TEST(parse_query("retour et épargne").notices.empty());
}

BOOST_AUTO_TEST_CASE(only_punctuation_lists_everything_and_says_so) {
  SampleIndex sample;
  sample.add({"retour", "visa"});
  const Results results = sample.search("?!… « » -");
  BOOST_TEST(results.documents == 2);
  BOOST_TEST(notices(results) == "aucun mot à chercher dans cette requête\n");
  BOOST_TEST(notices(sample.search("  ")) == "");
}

// Where words stand side by side is dear: what is said twice is looked for once, and
// beyond some phrases their words are looked for alone.
BOOST_AUTO_TEST_CASE(phrases_are_read_once_and_not_many) {
  const QueryTree twice = parse_query(repeated("\"guichet unique\" ", 20));
  BOOST_TEST(twice.printed() == "« guichet unique »");
  BOOST_TEST(twice.notices.empty());
  BOOST_TEST(parse_query(repeated("re* ", 50)).printed() == "re*");

  std::string many;
  for (char c = 'a'; c < 'a' + 12; ++c) many += std::string("\"guichet ") + c + "z\" ";
  const QueryTree cut = parse_query(many);
  BOOST_REQUIRE_EQUAL(cut.notices.size(), 1u);
  BOOST_TEST(cut.alternatives[0][0].phrases.size() == max_query_phrases);
  BOOST_TEST(!cut.alternatives[0][0].words.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
