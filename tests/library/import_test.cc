// Files become documents: what the receipt, the store and the index then say.
#include <boost/test/unit_test.hpp>
#include <map>

#include "engine/document/visibility.h"
#include "engine/library/library.h"
#include "tests/library/temporary_folder.h"

using namespace griot;
using griot::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

// A corpus of a test's own beside a folder of sources.
struct Fixture {
  Fixture() {
    Library::create(folder.path() / "fonds", GRIOT_RESOURCE_DIR);
    open();
  }

  void open() {
    library.reset();
    library = std::make_unique<Library>(options());
  }

  LibraryOptions options() const {
    LibraryOptions given;
    given.corpus = folder.path() / "fonds";
    given.resources = GRIOT_RESOURCE_DIR;
    given.clock = [] { return Time{std::chrono::seconds{1'772'000'000}}; };
    return given;
  }

  std::vector<FileReport> import(std::vector<fs::path> paths, fs::path sheet = {},
                                 bool dry_run = false) {
    std::vector<FileReport> reports;
    library->import({std::move(paths), std::move(sheet), dry_run},
                    [&](const FileReport& report) { reports.push_back(report); });
    return reports;
  }

  FileReport import_one(const std::string& name, std::string_view text) {
    return import({folder.write(name, text)}).at(0);
  }

  Metadata stored(const std::string& id) {
    return library->store().read(id).document.metadata;
  }

  bool has(const FileReport& report, std::string_view code) {
    for (const Finding& finding : report.findings) {
      if (finding.code == code) return true;
    }
    return false;
  }

  std::int64_t found(const std::string& text, bool public_only) {
    Query query;
    query.text = text;
    query.public_only = public_only;
    return library->search(query).documents;
  }

  TemporaryFolder folder;
  std::unique_ptr<Library> library;
};

const char* const note = R"(---
titre: Revenir sans repartir de rien
type: note
date: 2026-03-14
pays: Sénégal
signataires: [Association Exemple]
statut: publie
diffusion: public
---

# Constats

L’État attend.
)";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(import, Fixture)

BOOST_AUTO_TEST_CASE(a_note_is_imported_once_and_then_unchanged) {
  const FileReport first = import_one("note.md", note);
  const FileReport second = import({folder.path() / "note.md"}).at(0);

  BOOST_TEST((first.status == FileReport::Status::imported));
  BOOST_TEST(first.document == "revenir-sans-repartir-de-rien");
  BOOST_TEST(first.revision == 1);
  BOOST_TEST((second.status == FileReport::Status::unchanged));
  BOOST_TEST(second.document == first.document);
  BOOST_TEST(second.words.kept == first.words.kept);
  BOOST_TEST(second.words.source == first.words.source);
  BOOST_TEST(second.words.kept > 0);
}

BOOST_AUTO_TEST_CASE(an_edited_file_is_the_next_revision_of_its_document) {
  import_one("note.md", note);
  const FileReport edited = import_one("note.md", std::string(note) + "\nUne suite.\n");

  BOOST_TEST(edited.document == "revenir-sans-repartir-de-rien");
  BOOST_TEST(edited.revision == 2);
  BOOST_TEST(library->store().read(edited.document, 1).entry.id == edited.document);
}

BOOST_AUTO_TEST_CASE(a_new_title_keeps_the_address) {
  import_one("note.md", note);
  std::string renamed = note;
  renamed.replace(renamed.find("Revenir"), 7, "Rentrer");

  BOOST_TEST(import_one("note.md", renamed).document == "revenir-sans-repartir-de-rien");
  BOOST_TEST(stored("revenir-sans-repartir-de-rien").text("titre") ==
             "Rentrer sans repartir de rien");
}

BOOST_AUTO_TEST_CASE(two_documents_of_one_title_have_two_addresses) {
  BOOST_TEST(import_one("a.md", note).document == "revenir-sans-repartir-de-rien");
  BOOST_TEST(import_one("b.md", note).document == "revenir-sans-repartir-de-rien-2");
}

BOOST_AUTO_TEST_CASE(a_bad_file_is_refused_and_the_others_go_on) {
  folder.write("lot/a.docx", "PK\x03\x04 tronqué");
  folder.write("lot/b.md", note);
  folder.write("lot/c.bin", std::string("\x00\x01\x02\xff\xfe", 5));

  const auto reports = import({folder.path() / "lot"});

  BOOST_REQUIRE_EQUAL(reports.size(), 3u);
  BOOST_TEST((reports[0].status == FileReport::Status::refused));
  BOOST_TEST((reports[1].status == FileReport::Status::imported));
  BOOST_TEST((reports[2].status == FileReport::Status::refused));
  BOOST_TEST(reports[0].error.has_value());
  BOOST_TEST(!reports[0].findings.empty());
}

BOOST_AUTO_TEST_CASE(a_dry_run_says_everything_and_writes_nothing) {
  const auto reports = import({folder.write("note.md", note)}, {}, true);

  BOOST_TEST(reports[0].document == "revenir-sans-repartir-de-rien");
  BOOST_TEST(library->store().entries().empty());
}

BOOST_AUTO_TEST_CASE(
    the_sheet_is_stronger_than_the_file_and_each_value_keeps_its_source) {
  folder.write("note.md", note);
  const auto sheet =
      folder.write("m.csv", "fichier,titre,pays\nnote.md,Titre de la feuille,\n");

  const FileReport report = import({folder.path() / "note.md"}, sheet).at(0);

  const Metadata metadata = stored(report.document);
  BOOST_TEST(metadata.text("titre") == "Titre de la feuille");
  BOOST_TEST((metadata.find("titre")->source == Source::sheet));
  BOOST_TEST(metadata.list("pays").at(0) == "SN");
  BOOST_TEST((metadata.find("pays")->source == Source::front_matter));
}

BOOST_AUTO_TEST_CASE(a_changed_row_of_the_sheet_makes_a_revision) {
  folder.write("note.md", note);
  const auto sheet = folder.write("m.csv", "fichier,titre\nnote.md,Un\n");
  import({folder.path() / "note.md"}, sheet);
  folder.write("m.csv", "fichier,titre\nnote.md,Deux\n");

  const FileReport report = import({folder.path() / "note.md"}, sheet).at(0);

  BOOST_TEST((report.status == FileReport::Status::imported));
  BOOST_TEST(report.revision == 2);
}

BOOST_AUTO_TEST_CASE(what_a_sheet_said_outlives_an_edition_that_comes_without_it) {
  folder.write("note.md", note);
  const auto sheet =
      folder.write("m.csv", "fichier,titre,diffusion\nnote.md,De la feuille,public\n");
  const std::string id = import({folder.path() / "note.md"}, sheet).at(0).document;

  BOOST_TEST((import({folder.path() / "note.md"}).at(0).status ==
              FileReport::Status::unchanged));
  const FileReport edited = import_one("note.md", std::string(note) + "\nUn ajout.\n");

  BOOST_TEST(edited.revision == 2);
  BOOST_TEST(stored(id).text("titre") == "De la feuille");
  BOOST_TEST((stored(id).find("titre")->source == Source::sheet));
  BOOST_TEST((audience_of(stored(id)) == Audience::everyone));

  folder.write("m.csv", "fichier,pays\nnote.md,KM\n");
  import({folder.path() / "note.md"}, sheet);
  BOOST_TEST(stored(id).text("titre") != "De la feuille");  // another row: only it counts
}

BOOST_AUTO_TEST_CASE(a_row_that_names_no_imported_file_is_an_error_with_its_line) {
  folder.write("note.md", note);
  const auto sheet = folder.write("m.csv", "fichier,titre\nnote.md,Un\nnotes.md,Deux\n");

  BOOST_CHECK_EXCEPTION(
      import({folder.path() / "note.md"}, sheet), Error,
      [](const Error& error) { return error.place().ends_with("m.csv:3"); });
  BOOST_TEST(library->store().entries().empty());
}

BOOST_AUTO_TEST_CASE(countries_run_together_are_three_with_a_finding) {
  const FileReport report =
      import_one("n.md", "---\ntitre: T\npays: Maroc Sénégal,Tunisie\n---\n\nTexte.\n");

  const std::vector<std::string> expected = {"MA", "SN", "TN"};
  BOOST_TEST(stored(report.document).list("pays") == expected,
             boost::test_tools::per_element());
  BOOST_TEST(!report.findings.empty());
}

BOOST_AUTO_TEST_CASE(an_unknown_country_is_a_finding_with_its_line_and_a_suggestion) {
  const FileReport report =
      import_one("n.md", "---\ntitre: T\npays: Senegual\n---\n\nTexte.\n");

  BOOST_REQUIRE(!report.findings.empty());
  const Finding& finding = report.findings.front();
  BOOST_TEST(finding.origin.line == 3);
  BOOST_TEST(in_french(finding.message).find("Sénégal") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_a_title_the_heading_and_then_the_file_give_one) {
  BOOST_TEST(import_one("x.md", "# Un titre\n\nTexte.\n").document == "un-titre");
  BOOST_TEST(import_one("Compte_rendu mars.txt", "Texte.\n").document ==
             "compte-rendu-mars");
  BOOST_TEST(
      import_one("cr.md", "**Réunion du 14 mars**\n\n# 1. Bilan\n\nTexte.\n").document ==
      "reunion-du-14-mars");
  BOOST_TEST(import_one("cr2.md", "**Association Exemple**\n\n# Bilan moral\n\nTexte.\n")
                 .document == "bilan-moral");
}

BOOST_AUTO_TEST_CASE(a_published_note_is_found_by_everyone_and_a_draft_by_staff_only) {
  import_one("note.md", note);
  import_one("b.md", "---\ntitre: Brouillon\n---\n\nLe mot CANARIBROUILLON.\n");
  library->index(false);

  BOOST_TEST(found("etat", true) == 1);
  BOOST_TEST(found("CANARIBROUILLON", true) == 0);
  BOOST_TEST(found("CANARIBROUILLON", false) == 1);
}

BOOST_AUTO_TEST_CASE(only_what_changed_is_indexed_again) {
  import_one("a.md", note);
  library->index(false);
  import_one("b.md", "# Autre\n\nTexte.\n");

  BOOST_TEST(library->index(false).documents == 1);
  BOOST_TEST(library->index(false).documents == 0);
  BOOST_TEST(library->index(true).documents == 2);
}

BOOST_AUTO_TEST_CASE(a_withdrawn_document_leaves_pages_and_index) {
  const std::string id = import_one("note.md", note).document;
  library->index(false);
  library->set_status(id, Status::withdrawn, "à la demande des signataires");
  library->index(false);

  BOOST_TEST(found("etat", true) == 0);
  const Page page = library->page({"/documents/" + id, "fr", {}});
  BOOST_TEST(page.status == 410);
  BOOST_TEST(page.bytes.find("attend") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_decision_of_a_person_outlives_a_new_edition_of_the_file) {
  const std::string id = import_one("note.md", note).document;
  library->set_status(id, Status::withdrawn, "retrait");

  import_one("note.md", std::string(note) + "\nUne suite.\n");

  BOOST_TEST((status_of(stored(id)) == Status::withdrawn));
}

BOOST_AUTO_TEST_CASE(a_person_keeps_closed_what_its_file_closed_first) {
  const std::string text = "# Essai\n\nTexte.\n";
  const std::string id = import_one("essai.md", text).document;
  const int revision = library->set_status(id, Status::draft, "").revision;
  BOOST_TEST(revision == 2);
  BOOST_TEST(library->set_status(id, Status::draft, "").revision == revision);

  import_one("essai.md", "---\nstatut: publie\n---\n\n" + text);

  BOOST_TEST((status_of(stored(id)) == Status::draft));
}

BOOST_AUTO_TEST_CASE(a_note_without_signatories_is_held_back_and_says_why) {
  std::string unsigned_note = note;
  const auto line = unsigned_note.find("signataires");
  unsigned_note.erase(line, unsigned_note.find('\n', line) - line + 1);

  const FileReport report = import_one("note.md", unsigned_note);

  BOOST_TEST(has(report, "held_back"));
  BOOST_TEST((status_of(stored(report.document)) == Status::review));
  BOOST_CHECK_EXCEPTION(library->set_status(report.document, Status::published, ""),
                        Error,
                        [](const Error& e) { return e.code() == ErrorCode::held_back; });
}

BOOST_AUTO_TEST_CASE(a_note_with_undecided_revisions_cannot_be_published) {
  const fs::path source = fs::path(GRIOT_SOURCE_DIR) / "tests/data/sample-revisions.docx";
  const FileReport report = import({source}).at(0);
  BOOST_REQUIRE((report.status == FileReport::Status::imported));

  BOOST_CHECK_EXCEPTION(library->set_status(report.document, Status::published, ""),
                        Error,
                        [](const Error& e) { return e.code() == ErrorCode::held_back; });
}

BOOST_AUTO_TEST_CASE(what_programs_leave_in_a_folder_is_no_document) {
  folder.write("lot/note.md", note);
  for (const char* name : {"~$note.docx", ".~lock.note.odt#", "Thumbs.db", "desktop.ini",
                           ".DS_Store", "~WRL0001.tmp"}) {
    folder.write(std::string("lot/") + name, "Ada");
  }

  BOOST_TEST(import({folder.path() / "lot"}).size() == 1u);

  // One that is named is answered.
  const auto named = import({folder.path() / "lot" / "~$note.docx"});
  BOOST_REQUIRE(named.size() == 1u);
  BOOST_TEST((named[0].status == FileReport::Status::refused));
}

BOOST_AUTO_TEST_SUITE_END()
