// Registers over a corpus that lives: dates, editions, tables of a spreadsheet.
#include <boost/test/unit_test.hpp>
#include <chrono>

#include "engine/library/library.h"
#include "tests/library/temporary_folder.h"

using namespace griot;
using griot::test::TemporaryFolder;

namespace {

// A corpus whose clock the test sets.
struct Living {
  Living() {
    Library::create(folder.path() / "fonds", GRIOT_RESOURCE_DIR);
    LibraryOptions options;
    options.corpus = folder.path() / "fonds";
    options.resources = GRIOT_RESOURCE_DIR;
    options.clock = [this] { return now; };
    library = std::make_unique<Library>(options);
  }

  void at(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    now = sys_days{std::chrono::year{year} / std::chrono::month{month} /
                   std::chrono::day{day}} +
          hours{12};
  }

  void import(const std::string& name, const std::string& front,
              const std::string& body) {
    ImportRequest request;
    request.paths = {folder.write(
        name, front.empty() ? body
                            : "---\n" + front +
                                  "statut: publie\ndiffusion: public\n---\n\n" + body)};
    library->import(request, [](const FileReport&) {});
  }

  std::string get(const std::string& path,
                  std::vector<std::pair<std::string, std::string>> parameters = {}) {
    return library->page({path, "fr", std::move(parameters)}).bytes;
  }

  // The notes that were public on a day, as the table says.
  std::string notes(const std::string& day) {
    const std::string csv = get("/indicateurs.csv", {{"date", day}});
    const std::string row =
        "\"notes-par-pays\",\"Notes de positionnement publiées, par "
        "pays\",\"ensemble\",\"";
    const std::size_t at = csv.find(row);
    return at == std::string::npos
               ? "none"
               : csv.substr(at + row.size(),
                            csv.find('"', at + row.size()) - at - row.size());
  }

