// What we write for Word, our own reader gets back.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>
#include <string>
#include <utility>

#include "engine/document/normal_form.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/markdown/markdown.h"
#include "engine/render/docx.h"
#include "importers/importers.h"
#include "tests/document/random_document.h"

using namespace griot;

namespace {

Imported read_word(const std::string& bytes) {
  const ImportOptions options{"note.docx", {}, {}};
  Imported imported = importer_for(bytes, options.name).import(bytes, options);
  normalize(imported.document);
  return imported;
}

Document markdown(const std::string& text) {
  Document document = read_markdown(text, "note.md").document;
  normalize(document);
  return document;
}

// Through Word and back, as Markdown without the metadata.
std::string there_and_back(const std::string& text) {
  Document document = read_word(render_docx(markdown(text))).document;
  document.metadata = {};
  return write_markdown(document);
}

void stays_the_same(const std::string& text) {
  BOOST_TEST(there_and_back(text) == write_markdown(markdown(text)));
}

// A random document without what Word cannot hold (docx.h), and without what has no say
// in a structure.
class WordSized {
 public:
  static Document of(Document document) {
    WordSized made;
    document.metadata = {};
    made.blocks(document.blocks, false);
    for (Note& note : document.notes) made.blocks(note.content, true);
    std::erase_if(document.notes,
                  [](const Note& note) { return plain_text(note.content).empty(); });
    std::set<std::string> called;
    walk(document.blocks, [&](const Block& block) {
      walk_inlines(block, [&](const Inline& node) {
        const auto* call = std::get_if<NoteReference>(&node.value);
        if (call) called.insert(call->note);
      });
      return true;
    });
    Inlines calls;
    for (const Note& note : document.notes) {
      if (!called.contains(note.id)) calls.push_back({NoteReference{note.id}});
    }
    if (!calls.empty()) document.blocks.push_back({Paragraph{calls}, {}, {}, {}, {}});
    normalize(document);
    return document;
  }

 private:
  void blocks(Blocks& all, bool in_note) {
    Blocks kept;
    for (Block& block : all) {
      if (auto* heading = std::get_if<Heading>(&block.value); heading && in_note) {
        Inlines content = std::move(heading->content);
        block.value = Paragraph{std::move(content)};
      }
      if (auto* figure = std::get_if<Figure>(&block.value)) {
        Inlines caption = std::move(figure->caption);
        block.value = Paragraph{std::move(caption)};
      }
      for (Inlines* line : inlines_of(block)) inlines(*line, in_note);
      const bool line = std::holds_alternative<Paragraph>(block.value) ||
                        std::holds_alternative<Heading>(block.value);
      const auto* table = std::get_if<Table>(&block.value);
      if (line && words_of(block).empty()) continue;
      if (table && table->rows.empty()) continue;
      for (Blocks* inside : children_of(block)) blocks(*inside, in_note);
      // A box around nothing is nothing in Word either.
      const auto* box = std::get_if<Box>(&block.value);
      if (box && box->content.empty() && words_of(block).empty()) continue;
      if (auto* list = std::get_if<List>(&block.value)) {
        int number = 0;
        for (ListItem& item : list->items) {
          begin_with_paragraph(item.content);
          ++number;
          if (!item.label.empty()) item.label = "R" + std::to_string(2 * number);
        }
      }
      // Nothing tells where one list ends and the next begins.
      const bool lists = !kept.empty() && std::holds_alternative<List>(block.value) &&
                         std::holds_alternative<List>(kept.back().value);
      if (lists) kept.push_back(paragraph("entre deux listes"));
      kept.push_back(std::move(block));
    }
    all = std::move(kept);
  }

  void inlines(Inlines& all, bool in_note) {
    for (Inline& node : all) {
      const auto* call = std::get_if<NoteReference>(&node.value);
      const bool again = call && (in_note || !called_.insert(call->note).second);
      const bool gone = again || std::holds_alternative<Image>(node.value) ||
                        std::holds_alternative<LineBreak>(node.value);
      if (gone) node.value = Text{" "};
      if (Inlines* content = content_of(node)) inlines(*content, in_note);
    }
  }

  static Block paragraph(const char* text) {
    return {Paragraph{{{Text{text}}}}, {}, {}, {}, {}};
  }
  static void begin_with_paragraph(Blocks& content) {
    const bool begins = !content.empty() &&
                        std::holds_alternative<Paragraph>(content.front().value) &&
                        !words_of(content.front()).empty();
    if (!begins) content.insert(content.begin(), paragraph("point"));
  }
  static std::string words_of(const Block& block) {
    std::string text;
    for (const char c : plain_text(block)) {
      if (c != ' ' && c != '\n' && c != '\t') text += c;
    }
    return text;
  }

