// What plain Markdown files of others become, and what is said about them.
#include <algorithm>
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <string>
#include <thread>
#include <vector>

#include "engine/base/error.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/markdown/markdown.h"

using namespace griot;

namespace {

MarkdownReading read(const std::string& text) {
  return read_markdown(text, "note.md");
}

template <class T>
const T& first(const MarkdownReading& reading) {
  return std::get<T>(reading.document.blocks.at(0).value);
}

bool says(const MarkdownReading& reading, const std::string& code, int line) {
  return std::ranges::any_of(reading.findings, [&](const Finding& finding) {
    return finding.code == code && finding.origin.line == line;
  });
}

std::string error_of(const std::string& text) {
  try {
    read(text);
  } catch (const Error& error) {
    return error.what();
  }
  return "(accepté)";
}

bool starts(const std::string& text, const std::string& start) {
  return text.starts_with(start);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reading)

BOOST_AUTO_TEST_CASE(blocks_know_their_line_in_the_file) {
  const auto reading = read("---\ntitre: T\n---\n\n# A\n\nB\n\n> C\n>\n> D\n");
  BOOST_TEST(reading.document.blocks.at(0).origin.line == 5);
  BOOST_TEST(reading.document.blocks.at(1).origin.line == 7);
  BOOST_TEST(first<Heading>(reading).level == 1);
  const auto& quote = std::get<Quote>(reading.document.blocks.at(2).value);
  BOOST_TEST(quote.content.at(1).origin.line == 11);
}

BOOST_AUTO_TEST_CASE(notes_move_no_lines) {
  const auto reading = read("A[^1]\n\nB <kbd>x</kbd>\n\n[^1]: N\n");
  BOOST_TEST(reading.document.blocks.at(1).origin.line == 3);
  BOOST_TEST(says(reading, "raw_html", 3));
}

BOOST_AUTO_TEST_CASE(notes_keep_their_order_and_need_no_call) {
  const auto reading =
      read("A[^b].\n\n> [^x]: Dans une citation.\n\n[^c]: C\n\n[^b]: B\n");
  BOOST_TEST_REQUIRE(reading.document.notes.size() == 3u);
  BOOST_TEST(reading.document.notes[0].id == "x");
  BOOST_TEST(reading.document.notes[1].id == "c");
  BOOST_TEST(reading.document.notes[2].id == "b");
}

BOOST_AUTO_TEST_CASE(a_definition_within_code_is_code) {
  const auto reading = read("```\n[^a]: code\n```\n\nB[^a]\n\n[^a]: note\n");
  BOOST_TEST_REQUIRE(reading.document.notes.size() == 1u);
  BOOST_TEST(plain_text(reading.document.notes[0].content) == "note\n");
  BOOST_TEST(first<CodeBlock>(reading).text == "[^a]: code");
}

BOOST_AUTO_TEST_CASE(front_matter_scalars_stay_as_written) {
  const auto reading =
      read("---\ndate: 2026-03-14\nversion: 1.10\nnul: ~\noui: yes\n---\n");
  const Metadata& metadata = reading.document.metadata;
  BOOST_TEST(metadata.text("date") == "2026-03-14");
  BOOST_TEST(metadata.text("version") == "1.10");
  BOOST_TEST(metadata.text("nul") == "");
  BOOST_TEST(metadata.find("date")->line == 2);
  BOOST_TEST((metadata.find("date")->source == Source::front_matter));
}

BOOST_AUTO_TEST_CASE(provenance_restores_sources_and_is_consumed) {
  const auto reading = read("---\ndate: 2026\nprovenance:\n  date: feuille\n---\n");
  BOOST_TEST((reading.document.metadata.find("date")->source == Source::sheet));
  BOOST_TEST(!reading.document.metadata.find("provenance"));
}

BOOST_AUTO_TEST_CASE(bad_front_matter_says_where) {
  BOOST_TEST(starts(error_of("---\ntitre: \"x\ndate: 2\n---\n"), "note.md:"));
  BOOST_TEST(
      starts(error_of("---\na: 1\nb: &x 2\n---\n"), "note.md:3:4 : ancre YAML refusée"));
  BOOST_TEST(starts(error_of("---\na: *x\n---\n"), "note.md:2:4 : "));
  BOOST_TEST(starts(error_of("---\na: !!python/object x\n---\n"), "note.md:2:"));
  BOOST_TEST(starts(error_of("---\n# rien\n- a\n- b\n---\n"), "note.md:2:1 : l'en-tête"));
  BOOST_TEST(starts(error_of("---\na: [1\n---\n"), "note.md:"));
}

BOOST_AUTO_TEST_CASE(a_faulty_line_costs_neither_the_text_nor_the_other_keys) {
  const auto reading = read_markdown(
      "---\ntitre: \"Note\npays:\n  - SN\ntype: [note\ndate: 2026\n---\n\nTexte.\n",
      "note.md", {}, FaultyFrontMatter::salvaged);
  const Metadata& metadata = reading.document.metadata;
  BOOST_TEST(plain_text(reading.document) == "Texte.\n");
  BOOST_TEST(metadata.text("date") == "2026");
  BOOST_TEST(metadata.text("pays") == "SN");
  BOOST_TEST(!metadata.find("titre"));
  BOOST_TEST(metadata.text("titre-non-reconnu") == "\"Note");
  BOOST_TEST(metadata.text("type-non-reconnu") == "[note");
  BOOST_TEST(says(reading, "bad_front_matter", 2));
  BOOST_TEST(says(reading, "bad_front_matter", 5));
}

BOOST_AUTO_TEST_CASE(a_colon_within_a_line_is_part_of_its_text) {
  const auto reading = read_markdown(
      "---\ntitre: Retours : état des lieux : 2026\nauteurs: [A, B]\n"
      "resume: {a : b\nnote: - a : b\nsuite: x : y\n  et z\n---\n\nTexte.\n",
      "note.md", {}, FaultyFrontMatter::salvaged);
  const Metadata& metadata = reading.document.metadata;
  BOOST_TEST(metadata.text("titre") == "Retours : état des lieux : 2026");
  BOOST_TEST(metadata.text("auteurs") == "A, B");
  BOOST_TEST(says(reading, "front_matter_text", 2));
  BOOST_TEST(metadata.text("resume-non-reconnu") == "{a : b");
  BOOST_TEST(metadata.text("note-non-reconnu") == "- a : b");
  BOOST_TEST(metadata.find("suite-non-reconnu"));
}

BOOST_AUTO_TEST_CASE(a_faulty_line_is_told_what_is_wrong_with_it) {
  const auto reading = read_markdown(
      "---\ntitre: T\npays: [Mali, Sénégal\nresume: \"publié\nthèmes: - retour\n- x\n"
      "une ligne seule\nune autre\nsuite: {a\n---\n\nTexte.\n",
      "note.md", {}, FaultyFrontMatter::salvaged);
  const auto message = [&](int line) {
    for (const Finding& one : reading.findings) {
      if (one.origin.line == line) return in_french(one.message);
    }
    return std::string();
  };
  BOOST_TEST(message(3).find("crochet") != std::string::npos, message(3));
  BOOST_TEST(message(4).find("guillemet") != std::string::npos, message(4));
  BOOST_TEST(message(5).find("écrivez « thèmes: [retour] »") != std::string::npos,
             message(5));
  BOOST_TEST(message(7).find("deux-points") != std::string::npos, message(7));
  BOOST_TEST(message(9).find("accolade") != std::string::npos, message(9));
  for (const Finding& one : reading.findings) {
    const std::string told = in_french(one.message);
    BOOST_TEST(told.find('\n') == std::string::npos, told);
    BOOST_TEST(told.find("mettez la valeur entre") == std::string::npos, told);
  }
  const Metadata& metadata = reading.document.metadata;
  BOOST_TEST(metadata.text("en-tete-non-reconnu") == "une ligne seule");
  BOOST_TEST(metadata.text("en-tete-non-reconnu-2") == "une autre");
}

BOOST_AUTO_TEST_CASE(another_sign_than_a_colon_is_read_and_said) {
  const auto reading = read_markdown(
      "---\ntitre: Note\nstatut = publié\ntype:note\npays=[ML, SN]\n---\n\nTexte.\n",
      "note.md", {}, FaultyFrontMatter::salvaged);
  const Metadata& metadata = reading.document.metadata;
  BOOST_TEST(metadata.text("statut") == "publié");
  BOOST_TEST(metadata.text("type") == "note");
  BOOST_TEST(metadata.text("pays") == "ML, SN");
  BOOST_TEST(metadata.find("statut")->line == 3);
  BOOST_TEST(says(reading, "front_matter_sign", 3));
  BOOST_TEST(says(reading, "front_matter_sign", 4));
}

BOOST_AUTO_TEST_CASE(yaml_that_would_grow_is_refused) {
  std::string bomb = "---\na0: &a0 [x]\n";
  for (int i = 1; i < 20; ++i) {
    const std::string n = std::to_string(i);
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + n + ": &a" + n + " [" + before + "," + before + "]\n";
  }
  BOOST_TEST(starts(error_of(bomb + "---\n"), "note.md:2:5 : ancre"));
  const std::string deep = "---\na: " + std::string(3'000, '[') + "\n---\n";
  BOOST_TEST(starts(error_of(deep), "note.md:2:"));
}

BOOST_AUTO_TEST_CASE(front_matter_beyond_its_limit_is_refused) {
  const std::string big = "---\na: \"" + std::string(70'000, 'x') + "\"\n---\n";
  BOOST_TEST(error_of(big).find("en-tete-octets") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_rule_at_the_top_is_no_front_matter) {
  for (const char* text :
       {"---\n\nTexte : oui.\n\n---\n", "---\n\n---\n", "---\nTexte\n",
        "---\n- a\n- b\n---\n", "---", "---\ntitre: x\n", "----\na: b\n----\n"}) {
    const auto reading = read(text);
    BOOST_TEST(reading.document.metadata.fields().empty(), text);
  }
  BOOST_TEST(read("---\n---\nTexte\n").document.blocks.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_doubled_key_is_said) {
  BOOST_TEST(says(read("---\na: 1\na: 2\n---\n"), "double_key", 3));
}

BOOST_AUTO_TEST_CASE(old_encodings_are_read_and_said) {
  const auto reading = read("Caf\xE9 \x93x\x94");
  BOOST_TEST(plain_text(reading.document) == "Café “x”\n");
  BOOST_TEST(reading.findings.at(0).code == "encoding_guessed");
  BOOST_TEST(plain_text(read("\xEF\xBB\xBF# A").document) == "A\n");
  BOOST_TEST(plain_text(read(std::string("\xFF\xFE"
                                         "A\0\xE9\0",
                                         6))
                            .document) == "Aé\n");
}

BOOST_AUTO_TEST_CASE(any_line_ends_mean_the_same) {
  const auto unix_lines = read("a\nb\n\n- c\n").document;
  BOOST_TEST((read("a\r\nb\r\n\r\n- c\r\n").document == unix_lines));
  BOOST_TEST((read("a\rb\r\r- c\r").document == unix_lines));
}

BOOST_AUTO_TEST_CASE(control_characters_do_not_arrive) {
  const auto reading = read(std::string("a\0b\x01\x7F\u0085c\uFEFF", 10) + "d");
  for (const char c : plain_text(reading.document)) {
    BOOST_TEST((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
  }
}

BOOST_AUTO_TEST_CASE(html_of_authors_keeps_every_word) {
  const auto reading = read(
      "<div class=x><custom-tag>un</custom-tag> <b>deux</div> trois\n\n"
      "<td>quatre\n\n</table>cinq <p>six\n\n<ul><li>sept<li>huit</ul>\n\n"
      "<details><summary>neuf</summary>\n\ndix\n\n</details>\n\n"
      "<table><tr><td>\n\n**onze**\n\n</td><td>douze</td></tr></table>\n");
  const std::string words = plain_text(reading.document);
  for (const char* word : {"un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit",
                           "neuf", "dix", "onze", "douze"}) {
    BOOST_TEST(words.find(word) != std::string::npos, word);
  }
  const auto& table = std::get<Table>(reading.document.blocks.back().value);
  BOOST_TEST(table.rows.at(0).cells.size() == 2u);
}

BOOST_AUTO_TEST_CASE(lists_written_in_html_are_lists) {
  const auto reading = read("<ul><li>sept<li>huit</ul>");
  BOOST_TEST(first<List>(reading).items.size() == 2u);
}

BOOST_AUTO_TEST_CASE(words_in_angle_brackets_stay_text) {
  const auto reading = read("Remplacez <votre-nom> par le vôtre.");
  BOOST_TEST(plain_text(reading.document) == "Remplacez <votre-nom> par le vôtre.\n");
  BOOST_TEST(says(reading, "raw_html", 1));
}

BOOST_AUTO_TEST_CASE(comments_and_scripts_are_dropped_and_said) {
  const auto reading = read("a\n\n<!-- b -->\n\n<script>c</script>\n\nd <!-- e --> f");
  BOOST_TEST(plain_text(reading.document) == "a\nd  f\n");
  BOOST_TEST(says(reading, "html_comment", 3));
  BOOST_TEST(says(reading, "raw_html", 5));
  BOOST_TEST(says(reading, "html_comment", 7));
}

BOOST_AUTO_TEST_CASE(foreign_template_tags_stay_text_and_are_said) {
  const auto reading =
      read("{% hint style=\"info\" %}\nConseil\n{% endhint %}\n\n::: tip\n");
  BOOST_TEST(says(reading, "template_syntax", 1));
  BOOST_TEST(says(reading, "template_syntax", 5));
  BOOST_TEST(plain_text(reading.document).find("Conseil") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(several_threads_may_read_at_once) {
  const std::string text = "# A\n\n| a | b |\n|---|---|\n| ~~1~~ | 2[^1] |\n\n[^1]: N\n";
  const Document expected = read(text).document;
  std::atomic<int> same = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 50; ++n) same += read(text).document == expected ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  BOOST_TEST(same == 200);
}

BOOST_AUTO_TEST_CASE(a_box_alone_on_its_line_takes_no_letter_of_the_next) {
  for (const char* text : {"- [ ] \n  École\n", "- [x]  \n  École\n"}) {
    const auto reading = read(text);
    BOOST_TEST(plain_text(reading.document.blocks).find("École") != std::string::npos);
  }
  const auto task = read("- [ ] École\n");
  BOOST_TEST(starts(plain_text(first<List>(task).items.at(0).content), "École"));
}

BOOST_AUTO_TEST_CASE(a_caption_of_nothing_is_text) {
  for (const char* text :
       {"<caption>Les pays\n", "<div><figcaption>Les pays</figcaption></div>\n"}) {
    BOOST_TEST(plain_text(read(text).document.blocks).find("Les pays") !=
               std::string::npos);
  }
}

// GFM leaves such cells out.
BOOST_AUTO_TEST_CASE(a_row_with_too_many_cells_loses_none) {
  const std::string rows =
      "| Île | Noms |\n|---|---|\n| Mwa|li | 11 |\n| a | b \\| c |\n";
  const std::string quoted = "> | Île | Noms |\n> |---|---|\n> | Mwa|li | 11 |\n";
  for (const auto& text : {rows, quoted}) {
    const auto reading = read(text);
    const std::string plain = plain_text(reading.document.blocks);
    BOOST_TEST(plain.find("li | 11") != std::string::npos, plain);
    BOOST_TEST(plain.find("11", plain.find("11") + 1) == std::string::npos);
    BOOST_TEST(says(reading, "excess_cells", 3));
    BOOST_TEST(!says(reading, "excess_cells", 1));
    BOOST_TEST(!says(reading, "excess_cells", 4));
  }
  BOOST_TEST(read("a | b\n--|--\nc | d\n").findings.empty());
  BOOST_TEST(read("| a | b |\n|---|---|\n| c | |\n").findings.empty());
}

BOOST_AUTO_TEST_SUITE_END()