  TemporaryFolder folder;
  Time now{};
  std::unique_ptr<Library> library;
};

const std::string note =
    "type: note-de-positionnement\npays: [KM]\nthemes: [retour]\ndate: 2026-03-01\n"
    "signataires: [Association Exemple]\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(living_registers, Living)

BOOST_AUTO_TEST_CASE(a_value_at_a_date_is_made_again_from_the_journal) {
  at(2026, 3, 10);
  import("une.md", "titre: Une\n" + note, "Texte.\n");
  at(2026, 5, 20);
  import("deux.md", "titre: Deux\n" + note, "Texte.\n");
  const std::string then = get("/indicateurs.csv", {{"date", "2026-03-31"}});
  BOOST_TEST(notes("2026-03-09") == "0");
  BOOST_TEST(notes("2026-03-10") == "1");
  BOOST_TEST(notes("2026-05-19") == "1");
  BOOST_TEST(notes("2026-05") == "2");
  at(2026, 9, 1);
  import("une.md", "titre: Une, corrigée\n" + note, "Texte corrigé.\n");
  import("trois.md", "titre: Trois\n" + note, "Texte.\n");
  BOOST_TEST(get("/indicateurs.csv", {{"date", "2026-03-31"}}) == then);
}

BOOST_AUTO_TEST_CASE(what_was_withdrawn_since_is_told_and_not_counted) {
  at(2026, 3, 10);
  import("une.md", "titre: Une\n" + note, "Texte.\n");
  at(2026, 6, 1);
  library->set_status("une", Status::withdrawn, "à la demande d'une personne");
  BOOST_TEST(notes("2026-03-31") == "0");
  BOOST_TEST(get("/indicateurs", {{"date", "2026-03-31"}})
                 .find("1 document public à cette date a été retiré depuis") !=
             std::string::npos);
  BOOST_TEST(get("/indicateurs", {{"date", "2026-06-30"}}).find("retiré depuis") ==
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_became_internal_leaves_no_trace_in_past_values) {
  at(2026, 3, 10);
  import("une.md", "titre: CANARI\n" + note, "Texte.\n");
  at(2026, 6, 1);
  library->set_status("canari", Status::draft, "");
  BOOST_TEST(notes("2026-03-31") == "0");
  BOOST_TEST(get("/indicateurs", {{"date", "2026-03-31"}}).find("CANARI") ==
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_earlier_version_shows_what_everyone_may_see_and_no_more) {
  at(2026, 3, 10);
  import("une.md", "titre: Une\n" + note,
         "Un texte à lire.\n\n> [!interne]\n> CANARI-INTERNE\n\nÉcrire à "
         "canari@secret.example.\n");
  at(2026, 4, 10);
  import("une.md", "titre: Une\n" + note, "Un texte à relire.\n");
  const std::string page = get("/documents/une/versions/1");
  BOOST_TEST(page.find("Un texte") != std::string::npos);
  BOOST_TEST(page.find("CANARI-INTERNE") == std::string::npos);
  BOOST_TEST(page.find("canari@secret") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_year_of_a_recommendation_is_the_one_of_its_document) {
  const std::string body =
      "## Recommandations\n\n- Ouvrir un guichet pour les personnes de retour.\n";
  at(2026, 3, 10);
  import("une.md", "titre: Une\n", body);
  library->index(false);
  import("une.md", "titre: Une\ndate: 2024-11\n", body);  // the date is known later
  BOOST_TEST(get("/recommandations.csv").find("R-2026-001") != std::string::npos);
  const auto found_in = [&](const char* year) {
    return get("/recommandations.csv", {{"annee", year}}).find("guichet") !=
           std::string::npos;
  };
  BOOST_TEST(found_in("2024"));
  BOOST_TEST(!found_in("2026"));
}

BOOST_AUTO_TEST_CASE(a_replaced_edition_is_found_behind_the_one_that_replaces_it) {
  at(2026, 3, 10);
  const std::string text =
      "L'épargne solidaire des villages se décide chaque mois, sans garantie ni "
      "notaire.\n";
  // Whichever id comes first.
  import("a.md", "titre: Ancienne carte\n" + note, text);
  import("b.md", "titre: Nouvelle carte\nremplace: [ancienne-carte]\n" + note, text);
  import("c.md", "titre: Zone, ancien relevé\n" + note, text);
  import("d.md", "titre: Banc, nouveau relevé\nremplace: [zone-ancien-releve]\n" + note,
         text);
  library->index(false);
  Query query;
  query.text = "épargne solidaire villages";
  std::vector<std::string> order;
  for (const Hit& hit : library->search(query).hits) order.push_back(hit.document);
  BOOST_REQUIRE_EQUAL(order.size(), 4u);
  const auto place = [&](const std::string& id) {
    return std::find(order.begin(), order.end(), id) - order.begin();
  };
  BOOST_TEST(place("ancienne-carte") >= 2);
  BOOST_TEST(place("zone-ancien-releve") >= 2);
}

BOOST_AUTO_TEST_CASE(a_draft_that_would_replace_it_lowers_nothing) {
  at(2026, 3, 10);
  import("a.md", "titre: Carte en cours\n" + note, "Un relevé des villages.\n");
  library->index(false);
  Query query;
  query.text = "relevé villages";
  query.explain = true;
  const double before = library->search(query).hits.at(0).score;
  import("b.md", "",
         "---\ntitre: Brouillon\nremplace: [carte-en-cours]\n---\n\nRien ici.\n");
  library->index(false);
  BOOST_TEST(library->search(query).hits.at(0).score == before,
             boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(a_table_of_a_spreadsheet_feeds_the_directory_without_its_contacts) {
  at(2026, 3, 10);
  const std::string csv =
      "Organisation;Type;Région;Contact;Téléphone\r\n"
      "Association Modèle Un;réseau;Ngazidja;CANARI Awa;+269 773 00 11\r\n"
      "Association Modèle Deux;association;Mwali;CANARI Ali;+269 773 00 12\r\n";
  ImportRequest request;
  request.paths = {folder.write("annuaire.csv", csv)};
  request.sheet =
      folder.write("feuille.csv",
                   "fichier,titre,type,date,pays,statut,diffusion\n"
                   "annuaire.csv,Annuaire,cartographie,2026-03,KM,publie,public\n");
  FileReport report;
  library->import(request, [&](const FileReport& it) { report = it; });
  BOOST_REQUIRE((report.status == FileReport::Status::imported));
  BOOST_TEST(report.words.kept >= report.words.source);
  BOOST_TEST(get("/annuaire").find("Association Modèle Un") != std::string::npos);
  BOOST_TEST(get("/annuaire.geojson").find("\"precision\": \"region\"") !=
             std::string::npos);
  for (const char* path :
       {"/annuaire", "/annuaire.csv", "/annuaire.geojson", "/documents/annuaire",
        "/documents/annuaire.md", "/documents/annuaire.json", "/api/v1/organisations"}) {
    BOOST_TEST(get(path).find("CANARI") == std::string::npos, path);
    BOOST_TEST(get(path).find("773") == std::string::npos, path);
  }
}

BOOST_AUTO_TEST_CASE(prose_with_commas_is_no_table) {
  at(2026, 3, 10);
  import("lettre.txt", "",
         "Bonjour, à vous, merci\nOui, non, peut-être\nUne ligne de plus.\n");
  BOOST_TEST(library->store().entries().size() == 1u);
  const Document document =
      library->store().read(library->store().entries().at(0).id).document;
  for (const Block& block : document.blocks) {
    BOOST_TEST(!std::holds_alternative<Table>(block.value));
  }
}

BOOST_AUTO_TEST_SUITE_END()
