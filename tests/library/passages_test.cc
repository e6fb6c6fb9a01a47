#include "engine/library/passages.h"

#include <boost/test/unit_test.hpp>

using namespace griot;

namespace {

Block paragraph(const std::string& text, const std::string& anchor) {
  Block block{Paragraph{{{Text{text}}}}, {}, {}, anchor, {}};
  return block;
}

Block heading(int level, const std::string& text, const std::string& anchor) {
  return {Heading{level, "", {{Text{text}}}}, {}, {}, anchor, {}};
}

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "mot" + std::to_string(i) + " ";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(passages_h)

BOOST_AUTO_TEST_CASE(short_paragraphs_of_a_section_are_one_passage_with_its_headings) {
  Document document;
  document.blocks = {heading(1, "Constats", "h1"), heading(2, "Au retour", "h2"),
                     paragraph("Un.", "p1"), paragraph("Deux.", "p2"),
                     heading(2, "Ensuite", "h3"), paragraph("Trois.", "p3")};

  const auto passages = passages_of(document);

  BOOST_REQUIRE_EQUAL(passages.size(), 2u);
  BOOST_TEST(passages[0].text == "Un. Deux.");
  BOOST_TEST(passages[0].heading == "Constats › Au retour");
  BOOST_TEST(passages[0].anchor == "p1");
  BOOST_TEST(passages[1].heading == "Constats › Ensuite");
}

BOOST_AUTO_TEST_CASE(a_long_paragraph_is_a_passage_of_its_own) {
  Document document;
  document.blocks = {paragraph(words(100), "p1"), paragraph("Court.", "p2")};

  const auto passages = passages_of(document);

  BOOST_REQUIRE_EQUAL(passages.size(), 2u);
  BOOST_TEST(passages[1].anchor == "p2");
}

BOOST_AUTO_TEST_CASE(a_heading_with_nothing_below_it_is_found_too) {
  Document document;
  document.blocks = {heading(1, "Remerciements", "h1"), heading(1, "Suite", "h2"),
                     paragraph("Texte.", "p1")};

  const auto passages = passages_of(document);

  BOOST_REQUIRE_EQUAL(passages.size(), 2u);
  BOOST_TEST(passages[0].text == "Remerciements");
  BOOST_TEST(passages[0].anchor == "h1");
}

BOOST_AUTO_TEST_CASE(a_note_is_a_passage_anchored_where_it_is_called) {
  Document document;
  Block caller = paragraph("Avec un appel.", "p1");
  std::get<Paragraph>(caller.value).content.push_back({NoteReference{"1"}});
  document.blocks = {heading(1, "Contexte", "h1"), caller};
  document.notes = {{"1", Note::Kind::footnote, {paragraph("Le détail.", "n1")}},
                    {"2", Note::Kind::footnote, {paragraph("Sans appel.", "n2")}}};

  const auto passages = passages_of(document);

  BOOST_REQUIRE_EQUAL(passages.size(), 3u);
  BOOST_TEST(passages[1].text == "Le détail.");
  BOOST_TEST(passages[1].anchor == "p1");
  BOOST_TEST(passages[2].text == "Sans appel.");
}

BOOST_AUTO_TEST_CASE(the_words_of_cells_are_found_under_the_anchor_of_their_table) {
  Table table;
  table.caption = {{Text{"Acteurs"}}};
  table.rows = {{{{1, 1, false, {paragraph("Faîtière", "")}},
                  {1, 1, false, {paragraph("Moroni", "")}}}}};
  Document document;
  document.blocks = {{table, {}, {}, "t1", {}}};

  const auto passages = passages_of(document);

  BOOST_REQUIRE_EQUAL(passages.size(), 1u);
  BOOST_TEST(passages[0].text == "Acteurs Faîtière · Moroni");
  BOOST_TEST(passages[0].anchor == "t1");
}

BOOST_AUTO_TEST_CASE(a_funding_line_stands_apart_as_boilerplate) {
  Document document;
  document.blocks = {paragraph("Une idée.", "p1"),
                     paragraph("Avec le soutien de l’Agence fictive.", "p2"),
                     paragraph("Une autre.", "p3")};

  const auto passages = passages_of(document);

  BOOST_REQUIRE_EQUAL(passages.size(), 3u);
  BOOST_TEST(!passages[0].boilerplate);
  BOOST_TEST(passages[1].boilerplate);
  BOOST_TEST(!passages[2].boilerplate);
}

BOOST_AUTO_TEST_SUITE_END()
