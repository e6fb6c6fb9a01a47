// Documents that say the same have the same print; those that share a part, part of it.
#include "engine/knowledge/fingerprint.h"

#include <boost/test/unit_test.hpp>

using namespace griot;

namespace {

// `count` words of a text of its own.
std::string words(const std::string& stem, int first, int count) {
  std::string text;
  for (int i = first; i < first + count; ++i) text += stem + std::to_string(i) + " ";
  return text;
}

Document document(const std::string& text) {
  Document made;
  made.blocks.push_back({Paragraph{{{Text{text}}}}, "", "", "", {}});
  return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fingerprint)

BOOST_AUTO_TEST_CASE(case_accents_and_punctuation_do_not_count) {
  const std::string text = words("épargne", 0, 40);
  std::string shouted = words("EPARGNE", 0, 40) + "!";

  BOOST_TEST((full_print_of(document(text)).fingerprint ==
              full_print_of(document(shouted)).fingerprint));
}

BOOST_AUTO_TEST_CASE(order_counts) {
  const FullPrint a = full_print_of(document(words("a", 0, 50) + words("b", 0, 50)));
  const FullPrint b = full_print_of(document(words("b", 0, 50) + words("a", 0, 50)));

  BOOST_TEST(a.fingerprint.words != b.fingerprint.words);
  BOOST_TEST(overlap(a.shingles, b.shingles).of_both > 0.9);
}

BOOST_AUTO_TEST_CASE(a_text_held_by_a_larger_one_is_wholly_in_it) {
  const FullPrint part = full_print_of(document(words("a", 0, 100)));
  const FullPrint whole = full_print_of(document(words("a", 0, 400)));

  const Overlap shared = overlap(part.shingles, whole.shingles);
  BOOST_TEST(shared.of_smaller == 1.0);
  BOOST_TEST(shared.of_both < 0.3);
}

BOOST_AUTO_TEST_CASE(the_nearest_documents_come_first) {
  FingerprintIndex index;
  for (int i = 0; i < 200; ++i) {
    const std::string name = "autre-" + std::to_string(i);
    index.put(name, full_print_of(document(words(name + "x", 0, 200))).fingerprint);
  }
  const auto print = [](int first) {
    return full_print_of(document(words("mot", first, 300))).fingerprint;
  };
  index.put("proche", print(20));
  index.put("loin", print(150));
  index.put("même", print(0));

  BOOST_TEST(
      index.alike(print(0), 8) == (std::vector<std::string>{"même", "proche", "loin"}),
      boost::test_tools::per_element());
  BOOST_TEST(index.alike(print(5000), 8).empty());
}

BOOST_AUTO_TEST_CASE(what_is_put_again_is_forgotten_as_it_was) {
  FingerprintIndex index;
  const auto print = [](const std::string& stem) {
    return full_print_of(document(words(stem, 0, 100))).fingerprint;
  };
  index.put("note", print("avant"));
  index.put("note", print("après"));

  BOOST_TEST(index.alike(print("avant"), 8).empty());
  BOOST_TEST(index.alike(print("après"), 8).size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_many_documents_share_finds_none_of_them) {
  FingerprintIndex index;
  const std::string funder = words("mention", 0, 60);
  for (int i = 0; i < 100; ++i) {
    const std::string name = "note-" + std::to_string(i);
    index.put(name,
              full_print_of(document(funder + words(name + "x", 0, 90))).fingerprint);
  }

  const auto print = full_print_of(document(funder + words("neuf", 0, 90))).fingerprint;
  BOOST_TEST(index.alike(print, 8).empty());
  const auto again =
      full_print_of(document(funder + words("note-7x", 0, 90))).fingerprint;
  BOOST_TEST(index.alike(again, 8).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_few_words_have_no_print) {
  BOOST_TEST(full_print_of(document("Lien vers la note.")).shingles.empty());
}

BOOST_AUTO_TEST_SUITE_END()
