#include "engine/base/image_size.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace griot;

BOOST_AUTO_TEST_SUITE(image_size_h)

BOOST_AUTO_TEST_CASE(each_format_says_its_size_in_its_own_way) {
  struct Example {
    std::string head;
    std::uint32_t width;
    std::uint32_t height;
  };
  using namespace std::string_literals;
  const Example examples[] = {
      {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\x02\0\0\0\x03"s, 258, 3},
      {"GIF89a\x05\0\x02\x01"s, 5, 258},
      {"\xFF\xD8\xFF\xE0\0\x04\0\0\xFF\xC0\0\x0B\x08\0\x07\0\x09\x01\x01\x11\0"s, 9, 7},
      {"RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x09\0\0\x13\0\0"s, 10, 20},
  };
  for (const Example& example : examples) {
    const auto size = image_size(example.head);
    BOOST_REQUIRE(size.has_value());
    BOOST_TEST(size->width == example.width);
    BOOST_TEST(size->height == example.height);
  }
}

BOOST_AUTO_TEST_CASE(what_is_damaged_or_no_picture_has_none) {
  for (const std::string bytes :
       {"", "texte", "\x89PNG\r\n\x1A\n", "\xFF\xD8\xFF", "GIF89a", "RIFF0000WEBP"}) {
    BOOST_TEST(!image_size(bytes).has_value());
  }
}

BOOST_AUTO_TEST_SUITE_END()
