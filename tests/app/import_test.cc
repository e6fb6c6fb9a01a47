// import, status, check and the index behind them.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/base/file.h"
#include "tests/app/corpus_folder.h"

namespace griot {

BOOST_AUTO_TEST_SUITE(import)

BOOST_AUTO_TEST_CASE(an_import_is_told_in_json_lines) {
  const CorpusFolder corpus;
  const std::string good = corpus.write("a.md", note("Retour choisi", "Un texte."));
  const std::string bad = corpus.write("b.pdf", "%PDF-1.7\n");
  const Ran ran = corpus.griot({"import", good, bad, "--json"});
  BOOST_TEST(ran.status == 3);
  const auto lines = json_lines<nlohmann::json>(ran.out);
  BOOST_REQUIRE_EQUAL(lines.size(), 2u);
  BOOST_TEST(lines[0].at("v") == 1);
  BOOST_TEST(lines[0].at("file") == good);
  BOOST_TEST(lines[0].at("status") == "imported");
  BOOST_TEST(lines[0].at("document") == "retour-choisi");
  BOOST_TEST(lines[0].at("revision") == 1);
  BOOST_TEST(lines[0].at("words").at("source") == lines[0].at("words").at("kept"));
  BOOST_TEST(lines[1].at("status") == "refused");
  BOOST_TEST(lines[1].at("document") == "");
  const auto& reason = lines[1].at("findings").back();
  BOOST_TEST(reason.at("code") == "unsupported");
  BOOST_TEST(!reason.at("message").get<std::string>().empty());
  BOOST_TEST(has(ran.err, "1 fichier importé"));
}

BOOST_AUTO_TEST_CASE(what_was_imported_is_left_alone_and_found) {
  const CorpusFolder corpus;
  const std::string file =
      corpus.write("a.md", note("Retour choisi", "La réinsertion durable se prépare."));
  BOOST_TEST(corpus.griot({"importer", file}).status == 0);
  const Ran again = corpus.griot({"import", file, "--json"});
  BOOST_TEST(again.status == 0);
  BOOST_TEST(json_lines<nlohmann::json>(again.out).at(0).at("status") == "unchanged");
  BOOST_TEST(corpus.griot({"search", "reinsertion"}).status == 0);
}

BOOST_AUTO_TEST_CASE(a_receipt_is_in_french_and_without_colours) {
  const CorpusFolder corpus;
  const std::string file = corpus.write("a.md", note("Retour choisi", "Un texte."));
  const Ran ran = corpus.griot({"import", file});
  BOOST_TEST(has(ran.out, "importé : retour-choisi, révision 1"));
  BOOST_TEST(has(ran.out, "gardés"));
  BOOST_TEST(has(ran.out, "(en-tête)"));
  BOOST_TEST(!has(ran.out + ran.err, "\x1b"));
}

BOOST_AUTO_TEST_CASE(a_receipt_shows_what_was_read_beside_what_was_kept) {
  const CorpusFolder corpus;
  const std::string file = corpus.write(
      "a.md", note("Retour choisi",
                   "## Deux\n\n| a |\n|---|\n| b |\n\nUn texte[^1].\n\n[^1]: Note."));
  const Ran ran = corpus.griot({"import", file});
  BOOST_TEST(has(ran.out, "lus    gardés"));
  BOOST_TEST(has(ran.out, "tableaux           1         1  ✓"));
  BOOST_TEST(has(ran.out, "notes              1         1  ✓"));
  const auto parts =
      json_lines<nlohmann::json>(corpus
                                     .griot({"convert", file, "--json", "--output",
                                             (corpus / "a.html").string()})
                                     .out)
          .at(0)
          .at("parts");
  BOOST_TEST(parts.at("source").at("tables") == 1);
  BOOST_TEST(parts.at("kept").at("notes") == 1);
}

BOOST_AUTO_TEST_CASE(proposals_are_numbered_taken_and_refused) {
  const CorpusFolder corpus;
  const std::string file = corpus.write("cr.md",
                                        "---\ntitre: Comité\n---\n\n**Date** : 12 mars "
                                        "2026\n\n**Pays** : Sénégal\n\nTexte.\n");
  const Ran import = corpus.griot({"import", file});
  BOOST_TEST(has(import.out, "n° 1  l. 5 : « 12 mars 2026 » pour « date » ?"));
  BOOST_TEST(has(import.out, "griot propose comite"));

  BOOST_TEST(
      corpus.griot({"proposer", "comite", "--accept", "1", "--refuse", "2"}).status == 0);
  const auto list =
      json_lines<nlohmann::json>(corpus.griot({"propose", "comite", "--json"}).out)
          .at(0)
          .at("proposals");
  BOOST_TEST(list.at(0).at("state") == "accepted");
  BOOST_TEST(list.at(0).at("key") == "date");
  BOOST_TEST(list.at(1).at("state") == "refused");
  BOOST_TEST(has(corpus.griot({"propose", "comite"}).out, "écarté"));

  // As people write a list, in one word, with a blank, or each behind its option.
  for (const std::string together : {"1,2", "1, 2", "1 2", "2;1", "1-2"}) {
    BOOST_TEST(corpus.griot({"propose", "comite", "--refuse", together}).status == 0);
    const std::string refused = corpus.griot({"propose", "comite"}).out;
    BOOST_TEST(!has(refused, "pris"), refused);
    BOOST_TEST(corpus.griot({"propose", "comite", "--accept", together}).status == 0);
    const std::string taken = corpus.griot({"propose", "comite"}).out;
    BOOST_TEST(!has(taken, "écarté"), taken);
  }
  const Ran none = corpus.griot({"propose", "comite", "--accept", "1,a"});
  BOOST_TEST(has(none.err, "« a » n'est le numéro d'aucune proposition"), none.err);

  const Ran wrong = corpus.griot({"propose", "comite", "--accept", "9"});
  BOOST_TEST(wrong.status == 2);
  BOOST_TEST(has(wrong.err, "de 1 à 2"));
  for (const std::string nothing : {",", "", " ; "}) {
    const Ran empty = corpus.griot({"propose", "comite", "--accept", nothing});
    BOOST_TEST(empty.status == 2, nothing);
    BOOST_TEST(has(empty.err, "écrivez par exemple --accept 1,3"), empty.err);
  }
  BOOST_TEST(corpus.griot({"propose", "absent"}).status == 3);
}

BOOST_AUTO_TEST_CASE(a_status_says_what_holds_a_document_back_and_decides_on_it) {
  const CorpusFolder corpus;
  const auto source =
      std::filesystem::path(GRIOT_SOURCE_DIR) / "tests/data/sample-revisions.docx";
  const Ran import = corpus.griot({"import", source.string(), "--json"});
  const std::string id =
      json_lines<nlohmann::json>(import.out).at(0).at("document").get<std::string>();
  const Ran asked = corpus.griot({"status", id});
  BOOST_TEST(asked.status == 0);
  BOOST_TEST(has(asked.out, "¶"));
  BOOST_TEST(has(asked.out, "à décider"));
  const auto held =
      json_lines<nlohmann::json>(corpus.griot({"status", id, "--json"}).out).at(0);
  BOOST_TEST(held.at("held_back_by").size() >= 3u);
  BOOST_TEST(
      corpus
          .griot({"status", id, "--accept-revisions", "--drop-comments", "--drop-hidden"})
          .status == 0);
  const auto decided =
      json_lines<nlohmann::json>(corpus.griot({"status", id, "--json"}).out).at(0);
  for (const auto& reason : decided.at("held_back_by")) {
    BOOST_TEST(reason.at("code") == "missing_metadata");
  }
}

BOOST_AUTO_TEST_CASE(a_dry_run_writes_nothing) {
  const CorpusFolder corpus;
  const std::string file = corpus.write("a.md", note("Retour choisi", "Un texte."));
  const Ran ran = corpus.griot({"import", file, "--dry-run", "--json"});
  BOOST_TEST(ran.status == 0);
  BOOST_TEST(json_lines<nlohmann::json>(ran.out).at(0).at("status") == "imported");
  BOOST_TEST(!std::filesystem::exists(corpus / "fonds/documents/retour-choisi"));
}

BOOST_AUTO_TEST_CASE(a_missing_file_is_refused_and_stops_no_other) {
  const CorpusFolder corpus;
  const std::string good = corpus.write("a.md", note("Retour choisi", "Un texte."));
  const Ran ran =
      corpus.griot({"import", (corpus / "absent.md").string(), good, "--json"});
  BOOST_TEST(ran.status == 3);
  const auto lines = json_lines<nlohmann::json>(ran.out);
  BOOST_REQUIRE_EQUAL(lines.size(), 2u);
  BOOST_TEST(lines[0].at("status") == "refused");
  BOOST_TEST(lines[1].at("status") == "imported");
  BOOST_TEST(has(ran.err + ran.out, "absent.md"));
}

BOOST_AUTO_TEST_CASE(names_cannot_drive_the_terminal) {
  const CorpusFolder corpus;
  const std::string file =
      corpus.write("a\x1b[2Jb\n.md", note("\"Retour \\e[31m rouge\"", "Un texte."));
  const Ran import = corpus.griot({"import", file});
  BOOST_TEST(import.status == 0);
  BOOST_TEST(!has(import.out + import.err, "\x1b"));
  BOOST_TEST(has(import.out, "\\x1b[2Jb\\x0a.md"));
  const Ran search = corpus.griot({"search", "retour"});
  BOOST_TEST(!has(search.out + search.err, "\x1b"));
}

BOOST_AUTO_TEST_CASE(a_sheet_that_is_wrong_stops_before_the_first_file) {
  const CorpusFolder corpus;
  const std::string file = corpus.write("a.md", note("Retour choisi", "Un texte."));
  const std::string sheet =
      corpus.write("fiches.csv", "fichier,titre\nabsent.md,Titre\n");
  const Ran ran = corpus.griot({"import", file, "--metadata", sheet, "--json"});
  BOOST_TEST(ran.status == 3);
  BOOST_TEST(ran.out == "");
  BOOST_TEST(has(ran.err, "fiches.csv:2"));
}

BOOST_AUTO_TEST_CASE(a_status_changes_what_the_public_finds) {
  const CorpusFolder corpus;
  const std::string file =
      corpus.write("a.md", note("Retour choisi", "La réinsertion se prépare."));
  corpus.griot({"import", file});
  BOOST_TEST(corpus.griot({"search", "réinsertion", "--public"}).status == 0);
  const Ran withdrawn =
      corpus.griot({"statut", "retour-choisi", "retire", "--reason", "demande"});
  BOOST_TEST(withdrawn.status == 0);
  BOOST_TEST(corpus.griot({"search", "réinsertion", "--public"}).status == 1);
  BOOST_TEST(corpus.griot({"status", "retour-choisi", "publie"}).status == 0);
  BOOST_TEST(corpus.griot({"search", "réinsertion", "--public"}).status == 0);
  const Ran unknown = corpus.griot({"status", "retour-chosi", "publie"});
  BOOST_TEST(unknown.status == 3);
  BOOST_TEST(has(unknown.err, "« retour-choisi »"));
}

BOOST_AUTO_TEST_CASE(a_note_without_signatories_is_held_back) {
  const CorpusFolder corpus;
  const std::string file = corpus.write(
      "a.md",
      "---\ntitre: Sans signataire\ntype: note-de-positionnement\ndate: 2026\n"
      "diffusion: public\n---\n\nUn texte.\n");
  BOOST_TEST(corpus.griot({"import", file}).status == 0);
  const Ran ran = corpus.griot({"status", "sans-signataire", "publie"});
  BOOST_TEST(ran.status == 3);
  BOOST_TEST(has(ran.err, "signataires"));
}

BOOST_AUTO_TEST_CASE(check_finds_what_was_damaged) {
  const CorpusFolder corpus;
  const std::string file = corpus.write("a.md", note("Retour choisi", "Un texte."));
  corpus.griot({"import", file});
  BOOST_TEST(corpus.griot({"check"}).status == 0);
  std::filesystem::remove(corpus / "fonds/documents/retour-choisi/document.md");
  const Ran ran = corpus.griot({"check", "--json"});
  BOOST_TEST(ran.status == 1);
  const auto lines = json_lines<nlohmann::json>(ran.out);
  BOOST_REQUIRE(!lines.empty());
  BOOST_TEST(lines[0].at("v") == 1);
  BOOST_TEST(lines[0].at("severity") == "problem");
}

BOOST_AUTO_TEST_CASE(a_corpus_that_another_writes_is_locked) {
  const CorpusFolder corpus;
  const std::string file = corpus.write("a.md", note("A", "Un texte."));
  Ran ran;
  {
    const FileLock other(corpus / "fonds/.lock");
    ran = corpus.griot({"import", file});
  }
  BOOST_TEST(ran.status == 75);
  BOOST_TEST(corpus.griot({"import", file}).status == 0);
}

BOOST_AUTO_TEST_CASE(a_corpus_is_made_once) {
  const CorpusFolder corpus;
  BOOST_TEST(run_griot({"init", corpus.corpus()}).status == 3);
}

BOOST_AUTO_TEST_CASE(the_index_can_be_deleted_and_made_again) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("a.md", note("Retour", "La réinsertion."))});
  std::filesystem::remove_all(corpus / "fonds/index");
  BOOST_TEST(corpus.griot({"index"}).status == 0);
  BOOST_TEST(corpus.griot({"search", "réinsertion"}).status == 0);
  BOOST_TEST(corpus.griot({"indexer", "--rebuild"}).status == 0);
  BOOST_TEST(corpus.griot({"search", "réinsertion"}).status == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
