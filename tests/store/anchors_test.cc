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
  EarlierRevision before;
  int revision = 0;

  std::vector<std::string> next(const std::vector<std::string>& paragraphs) {
    Document document = document_of(paragraphs);
    record_anchors(document, "essai", ++revision, before, records);
    attach_anchors(document, "essai", revision, records);
    before = {document.blocks, revision};
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

BOOST_AUTO_TEST_CASE(an_edited_paragraph_keeps_its_id) {
  History history;
  const auto first =
      history.next({"Introduction.", "Les États doivent financer l'accueil des retours.",
                    "Une autre idée, sans rapport avec celle d'avant."});
  const auto second =
      history.next({"Introduction.", "Les États devront financer enfin l'accueil.",
                    "Une autre idée, sans rapport avec celle d'avant."});
  const auto third =
      history.next({"Les États devront financer enfin l'accueil digne.",
                    "Une autre idée, sans rapport avec celle d'avant.", "Introduction."});

  BOOST_TEST(second[1] == first[1]);
  BOOST_TEST(third[0] == first[1]);
}

BOOST_AUTO_TEST_CASE(other_words_in_the_same_place_are_another_paragraph) {
  History history;
  const auto first = history.next({"Avant.", "La circulation reste entravée.", "Après."});
  const auto second = history.next({"Avant.", "Nous demandons des écoles.", "Après."});

  BOOST_TEST(second[1] != first[1]);
}

BOOST_AUTO_TEST_CASE(of_a_split_paragraph_the_largest_part_goes_on) {
  History history;
  const auto first = history.next(
      {"Les visas se délivrent trop lentement. Les guichets ferment tôt, les dossiers "
       "se perdent, et personne ne répond au téléphone."});
  const auto second = history.next(
      {"Les visas se délivrent trop lentement.",
       "Les guichets ferment tôt, les dossiers se perdent, et personne ne répond au "
       "téléphone."});

  BOOST_TEST(second[1] == first[0]);
  BOOST_TEST(second[0] != first[0]);
}

BOOST_AUTO_TEST_CASE(joined_paragraphs_go_on_as_one_of_them) {
  History history;
  const auto first = history.next(
      {"Les visas se délivrent trop lentement.",
       "Les guichets ferment tôt, les dossiers se perdent, et personne ne répond."});
  const auto second = history.next(
      {"Les visas se délivrent trop lentement. Les guichets ferment tôt, les dossiers se "
       "perdent, et personne ne répond."});

  BOOST_TEST(second[0] == first[1]);
}

BOOST_AUTO_TEST_CASE(paragraphs_of_the_same_words_stay_with_their_neighbours) {
  History history;
  const auto first = history.next({"A.", "Idem.", "B.", "Idem.", "C."});
  const auto second = history.next({"Idem.", "A.", "B.", "Idem.", "C."});
  const auto third = history.next({"B.", "Idem.", "C."});

  BOOST_TEST(second[3] == first[3]);
  BOOST_TEST(third[1] == first[3]);
}

BOOST_AUTO_TEST_CASE(words_that_come_back_never_take_the_id_of_another_paragraph) {
  History history;
  const auto first = history.next({"Les États doivent financer l'accueil des retours."});
  const auto second = history.next({"Les États devront financer l'accueil des retours."});
  const auto third = history.next({"Les États devront financer l'accueil des retours.",
                                   "Les États doivent financer l'accueil des retours."});

  BOOST_TEST(second[0] == first[0]);
  BOOST_TEST(third[0] == first[0]);
  BOOST_TEST(third[1] != first[0]);
}

BOOST_AUTO_TEST_CASE(an_earlier_revision_keeps_the_ids_it_was_shown_with) {
  History history;
  const std::vector<std::string> old = {"Un seul mot change ici.", "Deux."};
  const auto first = history.next(old);
  history.next({"Un seul terme change ici."});
  history.next({"Deux.", "Un seul terme change ici.", "Un seul mot change ici."});
  Document again = document_of(old);
  attach_anchors(again, "essai", 1, history.records);

  BOOST_TEST(anchors_of(again) == first, boost::test_tools::per_element());
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
