// backup and restore: a corpus leaves in one archive and comes back the same.
#include <signal.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/base/file.h"
#include "tests/app/corpus_folder.h"

namespace griot {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

// A corpus with two revisions of one document, a draft, an original and a picture-less
// Word file's worth of words; `archive` is what a backup of it wrote.
class SavedCorpus {
 public:
  SavedCorpus() {
    corpus.write("notes/retour.md", note("Retour choisi", "La réinsertion se prépare."));
    corpus.write("notes/epargne.md", note("Épargne", "L'épargne des diasporas."));
    corpus.write("notes/brouillon.md", "# Brouillon\n\nPas encore.\n");
    BOOST_REQUIRE_EQUAL(corpus.griot({"import", (corpus / "notes").string()}).status, 0);
    corpus.write(
        "notes/retour.md",
        note("Retour choisi", "La réinsertion durable se prépare.\n\nEt après."));
    BOOST_REQUIRE_EQUAL(corpus.griot({"import", (corpus / "notes").string()}).status, 0);
    fs::create_directories(corpus / "fonds/templates");
    corpus.write("fonds/templates/card.mustache", "<li>{{title}}</li>\n");
    saved = corpus.griot({"backup", "--output", archive(), "--json"});
    BOOST_REQUIRE_EQUAL(saved.status, 0);
  }

  std::string archive() const { return (corpus / "fonds.zip").string(); }
  std::string copy() const { return (corpus / "copie").string(); }
  Ran restore() const { return run_griot({"restore", archive(), copy()}); }

