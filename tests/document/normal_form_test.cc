#include "engine/document/normal_form.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "engine/document/plain_text.h"
#include "tests/document/random_document.h"

using namespace griot;

namespace {

Inlines normal(Inlines inlines) {
  normalize_paragraph(inlines);
  return inlines;
}

Inline text(const char* words) {
  return {Text{words}};
}
Inline strong(Inlines content) {
  return {Emphasised{Emphasis::strong, std::move(content)}};
}
Block paragraph(Inlines inlines) {
  return {Paragraph{std::move(inlines)}, {}, {}, {}, {}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(normal_form)

BOOST_AUTO_TEST_CASE(normal_documents_stay_as_they_are) {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    const Document document = testing::random_document(seed);
    Document again = document;
    normalize(again);
    BOOST_TEST((again == document), "seed " << seed);
  }
}

BOOST_AUTO_TEST_CASE(neighbours_that_say_the_same_become_one) {
  BOOST_TEST((normal({text("a"), text("b")}) == Inlines{text("ab")}));
  BOOST_TEST((normal({strong({text("a")}), strong({text("b")})}) ==
              Inlines{strong({text("ab")})}));
  BOOST_TEST((normal({{Code{"a"}}, {Code{"b"}}}) == Inlines{{Code{"ab"}}}));
}

BOOST_AUTO_TEST_CASE(nothing_within_itself) {
  BOOST_TEST((normal({strong({text("a"), strong({text("b")})})}) ==
              Inlines{strong({text("ab")})}));
  BOOST_TEST((normal({{Link{"x", "", {{Link{"y", "", {text("a")}}}}}}}) ==
              Inlines{{Link{"x", "", {text("a")}}}}));
}

BOOST_AUTO_TEST_CASE(blanks_at_the_edges_and_at_breaks_go) {
  BOOST_TEST((normal({text("  a "), {LineBreak{false}}, text(" b\t")}) ==
              Inlines{text("a"), {LineBreak{false}}, text("b")}));
  BOOST_TEST((normal({strong({text(" a")}), {LineBreak{true}}}) ==
              Inlines{strong({text("a")})}));
  BOOST_TEST((normal({text("a"), {LineBreak{false}}, {LineBreak{true}}, text("b")}) ==
              Inlines{text("a"), {LineBreak{true}}, text("b")}));
}

BOOST_AUTO_TEST_CASE(no_break_spaces_are_no_blanks) {
  BOOST_TEST((normal({text("\u00A0a\u202F")}) == Inlines{text("\u00A0a\u202F")}));
}

BOOST_AUTO_TEST_CASE(control_characters_go_and_line_ends_become_blanks) {
  BOOST_TEST((normal({text("a\x01"), text("b\r\nc\u2028d\uFEFF\u0085")}) ==
              Inlines{text("ab c d")}));
}

BOOST_AUTO_TEST_CASE(what_says_nothing_is_dropped) {
  Document document;
  document.blocks = {paragraph({text(" ")}),
                     paragraph({strong({})}),
                     {Heading{9, " ", {}}, {}, {}, {}, {}},
                     {List{}, {}, {}, {}, {}},
                     {Quote{{paragraph({})}}, {}, {}, {}, {}},
                     {Table{}, {}, {}, {}, {}},
                     {Rule{}, "pas une langue", "haut", {}, {}}};
  normalize(document);
  BOOST_TEST((document.blocks == Blocks{{Rule{}, {}, {}, {}, {}}}));
}

BOOST_AUTO_TEST_CASE(a_list_is_tight_only_where_it_can_be) {
  List list;
  list.tight = true;
  list.items.push_back(
      {ListItem::Task::none, "", {paragraph({text("a")}), paragraph({text("b")})}});
  Document document;
  document.blocks = {{list, {}, {}, {}, {}}};
  normalize(document);
  BOOST_TEST(!std::get<List>(document.blocks[0].value).tight);

  std::get<List>(document.blocks[0].value).items[0].content.pop_back();
  normalize(document);
  BOOST_TEST(std::get<List>(document.blocks[0].value).tight);
}

BOOST_AUTO_TEST_CASE(note_ids_become_different_and_calls_follow) {
  Document document;
  document.blocks = {paragraph({text("a"),
                                {NoteReference{"Été 1"}},
                                {NoteReference{"x"}},
                                {NoteReference{"absente"}}})};
  document.notes = {{"x", Note::Kind::footnote, {paragraph({text("1")})}},
                    {"Été 1", Note::Kind::footnote, {paragraph({text("2")})}},
                    {"X", Note::Kind::footnote, {paragraph({text("3")})}}};
  normalize(document);
  BOOST_TEST(document.notes[1].id == "t-1");
  BOOST_TEST(document.notes[2].id == "x-2");
  BOOST_TEST((std::get<Paragraph>(document.blocks[0].value).content ==
              Inlines{text("a"), {NoteReference{"t-1"}}, {NoteReference{"x"}}}));
}

BOOST_AUTO_TEST_CASE(kinds_of_boxes_are_small_letters_and_hyphens) {
  BOOST_TEST(box_kind("Mention légale") == "mention-légale");
  BOOST_TEST(box_kind("ÉTÉ\u00A0🎯 2") == "été-2");
  BOOST_TEST(box_kind("¿?") == "encadré");
}

BOOST_AUTO_TEST_SUITE_END()
