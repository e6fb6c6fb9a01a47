#include "engine/document/walk.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "engine/document/plain_text.h"

using namespace griot;

namespace {

Block paragraph(const char* text) {
  return {Paragraph{{{Text{text}}}}, {}, {}, {}, {}};
}

// A quote around a list whose item holds a table, a box, and a note.
Document sample() {
  Table table;
  table.caption = {{Text{"légende"}}};
  table.rows = {{{TableCell{1, 1, false, {paragraph("cellule")}}}}};
  List list;
  list.items.push_back({ListItem::Task::none, "R1", {{table, {}, {}, {}, {}}}});
  Document document;
  document.blocks.push_back({Quote{{{list, {}, {}, {}, {}}}}, {}, {}, {}, {}});
  document.blocks.push_back(
      {Box{"note", {{Text{"titre"}}}, {paragraph("boîte")}}, {}, {}, {}, {}});
  document.notes.push_back({"1", Note::Kind::footnote, {paragraph("note")}});
  return document;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(walks)

BOOST_AUTO_TEST_CASE(a_walk_sees_every_block_parents_first_notes_last) {
  std::string seen;
  walk(sample(), [&](const Block& block) {
    seen += std::to_string(block.value.index());
    return true;
  });
  // Quote, list, table, paragraph; box, paragraph; the note's paragraph.
  BOOST_TEST(seen == "2350700");
}

BOOST_AUTO_TEST_CASE(a_visitor_can_leave_children_out) {
  int seen = 0;
  walk(sample(), [&](const Block&) {
    ++seen;
    return false;
  });
  BOOST_TEST(seen == 3);
}

BOOST_AUTO_TEST_CASE(depth_counts_blocks_within_blocks) {
  BOOST_TEST(depth_of(sample().blocks) == 4);
  BOOST_TEST(depth_of({}) == 0);
}

BOOST_AUTO_TEST_CASE(inlines_are_seen_within_each_other) {
  const Inlines inlines = {
      {Emphasised{Emphasis::strong, {{Link{"x", "", {{Text{"a"}}}}}, {Code{"b"}}}}}};
  int seen = 0;
  walk_inlines(inlines, [&](const Inline&) { ++seen; });
  BOOST_TEST(seen == 4);
}

BOOST_AUTO_TEST_CASE(children_can_be_changed_in_place) {
  Document document = sample();
  for (Blocks* blocks : children_of(document.blocks[1])) blocks->clear();
  for (Inlines* inlines : inlines_of(document.blocks[1])) inlines->clear();
  BOOST_TEST(plain_text(document.blocks[1]) == "");
}

BOOST_AUTO_TEST_CASE(plain_text_is_the_words_and_nothing_else) {
  BOOST_TEST(plain_text(sample()) == "légende\ncellule\ntitre\nboîte\nnote\n");
  const Inlines line = {{Text{"a"}},
                        {LineBreak{true}},
                        {Text{"b"}},
                        {LineBreak{false}},
                        {Code{"c"}},
                        {NoteReference{"1"}},
                        {Image{"x", "alt", "", false}},
                        {Formula{"d/e", "", false}}};
  BOOST_TEST(plain_text(line) == "a\nb cd/e");
}

BOOST_AUTO_TEST_SUITE_END()
