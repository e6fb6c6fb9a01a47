// Lines of the log, whatever comes from outside.
#include "engine/server/log_line.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>

namespace griot {
namespace {

std::string line_of(std::string_view value) {
  return LogLine().text("a", value).end();
}

std::string read_back(std::string_view value) {
  return nlohmann::json::parse(line_of(value)).at("a");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(log_line)

BOOST_AUTO_TEST_CASE(a_line_is_one_json_object) {
  const std::string line =
      LogLine().text("id", "x").number("status", 200).milliseconds("ms", 1.239).end();
  BOOST_TEST(line == R"({"id":"x","status":200,"ms":1.24})");
  BOOST_TEST(read_back("l'été \"cité\" \\ 你好 🙂") ==
             "l'été \"cité\" \\ 你好 🙂");
}

BOOST_AUTO_TEST_CASE(no_control_byte_reaches_the_terminal) {
  std::string all;
  for (int c = 1; c < 0x20; ++c) all += static_cast<char>(c);
  all += "\x7f\xc2\x9b\xe2\x80\xa8\xe2\x80\xae\xe2\x81\xa6";
  const std::string line = line_of(all);
  for (const char c : line) {
    BOOST_TEST((static_cast<unsigned char>(c) >= 0x20 && c != 0x7f));
  }
  BOOST_TEST(line.find("\xc2\x9b") == std::string::npos);
  BOOST_TEST(line.find("\xe2\x80\xae") == std::string::npos);
  BOOST_TEST(read_back(all) == all);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_text_are_told_as_such) {
  BOOST_TEST(read_back("a\xff\xc3z") == "a\xef\xbf\xbd\xef\xbf\xbdz");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