  CorpusFolder corpus;
  Ran saved;
};

// Everything that a search says, but for the corpus's own name.
std::string found(const std::string& corpus, const std::string& words) {
  return run_griot({"search", words, "--json", "--explain", "--corpus", corpus}).out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(backup)

BOOST_AUTO_TEST_CASE(a_restored_corpus_is_the_same) {
  const SavedCorpus one;
  const auto line = json_lines<Json>(one.saved.out).at(0);
  BOOST_TEST(line.at("v") == 1);
  BOOST_TEST(line.at("documents") == 3);
  BOOST_TEST(line.at("missing").empty());
  const Ran restored = one.restore();
  BOOST_TEST_CONTEXT(restored.err) BOOST_TEST(restored.status == 0);
  BOOST_TEST(restored.out == "");
  const Ran check = run_griot({"check", "--json", "--corpus", one.copy()});
  BOOST_TEST(check.status == 0);
  BOOST_TEST(check.out == one.corpus.griot({"check", "--json"}).out);
  for (const char* words : {"réinsertion", "épargne OU retour", "brouillon"}) {
    BOOST_TEST(found(one.copy(), words) == found(one.corpus.corpus(), words));
  }
  for (const char* file :
       {"griot.toml", "journal.jsonl", "templates/card.mustache",
        "documents/retour-choisi/document.md", "documents/retour-choisi/anchors.tsv",
        "documents/retour-choisi/history/0001.md", "vocabulary/pays.tsv"}) {
    BOOST_TEST(read_file(fs::path(one.copy()) / file) ==
               read_file(fs::path(one.corpus.corpus()) / file));
  }
  // And it goes on as a corpus.
  const Ran again = run_griot(
      {"import", (one.corpus / "notes").string(), "--json", "--corpus", one.copy()});
  for (const auto& report : json_lines<Json>(again.out)) {
    BOOST_TEST(report.at("status") == "unchanged");
  }
}

BOOST_AUTO_TEST_CASE(an_archive_is_for_its_owner_only) {
  const SavedCorpus one;
  BOOST_TEST(((fs::status(one.archive()).permissions() & fs::perms::all) ==
              (fs::perms::owner_read | fs::perms::owner_write)));
  for (const auto& entry : fs::directory_iterator(one.corpus / "")) {
    BOOST_TEST(!entry.path().filename().string().starts_with("."));
  }
}

BOOST_AUTO_TEST_CASE(a_backup_without_a_name_is_called_after_corpus_and_day) {
  const CorpusFolder corpus;
  fs::create_directories(corpus / "sauvegardes");
  const Ran ran = run_griot(Run{.words = {"sauvegarder", "--corpus", corpus.corpus()},
                                .folder = corpus / "sauvegardes"});
  BOOST_TEST(ran.status == 0);
  const fs::path made = fs::directory_iterator(corpus / "sauvegardes")->path();
  BOOST_TEST(made.filename().string().starts_with("fonds-20"));
  BOOST_TEST(made.extension() == ".zip");
  BOOST_TEST(has(ran.err, made.filename().string()));
}

BOOST_AUTO_TEST_CASE(a_backup_named_without_an_extension_is_a_zip_file) {
  const CorpusFolder corpus;
  const Ran ran = corpus.griot({"backup", "--output", (corpus / "sauv").string()});
  BOOST_TEST(ran.status == 0);
  BOOST_TEST(fs::is_regular_file(corpus / "sauv.zip"));
  BOOST_TEST(has(ran.err, "sauv.zip"));
}

BOOST_AUTO_TEST_CASE(a_word_file_is_told_to_be_no_backup) {
  const CorpusFolder corpus;
  const fs::path file = fs::path(GRIOT_SOURCE_DIR) / "tests/data/sample-revisions.docx";
  const Ran ran = run_griot({"restore", file.string(), (corpus / "copie").string()});
  BOOST_TEST(ran.status == 3);
  BOOST_TEST(has(ran.err, "n'est pas une sauvegarde de Griot"), ran.err);
}

BOOST_AUTO_TEST_CASE(what_is_not_of_the_corpus_is_left_out_and_told) {
  const CorpusFolder corpus;
  corpus.write("fonds/notes perso.txt", "à moi");
  corpus.write("fonds/documents/etranger/document.md", "# Étranger\n");
  const Ran ran = corpus.griot({"backup", "--output", (corpus / "a.zip").string()});
  BOOST_TEST(ran.status == 0);
  BOOST_TEST(has(ran.err, "notes perso.txt : n'est pas du fonds"));
  BOOST_TEST(has(ran.err, "documents/etranger/ : n'est pas du fonds"));
}

BOOST_AUTO_TEST_CASE(a_damaged_corpus_is_saved_and_said_to_be_damaged) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("a.md", note("Retour", "Un texte."))});
  corpus.write("fonds/documents/retour/history/0001.md", "abîmé");
  fs::remove(corpus / "fonds/documents/retour/anchors.tsv");
  const Ran ran =
      corpus.griot({"backup", "--json", "--output", (corpus / "a.zip").string()});
  BOOST_TEST(ran.status == 4);
  const auto line = json_lines<Json>(ran.out).at(0);
  BOOST_TEST(line.at("damaged").at(0) == "documents/retour/history/0001.md");
  BOOST_TEST(line.at("missing").at(0) == "documents/retour/anchors.tsv");
  BOOST_TEST(has(ran.err, "griot check"));
  BOOST_TEST(run_griot({"restore", (corpus / "a.zip").string(), (corpus / "b").string()})
                 .status == 0);
}

BOOST_AUTO_TEST_CASE(nothing_is_restored_over_anything) {
  const SavedCorpus one;
  const Ran ran = run_griot({"restaurer", one.archive(), one.corpus.corpus()});
  BOOST_TEST(ran.status == 3);
  BOOST_TEST(has(ran.err, "n'est pas vide"));
  fs::create_directories(one.copy());
  BOOST_TEST(run_griot({"restore", one.archive(), one.copy() + "/"}).status == 0);
  BOOST_TEST(run_griot({"restore", one.archive(), one.copy()}).status == 3);
  BOOST_TEST(run_griot({"restore", (one.corpus / "absent.zip").string(),
                        (one.corpus / "autre").string()})
                 .status == 3);
}

