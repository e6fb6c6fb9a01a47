// Registers: who acts where, who spoke, what took place, what is covered, what is
// counted.
#include <boost/test/unit_test.hpp>

#include "engine/publication/shelves.h"
#include "engine/text/words.h"
#include "tests/publication/sample_catalogue.h"

namespace griot::test {
namespace {

constexpr const char* head =
    "\nexemple: true\nstatut: publie\ndiffusion: public\n---\n\n";

struct Fixture {
  Fixture() : site(site_options(), languages(), vocabulary()) {
    catalogue.add("carte",
                  std::string("---\ntitre: Carte\ntype: cartographie\n"
                              "date: 2026-09\npays: [KM]\nthemes: [retour]") +
                      head +
                      "| Île | Organisation | Type | Domaines | Téléphone |\n"
                      "|---|---|---|---|---|\n"
                      "| Ngazidja | Maison Exemple des Comores | réseau | Retour | 77 "
                      "canari-tel |\n| Ailleurs | Cercle Inventé | association | Écoles "
                      "| canari-tel |\n");
    catalogue.add(
        "webinaire",
        std::string("---\ntitre: Webinaire\ntype: compte-rendu\ndate: 2025-10-16\n"
                    "pays: [SN, GN]\nthemes: [epargne]\n"
                    "evenement:\n  nom: Webinaire d'essai\n  date: 2025-10-16\n"
                    "  lieu: en ligne\n  type: webinaire\n"
                    "intervenants: [\"Mme Awa EXEMPLE (Association Exemple)\", "
                    "\"Dr Jo FICTIF (chercheur)\", \"M. Ali MODÈLE\"]") +
            head + "Bonjour.\n");
    catalogue.add("note", std::string("---\ntitre: Note\ntype: note-de-positionnement\n"
                                      "date: 2026-03\npays: [KM, TN]\naxe: [axe-1]\n"
                                      "themes: [retour-force]\n"
                                      "signataires: [Association Exemple]") +
                              head + "Texte.\n");
    catalogue.add("canari",
                  "---\ntitre: Canari\ntype: note-de-positionnement\ndate: 2026-04\n"
                  "pays: [MA]\nthemes: [epargne]\nevenement: Canari forum\n"
                  "intervenants: [Mme Canari SECRET]\nsignataires: [Canari Réseau]\n"
                  "statut: brouillon\ndiffusion: public\n---\n\nCanari.\n");
  }
  Page get(const std::string& path,
           std::vector<std::pair<std::string, std::string>> parameters = {}) const {
    return site.page({path, "fr", std::move(parameters)}, catalogue, {});
  }
  bool shows(const std::string& path, const std::string& words) const {
    return get(path).bytes.find(words) != std::string::npos;
  }

