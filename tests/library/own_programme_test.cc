// What belongs to a programme is what its corpus says: a new corpus has none.
#include <boost/test/unit_test.hpp>

#include "engine/base/file.h"
#include "engine/library/library.h"
#include "tests/library/temporary_folder.h"

using namespace griot;
using namespace griot::test;
namespace fs = std::filesystem;

namespace {

struct Fixture {
  // A corpus of another programme, with tables of its own; "" takes one away.
  explicit Fixture() { Library::create(corpus(), GRIOT_RESOURCE_DIR); }

  fs::path corpus() const { return folder.path() / "fonds"; }
  void set_table(const std::string& name, const std::string& text) const {
    fs::remove(corpus() / "vocabulary" / name);
    if (!text.empty()) write_file(corpus() / "vocabulary" / name, text);
  }
  void open() {
    LibraryOptions options;
    options.corpus = corpus();
    options.resources = GRIOT_RESOURCE_DIR;
    library = std::make_unique<Library>(options);
    ImportRequest request;
    request.paths = {folder.write(
        "note.md",
        "---\ntitre: Note d'exemple\ntype: note-de-positionnement\npays: [ML]\n"
        "date: 2026-03\nsignataires: [Réseau Exemple]\nstatut: publie\n"
        "diffusion: public\n---\n\nTexte.\n")};
    library->import(request, [](const FileReport&) {});
    library->index(false);
  }
  Page page(const std::string& path) const { return library->page({path, "fr", {}}); }
  bool shows(const std::string& path, const std::string& words) const {
    return page(path).bytes.find(words) != std::string::npos;
  }
  void expect_nothing_of_another_programme() const {
    for (const char* path : {"/", "/organisations/", "/annuaire", "/matrice", "/pays/",
                             "/indicateurs", "/api/v1/organisations", "/sitemap.xml",
                             "/api/v1/vocabulary", "/api/v1/focal-points"}) {
      for (const char* words : {"FORIM", "forim", "axe-1", "objectif-1", "Huit", "huit",
                                "composante-societe-civile", "points-focaux/CM"}) {
        BOOST_TEST(!shows(path, words), path << " : " << words);
      }
    }
  }

  TemporaryFolder folder;
  std::unique_ptr<Library> library;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(own_programme, Fixture)

BOOST_AUTO_TEST_CASE(a_new_corpus_belongs_to_no_programme) {
  open();
  expect_nothing_of_another_programme();
  BOOST_TEST(page("/programme").status == 404);
  BOOST_TEST(page("/points-focaux/").status == 404);
  BOOST_TEST(page("/indicateurs/notes-par-axe").status == 404);
  BOOST_TEST(!shows("/", "/programme"));
  BOOST_TEST(!shows("/indicateurs", "/programme"));
  BOOST_TEST(!shows("/sitemap.xml", "/programme"));
  BOOST_TEST(shows("/", "Un pays"));
  library->publish(folder.path() / "site");
  BOOST_TEST(fs::exists(folder.path() / "site" / "index.html"));
  BOOST_TEST(!fs::exists(folder.path() / "site" / "programme.html"));
}

BOOST_AUTO_TEST_CASE(tables_that_a_corpus_lacks_are_not_those_of_the_sample) {
  for (const char* name : {"organisations.tsv", "perimetres.tsv", "axes.tsv", "roles.tsv",
                           "objectifs.tsv", "points-focaux.tsv", "activites.tsv"}) {
    set_table(name, "");
  }
  open();
  expect_nothing_of_another_programme();
  BOOST_TEST(page("/programme").status == 404);
}

BOOST_AUTO_TEST_CASE(a_programme_shows_what_its_corpus_says_and_no_more) {
  set_table("perimetres.tsv",
            "id\tnom\tpays\tdebut\tfin\tcases\n"
            "sahel\tProgramme fictif du Sahel\tML|NE\t2026-01\t2027-12\tML=11|NE=12\n");
  open();
  expect_nothing_of_another_programme();
  BOOST_TEST(shows("/", "/programme"));
  BOOST_TEST(shows("/", "Deux pays"));
  BOOST_TEST(shows("/", "class=\"g-c12\""));
  BOOST_TEST(shows("/programme", "Programme fictif du Sahel"));
  BOOST_TEST(!shows("/programme", "Axes et objectifs"));
  BOOST_TEST(!shows("/programme", "Qui fait quoi"));
  BOOST_TEST(!shows("/programme", "/points-focaux/"));
}

BOOST_AUTO_TEST_SUITE_END()
