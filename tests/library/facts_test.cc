// Recommendations through a year of editing: their numbers, and what people decided.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

#include "engine/base/file.h"
#include "engine/library/library.h"
#include "tests/importers/word_file.h"
#include "tests/library/temporary_folder.h"

using namespace griot;
using griot::test::TemporaryFolder;
using griot::test::WordFile;
namespace fs = std::filesystem;

namespace {

using Texts = std::vector<std::string>;

std::string word_file_of(const Texts& paragraphs) {
  WordFile file;
  for (const std::string& text : paragraphs) {
    const bool heading = text.starts_with("# ");
    file.body += "<w:p>";
    if (heading) file.body += "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>";
    file.body += "<w:r><w:t>" + (heading ? text.substr(2) : text) + "</w:t></w:r></w:p>";
  }
  return file.bytes();
}

struct Fixture {
  Fixture() {
    Library::create(folder.path() / "fonds", GRIOT_RESOURCE_DIR);
    open();
  }

  void open() {
    library.reset();
    LibraryOptions options;
    options.corpus = folder.path() / "fonds";
    options.resources = GRIOT_RESOURCE_DIR;
    options.clock = [this] { return Time{std::chrono::seconds{seconds += 86'400}}; };
    library = std::make_unique<Library>(options);
  }

  std::string import(const std::string& name, const std::string& bytes,
                     const std::string& status = "publie",
                     const std::string& audience = "public",
                     const std::string& type = "note-de-positionnement") {
    const fs::path file = folder.write(name, bytes);
    const fs::path sheet = folder.write(
        "feuille.csv", "fichier;titre;type;date;pays;signataires;statut;diffusion\n" +
                           name + ";Revenir;" + type +
                           ";2026-03-14;Sénégal;Association Exemple;" + status + ";" +
                           audience + "\n");
    std::string id;
    library->import({{file}, sheet, false},
                    [&](const FileReport& report) { id = report.document; });
    library->index(false);
    return id;
  }

  std::map<std::string, std::string> said() const {
    std::map<std::string, std::string> texts;
    const auto facts = library->facts();
    for (const auto& each : facts->recommendations()) {
      texts[each.fact->standing.id] = each.fact->text;
    }
    return texts;
  }

  std::string id_of(std::string_view beginning) const {
    for (const auto& [id, text] : said()) {
      if (text.starts_with(beginning)) return id;
    }
    return {};
  }

  std::string page(const std::string& path) const {
    PageRequest request;
    request.path = path;
    return library->page(request).bytes;
  }

  TemporaryFolder folder;
  std::int64_t seconds = 1'772'000'000;
  std::unique_ptr<Library> library;
};

const Texts first_words = {
    "# Constats",
    "Les guichets ouvrent deux matinées par semaine, loin des gares.",
    "# Recommandations",
    "Ouvrir un guichet unique dans chaque chef-lieu de région.",
    "Création d'un fonds de garantie pour les femmes de retour.",
    "Les bailleurs doivent financer l'accompagnement pendant les six premiers mois.",
    "Reconnaître les années d'école suivies à l'étranger.",
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(facts, Fixture)

BOOST_AUTO_TEST_CASE(numbers_and_decisions_survive_twenty_editions_of_a_word_note) {
  Texts texts = first_words;
  import("note.docx", word_file_of(texts));
  const std::string guichet = id_of("Ouvrir"), fonds = id_of("Création"),
                    mois = id_of("Les bailleurs"), ecole = id_of("Reconnaître");
  BOOST_TEST(guichet == "R-2026-001");
  BOOST_TEST(ecole == "R-2026-004");
  library->decide_on_fact(guichet, {"state", "confirmed", "", ""});
  library->decide_on_fact(fonds, {"state", "rejected", "", ""});
  library->decide_on_fact(mois, {"status", "acceptee", "2026-05", "compte-rendu-5"});

  for (int edition = 1; edition <= 20; ++edition) {
    const auto first = std::find(texts.begin(), texts.end(), "# Recommandations") + 1;
    if (edition % 3 == 0) std::rotate(first, first + 1, texts.end());
    for (std::string& text : texts) {
      if (edition % 4 == 1 && text.starts_with("Ouvrir")) text += " Partout.";
      if (edition % 5 == 2 && text.starts_with("Reconnaître")) text += " Vite.";
    }
    if (edition == 7) texts.insert(texts.begin(), "Un mot d'ouverture, ajouté.");
    if (edition == 11) texts.push_back("Publier chaque année les chiffres du retour.");
    import("note.docx", word_file_of(texts));

    BOOST_TEST(id_of("Ouvrir") == guichet);
    BOOST_TEST(id_of("Création") == fonds);
    BOOST_TEST(id_of("Les bailleurs") == mois);
    BOOST_TEST(id_of("Reconnaître") == ecole);
  }

  const auto facts_now = library->facts();
  BOOST_TEST(
      (facts_now->recommendation(guichet).fact->standing.state == FactState::confirmed));
  BOOST_TEST(
      (facts_now->recommendation(fonds).fact->standing.state == FactState::rejected));
  const Standing& standing = facts_now->recommendation(mois).fact->standing;
  BOOST_REQUIRE(standing.history.size() == 1u);
  BOOST_TEST(standing.history[0].status == "acceptee");
  BOOST_TEST(standing.history[0].evidence == "compte-rendu-5");
}

BOOST_AUTO_TEST_CASE(a_number_is_never_given_again) {
  Texts texts = first_words;
  import("note.docx", word_file_of(texts));
  const auto before = said();
  texts.pop_back();
  texts.push_back("Exonérer de droits de douane les outils de travail rapportés.");
  import("note.docx", word_file_of(texts));

  const std::string fresh = id_of("Exonérer");
  BOOST_TEST(fresh != "");
  BOOST_TEST(!before.contains(fresh));
  BOOST_TEST(id_of("Reconnaître") == "");

  texts.push_back(first_words.back());
  import("note.docx", word_file_of(texts));
  BOOST_TEST(before.at(id_of("Reconnaître")) == first_words.back());
}

BOOST_AUTO_TEST_CASE(what_is_derived_can_be_deleted) {
  import("note.docx", word_file_of(first_words));
  const auto before = said();
  const std::size_t remarks = library->check().size();
  library.reset();
  fs::remove_all(folder.path() / "fonds" / ".cache");
  fs::remove_all(folder.path() / "fonds" / "index");
  open();
  library->index(false);

  BOOST_TEST((said() == before));
  BOOST_TEST(library->check().size() == remarks);
  const std::string table = read_file(folder.path() / "fonds" / "documents" /
                                      library->store().entries()[0].id / "facts.tsv");
  BOOST_TEST(table.find("R-2026-001\tgiven") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(nothing_internal_or_rejected_reaches_a_public_register) {
  const auto note = [](const std::string& word) {
    return word_file_of({"# Recommandations",
                         "Ouvrir le guichet " + word + " sans délai.",
                         "Garder le guichet commun ouvert toute l'année."});
  };
  import("ouverte.docx", note("Canarirejete"));
  import("brouillon.docx", note("Canaribrouillon"), "brouillon");
  import("interne.docx", note("Canariinterne"), "publie", "interne");
  library->decide_on_fact(id_of("Ouvrir le guichet Canarirejete"),
                          {"state", "rejected", "", ""});

  for (const char* path :
       {"/recommandations", "/en/recommandations", "/recommandations.csv",
        "/recommandations.json", "/recommandations.atom", "/api/v1/recommendations",
        "/recommandations/pays/SN"}) {
    const std::string bytes = page(path);
    BOOST_TEST(bytes.find("Garder le guichet commun") != std::string::npos, path);
    for (const char* canary : {"Canaribrouillon", "Canariinterne", "Canarirejete"}) {
      BOOST_TEST(bytes.find(canary) == std::string::npos, path);
    }
  }
  BOOST_TEST(page("/recommandations").find("1 recommandation<") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(attendance_and_addresses_reach_no_action) {
  import("cr.md",
         "---\ntype: compte-rendu\ntitre: Réunion\nstatut: publie\ndiffusion: public\n"
         "date: 2026-09-22\n---\n\n**Présent.e.s** : Canari PRESENCE\n\n## Suites\n\n"
         "| Quoi | Qui | Quand |\n|---|---|---|\n| Envoyer la fiche à "
         "canari@exemple.org | Maison Exemple | fin octobre |\n",
         "publie", "public", "compte-rendu");
  const std::string bytes = page("/actions") + page("/actions.csv") +
                            page("/actions.json") + page("/api/v1/actions");
  BOOST_TEST(bytes.find("Envoyer la fiche") != std::string::npos);
  BOOST_TEST(bytes.find("canari@exemple.org") == std::string::npos);
  BOOST_TEST(bytes.find("Canari PRESENCE") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(those_present_are_known_though_their_list_is_internal) {
  import("cr.md",
         "---\ntype: compte-rendu\ntitre: Réunion\nstatut: publie\ndiffusion: public\n"
         "date: 2026-09-22\n---\n\nPrésents : Awa, Binta, Canaripresent\n\n## Local\n\n"
         "Awa contacte la mairie.\n",
         "publie", "public", "compte-rendu");
  BOOST_TEST(page("/actions").find("Awa contacte la mairie.") != std::string::npos);
  for (const char* path :
       {"/actions", "/actions.csv", "/api/v1/actions", "/rencontres"}) {
    BOOST_TEST(page(path).find("Canaripresent") == std::string::npos, path);
  }
}

BOOST_AUTO_TEST_SUITE_END()
