// export: PDF and references.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/base/file.h"
#include "engine/base/process.h"
#include "tests/app/corpus_folder.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

// A corpus whose PDF program is a script: it sees what it is given.
class CorpusWithProgram {
 public:
  explicit CorpusWithProgram(const std::string& script) {
    corpus.griot(
        {"import", corpus.write("a.md", note("Retour choisi",
                                             "## Constats\n\nUn texte.[^1]\n\n"
                                             "## Suites\n\n![](https://x.example/"
                                             "i.png)\n\n[^1]: Une note."))});
    corpus.griot({"import", corpus.write("b.md", "# Brouillon\n\nPas encore.\n")});
    const std::string program = corpus.write("ecrit-pdf", "#!/bin/sh\n" + script);
    fs::permissions(program, fs::perms::owner_all);
    corpus.write("fonds/griot.toml",
                 "adresse = \"https://griot.example/\"\n[pdf]\ncommande = \"" + program +
                     " {entree} {sortie}\"\nsecondes = 2\n");
  }
  Ran pdf(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {"export", "--pdf", "retour-choisi", "--output",
                                      output()};
    words.insert(words.end(), more.begin(), more.end());
    return corpus.griot(words);
  }
  std::string output() const { return (corpus / "note.pdf").string(); }

  CorpusFolder corpus;
};

constexpr const char* hands_on = "printf '%%PDF-1.7 ' > \"$2\"; cat \"$1\" >> \"$2\"\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(exports)

BOOST_AUTO_TEST_CASE(the_program_gets_a_page_that_needs_nothing_else) {
  const CorpusWithProgram one(hands_on);
  const Ran ran = one.pdf();
  BOOST_TEST_CONTEXT(ran.err) BOOST_TEST(ran.status == 0);
  BOOST_TEST(ran.out == "");
  const std::string page = read_file(one.output());
  BOOST_TEST(has(page, "<html lang=\"fr\">"));
  BOOST_TEST(has(page, "<title>Retour choisi"));
  BOOST_TEST(has(page, "<meta name=\"author\" content=\"Association Exemple\">"));
  BOOST_TEST(has(page, "https://griot.example/documents/retour-choisi"));
  for (const char* foreign : {"<link", "<script", "src=\"http", "url(", "@import"}) {
    BOOST_TEST_CONTEXT(foreign) BOOST_TEST(!has(page, foreign));
  }
  // Without --output, the PDF is the output.
  const Ran piped = one.corpus.griot({"exporter", "--pdf", "retour-choisi"});
  BOOST_TEST(piped.out == page);
  BOOST_TEST(piped.err == "");
}

BOOST_AUTO_TEST_CASE(only_what_is_public_leaves_unless_one_says_so) {
  const CorpusWithProgram one(hands_on);
  const Ran draft = one.corpus.griot({"export", "--pdf", "brouillon"});
  BOOST_TEST(draft.status == 3);
  BOOST_TEST(draft.out == "");
  BOOST_TEST(has(draft.err, "--internal"));
  const Ran internal = one.corpus.griot({"export", "--pdf", "brouillon", "--internal"});
  BOOST_TEST(internal.status == 0);
  BOOST_TEST(has(internal.out, "ne le diffusez pas"));
  const Ran published =
      one.corpus.griot({"export", "--pdf", "retour-choisi", "--internal"});
  BOOST_TEST(!has(published.out, "ne le diffusez pas"));
  const Ran unknown = one.corpus.griot({"export", "--pdf", "retour-chosi"});
  BOOST_TEST(unknown.status == 3);
  BOOST_TEST(has(unknown.err, "« retour-choisi »"));
}

BOOST_AUTO_TEST_CASE(a_program_that_is_absent_fails_or_hangs_is_told) {
  const auto told = [](const std::string& script, const std::string& words) {
    const CorpusWithProgram one(script);
    const Ran ran = one.pdf();
    BOOST_TEST(ran.status == 4);
    BOOST_TEST_CONTEXT(ran.err) BOOST_TEST(has(ran.err, words));
    BOOST_TEST(!fs::exists(one.output()));
  };
  told("echo 'pas de police' >&2; exit 7\n", "a échoué : pas de police");
  told("exit 0\n", "n'a pas écrit de PDF");
  told("echo bonjour > \"$2\"\n", "n'a pas écrit de PDF");
  told("sleep 600 & sleep 600\n", "pas de PDF après 2 secondes");

  const CorpusWithProgram one(hands_on);
  const Ran absent = run_griot(Run{
      .words = {"export", "--pdf", "retour-choisi", "--corpus", one.corpus.corpus()},
      .environment = {{"GRIOT_PDF_COMMANDE", "weasyprint-absent {entree} {sortie}"}}});
  BOOST_TEST(absent.status == 4);
  BOOST_TEST(has(absent.err, "weasyprint-absent : ce programme"));
  BOOST_TEST(has(absent.err, "griot.toml"));
  const Ran no_path = run_griot(
      Run{.words = {"export", "--pdf", "retour-choisi", "--corpus", one.corpus.corpus()},
          .environment = {{"GRIOT_PDF_COMMANDE", "weasyprint {entree} {sortie}"},
                          {"PATH", "/nulle-part"}}});
  BOOST_TEST(no_path.status == 4);
  BOOST_TEST(has(no_path.err, "apt install weasyprint"));
}