BOOST_AUTO_TEST_CASE(an_archive_that_was_cut_or_altered_restores_nothing) {
  const SavedCorpus one;
  const std::string whole = read_file(one.archive());
  const auto refused = [&](const std::string& bytes) {
    write_file(one.archive(), bytes);
    const Ran ran = one.restore();
    BOOST_TEST(!fs::exists(one.copy()));
    BOOST_TEST(has(ran.err, "fonds.zip"));
    return ran.status;
  };
  for (const std::size_t length : {std::size_t{0}, whole.size() / 2, whole.size() - 1}) {
    BOOST_TEST(refused(whole.substr(0, length)) == 3);
  }
  BOOST_TEST(refused("ce n'est pas une archive") == 3);
  // One bit, in every region of the file. Where it changes nothing that counts (a date),
  // what comes out must still be the same.
  const std::string journal = read_file(one.corpus / "fonds/journal.jsonl");
  int noticed = 0;
  for (std::size_t part = 0; part < 64; ++part) {
    std::string altered = whole;
    altered[part * (whole.size() - 1) / 63] ^= 0x10;
    write_file(one.archive(), altered);
    const Ran ran = one.restore();
    if (ran.status == 3) {
      ++noticed;
      BOOST_TEST(!fs::exists(one.copy()));
      continue;
    }
    BOOST_TEST_CONTEXT(part << ": " << ran.err) BOOST_TEST(ran.status == 0);
    BOOST_TEST(read_file(fs::path(one.copy()) / "journal.jsonl") == journal);
    fs::remove_all(one.copy());
  }
  BOOST_TEST(noticed > 40);
}

BOOST_AUTO_TEST_CASE(a_backup_during_an_import_holds_one_moment) {
  const CorpusFolder corpus;
  for (int i = 0; i < 40; ++i) {
    const std::string name = std::to_string(i);
    corpus.write("notes/" + name + ".md", note("Note " + name, "Le texte " + name + "."));
  }
  const std::vector<std::string> words = {"import", (corpus / "notes").string(), "--json",
                                          "--corpus", corpus.corpus()};
  BOOST_REQUIRE_EQUAL(run_griot(words).status, 0);
  for (int i = 0; i < 40; ++i) {
    const std::string name = std::to_string(i);
    corpus.write("notes/" + name + ".md",
                 note("Note " + name, "Avant.\n\nLe texte " + name + " a changé."));
  }
  Process import(Run{.words = words});
  for (int i = 0; i < 5; ++i) import.out_line();
  const std::string archive = (corpus / "a.zip").string();
  const Ran saved = corpus.griot({"backup", "--output", archive});
  BOOST_TEST_CONTEXT(saved.err) BOOST_TEST(saved.status == 0);
  BOOST_TEST(import.wait().status == 0);
  const std::string copy = (corpus / "copie").string();
  BOOST_TEST(run_griot({"restore", archive, copy}).status == 0);
  const Ran check = run_griot({"check", "--json", "--corpus", copy});
  BOOST_TEST(check.status == 0);
  for (const auto& finding : json_lines<Json>(check.out)) {
    BOOST_TEST(finding.at("code") == "unknown_organisation");
  }
  // What was not in it yet comes with the next import.
  const Ran rest = run_griot({"import", (corpus / "notes").string(), "--corpus", copy});
  BOOST_TEST(rest.status == 0);
  BOOST_TEST(run_griot({"check", "--corpus", copy}).status == 0);
}

BOOST_AUTO_TEST_CASE(a_killed_backup_leaves_the_one_before) {
  const SavedCorpus one;
  const std::string before = read_file(one.archive());
  Process process(Run{
      .words = {"backup", "--output", one.archive(), "--corpus", one.corpus.corpus()}});
  process.signal(SIGKILL);
  process.wait();
  BOOST_TEST(read_file(one.archive()).size() >= before.size() / 2);
  BOOST_TEST(one.restore().status == 0);
  // What it left is no hindrance.
  BOOST_TEST(one.corpus.griot({"backup", "--output", one.archive()}).status == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
