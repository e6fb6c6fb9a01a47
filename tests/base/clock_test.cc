#include "engine/base/clock.h"

#include <boost/test/unit_test.hpp>

using namespace griot;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(the_clock)

BOOST_AUTO_TEST_CASE(times_are_written_in_utc) {
  const Time time = std::chrono::sys_days(2026y / 3 / 14) + 9h + 30min + 5s;
  BOOST_TEST(iso_utc(time) == "2026-03-14T09:30:05Z");
  BOOST_TEST(iso_utc(Time{}) == "1970-01-01T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(the_second_before_1970_is_in_1969) {
  BOOST_TEST(iso_utc(Time(-1s)) == "1969-12-31T23:59:59Z");
}

BOOST_AUTO_TEST_CASE(the_leap_day_is_a_day) {
  const Time time = std::chrono::sys_days(2028y / 2 / 28) + 24h;
  BOOST_TEST(iso_utc(time) == "2028-02-29T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(the_system_clock_moves_forward_from_2026) {
  const Clock clock = system_clock();
  const Time first = clock();
  BOOST_TEST((first > Time(std::chrono::sys_days(2026y / 1 / 1))));
  BOOST_TEST((clock() >= first));
}

BOOST_AUTO_TEST_SUITE_END()
