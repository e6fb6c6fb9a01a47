// Examples as text: tests/golden/docx/<name>.xml is what stands in the body of a Word
// file, other parts behind lines "<!-- part: styles -->"; it must come out as <name>.md,
// findings and word counts at its end. tests/golden/word-xml/<name>.xml is a whole file.
//
// GRIOT_UPDATE_GOLDENS=1 writes what comes out instead; look at the difference before
// you commit it.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/file.h"
#include "engine/markdown/markdown.h"
#include "importers/docx/docx.h"
#include "tests/importers/word_file.h"

using namespace griot;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view part_mark = "<!-- part: ";

std::vector<fs::path> examples() {
  std::vector<fs::path> found;
  for (const char* folder : {"tests/golden/docx", "tests/golden/word-xml"}) {
    for (const auto& entry :
         fs::directory_iterator(fs::path(GRIOT_SOURCE_DIR) / folder)) {
      if (entry.path().extension() == ".xml") found.push_back(entry.path());
    }
  }
  std::ranges::sort(found);
  return found;
}

test::WordFile word_file(const std::string& text) {
  test::WordFile file;
  std::size_t at = std::min(text.find(part_mark), text.size());
  file.body = text.substr(0, at);
  while (at < text.size()) {
    const std::size_t name = at + part_mark.size();
    const std::size_t name_end = text.find(" -->", name);
    const std::size_t from = name_end + 5;  // and the line's end
    at = std::min(text.find(part_mark, from), text.size());
    const std::string part = text.substr(name, name_end - name);
    const std::string content = text.substr(from, at - from);
    if (part == "relationships") {
      file.relationships = content;
    } else {
      file.parts.emplace_back(part, content);
    }
  }
  return file;
}

std::string bytes_of(const fs::path& example) {
  const std::string text = read_file(example);
  return example.parent_path().filename() == "docx" ? word_file(text).bytes() : text;
}

std::string shown(const Imported& imported) {
  std::string text = write_markdown(imported.document) + "\n=== constats\n";
  for (const Finding& finding : imported.findings) {
    text += place_of(finding) + " : " + finding.code + " (" + name_of(finding.severity) +
            ") " + in_french(finding.message) + "\n";
  }
  for (const Media& media : imported.media) {
    text += "média " + media.name + " (" + std::to_string(media.bytes.size()) + ")\n";
  }
  return text + "mots " + std::to_string(imported.words.source) + " → " +
         std::to_string(imported.words.kept) + "\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_golden)

BOOST_AUTO_TEST_CASE(examples_come_out_as_they_should) {
  BOOST_TEST_REQUIRE(examples().size() >= 10u);
  for (const fs::path& example : examples()) {
    const std::string bytes = bytes_of(example);
    ImportOptions options;
    options.name = example.stem().string() + ".docx";

    const Imported imported = docx::DocxImporter().import(bytes, options);

    const std::string made = shown(imported);
    const fs::path golden = fs::path(example).replace_extension(".md");
    if (std::getenv("GRIOT_UPDATE_GOLDENS")) {
      write_file(golden, made);
    } else {
      BOOST_TEST(made == read_file(golden), golden.filename().string());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_corpus_says_what_its_own_styles_mean) {
  test::WordFile file;
  file.body =
      "<w:p><w:pPr><w:pStyle w:val='F'/></w:pPr><w:r><w:t>Fiche</w:t></w:r></w:p>"
      "<w:p><w:pPr><w:pStyle w:val='E'/></w:pPr><w:r><w:t>En bref</w:t></w:r></w:p>"
      "<w:p><w:pPr><w:pStyle w:val='E'/></w:pPr><w:r><w:t>Suite</w:t></w:r></w:p>"
      "<w:p><w:pPr><w:pStyle w:val='P'/></w:pPr><w:r><w:t>Paroles</w:t></w:r></w:p>"
      "<w:p><w:pPr><w:pStyle w:val='T'/></w:pPr><w:r><w:t>Texte</w:t></w:r></w:p>";
  file.parts.emplace_back(
      "styles",
      "<w:style w:type='paragraph' w:styleId='F'><w:name w:val='Titre de "
      "fiche'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='Base encadré'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='E'><w:name w:val='En bref'/>"
      "<w:basedOn w:val='B'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='P'><w:name w:val='Paroles'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='heading 1'/></w:style>");
  ImportOptions options;
  options.styles = {{"Titre de fiche", "titre-2"},
                    {"BASE ENCADRÉ", "encadre"},
                    {"Paroles", "citation"},
                    {"heading 1", "texte"}};

  const Document document = docx::DocxImporter().import(file.bytes(), options).document;

  BOOST_TEST_REQUIRE(document.blocks.size() == 4u);
  BOOST_TEST(std::get<Heading>(document.blocks[0].value).level == 2);
  BOOST_TEST(std::get<Box>(document.blocks[1].value).content.size() == 2u);
  BOOST_TEST(std::holds_alternative<Quote>(document.blocks[2].value));
  BOOST_TEST(std::holds_alternative<Paragraph>(document.blocks[3].value));
}

BOOST_AUTO_TEST_CASE(no_example_loses_a_word) {
  for (const fs::path& example : examples()) {
    ImportOptions options;
    const Imported imported = docx::DocxImporter().import(bytes_of(example), options);

    BOOST_TEST(imported.words.source == imported.words.kept, example.filename().string());
  }
}

BOOST_AUTO_TEST_CASE(what_comes_out_is_read_back_as_the_same_document) {
  for (const fs::path& example : examples()) {
    ImportOptions options;
    const Document document =
        docx::DocxImporter().import(bytes_of(example), options).document;

    const Document again = read_markdown(write_markdown(document), "essai.md").document;

    BOOST_TEST((again == document), example.filename().string());
  }
}

BOOST_AUTO_TEST_SUITE_END()
