// The vocabulary that ships with the sample corpus.
#include <boost/test/unit_test.hpp>
#include <set>

#include "engine/text/date.h"
#include "engine/vocabulary/vocabulary.h"

namespace griot {
namespace {

const Vocabulary& sample() {
  static const Vocabulary vocabulary =
      Vocabulary::load(std::string(GRIOT_SOURCE_DIR) + "/corpus/vocabulary");
  return vocabulary;
}

std::string country(std::string_view name) {
  const Concept* found = sample().find(Kind::country, name);
  return found ? found->id : "none";
}

std::string run(std::string_view text) {
  std::string ids;
  for (const Concept* one : sample().find_run(Kind::country, text)) {
    ids += (ids.empty() ? "" : " ") + one->id;
  }
  return ids.empty() ? "none" : ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sample_vocabulary)

BOOST_AUTO_TEST_CASE(a_country_is_found_however_its_name_is_written) {
  for (const char* name :
       {"Côte d'Ivoire", "Côte d’Ivoire", "Cote d Ivoire", "COTE D'IVOIRE", "CI", "civ",
        "Ivory Coast", "RCI", "Co\u0302te d'Ivoire"}) {
    BOOST_TEST(country(name) == "CI", name);
  }
  BOOST_TEST(country("senegal") == "SN");
  BOOST_TEST(country("Zanak’Ampielezana") == "MG");
  BOOST_TEST(country("Ngazidja") == "KM");
}

BOOST_AUTO_TEST_CASE(the_guineas_are_four_countries) {
  BOOST_TEST(country("Guinée") == "GN");
  BOOST_TEST(country("Guinée-Bissau") == "GW");
  BOOST_TEST(country("Guinée Bissau") == "GW");
  BOOST_TEST(country("guinee equatoriale") == "GQ");
  BOOST_TEST(country("Haute-Guinée") == "GN");
  BOOST_TEST(country("Papouasie-Nouvelle-Guinée") == "PG");
}

BOOST_AUTO_TEST_CASE(names_run_together_are_told_apart) {
  BOOST_TEST(run("Maroc Sénégal") == "MA SN");
  BOOST_TEST(run("Guinée Bissau Guinée équatoriale Guinée") == "GW GQ GN");
  BOOST_TEST(run("Cameroun Côte d Ivoire Comores") == "CM CI KM");
  BOOST_TEST(run("Maroc et Norvège") == "none");
  BOOST_TEST(run("") == "none");
}

BOOST_AUTO_TEST_CASE(a_mistyped_name_is_suggested) {
  BOOST_TEST(sample().suggest(Kind::country, "Senegale") == "Sénégal");
  BOOST_TEST(sample().suggest(Kind::country, "Camerooun") == "Cameroun");
  BOOST_TEST(sample().suggest(Kind::country, "Atlantide") == "");
  BOOST_TEST(sample().suggest(Kind::theme, "reintegrasion") == "réintégration");
}

BOOST_AUTO_TEST_CASE(ids_that_rows_name_exist) {
  const auto check = [](Kind kind, const char* column, Kind named) {
    for (const Concept& one : sample().concepts(kind)) {
      for (const std::string& id : one.values(column)) {
        BOOST_TEST(sample().by_id(named, id), one.id << " names " << id);
      }
    }
  };
  check(Kind::theme, "parent", Kind::theme);
  check(Kind::theme, "lies", Kind::theme);
  check(Kind::organisation, "pays_origine", Kind::country);
  check(Kind::organisation, "pays_action", Kind::country);
  check(Kind::perimeter, "pays", Kind::country);
  for (const Acronym& acronym : sample().acronyms()) {
    for (const std::string& id : acronym.countries) {
      BOOST_TEST(sample().by_id(Kind::country, id), acronym.acronym);
    }
  }
}

BOOST_AUTO_TEST_CASE(no_theme_is_its_own_ancestor) {
  for (const Concept& one : sample().concepts(Kind::theme)) {
    std::set<std::string> seen = {one.id};
    const Concept* at = &one;
    while (!at->values("parent").empty()) {
      at = sample().by_id(Kind::theme, at->values("parent")[0]);
      BOOST_REQUIRE(at);
      BOOST_REQUIRE_MESSAGE(seen.insert(at->id).second, one.id);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_eight_and_the_six_are_never_confused) {
  const Concept* eight = sample().by_id(Kind::perimeter, "composante-societe-civile");
  const Concept* six = sample().by_id(Kind::perimeter, "programme-phase-2");

  BOOST_REQUIRE(eight && six);
  BOOST_TEST(eight->values("pays").size() == 8u);
  BOOST_TEST(six->values("pays").size() == 6u);
  for (const Concept& perimeter : sample().concepts(Kind::perimeter)) {
    for (const char* column : {"debut", "fin"}) {
      for (const std::string& date : perimeter.values(column)) {
        BOOST_TEST(read_date(date).has_value(), perimeter.id << " " << date);
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