  std::set<std::string> called_;
};

std::string without_blanks(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.compare(i, 2, "\u00A0") == 0;
    if (no_break) ++i;
    const bool blank = std::string_view(" \n\t\r").find(text[i]) != std::string::npos;
    if (!no_break && !blank) out += text[i];
  }
  return out;
}

// A line a block, indented by how deep it lies, with what tells it from others.
void tell(const Blocks& blocks, int depth, std::string& out) {
  static constexpr std::array names = {"paragraphe", "titre",   "citation",
                                       "liste",      "code",    "tableau",
                                       "figure",     "encadré", "filet"};
  for (const Block& block : blocks) {
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
    out += names[block.value.index()];
    if (const auto* heading = std::get_if<Heading>(&block.value)) {
      out += " " + std::to_string(heading->level) + " " + heading->label;
    }
    if (const auto* list = std::get_if<List>(&block.value)) {
      out += " de " + std::to_string(list->items.size());
    }
    if (const auto* box = std::get_if<Box>(&block.value)) out += " " + box->kind;
    if (const auto* table = std::get_if<Table>(&block.value)) {
      out += " " + std::to_string(table->rows.size());
    }
    for (const Inlines* line : inlines_of(block)) {
      out += " | " + without_blanks(plain_text(*line));
    }
    if (const auto* code = std::get_if<CodeBlock>(&block.value)) {
      out += " | " + without_blanks(code->text);
    }
    out += '\n';
    // What random tables look like is decided by where their cells find room.
    if (std::holds_alternative<Table>(block.value)) continue;
    for (const Blocks* inside : children_of(block)) tell(*inside, depth + 1, out);
  }
}

std::string told(const Document& document) {
  std::string out;
  tell(document.blocks, 0, out);
  std::multiset<std::string> notes;
  for (const Note& note : document.notes) {
    notes.insert(without_blanks(plain_text(note.content)));
  }
  for (const std::string& note : notes) out += "note | " + note + '\n';
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_round_trip)

BOOST_AUTO_TEST_CASE(headings_paragraphs_and_emphasis_come_back) {
  stays_the_same(
      "# Retours choisis\n\nDes migrant·es **reviennent** au *pays*, <u>sans</u> "
      "~~aide~~ "
      "ni `code`.\n\n## Ce que nous demandons\n\nL’État doit répondre « vite ».\n");
}

BOOST_AUTO_TEST_CASE(lists_keep_their_numbers_depth_and_labels) {
  stays_the_same(
      "Avant.\n\n3. trois\n4. quatre\n   - un tiret\n   - un autre\n     - plus bas\n\n"
      "   La suite du point quatre.\n5. cinq\n\nAprès.\n");
}

BOOST_AUTO_TEST_CASE(tasks_come_back_ticked_or_not) {
  stays_the_same("- [x] fait\n- [ ] à faire\n- rien\n");
}

BOOST_AUTO_TEST_CASE(tables_keep_headers_spans_and_captions) {
  const std::string text =
      "<table>\n<caption>Qui fait quoi</caption>\n<thead>\n<tr>\n<th>Qui</th>\n"
      "<th colspan=\"2\">Quoi</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td rowspan=\"2\">"
      "Mairie</td>\n<td>Guichet</td>\n<td>2026</td>\n</tr>\n<tr>\n<td>Suivi</td>\n"
      "<td>2027</td>\n</tr>\n</tbody>\n</table>\n";
  const Document before = markdown(text);
  const Document after = read_word(render_docx(before)).document;

  const auto& table = std::get<Table>(before.blocks.at(0).value);
  const auto& back = std::get<Table>(after.blocks.at(0).value);
  BOOST_TEST(plain_text(back.caption) == "Qui fait quoi");
  BOOST_TEST(back.header_rows == 1);
  BOOST_REQUIRE(back.rows.size() == table.rows.size());
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    BOOST_REQUIRE(back.rows[row].cells.size() == table.rows[row].cells.size());
    for (std::size_t i = 0; i < table.rows[row].cells.size(); ++i) {
      const TableCell& cell = table.rows[row].cells[i];
      const TableCell& same = back.rows[row].cells[i];
      BOOST_TEST(same.column_span == cell.column_span);
      BOOST_TEST(same.row_span == cell.row_span);
      BOOST_TEST(plain_text(same.content) == plain_text(cell.content));
    }
  }
}

BOOST_AUTO_TEST_CASE(notes_are_true_notes) {
  const Document after =
      read_word(
          render_docx(markdown("Un appel[^a] puis un autre[^b].\n\n[^a]: La "
                               "première.\n\n[^b]: La seconde,\n"
                               "    avec *un mot* penché.\n\n    Et un paragraphe.\n")))
          .document;

  BOOST_REQUIRE(after.notes.size() == 2);
  BOOST_TEST(plain_text(after.notes[0].content) == "La première.\n");
  BOOST_TEST(after.notes[1].content.size() == 2);
  BOOST_TEST((after.notes[0].kind == Note::Kind::footnote));
}