  Site site;
  SampleCatalogue catalogue;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(registers, Fixture)

BOOST_AUTO_TEST_CASE(a_speaker_is_a_person_and_no_organisation) {
  BOOST_TEST(shows("/personnes/", "Awa EXEMPLE"));
  BOOST_TEST(shows("/personnes/awa-exemple", "Association Exemple"));
  BOOST_TEST(shows("/personnes/awa-exemple", "n’engage que la personne"));
  BOOST_TEST(!shows("/organisations/", "Awa"));
  BOOST_TEST(shows("/organisations/association-exemple", "intervention d’une personne"));
  // In parentheses stands what a person does: no organisation is made of it.
  BOOST_TEST(get("/organisations/chercheur").status == 404);
}

BOOST_AUTO_TEST_CASE(an_event_has_a_page_with_its_documents) {
  BOOST_TEST(shows("/evenements/", "/evenements/webinaire-d-essai"));
  BOOST_TEST(shows("/evenements/webinaire-d-essai", "en ligne"));
  BOOST_TEST(shows("/evenements/webinaire-d-essai", "/documents/webinaire"));
}

BOOST_AUTO_TEST_CASE(an_organisation_shows_origin_action_roles_and_listings) {
  const char* path = "/organisations/maison-exemple-comores";
  for (const char* words :
       {"MEC", "Pays d’origine", "Pays d’action", "point focal (exemple)",
        "depuis septembre 2025", "Ngazidja", "/documents/carte"}) {
    BOOST_TEST(shows(path, words), words);
  }
  BOOST_TEST(get("/organisations/cercle-invente").status == 200);
}

BOOST_AUTO_TEST_CASE(contacts_of_a_directory_stay_inside) {
  for (const char* path : {"/annuaire", "/annuaire.csv", "/annuaire.geojson",
                           "/organisations/maison-exemple-comores",
                           "/api/v1/organisations", "/organisations/cercle-invente"}) {
    BOOST_TEST(get(path).status == 200, path);
    BOOST_TEST(!shows(path, "canari-tel"), path);
  }
}

BOOST_AUTO_TEST_CASE(an_organisation_of_two_maps_counts_once_with_both_sources) {
  catalogue.add("carte-2", std::string("---\ntitre: Autre carte\ntype: cartographie\n"
                                       "date: 2025-03\npays: [KM]\nthemes: [retour]") +
                               head +
                               "| Île | Organisation | Domaines |\n|---|---|---|\n"
                               "| Mwali | CERCLE INVENTÉ | Écoles |\n");
  const std::string page = get("/annuaire").bytes;
  BOOST_TEST(page.find("Comores (2)") != std::string::npos, page);
  BOOST_TEST(page.find("2 organisations") != std::string::npos);
  std::size_t rows = 0;
  for (auto at = page.find("Cercle Inventé</a>"); at != std::string::npos;
       at = page.find("Cercle Inventé</a>", at + 1)) {
    ++rows;
  }
  BOOST_TEST(rows == 1u);
  for (const char* source : {"/documents/carte\"", "/documents/carte-2\""}) {
    BOOST_TEST(page.find(source) != std::string::npos, source);
  }
}

BOOST_AUTO_TEST_CASE(a_name_with_its_acronym_and_without_is_one_organisation) {
  for (const char* written : {"Ligue Fictive des Rives", "Ligue Fictive des Rives (LFR)",
                              "LFR – Ligue Fictive des Rives"}) {
    catalogue.add(slug(written),
                  std::string("---\ntitre: Texte\ntype: note-de-positionnement\n"
                              "date: 2026-05\nsignataires: [\"") +
                      written + "\"]" + head + "Texte.\n");
  }
  catalogue.add("autre-carte",
                std::string("---\ntitre: Carte\ntype: cartographie\ndate: 2026-09\n"
                            "pays: [KM]") +
                    head +
                    "| Organisation | Type |\n|---|---|\n"
                    "| LFR (Ligue Fictive des Rives) | ligue |\n");

  const Page list = get("/organisations/");
  BOOST_TEST(list.bytes.find("/organisations/ligue-fictive-des-rives\"") !=
             std::string::npos);
  BOOST_TEST(list.bytes.find("ligue-fictive-des-rives-") == std::string::npos);
  const std::string page = get("/organisations/ligue-fictive-des-rives").bytes;
  BOOST_TEST(page.find("<h1>Ligue Fictive des Rives</h1>") != std::string::npos, page);
  for (const char* words :
       {"LFR", "S’écrit aussi", "LFR – Ligue Fictive des Rives",
        "/documents/ligue-fictive-des-rives-lfr", "Dans les cartographies"}) {
    BOOST_TEST(page.find(words) != std::string::npos, words);
  }
  BOOST_TEST(shows("/annuaire", "/organisations/ligue-fictive-des-rives\""));
  BOOST_TEST(shows("/annuaire.csv", "LFR"));
}

BOOST_AUTO_TEST_CASE(an_undated_map_is_a_source_by_its_title) {
  catalogue.add("sans-date",
                std::string("---\ntitre: Carte sans date\ntype: cartographie\n"
                            "pays: [KM]") +
                    head +
                    "| Organisation | Type |\n|---|---|\n"
                    "| Cercle des Exemples | cercle |\n");

  const std::string page = get("/annuaire").bytes;
  const std::size_t link = page.find("/documents/sans-date");
  BOOST_REQUIRE(link != std::string::npos);
  BOOST_TEST(page.substr(page.find('>', link) + 1).starts_with("Carte sans date</a>"));
}

BOOST_AUTO_TEST_CASE(an_organisation_on_two_rows_of_a_map_names_it_once) {
  catalogue.add("carte-3", std::string("---\ntitre: Deux îles\ntype: cartographie\n"
                                       "date: 2025-04\npays: [KM]\nthemes: [retour]") +
                               head +
                               "| Île | Organisation | Domaines |\n|---|---|---|\n"
                               "| Mwali | Club Fictif | Écoles |\n"
                               "| Ngazidja | Club Fictif | Ports |\n");
  const std::string page = get("/annuaire").bytes;
  const std::size_t named = page.find("/documents/carte-3");
  BOOST_TEST(named != std::string::npos);
  BOOST_TEST(page.find("/documents/carte-3", named + 1) == std::string::npos, page);
  BOOST_TEST(page.find("Ports") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_map_shows_regions_and_never_addresses) {
  BOOST_TEST(shows("/annuaire.geojson", "\"precision\": \"region\""));
  BOOST_TEST(shows("/annuaire.geojson", "43.4"));
  // An island that no table knows stands for its country.
  BOOST_TEST(shows("/annuaire.geojson", "\"precision\": \"country\""));
}

BOOST_AUTO_TEST_CASE(each_country_has_a_focal_point_even_where_it_is_not_known) {
  BOOST_TEST(shows("/points-focaux/", "à compléter"));
  BOOST_TEST(shows("/points-focaux/", "Maison Exemple des Comores"));
  BOOST_TEST(get("/points-focaux/TN").status == 200);
  BOOST_TEST(get("/points-focaux/FR").status == 404);
}

BOOST_AUTO_TEST_CASE(a_shelf_knows_whether_it_holds_an_example) {
  catalogue.add("vrai",
                "---\ntitre: Vrai\ntype: fiche\npays: [MR]\ndate: 2024-01\n"
                "statut: publie\ndiffusion: public\n---\n\nTexte.\n");
  const Shelves& shelves = catalogue.shelves(vocabulary());
  BOOST_TEST(shelves.holds_example());
  BOOST_TEST(shelves.find(ShelfKind::country, "KM")->holds_example);
  BOOST_TEST(!shelves.find(ShelfKind::country, "MR")->holds_example);
  const char* words = "contient des documents d’exemple";
  BOOST_TEST(shows("/pays/KM", words));
  BOOST_TEST(!shows("/pays/MR", words));
  BOOST_TEST(shows("/documents/", words));
}

BOOST_AUTO_TEST_CASE(what_is_no_day_is_refused_and_named) {
  for (const char* path :
       {"/api/v1/coverage", "/matrice", "/matrice/programme-phase-2.csv", "/indicateurs",
        "/indicateurs.csv", "/indicateurs.docx", "/api/v1/indicators"}) {
    for (const char* name : {"du", "au"}) {
      const Page page = get(path, {{name, "avant-hier"}});
      BOOST_TEST(page.status == 400, path);
      BOOST_TEST(page.bytes.find("avant-hier") != std::string::npos, path);
      BOOST_TEST(get(path, {{name, "mars 2026"}}).status == 200, path);
    }
  }
  BOOST_TEST(get("/api/v1/indicators", {{"date", "31/02/2026"}}).status == 400);
  BOOST_TEST(get("/api/v1/coverage", {{"perimetre", "inconnu"}}).status == 400);
  // A page that asks for no day has none to refuse; how long a refusal is kept is the
  // server's to say.
  BOOST_TEST(get("/matrice", {{"date", "avant-hier"}}).status == 200);
  BOOST_TEST(get("/matrice", {{"du", "avant-hier"}}).cache_control.empty());
}

BOOST_AUTO_TEST_CASE(coverage_says_where_nothing_is_and_what_comes_near) {
  const char* path = "/matrice/composante-societe-civile";
  BOOST_TEST(get(path).status == 200);
  BOOST_TEST(shows(path, "juin 2025 à décembre 2027"));
  BOOST_TEST(shows(path, "id=\"manque-epargne\""));
  // Return itself has no document on Tunisia; a narrower theme has one.
  BOOST_TEST(shows(path, "href=\"#manque-retour\""));
  BOOST_TEST(shows(path, "Retour forcé</a> (1 document)"));
  BOOST_TEST(get("/matrice/inconnu").status == 404);
  BOOST_TEST(get("/matrice/programme-phase-2/types/cartographie").status == 200);
  BOOST_TEST(!shows("/matrice/programme-phase-2", "Tunisie"));
}

BOOST_AUTO_TEST_CASE(a_period_leaves_out_what_is_dated_otherwise) {
  const auto count = [&](const char* from, const char* to) {
    const std::string json =
        get("/api/v1/coverage",
            {{"perimetre", "programme-phase-2"}, {"du", from}, {"au", to}})
            .bytes;
    const std::string cell = "{\"country\":\"KM\",\"theme\":\"retour\",\"documents\":";
    const std::size_t at = json.find(cell);
    return at == std::string::npos ? '?' : json[at + cell.size()];
  };
  BOOST_TEST(count("2026-09", "2026-09") == '1');
  BOOST_TEST(count("2026-10", "") == '0');
  BOOST_TEST(count("", "2026-08-31") == '0');
  BOOST_TEST(count("", "2026") == '1');
}

BOOST_AUTO_TEST_CASE(the_matrix_is_a_table_for_spreadsheets) {
  const std::string csv = get("/matrice/composante-societe-civile.csv").bytes;
  BOOST_TEST(
      csv.find("\"KM\",\"Comores\",\"retour\",\"retour\",\"tous\",\"1\",\"2026-09\"") !=
      std::string::npos);
  BOOST_TEST(csv.find("\"TN\",\"Tunisie\",\"retour\",\"retour\",\"tous\",\"0\"") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(each_indicator_is_the_length_of_what_it_shows) {
  const std::string json = get("/api/v1/indicators").bytes;
  BOOST_TEST(json.find("\"id\":\"notes-par-pays\"") != std::string::npos);
  BOOST_TEST(
      shows("/indicateurs", "1 sur 2 (50\u00a0%)"));  // one woman and one man say so
  BOOST_TEST(shows("/indicateurs/notes-par-pays", "/documents/note"));
  BOOST_TEST(shows("/indicateurs/webinaires-tenus", "16 octobre 2025, en ligne"));
  BOOST_TEST(shows("/indicateurs/part-des-femmes", "civilité non dite, non comptée"));
  BOOST_TEST(get("/indicateurs/inconnu").status == 404);
}

BOOST_AUTO_TEST_CASE(a_date_before_everything_counts_nothing) {
  const std::string before = get("/indicateurs.csv", {{"date", "2026-03-13"}}).bytes;
  BOOST_TEST(before.find("\"ensemble\",\"1\"") == std::string::npos);
  const std::string after = get("/indicateurs.csv", {{"date", "2026-03-14"}}).bytes;
  BOOST_TEST(after.find("\"ensemble\",\"1\"") != std::string::npos);
  BOOST_TEST(get("/api/v1/indicators", {{"date", "hier"}}).status == 400);
}

BOOST_AUTO_TEST_CASE(labels_of_axes_are_never_invented) {
  BOOST_TEST(shows("/programme", "axe-1"));
  BOOST_TEST(shows("/programme", "à compléter"));
  BOOST_TEST(shows("/indicateurs/notes-par-axe", "axe-1"));
}

BOOST_AUTO_TEST_CASE(each_activity_of_the_programme_has_its_place) {
  for (const char* id :
       {"forums-nationaux", "notes-retour", "notes-mobilisation", "capitalisations",
        "webinaires-pairs", "ateliers-genre", "cartographies-mises-a-jour",
        "cartographies-nouvelles", "dialogue-regional", "rencontres-institutionnelles",
        "formations-regionales", "points-focaux", "associations-diaspora",
        "reseaux-societe-civile", "axes", "perimetres"}) {
    BOOST_TEST(shows("/programme", "id=\"" + std::string(id) + "\""), id);
  }
}

BOOST_AUTO_TEST_CASE(nothing_that_is_not_public_is_in_any_register) {
  for (const char* path : {"/personnes/",
                           "/evenements/",
                           "/organisations/",
                           "/annuaire",
                           "/annuaire.csv",
                           "/annuaire.geojson",
                           "/points-focaux/",
                           "/points-focaux/MA",
                           "/matrice",
                           "/matrice/composante-societe-civile",
                           "/matrice/composante-societe-civile.csv",
                           "/indicateurs",
                           "/indicateurs.csv",
                           "/indicateurs/notes-par-pays",
                           "/indicateurs/forums-tenus",
                           "/programme",
                           "/api/v1/organisations",
                           "/api/v1/persons",
                           "/api/v1/events",
                           "/api/v1/focal-points",
                           "/api/v1/coverage",
                           "/api/v1/indicators"}) {
    BOOST_TEST(get(path).status == 200, path);
    for (const char* word : {"Canari", "canari", "SECRET"}) {
      BOOST_TEST(!shows(path, word), std::string(path) + " " + word);
    }
  }
  BOOST_TEST(shows("/indicateurs.csv",
                   "\"Notes de positionnement publiées, par "
                   "pays\",\"ensemble\",\"1\""));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot::test
