// Hours as minutes write them, and in whose time.
#include <boost/test/unit_test.hpp>

#include <string>

#include "engine/text/date_within.h"
#include "engine/text/hours_within.h"

namespace griot {
namespace {

// "hours|zone"; "" for none
std::string hours(const std::string& line) {
  const auto found = hours_within(line);
  if (!found) return {};
  return line.substr(found->from, found->to - found->from) + "|" +
         line.substr(found->zone_from, found->zone_to - found->zone_from);
}

std::string date(const std::string& line) {
  const auto found = date_within(line);
  return found ? line.substr(found->from, found->to - found->from) : std::string();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hours_within_h)

BOOST_AUTO_TEST_CASE(a_span_of_hours_is_read_as_written) {
  BOOST_TEST(hours("de 14 h à 16 h 30") == "14 h à 16 h 30|");
  BOOST_TEST(hours("jeudi 9 juillet 2026, 9h45 – 12h30") == "9h45 – 12h30|");
  BOOST_TEST(hours("6 novembre 2025, 14-16h") == "14-16h|");
  BOOST_TEST(hours("le 3 mai 2026 de 14:00 à 15:30") == "14:00 à 15:30|");
  BOOST_TEST(hours("de 9 heures à 13 heures.") == "9 heures à 13 heures|");
  BOOST_TEST(hours("10\u00A0h – 12\u202Fh") == "10\u00A0h – 12\u202Fh|");
}

BOOST_AUTO_TEST_CASE(the_zone_follows) {
  BOOST_TEST(hours("10h–12h15, heure de Dakar") == "10h–12h15|heure de Dakar");
  BOOST_TEST(hours("15 h – 17 h (Dakar, UTC+0) / 16 h – 18 h (Tunis)") ==
             "15 h – 17 h|Dakar, UTC+0");
  BOOST_TEST(hours("9 h – 11 h UTC") == "9 h – 11 h|UTC");
  BOOST_TEST(hours("10h00-12h00 (Rabat)") == "10h00-12h00|Rabat");
  BOOST_TEST(hours("de 10 heures à 12 heures (temps universel)") ==
             "10 heures à 12 heures|temps universel");
  BOOST_TEST(hours("17 h – 18 h 30, heure de Paris, en ligne") ==
             "17 h – 18 h 30|heure de Paris");
  BOOST_TEST(hours("19h–21h45, Maison des associations") == "19h–21h45|");
}

BOOST_AUTO_TEST_CASE(one_hour_is_when_it_begins) {
  BOOST_TEST(hours("mardi 20 octobre 2026, à 14 h (UTC+3)") == "14 h|UTC+3");
  BOOST_TEST(hours("La séance est ouverte à 18h30.") == "18h30|");
}

BOOST_AUTO_TEST_CASE(how_long_and_how_many_are_no_hours) {
  for (const char* line :
       {"une formation de deux jours, pendant 12 h", "sous 48 h", "du 11 au 13 juin 2026",
        "12/05/2026", "2026-05-12", "14 hommes et 16 femmes", "4 – 5 ateliers", "h", "",
        "réf. 2026:14", "24 heureux"}) {
    BOOST_TEST(hours(line) == "", line);
  }
}

BOOST_AUTO_TEST_CASE(the_date_within_a_line_is_found_without_its_article) {
  BOOST_TEST(date("Atelier du 14 mars 2026 à Conakry") == "14 mars 2026");
  BOOST_TEST(date("Moroni, jeudi 9 juillet 2026, 9h45") == "jeudi 9 juillet 2026");
  BOOST_TEST(date("(du 11 au 13 juin 2026)") == "11 au 13 juin 2026");
  BOOST_TEST(date("rapport 2026") == "");
  BOOST_TEST(is_of_another_day("Prochaine réunion le "));
  BOOST_TEST(!is_of_another_day("Réunion du "));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
