// Text files: encodings, damage, words.
#include <boost/test/unit_test.hpp>

#include "engine/base/file.h"
#include "engine/document/plain_text.h"
#include "importers/importers.h"
#include "importers/markdown/decode.h"

using namespace griot;

namespace {

Imported import(std::string_view bytes, const std::string& name = "x.md") {
  return importer_for(bytes, name).import(bytes, {name, {}});
}

Imported import_data(const std::string& name) {
  return import(
      read_file(std::filesystem::path(GRIOT_SOURCE_DIR) / "tests" / "data" / name), name);
}

bool has(const Imported& imported, std::string_view code) {
  for (const Finding& finding : imported.findings) {
    if (finding.code == code) return true;
  }
  return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_files)

BOOST_AUTO_TEST_CASE(windows_1252_is_converted_and_said) {
  const Imported imported = import("R\xe9int\xe9gration \x96 l\x92\xc9tat\n");

  BOOST_TEST(plain_text(imported.document) == "Réintégration – l’État\n");
  BOOST_TEST(has(imported, "converted_encoding"));
}

BOOST_AUTO_TEST_CASE(a_text_that_is_called_a_word_file_is_read_and_said) {
  const Imported imported = import("Rien qu'un texte.\n", "note.docx");

  BOOST_TEST(plain_text(imported.document) == "Rien qu'un texte.\n");
  BOOST_TEST(has(imported, "wrong_name"));
  BOOST_TEST(!has(import("Rien qu'un texte.\n", "note.txt"), "wrong_name"));
}

BOOST_AUTO_TEST_CASE(words_are_counted_alike_before_and_after) {
  for (const char* text :
       {"# T\n\nVoir [la page](https://x.example/\\[a]\\(b \"un titre\nlong (de deux\") "
        "ici.\n",
        "# T\n\nVoir [la page](\nhttps://x.example/a\n\"un titre\") ici et là.\n",
        "# T\n\nL\xC3\xA2\xC2\x80\xC2\x99"
        "accueil des familles.\n"}) {
    const Imported imported = import(text);
    BOOST_TEST(imported.words.source == imported.words.kept, text);
  }
  const Imported damaged = import_data("sample-mojibake.md");
  BOOST_TEST(!has(damaged, "words_lost"));
}

BOOST_AUTO_TEST_CASE(a_faulty_notice_is_said_and_the_text_read) {
  const Imported imported = import_data("sample-yaml-fautif.md");
  BOOST_TEST(has(imported, "bad_front_matter"));
  BOOST_TEST(plain_text(imported.document).find("Le texte doit rester lisible") !=
             std::string::npos);
  BOOST_TEST(imported.document.metadata.text("exemple") == "true");
}

BOOST_AUTO_TEST_CASE(utf_16_is_converted) {
  BOOST_TEST(has(import_data("sample-utf16.txt"), "converted_encoding"));
}

BOOST_AUTO_TEST_CASE(twice_encoded_letters_are_told_with_their_line_and_left_alone) {
  const Imported imported = import("Une ligne.\n\nIl est bien sà»r lÃ©ger.\n");

  BOOST_REQUIRE(has(imported, "mojibake"));
  BOOST_TEST(imported.findings[0].origin.line == 3);
  BOOST_TEST(plain_text(imported.document).find("sà»r") != std::string::npos);
  BOOST_TEST(has(import_data("sample-mojibake.md"), "mojibake"));
}

BOOST_AUTO_TEST_CASE(lost_apostrophes_are_told) {
  BOOST_TEST(has(import("l accès aux droits n est pas garanti en Côte d Ivoire\n"),
                 "lost_apostrophes"));
  BOOST_TEST(!has(import("L’accès aux droits n’est pas garanti.\n"), "lost_apostrophes"));
}

BOOST_AUTO_TEST_CASE(long_lines_are_paragraphs_and_short_ones_are_joined) {
  const std::string sentence(150, 'a');
  BOOST_TEST(import(sentence + "\n" + sentence + "\n").document.blocks.size() == 2u);
  BOOST_TEST(import("une ligne\nla suivante\n\nautre\n").document.blocks.size() == 2u);
}

BOOST_AUTO_TEST_CASE(every_word_of_a_text_is_kept) {
  for (const char* name :
       {"sample-nfd.md", "sample-issu-d-un-pdf.txt", "sample-utf16.txt"}) {
    const Imported imported = import_data(name);
    BOOST_TEST(imported.words.source > 0);
    BOOST_TEST(imported.words.kept >= imported.words.source);
  }
}

BOOST_AUTO_TEST_CASE(front_matter_tags_and_targets_are_no_words_of_the_author) {
  BOOST_TEST(written_words("---\ntitre: X\n---\n\nun deux\n") == 2);
  BOOST_TEST(written_words("<div class=\"a b\">un</div> <!-- x y -->\n") == 1);
  BOOST_TEST(written_words("[un](https://a.example/b \"deux\") [trois]\n") == 2);
  BOOST_TEST(written_words("[a]: https://x.example\n\nun < deux\n") == 2);
  BOOST_TEST(written_words("<a title=\"x <y> z\">un</a> <img src=x onerror=\"b\"\n") ==
             6);
}

BOOST_AUTO_TEST_CASE(what_is_escaped_is_a_word_of_the_author) {
  BOOST_TEST(written_words("\\[un](deux trois)\n") == 3);
  BOOST_TEST(written_words("\\[un\\]\\(deux\\)\n") == 2);
  BOOST_TEST(written_words("un](deux)\n") == 2);
  BOOST_TEST(written_words("[![un](x.png)](y.html) deux\n") == 2);
}

BOOST_AUTO_TEST_CASE(a_header_between_other_lines_is_read_and_said) {
  const std::string keys = "titre : Retours\nstatut : brouillon\n";
  for (const std::string& text :
       {"\n\n---\n" + keys + "---\n\nTexte.\n", "***\n" + keys + "***\n\nTexte.\n",
        "—\n" + keys + "—\n\nTexte.\n", "—-\n\n" + keys + "\n---\n\nTexte.\n",
        "———\n" + keys + "———\nTexte.\n",
        std::string("---\nTitre:Retours\nstatut:brouillon\n---\nTexte.\n")}) {
    for (const char* name : {"x.md", "x.txt"}) {
      const Imported imported = import(text, name);
      const Metadata& metadata = imported.document.metadata;
      const std::string title = metadata.text("titre") + metadata.text("Titre");
      BOOST_TEST(title == "Retours", text);
      BOOST_TEST(metadata.text("statut") == "brouillon", text);
      BOOST_TEST(plain_text(imported.document) == "Texte.\n", text);
      BOOST_TEST(has(imported, "odd_front_matter"), text);
      BOOST_TEST(imported.words.source == imported.words.kept, text);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_header_that_is_not_read_is_told_and_kept_as_text) {
  const std::string keys = "titre : Retours\nStatut : publié\n";
  for (const std::string& text :
       {keys + "\nTexte.\n", "---\n" + keys + "\nTexte.\n", "***\n" + keys + "\nTexte.\n",
        "\n" + keys + "\n# Titre\n"}) {
    for (const char* name : {"x.md", "x.txt"}) {
      const Imported imported = import(text, name);
      BOOST_TEST(imported.document.metadata.fields().empty(), text);
      BOOST_TEST(has(imported, "unread_front_matter"), text);
      BOOST_TEST(plain_text(imported.document).find("publié") != std::string::npos, text);
      BOOST_TEST(imported.words.source == imported.words.kept, text);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_text_that_has_no_header_is_told_nothing) {
  for (const char* text :
       {"Titre : une phrase.\n\nTexte.\n", "***\n\nTexte : oui.\n\n***\n",
        "—\n- un\n- deux\n—\n", "---\n\nTexte : oui.\n\n---\n",
        "# Titre\n\nDate : ici.\n", "---\ntitre: A\ndate: 2026\n---\nTexte.\n",
        "**Date** : x\n**Pays** : y\n"}) {
    const Imported imported = import(text);
    BOOST_TEST(!has(imported, "unread_front_matter"), text);
    BOOST_TEST(!has(imported, "odd_front_matter"), text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
