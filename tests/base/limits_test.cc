#include "engine/base/limits.h"

#include <boost/test/unit_test.hpp>
#include <set>

using namespace griot;

BOOST_AUTO_TEST_SUITE(limits)

BOOST_AUTO_TEST_CASE(every_limit_has_one_key) {
  std::set<std::string> keys;
  Limits marked;
  std::int64_t number = 0;
  for (const LimitName& limit : limit_table()) {
    BOOST_TEST(keys.insert(limit.key).second);
    marked.*limit.member = number++;
  }
  BOOST_TEST(keys.size() * sizeof(std::int64_t) == sizeof(Limits));
  number = 0;
  for (const LimitName& limit : limit_table()) {
    BOOST_TEST((marked.*limit.member == number++));
  }
}

BOOST_AUTO_TEST_CASE(a_value_at_the_limit_passes_and_one_more_does_not) {
  Limits limits;
  limits.table_columns = 3;
  check_limit("t.md", 3, &Limits::table_columns, limits);
  BOOST_CHECK_EXCEPTION(
      check_limit("t.md", 4, &Limits::table_columns, limits), Error,
      [](const Error& error) {
        return error.code() == ErrorCode::limit && error.place() == "t.md" &&
               in_french(error.problem()) == "dépasse la limite « tableau-colonnes » (3)";
      });
}

BOOST_AUTO_TEST_SUITE_END()
