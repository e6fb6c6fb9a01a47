// Which compressed form a client prefers.
#include "engine/server/accept_encoding.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace griot {
namespace {

// "br", "gzip", both in the order they are tried, or "".
std::string taken(std::string_view field) {
  const Codings codings = accepted_codings(field);
  return std::string(codings.brotli ? "br " : "") + (codings.gzip ? "gzip" : "");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(accept_encoding)

BOOST_AUTO_TEST_CASE(what_browsers_say_is_understood) {
  BOOST_TEST(taken("gzip, deflate, br, zstd") == "br gzip");
  BOOST_TEST(taken("gzip, deflate") == "gzip");
  BOOST_TEST(taken("GZIP") == "gzip");
  BOOST_TEST(taken("x-gzip") == "gzip");
  BOOST_TEST(taken("*") == "br gzip");
  BOOST_TEST(taken("") == "");
  BOOST_TEST(taken("deflate") == "");
}

BOOST_AUTO_TEST_CASE(weights_decide) {
  BOOST_TEST(taken("br;q=0.5, gzip;q=1.0") == "gzip");
  BOOST_TEST(taken("br;q=1, gzip;q=0.001") == "br gzip");
  BOOST_TEST(taken("gzip;q=0") == "");
  BOOST_TEST(taken("gzip; q=0.000, *") == "br ");
  BOOST_TEST(taken("br;q=0, *;q=0.1") == "gzip");
  BOOST_TEST(taken("gzip;q=0.5, identity;q=0.8") == "");
  BOOST_TEST(taken("gzip;q=0.5, identity;q=0.5") == "gzip");
}

BOOST_AUTO_TEST_CASE(a_weight_that_is_none_accepts_nothing) {
  for (const char* field :
       {"gzip;q=", "gzip;q=2", "gzip;q=0.5000", "gzip;q=-1", "gzip;q=x", "gzip;q=1.5"}) {
    BOOST_TEST_CONTEXT(field) {
      BOOST_TEST(taken(field) == "");
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
