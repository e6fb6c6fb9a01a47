#include "engine/base/find_last.h"

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

using namespace griot;

BOOST_AUTO_TEST_SUITE(find_last_h)

BOOST_AUTO_TEST_CASE(the_last_place_counts) {
  BOOST_TEST(find_last("un – deux – trois", " – ") == 11u);
  BOOST_TEST(find_last("un", " – ") == std::string_view::npos);
  BOOST_TEST(find_last("", "a") == std::string_view::npos);
  BOOST_TEST(find_last("a", "a") == 0u);
}

BOOST_AUTO_TEST_CASE(it_finds_what_the_library_finds) {
  std::mt19937 random(5);
  const auto word = [&](std::size_t longest) {
    std::string text;
    for (std::size_t length = 1 + random() % longest; text.size() < length;)
      text += static_cast<char>('a' + random() % 3);
    return text;
  };
  for (int i = 0; i < 2000; ++i) {
    const std::string text = word(20), part = word(4);
    BOOST_TEST_REQUIRE(find_last(text, part) == text.rfind(part));
  }
}

BOOST_AUTO_TEST_SUITE_END()
