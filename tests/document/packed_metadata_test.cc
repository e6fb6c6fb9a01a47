// Metadata come back from a derived file, and nothing else does.
#include "engine/document/packed_metadata.h"

#include <boost/test/unit_test.hpp>

using namespace griot;

BOOST_AUTO_TEST_SUITE(packed_metadata)

BOOST_AUTO_TEST_CASE(values_and_their_sources_come_back) {
  Metadata metadata;
  metadata.set("titre", "Retours : « 5;douze »", Source::sheet);
  metadata.set("pays", Value::List{"KM", "SN"}, Source::front_matter);
  metadata.set("evenement",
               Value::Map{{"nom", "Forum"}, {"jours", Value::List{"11", Value::Map{}}}},
               Source::by_default);
  Packer packer;
  packer(metadata);
  Unpacker unpacker(packer.text);
  BOOST_CHECK(unpacker.next<Metadata>() == metadata);
  BOOST_TEST(unpacker.at_end());
}

BOOST_AUTO_TEST_CASE(kinds_and_sources_that_are_none_are_refused) {
  for (const char* text : {"1;1;a3;", "1;1;a0;1;x99;", "1;1;a0;1;x-1;", "2;1;a0;1;x0;"}) {
    BOOST_CHECK_THROW(Unpacker(text).next<Metadata>(), Unpacker::Unreadable);
  }
}

BOOST_AUTO_TEST_CASE(lists_and_maps_in_each_other_end_before_the_stack_does) {
  std::string lists, maps;
  for (int i = 0; i < 1'000'000; ++i) {
    lists += "1;1;";
    maps += "2;1;0;";
  }
  BOOST_CHECK_THROW(Unpacker(lists).next<Value>(), Unpacker::Unreadable);
  BOOST_CHECK_THROW(Unpacker(maps).next<Value>(), Unpacker::Unreadable);
}

BOOST_AUTO_TEST_SUITE_END()