BOOST_AUTO_TEST_CASE(a_note_called_twice_leads_to_its_first_call) {
  const Document after =
      read_word(render_docx(markdown("A[^a] et B[^a].\n\n[^a]: Note.\n"))).document;

  BOOST_TEST(after.notes.size() == 1);
  int links = 0;
  walk_inlines(after.blocks.at(0), [&](const Inline& node) {
    const auto* link = std::get_if<Link>(&node.value);
    links += link && link->target == "#_Note1";
  });
  BOOST_TEST(links == 1);
}

BOOST_AUTO_TEST_CASE(links_lead_where_they_led) {
  stays_the_same(
      "## Un titre\n\nVoir [le site](https://x.example/a?b=1&c=2 \"Le titre\") et "
      "[écrire](mailto:a@x.example).\n");
  const Document after =
      read_word(render_docx(markdown("Voir [plus bas](#un-titre).\n\n## Un titre\n")))
          .document;
  const std::string text = write_markdown(after);
  BOOST_TEST(text.find("[plus bas](#un_titre)") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(boxes_quotes_code_and_rules_come_back) {
  stays_the_same(
      "> [!en-bref] En bref\n>\n> Deux phrases.\n>\n> - un point\n> - un autre\n\n"
      "> Une citation.\n\n> Une autre,\n>\n> de deux paragraphes.\n\n"
      "``` python\nif a:\n    b()\n```\n\n---\n\nFin.\n");
}

BOOST_AUTO_TEST_CASE(pictures_keep_their_bytes_and_alternatives) {
  // A picture of one pixel.
  const std::string png(
      "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x06\0\0\0\x1F\x15\xC4\x89"
      "\0\0\0\nIDATx\x9C"
      "c\0\x01\0\0\x05\0\x01\r\n-\xB4\0\0\0\0IEND\xAE"
      "B`\x82",
      67);
  const std::string name(64, 'a');
  DocxOptions options;
  options.media = [&](std::string_view asked) {
    return asked == name + ".png" ? png : std::string();
  };
  const Imported after = read_word(render_docx(
      markdown("![Carte des régions](media/" + name + ".png)\n\nTexte.\n"), options));

  BOOST_REQUIRE(after.media.size() == 1);
  BOOST_TEST((after.media[0].bytes == png));
  std::string alternative;
  walk(after.document.blocks, [&](const Block& block) {
    if (const auto* figure = std::get_if<Figure>(&block.value)) {
      alternative = figure->image.alternative;
    }
    walk_inlines(block, [&](const Inline& node) {
      const auto* image = std::get_if<Image>(&node.value);
      if (image) alternative = image->alternative;
    });
    return true;
  });
  BOOST_TEST(alternative == "Carte des régions");
}

BOOST_AUTO_TEST_CASE(metadata_come_back_but_for_what_decides_on_publication) {
  const Document after =
      read_word(
          render_docx(markdown(
              "---\ntitre: Retours\nauteurs: [Association Exemple]\npays: [SN, GN]\n"
              "date: 2026-03-14\nstatut: publie\ndiffusion: public\n---\n\nTexte.\n")))
          .document;

  BOOST_TEST(after.metadata.text("titre") == "Retours");
  BOOST_TEST(after.metadata.text("auteurs") == "Association Exemple");
  BOOST_TEST(after.metadata.text("pays") == "SN; GN");
  BOOST_TEST(after.metadata.text("date") == "2026-03-14");
  BOOST_TEST(!after.metadata.find("statut"));
  BOOST_TEST(!after.metadata.find("diffusion"));
}

BOOST_AUTO_TEST_CASE(the_same_document_gives_the_same_bytes) {
  const Document document = testing::random_document(7);
  BOOST_TEST((render_docx(document) == render_docx(document)));
}

BOOST_AUTO_TEST_CASE(random_documents_keep_their_words_and_structure) {
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const Document before = WordSized::of(testing::random_document(seed));
    const Imported read = read_word(render_docx(before));

    const std::string expected = told(before);
    const std::string found = told(read.document);
    BOOST_TEST(found == expected, "seed " << seed << "\nwritten:\n"
                                          << expected << "read:\n"
                                          << found);
    BOOST_TEST(read.words.kept >= read.words.source,
               "seed " << seed << ": " << read.words.source << " words, "
                       << read.words.kept << " kept");
  }
}

BOOST_AUTO_TEST_SUITE_END()
