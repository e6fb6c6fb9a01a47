#include "engine/base/inflate.h"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/compression.h"
#include "engine/base/error.h"

namespace griot {

namespace {

std::string deflated(const std::string& text) {
  const std::string zipped = gzip(text, 6);
  return zipped.substr(10, zipped.size() - 18);
}

std::string inflated(std::string_view packed, std::uint64_t announced) {
  Inflater inflater(packed, announced);
  std::string bytes;
  for (std::string_view piece = inflater.next(); !piece.empty();
       piece = inflater.next()) {
    BOOST_TEST(piece.size() <= 32U << 10);
    bytes += piece;
  }
  BOOST_TEST(inflater.next().empty());
  return bytes;
}

std::string numbers(int count) {
  std::string text;
  for (std::int64_t i = 0; i < count; ++i) text += "retour " + std::to_string(i * i);
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(inflate_h)

BOOST_AUTO_TEST_CASE(deflated_data_come_back_piece_by_piece) {
  // Small enough to be inflated at once, and not.
  for (const std::string& text : {std::string("x"), numbers(2'000), numbers(100'000)}) {
    BOOST_TEST((inflated(deflated(text), text.size()) == text));
  }
}

BOOST_AUTO_TEST_CASE(a_wrong_size_takes_nothing_away) {
  const std::string text = numbers(20'000);
  const std::string packed = deflated(text);
  for (const std::uint64_t announced :
       {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{text.size() - 1},
        std::uint64_t{text.size() + 1}, std::uint64_t{1} << 20, ~std::uint64_t{0}}) {
    BOOST_TEST((inflated(packed, announced) == text));
  }
  BOOST_TEST((inflated(packed + "behind", text.size()) == text));
}

BOOST_AUTO_TEST_CASE(checksums_go_on_from_what_came_before) {
  const std::string text = numbers(100);
  BOOST_TEST(crc32(0, "123456789") == 0xCBF43926u);
  BOOST_TEST(crc32(crc32(0, text.substr(0, 77)), text.substr(77)) == crc32(0, text));
  BOOST_TEST(crc32(crc32(0, text), "") == crc32(0, text));
  BOOST_TEST(crc32(0, "") == 0U);
}

BOOST_AUTO_TEST_CASE(deflated_data_that_are_damaged_or_short_are_refused) {
  const std::string packed = deflated(std::string(9'000, 'a') + "b");
  for (const std::string& bytes : {packed.substr(0, packed.size() / 2), std::string(),
                                   std::string("\xFF\xFF\xFF\xFF")}) {
    BOOST_CHECK_THROW(inflated(bytes, 9'001), Error);
    BOOST_CHECK_THROW(inflated(bytes, std::uint64_t{1} << 40), Error);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
