// Editions: told in words, set side by side, and the older address lives.
#include <boost/test/unit_test.hpp>

#include "tests/publication/sample_catalogue.h"

namespace griot::test {
namespace {

std::string edition(const std::string& title, const std::string& date,
                    const std::string& more, const std::string& body) {
  return "---\ntitre: " + title + "\ntype: cartographie\ndate: " + date +
         "\npays: [KM]\nexemple: true\nstatut: publie\ndiffusion: public\n" + more +
         "---\n\n" + body;
}

struct Fixture {
  Fixture() : site(site_options(), languages(), vocabulary()) {
    catalogue.add(
        "carte-2026",
        edition("Carte 2026", "2026-09", "remplace: carte-2025\n",
                "Vingt organisations ont répondu à notre enquête cette année.\n\n"
                "| Île | Organisation |\n|---|---|\n| Ngazidja | Union A |\n"
                "| Mwali | Réseau C |\n| Mwali | Cercle D |\n"));
    catalogue.add(
        "carte-2025",
        edition("Carte 2025", "2025-06", "",
                "Douze organisations ont répondu à notre enquête cette année.\n\n"
                "| Île | Organisation |\n|---|---|\n| Ngazidja | Union A |\n"
                "| Ndzuani | Cercle B |\n"));
    catalogue.add("map-2026",
                  edition("Map 2026", "2026-09", "traduit: carte-2026\n", "Un.\n"));
    catalogue.add("brouillon",
                  "---\ntitre: Canari\nremplace: carte-2026\nstatut: brouillon\n"
                  "diffusion: public\n---\n\nCanari.\n");
  }
  Page get(const std::string& path, const std::string& language = "fr") const {
    return site.page({path, language, {}}, catalogue, {});
  }
  bool shows(const std::string& path, const std::string& words) const {
    return get(path).bytes.find(words) != std::string::npos;
  }

  Site site;
  SampleCatalogue catalogue;
};

constexpr const char* both = "/documents/carte-2026/depuis/carte-2025";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(lineage_pages, Fixture)

BOOST_AUTO_TEST_CASE(the_newer_edition_tells_what_became_of_the_older_one) {
  BOOST_TEST(shows("/documents/carte-2026", "2 organisations → 3 (+2, −1)"));
  BOOST_TEST(shows("/documents/carte-2026", "0 paragraphe repris, 1 reformulé"));
  BOOST_TEST(shows("/documents/carte-2026", both));
  BOOST_TEST(shows("/en/documents/carte-2026", "0 paragraphs kept, 1 reworded"));
}

BOOST_AUTO_TEST_CASE(the_older_address_lives_and_says_what_replaces_it) {
  BOOST_TEST(get("/documents/carte-2025").status == 200);
  BOOST_TEST(shows("/documents/carte-2025", "Une version plus récente existe"));
  BOOST_TEST(shows("/documents/carte-2025", "href=\"/documents/carte-2026\""));
  BOOST_TEST(shows("/documents/carte-2025", both));
}

BOOST_AUTO_TEST_CASE(both_editions_stand_side_by_side) {
  BOOST_TEST(get(both).status == 200);
  BOOST_TEST(shows(both, "<del>Douze "));
  BOOST_TEST(shows(both, "<ins>Vingt "));
  BOOST_TEST(shows(both, "Organisations ajoutées"));
  BOOST_TEST(shows(both, "Réseau C et Cercle D"));
  BOOST_TEST(shows(both, "Cercle B"));
}

BOOST_AUTO_TEST_CASE(what_came_together_is_told_together) {
  catalogue.add("note-1",
                edition("Note 1", "2025", "",
                        "Les guichets ouvrent à Moroni.\n\nUn mot sur la mer.\n"));
  catalogue.add("note-2",
                edition("Note 2", "2026", "remplace: note-1\n",
                        "Les guichets ouvrent à Moroni.\n\nVoici la route des crêtes.\n\n"
                        "Puis vient la saison des pluies.\n\nUn mot sur la mer.\n"));
  const char* path = "/documents/note-2/depuis/note-1";
  BOOST_TEST(shows(path, "2 passages ajoutés"));
  BOOST_TEST(shows(path, "<ins>Voici la route des crêtes.</ins></p>"));
  BOOST_TEST(shows(path, "<ins>Puis vient la saison des pluies.</ins></p>"));
  BOOST_TEST(shows(path, "2 passages changés"));
}

BOOST_AUTO_TEST_CASE(documents_that_are_not_linked_are_not_compared) {
  for (const char* path :
       {"/documents/carte-2025/depuis/carte-2026",
        "/documents/carte-2026/depuis/carte-2026",
        "/documents/map-2026/depuis/carte-2026", "/documents/carte-2026/depuis/brouillon",
        "/documents/brouillon/depuis/carte-2026"}) {
    BOOST_TEST(get(path).status == 404, path);
  }
}

BOOST_AUTO_TEST_CASE(what_is_linked_is_not_told_again_as_something_near) {
  catalogue.add("autre", edition("Une carte voisine", "2026", "", "Voisine.\n"));
  IndexAccess index;
  index.related = [](std::string_view, std::size_t) {
    std::vector<RelatedDocument> found(2);
    found[0].document = "carte-2025";
    found[1].document = "autre";
    return found;
  };
  const std::string page =
      site.page({"/documents/carte-2026", "fr", {}}, catalogue, index).bytes;
  const std::string also = page.substr(page.find("Voir aussi"));
  BOOST_TEST(also.find("/documents/autre") != std::string::npos);
  BOOST_TEST(also.find("/documents/carte-2025") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_translation_is_linked_both_ways) {
  BOOST_TEST(shows("/documents/map-2026", "Traduction de"));
  BOOST_TEST(shows("/documents/carte-2026", "Traduit dans"));
}

BOOST_AUTO_TEST_CASE(a_draft_that_would_replace_it_is_not_told) {
  BOOST_TEST(!shows("/documents/carte-2026", "Une version plus récente existe"));
  BOOST_TEST(!shows("/documents/carte-2026", "Canari"));
  BOOST_TEST(!shows("/api/v1/documents/carte-2026/lineage", "brouillon"));
}

BOOST_AUTO_TEST_CASE(the_lineage_is_data_too) {
  const Page page = get("/api/v1/documents/carte-2026/lineage");
  BOOST_TEST(page.status == 200);
  for (const char* words :
       {"\"relation\":\"remplace\"", "\"before\":2,\"now\":3",
        "\"added\":[\"Réseau C\",\"Cercle D\"]", "\"fate\":\"reworded\""}) {
    BOOST_TEST(page.bytes.find(words) != std::string::npos, words);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot::test
