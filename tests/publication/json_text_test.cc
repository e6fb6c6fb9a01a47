// JSON written as text says what a parser reads back.
#include "engine/publication/json_text.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace griot;

BOOST_AUTO_TEST_SUITE(json_text_h)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back_the_same) {
  const std::string odd = "« l'été »\t\"dit\" \\ \n fin\x01";
  std::string written;
  JsonObject object(written);
  object.add("a", odd)
      .add("b", std::vector<std::string>{"KM", odd})
      .add("c", std::size_t{12})
      .add_json("d", "[{}]");
  JsonObject(object.begin("e")).add("f", odd).end();
  object.end();
  const auto read = nlohmann::json::parse(written);
  BOOST_TEST(read.at("a").get<std::string>() == odd);
  BOOST_TEST(read.at("b").at(1).get<std::string>() == odd);
  BOOST_TEST(read.at("c").get<int>() == 12);
  BOOST_TEST(read.at("d").size() == 1u);
  BOOST_TEST(read.at("e").at("f").get<std::string>() == odd);
}

BOOST_AUTO_TEST_CASE(a_byte_that_is_no_text_does_not_break_the_answer) {
  std::string written;
  JsonObject(written).add("a", "x\xFFy\xC3").end();
  const auto read = nlohmann::json::parse(written);
  BOOST_TEST(read.at("a").get<std::string>() == "x\xEF\xBF\xBDy\xEF\xBF\xBD");
}

BOOST_AUTO_TEST_CASE(an_empty_object_is_one) {
  std::string written;
  JsonObject(written).end();
  BOOST_TEST(written == "{}");
}

BOOST_AUTO_TEST_SUITE_END()
