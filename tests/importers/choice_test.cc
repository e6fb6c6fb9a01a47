// Which importer takes a file, and what is said of those that none takes.
#include <boost/test/unit_test.hpp>

#include "engine/base/error.h"
#include "importers/importers.h"

using namespace griot;

namespace {

std::string chosen(std::string_view bytes) {
  return importer_for(bytes, "x").name();
}

std::string refused(std::string_view bytes) {
  try {
    importer_for(bytes, "note.docx");
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

bool says(std::string_view bytes, std::string_view words) {
  return refused(bytes).find(words) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(importers_h)

BOOST_AUTO_TEST_CASE(markdown_is_known_by_its_signs_and_plain_text_by_their_absence) {
  BOOST_TEST(chosen("# Titre\n\nTexte\n") == "markdown");
  BOOST_TEST(chosen("---\ntitre: T\n---\n\nTexte\n") == "markdown");
  BOOST_TEST(chosen("Texte\n\n- un\n- deux\n") == "markdown");
  BOOST_TEST(chosen("Voir [ici](https://x.example)\n") == "markdown");
  BOOST_TEST(chosen("Une phrase, puis une autre.\n") == "texte");
  BOOST_TEST(chosen("Prix : 3 * 2 # fin\n") == "texte");
}

BOOST_AUTO_TEST_CASE(a_format_that_is_not_read_is_named_with_the_way_out) {
  BOOST_TEST(says("%PDF-1.7\n", "PDF"));
  BOOST_TEST(says("{\\rtf1\\ansi", "RTF"));
  BOOST_TEST(says("<!DOCTYPE html><html></html>", "HTML"));
  BOOST_TEST(says("\n <HTML><body>", "HTML"));
  BOOST_TEST(
      says(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0'),
           ".doc"));
  BOOST_TEST(says("", "vide"));
  BOOST_TEST(says(" \n\t\n", "vide"));
  BOOST_TEST(says(std::string("\x7f"
                              "ELF\x02\x01\x01\0\0\0\0",
                              11),
                  "Griot lit"));
  BOOST_TEST(refused("%PDF-1.7\n").starts_with("note.docx : "));
}

BOOST_AUTO_TEST_CASE(a_password_is_told_from_an_old_document) {
  std::string protected_file("\xD0\xCF\x11\xE0", 4);
  for (const char c : std::string("EncryptedPackage")) protected_file += {c, '\0'};

  BOOST_TEST(says(protected_file, "mot de passe"));
}

BOOST_AUTO_TEST_SUITE_END()
