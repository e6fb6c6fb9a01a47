#include "engine/base/message.h"

#include <boost/test/unit_test.hpp>

#include "engine/base/error.h"

using namespace griot;

BOOST_AUTO_TEST_SUITE(message)

BOOST_AUTO_TEST_CASE(values_fill_their_places_in_any_order) {
  BOOST_TEST(fill("{2} avant {1}, {2} après", {"a", "b"}) == "b avant a, b après");
}

BOOST_AUTO_TEST_CASE(other_braces_stay_as_they_are) {
  BOOST_TEST(fill("{} {0} {x} {10} {1", {"a"}) == "{} {0} {x} {10} {1");
}

BOOST_AUTO_TEST_CASE(a_place_without_a_value_is_empty) {
  BOOST_TEST(fill("<{3}>", {"a"}) == "<>");
}

BOOST_AUTO_TEST_CASE(values_are_not_patterns) {
  BOOST_TEST(fill("{1}{2}", {"{2}", "b"}) == "{2}b");
}

BOOST_AUTO_TEST_CASE(french_counts_zero_and_one_as_singular) {
  const auto pages = [](int n) {
    return in_french(say_n("{1} page de {2}", "{1} pages de {2}", n, {"note"}));
  };
  BOOST_TEST(pages(0) == "0 page de note");
  BOOST_TEST(pages(1) == "1 page de note");
  BOOST_TEST(pages(2) == "2 pages de note");
}

BOOST_AUTO_TEST_CASE(an_error_reads_place_problem_remedy) {
  const Error error(ErrorCode::encrypted, "note.docx",
                    say("protégé par un {1}", {"code"}), say("enregistrez-le sans code"));
  BOOST_TEST(error.what() ==
             std::string("note.docx : protégé par un code ; enregistrez-le sans code"));
  BOOST_TEST(
      error.at("lot/note.docx").what() ==
      std::string("lot/note.docx : protégé par un code ; enregistrez-le sans code"));
  BOOST_TEST(Error(ErrorCode::io, "", say("rien")).what() == std::string("rien"));
  BOOST_TEST(name_of(error.code()) == std::string("encrypted"));
}

BOOST_AUTO_TEST_SUITE_END()