BOOST_AUTO_TEST_CASE(the_pdf_is_tagged_and_says_its_title_and_language) {
  if (find_program("weasyprint").empty() || find_program("pdfinfo").empty()) {
    BOOST_TEST_MESSAGE("NOT TESTED: weasyprint or pdfinfo is missing");
    return;
  }
  const CorpusWithProgram one(hands_on);
  const Ran ran = run_griot(Run{
      .words = {"export", "--pdf", "retour-choisi", "--output", one.output(), "--corpus",
                one.corpus.corpus()},
      .environment = {
          {"GRIOT_PDF_COMMANDE", "weasyprint --pdf-variant pdf/ua-1 {entree} {sortie}"},
          {"GRIOT_PDF_SECONDES", "300"}}});
  BOOST_TEST_CONTEXT(ran.err) BOOST_REQUIRE_EQUAL(ran.status, 0);
  const std::string said =
      run_process({.words = {"pdfinfo", one.output()}, .folder = {}}).output;
  BOOST_TEST(has(said, "Retour choisi"));
  BOOST_TEST(has(said, "Association Exemple"));
  BOOST_TEST_CONTEXT(said) BOOST_TEST(has(said, "Tagged:          yes"));
  BOOST_TEST(has(read_file(one.output()), "/Lang (fr)"));
  const std::string text =
      run_process({.words = {"pdftotext", "-layout", one.output(), "-"}, .folder = {}})
          .output;
  BOOST_TEST(has(text, "Constats"));
  const bool two = has(said, "Pages:           2");
  BOOST_TEST_CONTEXT(text) BOOST_TEST(has(text, two ? "2/2" : "1/1"));
}

BOOST_AUTO_TEST_CASE(references_are_those_of_what_is_published) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("a.md", note("Retour choisi", "Un texte.")),
                corpus.write("b.md", note("Épargne", "Un autre.")),
                corpus.write("c.md", "# Brouillon secret\n\nPas encore.\n")});
  const Ran bibtex = corpus.griot({"export", "--citations", "bibtex"});
  BOOST_TEST(bibtex.status == 0);
  BOOST_TEST(has(bibtex.out, "{retour-choisi,"));
  BOOST_TEST(has(bibtex.out, "{epargne,"));
  BOOST_TEST(!has(bibtex.out, "secret"));
  const Ran ris = corpus.griot({"export", "--citations", "ris"});
  BOOST_TEST(has(ris.out, "TY  - "));
  const std::string file = (corpus / "refs.json").string();
  const Ran csl = corpus.griot(
      {"export", "--citations", "csl", "--output", file, "--country", "sénégal"});
  BOOST_TEST(csl.status == 0);
  BOOST_TEST(csl.out == "");
  BOOST_TEST(nlohmann::json::parse(read_file(file)).size() == 2u);
  const Ran none =
      corpus.griot({"export", "--citations", "csl", "--country", "MA", "--year", "2026"});
  BOOST_TEST(none.status == 1);
  BOOST_TEST(none.out == "");
}

BOOST_AUTO_TEST_CASE(an_export_says_what_it_wants) {
  const CorpusFolder corpus;
  const auto complaint = [&](std::vector<std::string> words) {
    const Ran ran = corpus.griot(std::move(words));
    BOOST_TEST(ran.status == 2);
    return ran.err;
  };
  BOOST_TEST(has(complaint({"export"}), "--pdf, --docx ou --citations"));
  BOOST_TEST(
      has(complaint({"export", "--pdf", "a", "--citations", "ris"}), "s'excluent"));
  BOOST_TEST(has(complaint({"export", "--citations", "bibtx"}), "« bibtex »"));
  BOOST_TEST(
      has(complaint({"export", "--citations", "ris", "--internal"}), "--internal"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
