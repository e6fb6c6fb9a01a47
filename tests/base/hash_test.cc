#include "engine/base/hash.h"

#include <boost/test/unit_test.hpp>

using namespace griot;

BOOST_AUTO_TEST_SUITE(hash)

// FIPS 180-4, examples.
BOOST_AUTO_TEST_CASE(sha256_gives_the_digests_of_the_standard) {
  BOOST_TEST(sha256("") ==
             "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  BOOST_TEST(sha256("abc") ==
             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  BOOST_TEST(sha256(std::string(1'000'000, 'a')) ==
             "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

BOOST_AUTO_TEST_CASE(a_nul_byte_counts) {
  BOOST_TEST(sha256(std::string("a\0", 2)) != sha256("a"));
}

BOOST_AUTO_TEST_SUITE_END()
