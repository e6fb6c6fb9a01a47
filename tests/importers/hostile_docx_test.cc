// Attacks on an import: each is refused or bounded, and none is ever silent.
#include <zlib.h>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/error.h"
#include "engine/document/plain_text.h"
#include "importers/docx/docx.h"
#include "tests/importers/word_file.h"

using namespace griot;

namespace {

const std::string hello = "<w:p><w:r><w:t>bonjour</w:t></w:r></w:p>";

Imported import(const std::string& bytes) {
  return docx::DocxImporter().import(bytes, {"note.docx", Limits()});
}

// The refusal's code, or nothing when the file was read.
std::optional<ErrorCode> refusal(const std::string& bytes) {
  try {
    import(bytes);
  } catch (const Error& error) {
    return error.code();
  }
  return std::nullopt;
}

// Four kilobytes that a parser which replaces parameter entities works on for minutes.
std::string nested_parameter_entities() {
  std::string declarations = "<!DOCTYPE w [<!ENTITY % a0 'x'>";
  for (int i = 1; i < 40; ++i) {
    const std::string before = "%a" + std::to_string(i - 1) + ";";
    declarations += "<!ENTITY % a" + std::to_string(i) + " '" + before + before + "'>";
  }
  return declarations + "%a39;]>";
}

// A file with every part that is ever read.
test::StoredZip whole_file() {
  test::WordFile file;
  file.body =
      "<w:p><w:r><w:t>bonjour</w:t><w:footnoteReference w:id='1'/>"
      "<w:commentReference w:id='0'/></w:r></w:p>"
      "<w:sectPr><w:headerReference w:type='default' r:id='rIdH'/></w:sectPr>";
  file.parts = {{"styles", ""},
                {"numbering", ""},
                {"footnotes", "<w:footnote w:id='1'>" + hello + "</w:footnote>"},
                {"comments", "<w:comment w:id='0'>" + hello + "</w:comment>"},
                {"core", "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/"
                         "package/2006/metadata/core-properties'/>"},
                {"word/header.xml", "<w:hdr " + std::string(test::namespaces()) + ">" +
                                        hello + "</w:hdr>"}};
  file.relationships = "<Relationship Id='rIdH' Type='x/header' Target='header.xml'/>";
  return file.zip();
}

struct Packed {
  std::string bytes;
  std::uint32_t checksum = 0;
};

// `times` × `text`, deflated: what makes hundreds of megabytes of a few kilobytes.
Packed packed(const std::string& text, int times) {
  Packed made;
  z_stream stream{};
  BOOST_REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(64 << 10, '\0');
  uLong checksum = ::crc32(0, nullptr, 0);
  for (int i = 0; i <= times; ++i) {
    const bool last = i == times;
    if (!last) {
      checksum = ::crc32_z(checksum, reinterpret_cast<const Bytef*>(text.data()), text.size());
    }
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = last ? 0 : static_cast<uInt>(text.size());
    do {
      stream.next_out = reinterpret_cast<Bytef*>(out.data());
      stream.avail_out = static_cast<uInt>(out.size());
      deflate(&stream, last ? Z_FINISH : Z_NO_FLUSH);
      made.bytes.append(out, 0, out.size() - stream.avail_out);
    } while (stream.avail_out == 0);
  }
  deflateEnd(&stream);
  made.checksum = static_cast<std::uint32_t>(checksum);
  return made;
}

test::StoredZip file_with_large_part(std::int64_t declared) {
  test::StoredZip zip = test::WordFile{hello, {}, {}}.zip();
  const std::string blanks(1 << 20, ' ');
  const Packed part = packed(blanks, 300);
  test::StoredZip::Entry& body = zip.entries.back();
  body.bytes = part.bytes;
  body.checksum = part.checksum;
  body.deflated = true;
  body.declared_bytes = declared;
  return zip;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile_docx)

BOOST_AUTO_TEST_CASE(a_doctype_in_any_part_is_never_read) {
  const test::StoredZip good = whole_file();
  BOOST_TEST(!refusal(good.bytes()));
  for (std::size_t i = 0; i < good.entries.size(); ++i) {
    for (const std::string& doctype :
         {nested_parameter_entities(),
          std::string("<!DOCTYPE w [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>")}) {
      test::StoredZip zip = good;
      zip.entries[i].bytes = doctype + zip.entries[i].bytes;
      const std::string& name = zip.entries[i].name;

      const auto refused = refusal(zip.bytes());

      // The text and the way to it; without the others the text is still whole.
      if (name == "word/document.xml" || name.ends_with("_rels/.rels") ||
          name.ends_with("document.xml.rels")) {
        BOOST_TEST((refused == ErrorCode::invalid), name);
      } else if (!refused) {
        const Imported imported = import(zip.bytes());
        BOOST_TEST(plain_text(imported.document).starts_with("bonjour"), name);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_attributes_are_refused) {
  std::string attributes;
  for (int i = 0; i < 100'000; ++i) attributes += " a" + std::to_string(i) + "='1'";

  BOOST_TEST((refusal(test::WordFile{"<w:p" + attributes + "/>" + hello, {}, {}}.bytes()) ==
              ErrorCode::limit));
}

BOOST_AUTO_TEST_CASE(notes_that_call_themselves_and_each_other_are_read_once) {
  const std::string call = "<w:p><w:r><w:t>note</w:t><w:footnoteReference w:id='";
  const test::WordFile file{
      call + "1'/></w:r></w:p>",
      {{"footnotes", "<w:footnote w:id='1'>" + call + "1'/></w:r></w:p>" + call +
                         "2'/></w:r></w:p></w:footnote><w:footnote w:id='2'>" + call +
                         "1'/></w:r></w:p></w:footnote>"}},
      {}};

  const Imported imported = import(file.bytes());

  BOOST_TEST(imported.document.notes.size() == 2u);
  BOOST_TEST(imported.words.kept == imported.words.source);
}

BOOST_AUTO_TEST_CASE(a_part_of_300_megabytes_is_refused_whatever_it_says_of_itself) {
  constexpr std::int64_t real = 300 << 20;

  BOOST_TEST((refusal(file_with_large_part(real).bytes()) == ErrorCode::limit));
  for (const std::int64_t lie : {std::int64_t{100}, std::int64_t{2} << 20}) {
    BOOST_TEST(refusal(file_with_large_part(lie).bytes()).has_value());
  }
}

BOOST_AUTO_TEST_CASE(a_size_that_lies_by_a_byte_is_refused) {
  for (const std::int64_t off : {-1, 1}) {
    test::StoredZip zip = test::WordFile{hello, {}, {}}.zip();
    test::StoredZip::Entry& body = zip.entries.back();
    body.declared_bytes = static_cast<std::int64_t>(body.bytes.size()) + off;

    BOOST_TEST((refusal(zip.bytes()) == ErrorCode::invalid));
  }
}

BOOST_AUTO_TEST_SUITE_END()
