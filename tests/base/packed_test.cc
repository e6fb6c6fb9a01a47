// What is packed comes back, and what a Packer has not written is refused.
#include "engine/base/packed.h"

#include <boost/test/unit_test.hpp>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace packed_test {

struct Person {
  std::string name;
  std::vector<std::string> roles;
  std::map<std::string, std::int64_t> years;
  bool present = false;
  bool operator==(const Person&) const = default;
};

template <class Archive>
void members(Archive& archive, Person& p) {
  archive(p.name, p.roles, p.years, p.present);
}

struct Nested {
  std::vector<Nested> within;
};

template <class Archive>
void members(Archive& archive, Nested& n) {
  archive(n.within);
}

const std::vector<Person> people = {
    {"Awa Sène; « 5;douze »", {"présidente", ""}, {{"a", 0}, {"b", 2026}}, true},
    {"", {}, {{"c", std::numeric_limits<std::int64_t>::max()}}, false},
    {std::string("zéro\0byte", 10), {"\n"}, {}, true}};

std::string packed() {
  griot::Packer packer;
  packer(people, 7);
  return packer.text;
}

}  // namespace packed_test

using griot::Unpacker;
using packed_test::Nested;
using packed_test::Person;

BOOST_AUTO_TEST_SUITE(packed)

BOOST_AUTO_TEST_CASE(values_come_back_in_their_order) {
  const std::string text = packed_test::packed();
  Unpacker unpacker(text);
  BOOST_CHECK(unpacker.next<std::vector<Person>>() == packed_test::people);
  BOOST_TEST(!unpacker.at_end());
  BOOST_TEST(unpacker.next<int>() == 7);
  BOOST_TEST(unpacker.at_end());
}

BOOST_AUTO_TEST_CASE(a_text_is_seen_where_it_stands) {
  Unpacker unpacker("5;douze3;");
  BOOST_TEST(unpacker.view() == "douze");
  BOOST_TEST(unpacker.next<int>() == 3);
}

BOOST_AUTO_TEST_CASE(what_is_cut_is_refused_wherever_it_is_cut) {
  const std::string whole = packed_test::packed();
  for (std::size_t length = 0; length < whole.size(); ++length) {
    Unpacker unpacker(std::string_view(whole).substr(0, length));
    BOOST_CHECK_THROW(
        {
          unpacker.next<std::vector<Person>>();
          unpacker.next<int>();
        },
        Unpacker::Unreadable);
  }
}

BOOST_AUTO_TEST_CASE(a_size_that_cannot_be_takes_no_memory) {
  for (const char* text :
       {"99999999999;x", "-1;x", "x;", ";", "3 abc", "18446744073709551615;x"}) {
    BOOST_CHECK_THROW(Unpacker(text).next<std::string>(), Unpacker::Unreadable);
    BOOST_CHECK_THROW(Unpacker(text).next<std::vector<std::string>>(),
                      Unpacker::Unreadable);
  }
}

BOOST_AUTO_TEST_CASE(lists_in_lists_end_before_the_stack_does) {
  std::string deep;
  for (int i = 0; i < 3'000'000; ++i) deep += "1;";
  BOOST_CHECK_THROW(Unpacker(deep).next<Nested>(), Unpacker::Unreadable);
  const std::string shallow = "1;1;1;0;";
  BOOST_TEST(Unpacker(shallow).next<Nested>().within.at(0).within.at(0).within.size() ==
             1u);
}

BOOST_AUTO_TEST_SUITE_END()
