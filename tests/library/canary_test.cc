// What is not public reaches no public byte: canary words planted wherever an author can
// write, looked for in every page, file and answer.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/file.h"
#include "engine/library/library.h"
#include "engine/text/words.h"
#include "tests/library/temporary_folder.h"

using namespace griot;
namespace fs = std::filesystem;

namespace {

// A note that says `word` everywhere: values, headings, tables, notes, links, names.
std::string note(const std::string& word, const std::string& status,
                 const std::string& audience) {
  return "---\ntitre: Retour " + word + "\nstatut: " + status +
         "\ndiffusion: " + audience + "\ntype: fiche\ndate: 2026-03-01\npays: [SN, " +
         word + "]\nthemes: [retour, " + word + "]\nauteurs: Collectif " + word +
         "\nsignataires: Réseau " + word + "\nintervenants: Mme " + word +
         "\nresume: Du retour à " + word + "\nevenement:\n  nom: Forum " + word +
         "\n  lieu: " + word + "\nanciennes-adresses: /retour/" + word +
         "\n---\n\n# Retour et " + word + "\n\nLe retour de " + word +
         " et la Coordination " + word + " du retour (" + word.substr(0, 6) +
         "Z).[^1]\n\n- **" + word + "** ; [" + word + "](https://exemple.org/" + word +
         ")\n\n| " + word + " | retour |\n|---|---|\n| " + word +
         " | 1 |\n\n[^1]: Une note sur " + word + ".\n";
}

const std::string open_note =
    "---\ntitre: Le retour ouvert\nstatut: publie\ndiffusion: public\ntype: fiche\n"
    "date: 2026-03-02\npays: SN\nthemes: retour\n---\n\nUn retour public.\n\nEt une "
    "suite.\n";

struct Planted {
  Planted() {
    // With all that a programme may say of itself.
    fs::create_directories(folder.path() / "fonds");
    fs::copy(fs::path(GRIOT_RESOURCE_DIR) / "vocabulary",
             folder.path() / "fonds" / "vocabulary", fs::copy_options::recursive);
    Library::create(folder.path() / "fonds", GRIOT_RESOURCE_DIR);
    LibraryOptions options;
    options.corpus = folder.path() / "fonds";
    options.resources = GRIOT_RESOURCE_DIR;
    library = std::make_unique<Library>(options);
    import("ouvert.md", open_note);
    import("brouillon.md", note("Canaribrouillon", "brouillon", "public"));
    import("relecture.md", note("Canarirelecture", "relecture", "public"));
    import("interne.md", note("Canariinterne", "publie", "interne"));
    import("reseau.md", note("Canarireseau", "publie", "reseau"));
    // Public once, and then no more.
    import("repris.md", note("Canarirepris", "publie", "public"));
    import("repris.md", note("Canarirepris", "publie", "interne"));
    // Said in a draft, and taken out before the text became public.
    import("mur.md", maturing("brouillon", "Un paragraphe du Canariraye à retirer.\n\n"));
    import("mur.md", maturing("publie", ""));
    const std::string retired = import("retire.md", withdrawn());
    library->index(false);
    library->set_status(retired, Status::withdrawn, "remplacée");
    library->index(false);
  }

  static std::string withdrawn() {
    std::string text = note("Canariretire", "publie", "public");
    // Its title and its former address stay on the notice that says it was withdrawn.
    text.replace(text.find("Retour Canariretire"), 19, "Une fiche");
    return text.erase(text.find("anciennes-adresses"), 41);
  }

  static std::string maturing(const std::string& status, const std::string& said) {
    return "---\ntitre: Un texte mûr\nstatut: " + status +
           "\ndiffusion: public\ntype: fiche\ndate: 2026-03-03\n---\n\nLe retour "
           "mûrit.\n\n" +
           said + "Il est mûr.\n";
  }

  std::string import(const std::string& name, const std::string& text) {
    std::string id;
    library->import({{folder.write(name, text)}, {}, false},
                    [&](const FileReport& report) { id = report.document; });
    BOOST_REQUIRE(!id.empty());
    ids.push_back(id);
    return id;
  }

  static Planted& get() {
    static Planted planted;
    return planted;
  }

