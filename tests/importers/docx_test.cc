// Word files nobody should trust, and what an import promises of itself.
#include "importers/docx/docx.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <map>
#include <string>

#include "engine/base/file.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "importers/docx/spared_elements.h"
#include "importers/importers.h"
#include "tests/importers/word_file.h"

using namespace griot;

namespace {

const std::string hello = "<w:p><w:r><w:t>bonjour</w:t></w:r></w:p>";

// Whether a source of the importer names this element or attribute of Word.
bool is_read(std::string_view name) {
  const std::string quoted = "\"" + std::string(name.substr(name.find(':') + 1)) + "\"";
  const std::filesystem::path folder =
      std::filesystem::path(GRIOT_SOURCE_DIR) / "importers/docx";
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string source = read_file(file.path());
    for (const char* before :
         {"Space::w, ", "Space::w14, ", "name == ", "Name{", "name() == "}) {
      if (source.find(before + quoted) != std::string::npos) return true;
    }
  }
  return false;
}

Imported import(const std::string& bytes, const Limits& limits = {}) {
  return docx::DocxImporter().import(bytes, {"note.docx", limits});
}

std::string text_of(const std::string& bytes) {
  return plain_text(import(bytes).document);
}

ErrorCode refusal(const std::string& bytes, const Limits& limits = {}) {
  try {
    import(bytes, limits);
  } catch (const Error& error) {
    return error.code();
  }
  BOOST_FAIL("not refused");
  return ErrorCode::io;
}

