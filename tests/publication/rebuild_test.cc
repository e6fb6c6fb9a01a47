// A site that is built step by step is the site that is built at once.
#include <boost/test/unit_test.hpp>

#include "engine/base/compression.h"
#include "engine/base/disk_hook.h"
#include "engine/base/error.h"
#include "engine/publication/static_build.h"
#include "tests/publication/sample_catalogue.h"
#include "tests/publication/site_files.h"
#include "tests/temporary_directory.h"

namespace griot::test {
namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

std::string note(const std::string& title, const std::string& keys,
                 const std::string& text) {
  return "---\nstatut: publie\ndiffusion: public\ntitre: " + title + "\n" + keys +
         "---\n\n" + text + "\n";
}

std::string cartography(const std::string& row) {
  return note("Carte", "type: cartographie\npays: [KM]\ndate: 2026-01\n",
              "## Organisations\n\n| Organisation | Ville |\n|---|---|\n| Maison Exemple "
              "| Moroni |\n" +
                  row);
}

std::string minutes(const std::string& task) {
  return note("Séance", "type: compte-rendu\ndate: 2026-01-05\n",
              "## Décisions\n\n- La salle est louée.\n\n## Actions\n\n- " + task);
}

std::string plea(const std::string& demand) {
  return note("Demande", "type: note-de-positionnement\ndate: 2026-01-06\n",
              "## Recommandations\n\n- " + demand);
}

// What may happen to a corpus, one thing after the other.
using Change = void (*)(SampleCatalogue&);
constexpr std::size_t with_long_lists = 11;
constexpr Change changes[] = {
    [](SampleCatalogue&) {},
    [](SampleCatalogue& c) { c.add("lien", note("A", "", "Voir [B](/documents/but).")); },
    [](SampleCatalogue& c) { c.add("but", note("B", "date: 2026-01-02\n", "Le but.")); },
    [](SampleCatalogue& c) {
      c.add("neuf",
            note("C", "remplace: [but]\npays: [KM]\nthemes: [retour]\n", "Neuf."));
    },
    [](SampleCatalogue& c) {
      c.add("inconnu", note("D", "date: 2027\nauteurs: [la société inconnue]\n", "Un."));
    },
    [](SampleCatalogue& c) {
      c.add("inconnu2",
            note("E", "date: 2028\nauteurs: [La Société Inconnue]\n", "Deux."));
    },
    [](SampleCatalogue& c) {
      c.change("but", note("B bis", "date: 2026-01-02\n", "Là."));
    },
    [](SampleCatalogue& c) { c.add_withdrawn("neuf", "C", "une raison"); },
    [](SampleCatalogue& c) { c.remove("but"); },
    [](SampleCatalogue& c) {
      c.add("ancre", note("F", "anciennes-adresses: [/documents/but]\n", "Fin."));
    },
    [](SampleCatalogue& c) {
      for (int i = 0; i < 51; ++i) {
        const std::string id = "serie-" + std::to_string(i);
        c.add(id, note(id, "pays: [SN]\ntype: fiche\n", "Un parmi d’autres."));
      }
    },
    [](SampleCatalogue& c) { c.remove("serie-3"); },
    // What is read in documents, and changes within a day.
    [](SampleCatalogue& c) { c.add("carte", cartography("")); },
    [](SampleCatalogue& c) {
      c.change("carte", cartography("| Cercle Exemple | Oran |\n"));
    },
    [](SampleCatalogue& c) { c.add("seance", minutes("Awa écrit au maire.")); },
    [](SampleCatalogue& c) { c.change("seance", minutes("Koffi loue un car.")); },
    [](SampleCatalogue& c) { c.add("demande", plea("Ouvrir un guichet.")); },
    [](SampleCatalogue& c) { c.change("demande", plea("Fermer le centre.")); },
};

struct Fixture {
  Fixture() : site(site_options(), languages(), vocabulary()) {}