  griot::test::TemporaryFolder folder;
  std::unique_ptr<Library> library;
  std::vector<std::string> ids;
};

// The name of the first canary that sings in these bytes; "" when all is well.
std::string heard(const std::string& bytes) {
  const std::string folded = fold(bytes);
  const std::size_t found = folded.find("canari");
  return found == std::string::npos ? std::string() : folded.substr(found, 20);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(canaries)

BOOST_AUTO_TEST_CASE(the_published_files_hold_nothing_that_is_not_public) {
  Planted& planted = Planted::get();
  const fs::path site = planted.folder.path() / "site";
  planted.library->publish(site);

  int files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(fs::canonical(site))) {
    BOOST_TEST(heard(entry.path().filename().string()) == "");
    if (!entry.is_regular_file()) continue;
    ++files;
    BOOST_TEST(heard(read_file(entry.path(), std::size_t{1} << 24)) == "", entry.path());
  }
  BOOST_TEST(files > 40);
}

BOOST_AUTO_TEST_CASE(the_served_answers_hold_nothing_that_is_not_public) {
  Planted& planted = Planted::get();
  std::vector<std::string> paths = {"/",
                                    "/recherche",
                                    "/flux.atom",
                                    "/sitemap.xml",
                                    "/api/v1/documents",
                                    "/matrice",
                                    "/pays/SN",
                                    "/themes/retour",
                                    "/organisations/",
                                    "/personnes/",
                                    "/evenements/",
                                    "/annuaire",
                                    "/annuaire.csv",
                                    "/annuaire.geojson",
                                    "/points-focaux/",
                                    "/points-focaux/SN",
                                    "/programme",
                                    "/indicateurs",
                                    "/indicateurs.csv",
                                    "/indicateurs/notes-par-pays",
                                    "/indicateurs/part-des-femmes",
                                    "/matrice/composante-societe-civile",
                                    "/matrice/composante-societe-civile.csv",
                                    "/api/v1/coverage",
                                    "/api/v1/indicators",
                                    "/api/v1/organisations",
                                    "/api/v1/persons",
                                    "/api/v1/events",
                                    "/api/v1/focal-points"};
  for (const std::string& id : planted.ids) {
    for (const char* suffix : {"", ".json", ".md", ".bib", ".ris", ".csl.json"}) {
      paths.push_back("/documents/" + id + suffix);
    }
    paths.push_back("/fragments/" + id);
    paths.push_back("/api/v1/documents/" + id);
    paths.push_back("/api/v1/documents/" + id + "/related");
    paths.push_back("/api/v1/documents/" + id + "/lineage");
  }
  for (const std::string& path : paths) {
    const Page page = planted.library->page({path, "fr", {}});
    // The address itself may be repeated by a page that says it is not here.
    if (path.find("anari") != std::string::npos) {
      BOOST_TEST(page.status >= 400, path);
      continue;
    }
    BOOST_TEST(heard(page.bytes) == "", path << ": " << heard(page.bytes));
  }
}

BOOST_AUTO_TEST_CASE(no_search_finds_suggests_or_counts_what_is_not_public) {
  Planted& planted = Planted::get();
  for (const char* text : {"retour", "canar", "canar*", "cana", "Coordination du retour",
                           "\"retour de\"", "forum", "canarri", "mme", "CanariZ"}) {
    for (const char* path : {"/recherche", "/api/v1/search", "/api/v1/suggest",
                             "/recherche.csv", "/recherche.atom"}) {
      const Page page = planted.library->page({path, "fr", {{"q", text}}});
      std::string folded = fold(page.bytes);
      // What the reader typed is repeated.
      for (const char* echo : {"canarriz", "canarri", "canariz"}) {
        for (std::size_t at; (at = folded.find(echo)) != std::string::npos;)
          folded.erase(at, std::string(echo).size());
      }
      BOOST_TEST(heard(folded) == "", path << " " << text << ": " << heard(folded));
    }
    Query query;
    query.text = text;
    query.public_only = true;
    for (const Hit& hit : planted.library->search(query).hits) {
      BOOST_TEST((hit.document == "le-retour-ouvert" || hit.document == "un-texte-mur"),
                 hit.document);
    }
  }
}

BOOST_AUTO_TEST_CASE(staff_find_what_readers_do_not) {
  Query query;
  query.text = "canariinterne";
  query.public_only = false;
  BOOST_TEST(Planted::get().library->search(query).hits.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
