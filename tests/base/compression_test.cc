#include "engine/base/compression.h"

#include <zlib.h>

#include <boost/test/unit_test.hpp>
#include <string>

namespace griot {
namespace {

std::string unzipped(const std::string& compressed, std::size_t size) {
  std::string bytes(size + 1, '\0');
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(compressed.data()));
  stream.avail_in = static_cast<uInt>(compressed.size());
  stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_out = static_cast<uInt>(bytes.size());
  BOOST_TEST(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  bytes.resize(stream.total_out);
  inflateEnd(&stream);
  return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(compression)

BOOST_AUTO_TEST_CASE(what_is_compressed_comes_back) {
  std::string text;
  for (int i = 0; i < 5'000; ++i) text += "retour " + std::to_string(i * i);
  for (const std::string& bytes : {std::string(), std::string("a"), text}) {
    BOOST_TEST(unzipped(gzip(bytes, 4), bytes.size()) == bytes);
  }
  BOOST_TEST(gzip(text, 9).size() < text.size() / 2);
}

BOOST_AUTO_TEST_CASE(the_same_bytes_give_the_same_file) {
  BOOST_TEST(gzip("retour", 6) == gzip("retour", 6));
  BOOST_TEST(gzip("retour", 6).substr(4, 4) == std::string(4, '\0'));  // no time
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