bool finds(const Imported& imported, std::string_view code) {
  for (const Finding& finding : imported.findings) {
    if (finding.code == code) return true;
  }
  return false;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::string sample(const char* name) {
  return read_file(std::filesystem::path(GRIOT_SOURCE_DIR) / "tests/data" / name);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_h)

BOOST_AUTO_TEST_CASE(nothing_that_is_read_is_kept_from_the_reader) {
  for (const std::string_view name : docx::not_looked_at) {
    BOOST_TEST(!is_read(name), name);
  }
  for (const std::string_view name : docx::attributes_not_read) {
    BOOST_TEST(!is_read(name), name);
  }
  BOOST_TEST(is_read("w:vertAlign"));
}

BOOST_AUTO_TEST_CASE(a_word_file_is_known_whatever_holds_it) {
  const test::WordFile file{hello, {}, {}};
  const std::string bare = "<w:document " + std::string(test::namespaces()) +
                           "><w:body>" + hello + "</w:body></w:document>";
  const std::string flat =
      "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>"
      "<pkg:part pkg:name='/word/document.xml'><pkg:xmlData>" +
      bare + "</pkg:xmlData></pkg:part></pkg:package>";

  for (const std::string& bytes : {file.bytes(), bare, flat}) {
    BOOST_TEST(importer_for(bytes, "x").name() == "docx");
    BOOST_TEST(text_of(bytes) == "bonjour\n");
  }
}

BOOST_AUTO_TEST_CASE(a_strict_file_reads_like_a_transitional_one) {
  std::string bytes =
      "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'>"
      "<w:body>" +
      hello + "</w:body></w:document>";

  BOOST_TEST(text_of(bytes) == "bonjour\n");
}

BOOST_AUTO_TEST_CASE(properties_that_say_nothing_change_nothing) {
  // Whether an empty one is left out before it is read depends on where it stands.
  const std::string hidden = "<w:rPr><w:vanish/></w:rPr>";
  for (const std::string nothing :
       {"<w:rPr/>", "<w:rPr></w:rPr>", "<w:rPr><w:sz w:val=\"2\"/></w:rPr>"}) {
    test::WordFile file;
    file.body = "<w:p><w:r>" + hidden + nothing + "<w:t>secret</w:t></w:r></w:p>" + hello;
    BOOST_TEST(text_of(file.bytes()) == "bonjour\n", nothing);
  }
}

BOOST_AUTO_TEST_CASE(a_row_may_say_late_that_it_is_gone) {
  const std::string cell = "<w:tc>" + hello + "</w:tc>";
  const std::string gone = "<w:trPr><w:del w:id='1'/></w:trPr>";
  for (const std::string& row :
       {"<w:x/>" + gone + cell, cell + gone + cell, gone + cell, cell + gone}) {
    const std::string bytes = "<w:document " + std::string(test::namespaces()) +
                              "><w:body><w:tbl><w:tr>" + row + "</w:tr><w:tr>" + cell +
                              "</w:tr></w:tbl></w:body></w:document>";
    BOOST_TEST(text_of(bytes).find("bonjour") != std::string::npos, row);
  }
}

BOOST_AUTO_TEST_CASE(a_flat_file_holds_pictures_and_styles_too) {
  const std::string bytes =
      "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>"
      "<pkg:part pkg:name='/word/_rels/document.xml.rels'><pkg:xmlData><Relationships "
      "xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
      "<Relationship Id='i' Type='x/image' Target='media/i.gif'/></Relationships>"
      "</pkg:xmlData></pkg:part><pkg:part pkg:name='/word/document.xml'><pkg:xmlData>"
      "<w:document " +
      std::string(test::namespaces()) +
      "><w:body><w:p><w:r><w:drawing><wp:inline><wp:docPr descr='carte'/>"
      "<a:blip r:embed='i'/></wp:inline></w:drawing></w:r></w:p></w:body></w:document>"
      "</pkg:xmlData></pkg:part><pkg:part pkg:name='/word/media/i.gif'><pkg:binaryData>"
      "R0lGODlhAQABAAAAACw=</pkg:binaryData></pkg:part></pkg:package>";

  const Imported imported = import(bytes);

  BOOST_TEST_REQUIRE(imported.media.size() == 1u);
  BOOST_TEST(imported.media[0].bytes.starts_with("GIF89a"));
  BOOST_TEST(imported.media[0].name.size() == 64u + 4u);
}

BOOST_AUTO_TEST_CASE(what_is_undecided_in_the_sample_stays_out_and_is_said) {
  const Imported imported = import(sample("sample-revisions.docx"));

  const std::string text = plain_text(imported.document);
  BOOST_TEST(text.find("CANARI") == std::string::npos);
  BOOST_TEST(text.find("mot-insere") != std::string::npos);
  for (const char* code : {"deleted_text", "inserted_text", "hidden_text", "comment"}) {
    BOOST_TEST(finds(imported, code), code);
  }
  BOOST_TEST(imported.words.kept == imported.words.source);
}

BOOST_AUTO_TEST_CASE(a_truncated_file_is_refused_with_the_way_out) {
  BOOST_CHECK_EXCEPTION(import(sample("sample-tronque.docx")), Error,
                        [](const Error& error) {
                          return error.code() == ErrorCode::invalid &&
                                 error.place() == "note.docx" && !error.remedy().empty();
                        });
}

BOOST_AUTO_TEST_CASE(the_same_file_gives_the_same_document_twice) {
  const std::string bytes = sample("sample-revisions.docx");

  const Imported once = import(bytes);
  const Imported twice = import(bytes);

  BOOST_TEST((once.document == twice.document));
  BOOST_TEST(once.findings.size() == twice.findings.size());
}

BOOST_AUTO_TEST_CASE(other_archives_are_left_to_be_named) {
  for (const char* name : {"xl/workbook.xml", "ppt/presentation.xml", "mimetype"}) {
    test::StoredZip zip;
    zip.add(name, "x");
    BOOST_TEST(!docx::DocxImporter().recognises(zip.bytes()), name);
  }
}

BOOST_AUTO_TEST_CASE(dangerous_archives_are_refused) {
  const test::StoredZip good = test::WordFile{hello, {}, {}}.zip();
  test::StoredZip encrypted = good;
  encrypted.entries[2].flags = 1;
  test::StoredZip link = good;
  link.entries.push_back({"word/lien", "/etc/passwd", 0, 0120777u << 16});
  test::StoredZip twice = good;
  twice.add("WORD\\document.xml", "<x/>");
  test::StoredZip overlapping = good;
  overlapping.entries.push_back(good.entries[0]);
  overlapping.entries.back().name = "word/media/a.xml";
  overlapping.entries.back().header_at = 0;
  test::StoredZip lying = good;
  lying.entries[2].declared_bytes = 10;
  std::string corrupt = good.bytes();
  corrupt[corrupt.find("bonjour")] = 'B';

  BOOST_TEST((refusal(encrypted.bytes()) == ErrorCode::encrypted));
  for (const std::string& bytes :
       {link.bytes(), twice.bytes(), overlapping.bytes(), lying.bytes(), corrupt}) {
    BOOST_TEST((refusal(bytes) == ErrorCode::invalid));
  }
}

BOOST_AUTO_TEST_CASE(each_limit_of_an_archive_is_kept) {
  const std::string bytes = test::WordFile{hello, {}, {}}.bytes();
  Limits entries;
  entries.zip_entries = 2;
  Limits unpacked;
  unpacked.zip_unpacked_bytes = 500;
  Limits part;
  part.xml_part_bytes = 500;
  Limits input;
  input.input_bytes = 500;

  for (const Limits& limits : {entries, unpacked, part, input}) {
    BOOST_TEST((refusal(bytes, limits) == ErrorCode::limit));
  }
}

BOOST_AUTO_TEST_CASE(a_doctype_anywhere_that_is_read_is_refused) {
  test::StoredZip zip = test::WordFile{hello, {}, {}}.zip();
  zip.entries[2].bytes =
      "<!DOCTYPE w [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + zip.entries[2].bytes;

  BOOST_TEST((refusal(zip.bytes()) == ErrorCode::invalid));
}

BOOST_AUTO_TEST_CASE(damaged_styles_do_not_cost_the_text) {
  const test::WordFile file{hello, {{"styles", "<w:style"}}, {}};

  const Imported imported = import(file.bytes());

  BOOST_TEST(plain_text(imported.document) == "bonjour\n");
  BOOST_TEST(finds(imported, "unread_part"));
}

BOOST_AUTO_TEST_CASE(cycles_of_styles_and_numberings_end) {
  const test::WordFile file{
      "<w:p><w:pPr><w:pStyle w:val='a'/><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
      "<w:r><w:rPr><w:rStyle w:val='a'/></w:rPr><w:t>bonjour</w:t></w:r></w:p>",
      {{"styles",
        "<w:style w:type='paragraph' w:styleId='a'><w:name w:val='a'/><w:basedOn "
        "w:val='b'/>"
        "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='b'><w:name w:val='b'/><w:basedOn "
        "w:val='a'/>"
        "</w:style>"},
       {"numbering",
        "<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='a'/></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"}},
      {}};

  BOOST_TEST(text_of(file.bytes()) == "bonjour\n");
}

BOOST_AUTO_TEST_CASE(the_tree_is_never_deeper_than_allowed_and_keeps_its_words) {
  const std::string nested = repeated("<w:tbl><w:tr><w:tc>", 80) + hello +
                             repeated("<w:p/></w:tc></w:tr></w:tbl>", 80);
  const std::string boxes = repeated("<w:p><w:r><w:pict><w:txbxContent>", 60) + hello +
                            repeated("</w:txbxContent></w:pict></w:r></w:p>", 60);
  Limits limits;
  limits.xml_depth = 2'000;
  const std::string deeper = repeated("<w:tbl><w:tr><w:tc>", 300) + hello +
                             repeated("</w:tc></w:tr></w:tbl>", 300);

  for (const std::string& body : {nested, boxes, deeper}) {
    const Imported imported = import(test::WordFile{body, {}, {}}.bytes(), limits);

    BOOST_TEST(depth_of(imported.document.blocks) <= max_tree_depth);
    BOOST_TEST(plain_text(imported.document) == "bonjour\n");
  }
  BOOST_TEST(
      finds(import(test::WordFile{deeper, {}, {}}.bytes(), limits), "flattened_depth"));
}

BOOST_AUTO_TEST_CASE(absurd_numbers_are_cut_to_size) {
  const test::WordFile file{
      "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2000000000'/></w:tcPr>" + hello +
          "</w:tc></w:tr></w:tbl><w:p><w:pPr><w:numPr><w:ilvl w:val='99999999'/>"
          "<w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>item</w:t></w:r></w:p>",
      {{"numbering",
        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='8'><w:start "
        "w:val='2147483647'/>"
        "<w:numFmt w:val='upperRoman'/><w:lvlText "
        "w:val='%9%9%9'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"}},
      {}};

  const Imported imported = import(file.bytes());

  const auto& table = std::get<Table>(imported.document.blocks[0].value);
  BOOST_TEST(table.rows[0].cells[0].column_span == 1'000);
  BOOST_TEST(std::get<List>(imported.document.blocks[1].value).start == 1'000'000);
}

BOOST_AUTO_TEST_CASE(paragraphs_are_numbered_as_word_has_them) {
  const test::WordFile file{
      "<w:p/>" + hello + "<w:tbl><w:tr><w:tc>" + hello + "</w:tc></w:tr></w:tbl>" + hello,
      {},
      {}};

  const Imported imported = import(file.bytes());

  BOOST_TEST_REQUIRE(imported.document.blocks.size() == 3u);
  BOOST_TEST(imported.document.blocks[0].origin.paragraph == 2);
  BOOST_TEST(imported.document.blocks[2].origin.paragraph == 4);
}

BOOST_AUTO_TEST_CASE(a_revision_is_known_by_what_it_is_about) {
  const auto subjects = [](const std::string& before) {
    const test::WordFile file{
        before +
            "<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc><w:p><w:r>"
            "<w:t>ligne partie</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            "<w:p><w:pPr><w:rPr><w:ins w:id='2'/></w:rPr></w:pPr><w:r><w:t>neuf</w:t>"
            "</w:r></w:p>"
            "<w:p><w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr><w:r><w:t>un</w:t></w:r>"
            "</w:p><w:p><w:r><w:t> deux</w:t></w:r></w:p>",
        {},
        {}};
    std::map<std::string, std::string> found;
    for (const Finding& finding : import(file.bytes()).findings) {
      if (finding.severity == Severity::pending) found[finding.code] = finding.subject;
    }
    return found;
  };

  const auto first = subjects("");

  BOOST_TEST(first.at("deleted_row") == "ligne partie\n");
  BOOST_TEST(first.at("inserted_mark") == "neuf");
  BOOST_TEST(first.at("deleted_mark") == "un deux");
  // Somewhere else in a new edition, and the same question.
  BOOST_TEST((subjects(hello + hello) == first));
}

BOOST_AUTO_TEST_CASE(the_header_of_the_first_page_is_kept_apart) {
  test::WordFile file;
  file.body = hello +
              "<w:sectPr><w:headerReference w:type='first' r:id='rId1'/>"
              "<w:headerReference w:type='default' r:id='rId2'/><w:titlePg/></w:sectPr>";
  const auto header = [](const std::string& text) {
    return "<w:hdr " + std::string(test::namespaces()) + "><w:p><w:r><w:t>" + text +
           "</w:t></w:r></w:p></w:hdr>";
  };
  file.parts = {{"word/h1.xml", header("Réf. NP-12")},
                {"word/h2.xml", header("courant")}};
  file.relationships =
      "<Relationship Id='rId1' Type='x/header' Target='h1.xml'/>"
      "<Relationship Id='rId2' Type='x/header' Target='h2.xml'/>";

  const Imported imported = import(file.bytes());

  BOOST_TEST(plain_text(imported.letterhead) == "Réf. NP-12\n");
  BOOST_TEST(plain_text(imported.document) == "bonjour\n");
  BOOST_TEST(imported.words.source == 1);
}

BOOST_AUTO_TEST_SUITE_END()
