// The corpus that ships: every document comes in, the right ones come out, and what people
// would ask is answered.
#include <boost/test/unit_test.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <sstream>

#include "engine/base/file.h"
#include "engine/library/library.h"
#include "tests/library/temporary_folder.h"

using namespace griot;
namespace fs = std::filesystem;

namespace {

// Imported and indexed once for all cases.
struct Sample {
  Sample() {
    fs::copy(fs::path(GRIOT_SOURCE_DIR) / "corpus", folder.path() / "fonds",
             fs::copy_options::recursive);
    Store::create(folder.path() / "fonds");
    LibraryOptions options;
    options.corpus = folder.path() / "fonds";
    options.resources = GRIOT_RESOURCE_DIR;
    library = std::make_unique<Library>(options);
    library->import({{options.corpus / "sources"}, options.corpus / "metadata.csv", false},
                    [&](const FileReport& report) { reports.push_back(report); });
    library->index(false);
  }

  static Sample& get() {
    static Sample sample;
    return sample;
  }

  std::vector<Hit> search(const std::string& text, bool public_only = true) {
    Query query;
    query.text = text;
    query.public_only = public_only;
    return library->search(query).hits;
  }

  griot::test::TemporaryFolder folder;
  std::unique_ptr<Library> library;
  std::vector<FileReport> reports;
};

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::stringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sample_corpus)

BOOST_AUTO_TEST_CASE(every_file_is_imported_and_no_word_is_lost) {
  for (const FileReport& report : Sample::get().reports) {
    BOOST_TEST((report.status == FileReport::Status::imported), report.file);
    BOOST_TEST(report.words.kept >= report.words.source, report.file);
  }
}

BOOST_AUTO_TEST_CASE(all_but_two_are_public) {
  Sample& sample = Sample::get();
  std::set<std::string> hidden;
  int shown = 0;
  for (const FileReport& report : sample.reports) {
    if (is_public(sample.library->store().read(report.document).document.metadata)) {
      ++shown;
    } else {
      hidden.insert(report.document);
    }
  }

  BOOST_TEST(shown == 25);
  const std::set<std::string> expected = {"reconnaitre-les-diplomes-obtenus-ailleurs",
                                          "reunion-du-groupe-de-travail-accueil"};
  BOOST_TEST(hidden == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(all_of_it_is_marked_as_an_example) {
  Sample& sample = Sample::get();
  for (const FileReport& report : sample.reports) {
    BOOST_TEST(report.metadata.flag("exemple"), report.file);
  }
}

BOOST_AUTO_TEST_CASE(words_of_a_draft_and_of_an_internal_document_are_found_by_staff_only) {
  for (const char* word : {"Ouadébougou", "Sambatrakely"}) {
    BOOST_TEST(Sample::get().search(word).empty(), word);
    BOOST_TEST(Sample::get().search(word, false).size() == 1u, word);
  }
}

// corpus/requetes.tsv: a query, the documents that answer it, the best first.
BOOST_AUTO_TEST_CASE(seven_judged_queries_in_eight_have_a_right_document_first_or_second) {
  Sample& sample = Sample::get();
  const std::string table = read_file(fs::path(GRIOT_SOURCE_DIR) / "corpus/requetes.tsv");
  int judged = 0;
  int answered = 0;
  for (const std::string& line : split(table, '\n')) {
    const std::vector<std::string> cells = split(line, '\t');
    if (line.empty() || line[0] == '#' || cells.size() < 2 || cells[0] == "requete") continue;
    const std::vector<std::string> right = split(cells[1], '|');
    if (right.empty()) continue;
    ++judged;
    std::vector<Hit> hits = sample.search(cells[0]);
    hits.resize(std::min<std::size_t>(hits.size(), 2));
    const bool good = std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return std::find(right.begin(), right.end(), hit.document) != right.end();
    });
    answered += good;
    if (!good) BOOST_TEST_MESSAGE("not first or second: " << cells[0]);
  }
  BOOST_TEST_MESSAGE(answered << " of " << judged);
  BOOST_TEST(judged >= 40);
  BOOST_TEST(answered * 8 >= judged * 7);
}

BOOST_AUTO_TEST_SUITE_END()
