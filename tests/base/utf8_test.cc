#include "engine/base/utf8.h"

#include <boost/test/unit_test.hpp>

using namespace griot;

namespace {

std::string written(char32_t c) {
  std::string text;
  append_utf8(text, c);
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(utf8)

BOOST_AUTO_TEST_CASE(every_code_point_comes_back) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string text = written(c);
    const CodePoint read = first_code_point(text);
    BOOST_REQUIRE(read.value == c);
    BOOST_REQUIRE(read.length == text.size());
  }
}

// Unicode 15, table 3-7: what a well-formed sequence is not.
BOOST_AUTO_TEST_CASE(what_is_not_well_formed_is_one_broken_byte) {
  for (const std::string_view bytes :
       {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80",
        "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
        "\xFF", "\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xC3(", "\xE2\x28\xA1"}) {
    BOOST_TEST((first_code_point(bytes).value == 0xFFFD));
    BOOST_TEST(first_code_point(bytes).length == 1u);
    BOOST_TEST(!is_utf8(bytes));
  }
}

BOOST_AUTO_TEST_CASE(the_replacement_character_itself_is_well_formed) {
  BOOST_TEST(is_utf8("\xEF\xBF\xBD"));
  BOOST_TEST(is_utf8(""));
  BOOST_TEST(is_utf8(std::string_view("\0", 1)));
}

BOOST_AUTO_TEST_CASE(the_first_invalid_byte_is_named) {
  BOOST_TEST(first_invalid_byte("été\xE9").value() == 5u);
  BOOST_TEST(!first_invalid_byte("été"));
}

BOOST_AUTO_TEST_CASE(a_text_is_its_code_points) {
  BOOST_TEST((code_points("aé😀") == U"aé😀"));
  BOOST_TEST((code_points("a\xE9\xFFz") == U"a\uFFFD\uFFFDz"));
  BOOST_TEST(code_points("").empty());
}

BOOST_AUTO_TEST_CASE(utf16_is_read_in_both_orders_with_and_without_its_mark) {
  using namespace std::string_literals;
  BOOST_TEST(utf8_from_utf16("\xE9\0A\0"s, false).value() == "éA");
  BOOST_TEST(utf8_from_utf16("\0\xE9\0A"s, true).value() == "éA");
  BOOST_TEST(utf8_from_utf16("\xFF\xFE\xE9\0"s, false).value() == "é");
  BOOST_TEST(utf8_from_utf16("\xD8\x3D\xDE\x00"s, true).value() == "😀");
}

BOOST_AUTO_TEST_CASE(half_a_utf16_pair_is_refused) {
  using namespace std::string_literals;
  BOOST_TEST(!utf8_from_utf16("\xD8\x3D"s, true));
  BOOST_TEST(!utf8_from_utf16("\xDE\x00"s, true));
  BOOST_TEST(!utf8_from_utf16("\xD8\x3D\0A"s, true));
  BOOST_TEST(!utf8_from_utf16("A"s, true));
}

BOOST_AUTO_TEST_CASE(old_french_files_are_read_as_windows_1252) {
  BOOST_TEST(utf8_from_windows_1252("\x8Cuvre d\x92\xE9t\xE9 : 5 \x80") ==
             "Œuvre d’été : 5 €");
  BOOST_TEST(utf8_from_windows_1252("\x81") == "\xEF\xBF\xBD");
  BOOST_TEST(utf8_from_windows_1252(std::string_view("\0", 1)) ==
             std::string_view("\0", 1));
}

BOOST_AUTO_TEST_SUITE_END()
