#include "engine/text/date.h"

#include <boost/test/unit_test.hpp>

namespace griot {
namespace {

std::string date(std::string_view text) {
  const auto found = read_date(text);
  return found ? iso(*found) : "none";
}

std::string period(std::string_view text) {
  const auto found = read_period(text);
  return found ? iso(found->first) + "/" + iso(found->second) : "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(date_reading)

BOOST_AUTO_TEST_CASE(every_way_of_writing_a_day_is_read) {
  for (const char* text :
       {"2026-03-14", "14/03/2026", "14.03.2026", "14-03-2026", "14 mars 2026",
        "le 14 mars 2026", "samedi 14 mars 2026", "14 MARS 2026", "2026-03-14T09:30:00Z",
        "2026-03-14 09:30:00.000 +02:00", "March 14, 2026", "14 March 2026",
        " 14 mars 2026. ", "14\u00A0mars\u00A02026"}) {
    BOOST_TEST(date(text) == "2026-03-14", text);
  }
  BOOST_TEST(date("1er février 2026") == "2026-02-01");
  BOOST_TEST(date("1er fe\u0301vrier 2026") == "2026-02-01");
}

BOOST_AUTO_TEST_CASE(the_day_comes_first_always) {
  BOOST_TEST(date("11/12/2025") == "2025-12-11");
  BOOST_TEST(date("12/31/2025") == "none");
}

BOOST_AUTO_TEST_CASE(the_precision_is_kept) {
  BOOST_TEST(date("mars 2026") == "2026-03");
  BOOST_TEST(date("03/2026") == "2026-03");
  BOOST_TEST(date("2026-03") == "2026-03");
  BOOST_TEST(date("sept. 2025") == "2025-09");
  BOOST_TEST(date("fév. 2025") == "2025-02");
  BOOST_TEST(date("2026") == "2026");
}

BOOST_AUTO_TEST_CASE(impossible_days_and_other_texts_are_no_dates) {
  for (const char* text :
       {"31/02/2026", "2026-13", "2026-02-30", "29 février 2025", "", "bientôt", "14",
        "mars", "2026-3-1-2", "0/0/2026", "99999", "2026-00", "32 mars 2026", "12 500"}) {
    BOOST_TEST(date(text) == "none", text);
  }
  BOOST_TEST(date("29/02/2024") == "2024-02-29");
}

BOOST_AUTO_TEST_CASE(periods_complete_their_first_date) {
  BOOST_TEST(period("juin 2025 – décembre 2027") == "2025-06/2027-12");
  BOOST_TEST(period("de juin 2025 à décembre 2027") == "2025-06/2027-12");
  BOOST_TEST(period("11 au 13 juin 2025") == "2025-06-11/2025-06-13");
  BOOST_TEST(period("du 30 mai au 2 juin 2025") == "2025-05-30/2025-06-02");
  BOOST_TEST(period("juin - décembre 2025") == "2025-06/2025-12");
  BOOST_TEST(period("2025-2027") == "2025/2027");
  BOOST_TEST(period("2025-06/2027-12") == "2025-06/2027-12");
  BOOST_TEST(period("01/06/2025 - 31/12/2027") == "2025-06-01/2027-12-31");
}

BOOST_AUTO_TEST_CASE(a_period_that_ends_before_it_begins_is_none) {
  BOOST_TEST(period("2027-2025") == "none");
  BOOST_TEST(period("décembre 2027 - juin 2025") == "none");
}

BOOST_AUTO_TEST_CASE(one_date_is_no_period) {
  BOOST_TEST(period("14/03/2026") == "none");
  BOOST_TEST(period("2026-03-14") == "none");
  BOOST_TEST(period("mars 2026") == "none");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
