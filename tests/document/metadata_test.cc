#include "engine/document/metadata.h"

#include <boost/test/unit_test.hpp>

using namespace griot;

BOOST_AUTO_TEST_SUITE(metadata)

BOOST_AUTO_TEST_CASE(fields_stay_in_the_order_they_were_set) {
  Metadata metadata;
  metadata.set("b", "1", Source::front_matter);
  metadata.set("a", "2", Source::front_matter);
  metadata.set("b", "3", Source::front_matter);
  BOOST_TEST_REQUIRE(metadata.fields().size() == 2u);
  BOOST_TEST(metadata.fields()[0].key == "b");
  BOOST_TEST(metadata.text("b") == "3");
}

BOOST_AUTO_TEST_CASE(a_stronger_source_replaces_a_weaker_one_only) {
  Metadata metadata;
  BOOST_TEST(metadata.offer("titre", "du texte", Source::heading));
  BOOST_TEST(metadata.offer("titre", "de la feuille", Source::sheet));
  BOOST_TEST(!metadata.offer("titre", "du fichier", Source::file_name));
  BOOST_TEST(!metadata.offer("titre", "encore", Source::sheet));
  BOOST_TEST(metadata.text("titre") == "de la feuille");
}

BOOST_AUTO_TEST_CASE(texts_and_lists_stand_for_each_other) {
  Metadata metadata;
  metadata.set("pays", Value::List{"SN", Value::Map{{"x", "y"}}, "KM"}, Source::sheet);
  metadata.set("type", "note", Source::sheet);
  metadata.set("evenement", Value::Map{{"nom", "Forum"}}, Source::sheet);
  BOOST_TEST(metadata.text("pays") == "SN, KM");
  BOOST_TEST(metadata.list("type").size() == 1u);
  BOOST_TEST(metadata.list("evenement").empty());
  BOOST_TEST(metadata.text("absent") == "");
}

BOOST_AUTO_TEST_CASE(flags_are_said_in_both_languages) {
  Metadata metadata;
  for (const char* yes : {"true", "oui", "yes", "1"}) {
    metadata.set("exemple", yes, Source::sheet);
    BOOST_TEST(metadata.flag("exemple"));
  }
  metadata.set("exemple", "non", Source::sheet);
  BOOST_TEST(!metadata.flag("exemple"));
  metadata.remove("exemple");
  BOOST_TEST(!metadata.find("exemple"));
}

BOOST_AUTO_TEST_CASE(sources_are_found_by_their_names) {
  for (int i = 0; i <= static_cast<int>(Source::by_default); ++i) {
    const auto source = static_cast<Source>(i);
    BOOST_TEST((source_named(name_of(source)) == source));
  }
  BOOST_TEST((source_named("inconnue") == Source::by_default));
}

BOOST_AUTO_TEST_CASE(lines_never_count_in_a_comparison) {
  Metadata one;
  Metadata other;
  one.set("a", "x", Source::sheet, 3);
  other.set("a", "x", Source::sheet, 9);
  BOOST_TEST((one == other));
  other.set("a", "x", Source::person);
  BOOST_TEST((one != other));
}

BOOST_AUTO_TEST_SUITE_END()
