#include "engine/store/anchors.h"

#include <boost/test/unit_test.hpp>

#include "tests/store/corpus.h"

using namespace griot;
using griot::test::document_of;

namespace {

std::vector<std::string> anchors_of(const Document& document) {
  std::vector<std::string> anchors;
  for (const Block& block : document.blocks) anchors.push_back(block.anchor);
  return anchors;
}

// The anchors of successive revisions of one document.
struct History {
  std::vector<AnchorRecord> records;
  int revision = 0;

  std::vector<std::string> next(const std::vector<std::string>& paragraphs) {
    Document document = document_of(paragraphs);
    record_anchors(document, "essai", ++revision, records);
    attach_anchors(document, "essai", records);
    return anchors_of(document);
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(anchors_h)

BOOST_AUTO_TEST_CASE(a_paragraph_keeps_its_id_while_its_words_are_unchanged) {
  History history;
  const auto first = history.next({"Un.", "Deux.", "Trois."});
  const auto second = history.next({"Avant.", "Trois.", "Un."});

  BOOST_TEST(second[1] == first[2]);
  BOOST_TEST(second[2] == first[0]);
  BOOST_TEST(second[0] != first[0]);
  BOOST_TEST(first[0] != first[1]);
}

BOOST_AUTO_TEST_CASE(blanks_and_typography_are_no_new_paragraph) {
  History history;
  const auto first = history.next({"L'État  attend ."});
  const auto second = history.next({"L’État attend\u00a0."});

  BOOST_TEST(first[0] == second[0]);
}

BOOST_AUTO_TEST_CASE(paragraphs_of_the_same_words_have_ids_of_their_own_in_order) {
  History history;
  const auto first = history.next({"Idem.", "Idem."});
  const auto second = history.next({"Idem.", "Autre.", "Idem.", "Idem."});

  BOOST_TEST(first[0] != first[1]);
  BOOST_TEST(second[0] == first[0]);
  BOOST_TEST(second[2] == first[1]);
  BOOST_TEST(second[3] != first[1]);
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_comes_back_has_its_id_again) {
  History history;
  const auto first = history.next({"Un.", "Deux."});
  history.next({"Deux."});
  const auto third = history.next({"Un.", "Deux."});

  BOOST_TEST(third[0] == first[0]);
}

BOOST_AUTO_TEST_CASE(the_record_of_a_paragraph_that_is_gone_stays) {
  History history;
  history.next({"Un.", "Deux."});
  history.next({"Deux."});

  BOOST_REQUIRE_EQUAL(history.records.size(), 2u);
  BOOST_TEST(history.records[0].last_revision == 1);
  BOOST_TEST(history.records[1].last_revision == 2);
}

BOOST_AUTO_TEST_CASE(the_table_is_read_as_it_was_written) {
  History history;
  history.next({"Un.", "Deux."});
  const auto read = read_anchors(write_anchors(history.records), "anchors.tsv");

  BOOST_REQUIRE_EQUAL(read.size(), 2u);
  BOOST_TEST(read[1].anchor == history.records[1].anchor);
  BOOST_TEST(read[1].digest == history.records[1].digest);
  BOOST_CHECK_THROW(read_anchors("n'importe quoi\n", "anchors.tsv"), Error);
}

BOOST_AUTO_TEST_SUITE_END()