  // The catalogue after so many changes.
  void to(std::size_t step, SampleCatalogue& catalogue) const {
    fill(catalogue);
    for (std::size_t i = 0; i < step; ++i) changes[i](catalogue);
  }
  BuildReport build(std::size_t step, const fs::path& output,
                    const BuildOptions& options = {}) const {
    SampleCatalogue catalogue;
    to(step, catalogue);
    return build_static_site(site, catalogue, unrelated(), output, options);
  }
  // What a build of this catalogue alone has to give, in memory.
  Files at_once(std::size_t step) const {
    SampleCatalogue catalogue;
    to(step, catalogue);
    Files files;
    for (const std::string& path : site.static_paths(catalogue)) {
      const Page page = site.page({path, "fr", {}}, catalogue, {});
      std::string name = path.substr(1);
      if (page.media_type.starts_with("text/html") && !name.ends_with(".html")) {
        name += name.empty() || name.ends_with('/') ? "index.html" : ".html";
      }
      if (page.bytes.size() >= 1'400 && is_loaded_by_readers(name)) {
        const int level = name.starts_with("assets/") ? 11 : 5;
        const Packed& packed = packed_of(page.bytes, level);
        files[name + ".gz"] = packed.gzip;
        files[name + ".br"] = packed.brotli;
      }
      files[name] = page.bytes;
    }
    return files;
  }

  // Most pages are those of the step before: each is compressed once.
  struct Packed {
    std::string gzip, brotli;
  };
  const Packed& packed_of(const std::string& bytes, int level) const {
    Packed& packed = packed_[{bytes, level}];
    if (packed.gzip.empty()) packed = {gzip(bytes, 1), brotli(bytes, level)};
    return packed;
  }

