#include "engine/language/language.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <thread>

namespace griot {
namespace {

const Languages& languages() {
  static const Languages all(GRIOT_CATALOGUES);
  return all;
}

const Language& french() {
  return languages().get("fr");
}
const Language& english() {
  return languages().get("en");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(language)

BOOST_AUTO_TEST_CASE(french_answers_for_every_language_that_is_not_there) {
  BOOST_TEST(languages().get("fr").code() == "fr");
  BOOST_TEST(languages().get("en_GB.UTF-8").code() == "en");
  BOOST_TEST(languages().get("pt").code() == "fr");
  BOOST_TEST(languages().get("").code() == "fr");
  BOOST_TEST(languages().has("en"));
  BOOST_TEST(!languages().has("pt"));
  BOOST_TEST(!languages().has(""));
  BOOST_TEST(languages().codes().front() == "fr");
}

BOOST_AUTO_TEST_CASE(a_sentence_is_said_in_the_language_with_its_values) {
  const Message message =
      say("« {1} » n'est pas une date ; écrivez par exemple 2026-02-28", {"31/02/2026"});

  BOOST_TEST(french().text(message) ==
             "« 31/02/2026 » n'est pas une date ; écrivez par exemple 2026-02-28");
  BOOST_TEST(english().text(message) ==
             "“31/02/2026” is not a date; write for example 2026-02-28");
}

BOOST_AUTO_TEST_CASE(a_sentence_without_translation_stays_french) {
  const char* const unknown = "cette phrase {1} n'est dans aucun catalogue";

  BOOST_TEST(english().text(Message{unknown, {}, 0, {"là"}}) ==
             "cette phrase là n'est dans aucun catalogue");
  BOOST_TEST(english().text(Message{}) == "");
}

BOOST_AUTO_TEST_CASE(zero_is_singular_in_french_without_any_catalogue) {
  const auto said = [](std::int64_t count) {
    Message message{"{1} essai", "{1} essais", count, {std::to_string(count)}};
    return in_french(message);
  };
  BOOST_TEST(said(0) == "0 essai");
  BOOST_TEST(said(1) == "1 essai");
  BOOST_TEST(said(2) == "2 essais");
}

BOOST_AUTO_TEST_CASE(missing_catalogues_leave_good_french) {
  const Languages none("/nonexistent");

  BOOST_TEST(none.get("fr").text(say("et")) == "et");
  BOOST_TEST(none.get("fr").date("2026-03-01") == "1er mars 2026");
}

BOOST_AUTO_TEST_CASE(an_error_says_where_what_and_the_way_out) {
  const Error error(ErrorCode::invalid, "pays.tsv:4",
                    say("cette ligne n'a pas d'identifiant"),
                    say("remplissez la colonne « id »"));

  BOOST_TEST(french().text(error) == error.what());
  BOOST_TEST(english().text(error) ==
             "pays.tsv:4: this line has no identifier; fill in the “id” column");
}

BOOST_AUTO_TEST_CASE(dates_keep_their_precision) {
  BOOST_TEST(french().date("2026-03-14") == "14 mars 2026");
  BOOST_TEST(french().date("2026-03-01") == "1er mars 2026");
  BOOST_TEST(french().date("2025-08-11T09:30:00Z") == "11 août 2025");
  BOOST_TEST(french().date("2026-03") == "mars 2026");
  BOOST_TEST(french().date("2026") == "2026");
  BOOST_TEST(english().date("2026-03-01") == "1 March 2026");
  BOOST_TEST(english().date("2026-03") == "March 2026");
}

BOOST_AUTO_TEST_CASE(what_is_no_date_comes_back_as_it_is) {
  for (const char* text :
       {"bientôt", "", "2026-02-31", "2026-13", "14/03/2026", "2026-"}) {
    BOOST_TEST(french().date(text) == text);
  }
}

BOOST_AUTO_TEST_CASE(numbers_are_written_as_the_language_does) {
  BOOST_TEST(french().number(12'500) == "12\u202F500");
  BOOST_TEST(english().number(12'500) == "12,500");
  BOOST_TEST(french().number(3.5, 1) == "3,5");
  BOOST_TEST(english().number(3.5, 2) == "3.50");
}

BOOST_AUTO_TEST_CASE(lists_end_with_and) {
  BOOST_TEST(french().join({"a", "b", "c"}) == "a, b et c");
  BOOST_TEST(english().join({"a", "b"}) == "a and b");
  BOOST_TEST(french().join({"a"}) == "a");
  BOOST_TEST(french().join({}) == "");
}

BOOST_AUTO_TEST_CASE(titles_are_sorted_as_in_a_dictionary) {
  std::vector<std::string> titles = {"Zone", "évaluation", "Étude",
                                     "eau",  "Œuvre",      "osc"};
  std::sort(titles.begin(), titles.end(),
            [](const auto& a, const auto& b) { return french().less(a, b); });

  const std::vector<std::string> expected = {"eau",   "Étude", "évaluation",
                                             "Œuvre", "osc",   "Zone"};
  BOOST_TEST(titles == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(threads_share_a_language) {
  std::vector<std::string> said(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& one : said) {
      threads.emplace_back([&one] {
        for (int i = 0; i < 200; ++i) one = english().date("2026-03-14");
      });
    }
  }
  for (const std::string& one : said) BOOST_TEST(one == "14 March 2026");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
