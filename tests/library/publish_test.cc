// A site that follows its corpus edit by edit is the site that is built at once: what
// documents say, what is decided on it and what is related included.
#include <boost/test/unit_test.hpp>

#include "engine/library/library.h"
#include "tests/library/temporary_folder.h"
#include "tests/publication/site_files.h"

using namespace griot;
using namespace griot::test;
namespace fs = std::filesystem;

namespace {

using Files = std::map<std::string, std::string>;

struct Fixture {
  Fixture() {
    Library::create(folder.path() / "fonds", GRIOT_RESOURCE_DIR);
    LibraryOptions options;
    options.corpus = folder.path() / "fonds";
    options.resources = GRIOT_RESOURCE_DIR;
    // All on one day: pages that state it are not made again for it.
    options.clock = [this] { return Time{std::chrono::seconds{seconds += 10}}; };
    library = std::make_unique<Library>(options);
  }

  void put(const std::string& name, const std::string& head, const std::string& text) {
    const fs::path file = folder.write(
        name + ".md", "---\nstatut: publie\ndiffusion: public\ndate: 2026-03-14\n" +
                          head + "---\n\n" + text + "\n");
    library->import({{file}, {}, false}, [](const FileReport&) {});
  }
  // A note that recommends something.
  void note(const std::string& title, const std::string& signatory,
            const std::string& text) {
    put("note",
        "titre: " + title + "\ntype: note-de-positionnement\npays: [KM]\n" +
            "themes: [retour]\nsignataires: [" + signatory + "]\n",
        text);
  }
  void minutes(const std::string& who, const std::string& more) {
    put("seance",
        "titre: Séance\ntype: compte-rendu\npays: [SN]\n"
        "evenement: {nom: Forum, lieu: Dakar}\nintervenants: [Awa Exemple]\n",
        "## Décisions\n\n- La salle est louée.\n\n## Suites\n\n| Quoi | Qui | Quand "
        "|\n|---|---|---|\n| Imprimer le guide | " +
            who + " | 3 mai 2026 |\n\n## Échanges\n\n" + more);
  }
  void experience(const std::string& place, const std::string& lesson) {
    put("recit-" + place,
        "titre: Récit du " + place + "\ntype: capitalisation\nthemes: [retour]\n",
        "## Contexte\n\nAu " + place +
            ", une tontine d'épargne commune.\n\n## Leçons "
            "apprises\n\n" +
            lesson + "\n\n> [!verbatim] Un maçon (prénom modifié)\n>\n> " +
            "Je suis du " + place + ".\n");
  }
  void cartography(const std::string& town) {
    put("carte", "titre: Carte\ntype: cartographie\npays: [KM]\n",
        "## Organisations\n\n| Organisation | Ville |\n|---|---|\n| Maison Exemple | " +
            town + " |");
  }
  void fill() {
    note("Retours", "Maison Exemple", demands);
    minutes("Maison Exemple", "Rien.");
    experience("Nord", "Le Nord a appris.");
    experience("Sud", "Le Sud a appris.");
    cartography("Moroni");
  }

  std::string first_id() const {
    return library->facts()->recommendations().front().fact->standing.id;
  }
  BuildReport publish() { return library->publish(folder.path() / "site"); }
  Files at_once() {
    const fs::path fresh = folder.path() / "fresh" / std::to_string(++builds);
    library->publish(fresh);
    Files files = files_of(fresh);
    fs::remove_all(folder.path() / "fresh");
    return files;
  }

  static constexpr const char* demands =
      "## Recommandations\n\n- Aux communes : ouvrir un guichet.\n- Aux bailleurs : "
      "financer trois années.\n";

  TemporaryFolder folder;
  std::int64_t seconds = 1'772'020'000;
  int builds = 0;
  std::unique_ptr<Library> library;
};

using Edit = void (*)(Fixture&);
constexpr Edit edits[] = {
    [](Fixture& f) { f.fill(); },
    // The facts stay, the revision is another.
    [](Fixture& f) {
      f.note("Retours", "Maison Exemple", std::string(f.demands) + "\n## Suite\n\nFin.");
    },
    [](Fixture& f) { f.minutes("Maison Exemple", "Qui paie le billet ?\n\nPersonne."); },
    [](Fixture& f) {
      f.note("Retours", "Maison Exemple",
             "## Recommandations\n\n- Aux communes : fermer le guichet.\n");
    },
    [](Fixture& f) {
      f.note("Revenir", "Maison Exemple",
             "## Recommandations\n\n- Aux communes : fermer le guichet.\n");
    },
    [](Fixture& f) {
      f.note("Revenir", "Cercle Exemple",
             "## Recommandations\n\n- Aux communes : fermer le guichet.\n");
    },
    [](Fixture& f) {
      f.library->decide_on_fact(f.first_id(),
                                {"status", "portee", "2026-03-20", "lettre"});
    },
    [](Fixture& f) {
      f.library->decide_on_fact(f.first_id(), {"state", "rejected", "", ""});
    },
    [](Fixture& f) { f.minutes("Cercle Exemple", "Rien."); },
    [](Fixture& f) { f.experience("Nord", "Le Nord a tout appris."); },
    [](Fixture& f) { f.cartography("Mutsamudu"); },
    [](Fixture& f) {
      f.put("seance", "titre: Séance\ntype: fiche\n", "Ce n’est plus un compte rendu.");
    },
    [](Fixture& f) {
      f.library->set_status("recit-du-sud", Status::withdrawn, "à revoir");
    },
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(publish, Fixture)

BOOST_AUTO_TEST_CASE(edit_by_edit_gives_what_all_at_once_gives) {
  std::size_t step = 0;
  for (const Edit& edit : edits) {
    edit(*this);
    const BuildReport report = publish();
    BOOST_TEST(report.made > 0, "edit " << step);
    const Files made = files_of(folder.path() / "site");
    const Files wanted = at_once();
    for (const auto& [name, bytes] : wanted) {
      const auto found = made.find(name);
      BOOST_TEST((found != made.end() && found->second == bytes),
                 "edit " << step << ": " << name);
    }
    for (const auto& [name, bytes] : made) {
      BOOST_TEST(wanted.contains(name), "edit " << step << ": " << name << " is left");
    }
    ++step;
  }
}

BOOST_AUTO_TEST_CASE(an_edit_that_changes_no_fact_makes_no_register_again) {
  fill();
  publish();
  minutes("Maison Exemple", "Rien de plus.");
  const BuildReport report = publish();
  // Its pages, versions, data and references, feeds, site map, references of its lists.
  BOOST_TEST(report.made < 60);
  BOOST_TEST(report.pages > 200);
}

BOOST_AUTO_TEST_SUITE_END()
