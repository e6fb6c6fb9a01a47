// What memory keeps of words between searches: bounded, the last asked for.
#include "engine/index/postings.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace griot {
namespace {

PostingsMemory::Known of_length(std::size_t length) {
  Postings postings;
  postings.list.reserve(length);
  for (std::uint32_t i = 0; i < length; ++i) postings.add({i, 1, 0, 0});
  return std::make_shared<const Postings>(std::move(postings));
}

// Each weighs about 1,000 bytes.
constexpr std::size_t length_of_one = (1'000 - 256) / sizeof(Posting);

}  // namespace

BOOST_AUTO_TEST_SUITE(postings_memory)

BOOST_AUTO_TEST_CASE(what_is_kept_is_found_under_its_word_and_stem) {
  PostingsMemory memory;
  const auto kept = of_length(3);
  memory.keep({"retours", "retour"}, kept);
  BOOST_TEST(memory.find({"retours", "retour"}) == kept);
  BOOST_TEST(!memory.find({"", "retour"}));
  BOOST_TEST(!memory.find({"retours", ""}));
}

BOOST_AUTO_TEST_CASE(what_is_asked_for_again_outlives_what_is_not) {
  PostingsMemory memory(10'000);
  memory.keep({"retour", ""}, of_length(length_of_one));
  memory.keep({"rare", ""}, of_length(length_of_one));
  for (int i = 0; i < 100; ++i) {
    memory.keep({std::to_string(i), ""}, of_length(length_of_one));
    BOOST_TEST(memory.find({"retour", ""}));
  }
  BOOST_TEST(!memory.find({"rare", ""}));
}

BOOST_AUTO_TEST_CASE(no_more_is_kept_than_the_bytes_that_were_given) {
  PostingsMemory memory(10'000);
  for (int i = 0; i < 100; ++i) {
    memory.keep({std::to_string(i), ""}, of_length(length_of_one));
  }
  int known = 0;
  for (int i = 0; i < 100; ++i) known += memory.find({std::to_string(i), ""}) != nullptr;
  BOOST_TEST(known >= 5);
  BOOST_TEST(known <= 10);
}

BOOST_AUTO_TEST_CASE(a_list_longer_than_half_of_it_drives_nothing_out) {
  PostingsMemory memory(10'000);
  memory.keep({"retour", ""}, of_length(length_of_one));
  memory.keep({"de", ""}, of_length(10 * length_of_one));
  BOOST_TEST(!memory.find({"de", ""}));
  BOOST_TEST(memory.find({"retour", ""}));
}

BOOST_AUTO_TEST_CASE(a_list_that_memory_forgot_stays_with_who_holds_it) {
  PostingsMemory memory(4'000);
  memory.keep({"retour", ""}, of_length(length_of_one));
  const auto held = memory.find({"retour", ""});
  for (int i = 0; i < 20; ++i) {
    memory.keep({std::to_string(i), ""}, of_length(length_of_one));
  }
  BOOST_TEST(!memory.find({"retour", ""}));
  BOOST_TEST(held->list.size() == length_of_one);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
