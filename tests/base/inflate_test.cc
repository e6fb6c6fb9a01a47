#include "engine/base/inflate.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "engine/base/compression.h"
#include "engine/base/error.h"

namespace griot {

BOOST_AUTO_TEST_SUITE(inflate_h)

BOOST_AUTO_TEST_CASE(deflated_data_come_back_piece_by_piece) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "retour " + std::to_string(i * i);
  const std::string zipped = gzip(text, 6);
  const std::string packed = zipped.substr(10, zipped.size() - 18);

  Inflater inflater(packed);
  std::string bytes;
  std::uint32_t checksum = 0;
  for (std::string_view piece = inflater.next(); !piece.empty(); piece = inflater.next()) {
    bytes += piece;
    checksum = crc32(checksum, piece);
  }

  BOOST_TEST(bytes == text);
  BOOST_TEST(checksum == crc32(0, text));
  BOOST_TEST(crc32(0, "123456789") == 0xCBF43926u);
}

BOOST_AUTO_TEST_CASE(deflated_data_that_are_damaged_or_short_are_refused) {
  std::string text(9'000, 'a');
  text.push_back('b');
  const std::string zipped = gzip(text, 6);
  const std::string packed = zipped.substr(10, zipped.size() - 18);
  const auto read = [](std::string_view bytes) {
    Inflater inflater(bytes);
    while (!inflater.next().empty()) {
    }
  };

  for (const std::string& bytes : {packed.substr(0, packed.size() / 2), std::string(),
                                   std::string("\xFF\xFF\xFF\xFF")}) {
    BOOST_CHECK_THROW(read(bytes), Error);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