  Site site;
  TemporaryDirectory folder;
  mutable std::map<std::pair<std::string, int>, Packed> packed_;
};

void check_same(const Files& made, const Files& wanted, std::size_t step) {
  for (const auto& [name, bytes] : wanted) {
    const auto found = made.find(name);
    BOOST_TEST((found != made.end() && found->second == bytes),
               "step " << step << ": " << name);
  }
  for (const auto& [name, bytes] : made) {
    BOOST_TEST(wanted.contains(name), "step " << step << ": " << name << " is left");
  }
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(rebuild, Fixture)

BOOST_AUTO_TEST_CASE(step_by_step_gives_what_all_at_once_gives) {
  for (std::size_t step = 0; step <= std::size(changes); ++step) {
    build(step, folder / "site");
    check_same(files_of(folder / "site"), at_once(step), step);
  }
}

BOOST_AUTO_TEST_CASE(back_and_forth_gives_the_same_too) {
  for (const std::size_t step : {9U, 2U, 7U, 0U, 10U}) {
    build(step, folder / "site");
    check_same(files_of(folder / "site"), at_once(step), step);
  }
}

BOOST_AUTO_TEST_CASE(nothing_is_made_when_nothing_has_changed) {
  build(8, folder / "site");
  const fs::path shown = fs::canonical(folder / "site");
  const BuildReport again = build(8, folder / "site");
  BOOST_TEST(again.made == 0);
  BOOST_TEST(again.written == 0);
  BOOST_TEST(again.pages > 100);
  BOOST_TEST(fs::canonical(folder / "site") == shown);
}

BOOST_AUTO_TEST_CASE(what_is_related_makes_a_page_anew_by_its_key_alone) {
  SampleCatalogue catalogue;
  to(with_long_lists, catalogue);
  std::string said = "avant";
  IndexAccess index;
  index.related = [](std::string_view, std::size_t) -> std::vector<RelatedDocument> {
    throw std::logic_error("a key looks for nothing");
  };
  index.related_key = [&](std::string_view id) { return id == "serie-7" ? said : ""; };
  const auto key = [&] {
    for (const SitePart& part : site.parts(catalogue, index)) {
      if (part.name == "/documents/serie-7") return part.key;
    }
    return std::string();
  };
  const std::string before = key();
  said = "après";
  BOOST_TEST(!before.empty());
  BOOST_TEST(key() != before);
  index.related_key = {};
  BOOST_CHECK_THROW(key(), std::bad_function_call);
}

BOOST_AUTO_TEST_CASE(an_edit_makes_the_pages_that_show_it) {
  SampleCatalogue catalogue;
  to(with_long_lists, catalogue);
  build_static_site(site, catalogue, unrelated(), folder / "site");
  SampleCatalogue edited;
  to(with_long_lists, edited);
  edited.change("serie-7", note("serie-7", "pays: [SN]\ntype: fiche\n", "Autre texte."));
  const BuildReport report =
      build_static_site(site, edited, unrelated(), folder / "site");
  // Its page in both languages, its text, data and references; feeds, site map and the
  // references of its lists. No list and no indicator: none shows the text.
  BOOST_TEST(report.made < 25);
  BOOST_TEST(report.pages > 500);
}

BOOST_AUTO_TEST_CASE(all_makes_every_page_anew_and_writes_none) {
  const BuildReport first = build(4, folder / "site");
  const BuildReport all = build(4, folder / "site", {.all = true});
  BOOST_TEST(all.made == first.made);
  BOOST_TEST(all.written == 0);
}

BOOST_AUTO_TEST_CASE(rolling_back_shows_what_was_there_before) {
  for (const std::size_t step : {1U, 4U, 7U}) build(step, folder / "site");
  roll_back_static_site(folder / "site");
  check_same(files_of(folder / "site"), at_once(4), 4);
  BOOST_TEST((files_of(folder / "site") == at_once(4)));
  // What comes next is built as ever, and can be gone back from as well.
  build(9, folder / "site");
  check_same(files_of(folder / "site"), at_once(9), 9);
  roll_back_static_site(folder / "site");
  check_same(files_of(folder / "site"), at_once(4), 4);
}

BOOST_AUTO_TEST_CASE(the_first_site_has_nothing_to_go_back_to) {
  build(1, folder / "site");
  const Files before = files_of(folder / "site");
  BOOST_CHECK_EXCEPTION(roll_back_static_site(folder / "site"), Error,
                        [](const Error& e) { return e.code() == ErrorCode::not_found; });
  BOOST_TEST((files_of(folder / "site") == before));
}

BOOST_AUTO_TEST_CASE(the_codes_go_back_with_the_site) {
  build(7, folder / "site");
  const std::string before = files_of(folder.path()).at("site.codes");
  build(9, folder / "site");
  BOOST_TEST(files_of(folder.path()).at("site.codes") != before);
  roll_back_static_site(folder / "site");
  BOOST_TEST(files_of(folder.path()).at("site.codes") == before);
}

BOOST_AUTO_TEST_CASE(a_build_that_stops_anywhere_leaves_a_whole_site,
                     *boost::unit_test::label("durability")) {
  for (const std::size_t step : {1U, 2U, 3U, 4U}) build(step, folder / "site");
  const Files before = at_once(4);
  const Files after = at_once(7);
  struct Stopped {};
  bool stopped = true;
  for (int steps = 0; stopped; steps += 1 + steps / 3) {
    set_disk_hook([left = steps](std::string_view) mutable {
      if (left-- == 0) throw Stopped();
    });
    stopped = false;
    try {
      build(7, folder / "site");
    } catch (const Stopped&) {
      stopped = true;
    }
    set_disk_hook({});
    const Files shown = files_of(folder / "site");
    BOOST_TEST((shown == before || shown == after), "stopped after " << steps);
    if (shown == after) {
      // On to the next round from the same place.
      roll_back_static_site(folder / "site");
      BOOST_TEST((files_of(folder / "site") == before), "back after " << steps);
    }
  }
  build(7, folder / "site");
  check_same(files_of(folder / "site"), after, 7);
}

BOOST_AUTO_TEST_CASE(a_record_that_is_damaged_costs_time_only) {
  build(4, folder / "site");
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    if (entry.path().extension() == ".record") fs::resize_file(entry.path(), 100);
  }
  build(7, folder / "site");
  check_same(files_of(folder / "site"), at_once(7), 7);
}

BOOST_AUTO_TEST_CASE(a_record_that_is_damaged_brings_nothing_withdrawn_back) {
  SampleCatalogue catalogue;
  fill(catalogue);
  catalogue.add("parti", note("Parti", "date: 2026-01-02\n", "CANARI-PARTI."));
  build_static_site(site, catalogue, unrelated(), folder / "site", {});
  catalogue.remove("parti");
  build_static_site(site, catalogue, unrelated(), folder / "site", {});
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    if (entry.path().extension() == ".record") fs::resize_file(entry.path(), 100);
  }
  build_static_site(site, catalogue, unrelated(), folder / "site", {});
  for (const auto& [name, bytes] : files_of(folder / "site")) {
    BOOST_TEST(bytes.find("CANARI-PARTI") == std::string::npos, name);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot::test
