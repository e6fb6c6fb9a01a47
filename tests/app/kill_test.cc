// A kill at any moment loses no acknowledged import.
#include <signal.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "tests/app/corpus_folder.h"

namespace griot {
namespace {

// The document that a line of the import says is on the disk.
std::string acknowledged(const std::string& line) {
  const auto report = nlohmann::json::parse(line);
  BOOST_TEST(report.at("status") != "refused");
  return report.at("document");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kill, *boost::unit_test::label("durability"))

BOOST_AUTO_TEST_CASE(what_was_told_is_there_after_twenty_kills) {
  const CorpusFolder corpus;
  const Run import{.words = {"import", (corpus / "notes").string(), "--json", "--corpus",
                             corpus.corpus()}};
  constexpr int kills = 20;
  constexpr int files = 30;  // a round; their lines do not fit into the pipe
  std::set<std::string> told;
  for (int round = 0; round < kills; ++round) {
    // New files come first in the folder, so each round is killed among imports.
    for (int i = 0; i < files; ++i) {
      const std::string name =
          std::to_string(kills + 10 - round) + "-" + std::to_string(i);
      corpus.write("notes/" + name + ".md",
                   note("Note " + name, "Le texte " + name + "."));
    }
    Process process(import);
    for (int line = 0; line <= round % 7; ++line) {
      told.insert(acknowledged(process.out_line()));
    }
    process.signal(SIGKILL);
    const Ran end = process.wait();
    BOOST_TEST(end.status == 128 + SIGKILL);
    // What it said before it died and we had not read yet; a torn line says nothing.
    std::istringstream late(end.out.substr(0, end.out.rfind('\n') + 1));
    for (std::string text; std::getline(late, text);) told.insert(acknowledged(text));

    for (const std::string& document : told) {
      BOOST_TEST(std::filesystem::is_regular_file(
          corpus / ("fonds/documents/" + document + "/document.md")));
    }
    const Ran check = corpus.griot({"check", "--json"});
    BOOST_TEST_CONTEXT(check.out) BOOST_TEST(check.status == 0);
  }
  BOOST_TEST(told.size() >= 20u);

  // The next import goes on: all are there, those told before untouched.
  const Ran rest = run_griot(import);
  BOOST_TEST(rest.status == 0);
  std::set<std::string> documents;
  for (const auto& line : json_lines<nlohmann::json>(rest.out)) {
    const std::string document = line.at("document");
    documents.insert(document);
    if (told.contains(document)) BOOST_TEST(line.at("status") == "unchanged");
  }
  BOOST_TEST(documents.size() == static_cast<std::size_t>(kills * files));
  BOOST_TEST(corpus.griot({"check"}).status == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
