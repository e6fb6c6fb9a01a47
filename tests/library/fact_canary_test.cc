// What documents say, on every page that shows it: nothing of a draft, of an internal
// document, of an attendance list or of a rejected candidate.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <map>

#include "engine/base/file.h"
#include "engine/text/words.h"
#include "tests/library/small_corpus.h"

using namespace griot;
using namespace griot::test;
namespace fs = std::filesystem;

namespace {

std::string head(const std::string& title, const std::string& type,
                 const std::string& status, const std::string& audience) {
  return "---\ntitre: " + title + "\ntype: " + type + "\ndate: 2026-03-14\npays: [KM]\n" +
         "themes: [retour]\nsignataires: [Maison Exemple]\nstatut: " + status +
         "\ndiffusion: " + audience + "\n---\n\n";
}

// Says `word` in everything that is read: what is asked, decided, promised, told.
std::string minutes(const std::string& word) {
  return "**Lieu** : " + word + "\n\n**Présent.e.s** : " + word +
         " PRESENTE\n\n## Échanges\n\nFaut-il un " + word + " ? Oui, un " + word +
         ".\n\n## Décisions\n\n- Le " + word + " ouvre le lundi.\n\n## Suites\n\n" +
         "| Quoi | Qui | Quand |\n|---|---|---|\n| Prévenir le " + word +
         " | Maison Exemple | 3 mai 2026 |\n\n## Recommandations\n\n- Aux communes : "
         "garder un " +
         word + " ouvert.\n";
}

std::string account(const std::string& word) {
  return "## Contexte\n\nUn " + word + " en 2025.\n\n## Enseignements\n\nLe " + word +
         " se prépare.\n\n> [!verbatim] Une couturière, " + word + "\n>\n> Je dis " +
         word + ".\n\n## Recommandations\n\n- Aux bailleurs : financer le " + word +
         ".\n";
}

struct Fixture : SmallCorpus {
  Fixture() {
    import("ouverte.md",
           head("Une réunion ouverte", "compte-rendu", "publie", "public") +
               "**Présent.e.s** : Canari PRESENTE\n\n## Décisions\n\n- Le guichet "
               "commun ouvre.\n- Le Canarirejete ouvre aussi.\n\n## Suites\n\n"
               "- Awa EXEMPLE : écrire au maire avant le 3 mai 2026.\n");
    import("recit.md", head("Un récit ouvert", "capitalisation", "publie", "public") +
                           "## Contexte\n\nUn projet commun.\n\n## Enseignements\n\nIl "
                           "se prépare.\n");
    for (const char* status : {"brouillon", "publie"}) {
      const std::string word = std::string("Canari") + status;
      const char* audience = std::string(status) == "publie" ? "interne" : "public";
      import(word + "-cr.md",
             head("Réunion " + word, "compte-rendu", status, audience) + minutes(word));
      import(word + "-capi.md",
             head("Récit " + word, "capitalisation", status, audience) + account(word));
    }
    library->index(false);
    for (const Said<Decision>& said : library->facts()->decisions()) {
      if (said.fact->text.find("Canarirejete") == std::string::npos) continue;
      library->decide_on_fact(said.fact->standing.id, {"state", "rejected", "", ""});
    }
    for (const Said<Action>& said : library->facts()->actions()) {
      if (!said.document->is_public) continue;
      library->decide_on_fact(said.fact->standing.id,
                              {"status", "faite", "2026-05-04", "reunion-canaripublie"});
    }
  }
};

bool sings(const std::string& bytes) {
  return fold(bytes).find("canari") != std::string::npos;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(fact_canaries, Fixture)

BOOST_AUTO_TEST_CASE(no_register_shows_or_counts_what_is_not_public) {
  BOOST_REQUIRE(library->facts()->decisions().size() == 4u);
  for (const char* path : {"/rencontres",
                           "/rencontres/une-reunion-ouverte",
                           "/experiences",
                           "/experiences/retour",
                           "/paroles",
                           "/actions",
                           "/actions.csv",
                           "/recommandations",
                           "/recommandations.csv",
                           "/recommandations.atom",
                           "/organisations/maison-exemple",
                           "/indicateurs",
                           "/indicateurs.csv",
                           "/indicateurs.docx",
                           "/api/v1/meetings",
                           "/api/v1/decisions",
                           "/api/v1/actions",
                           "/api/v1/experiences",
                           "/api/v1/testimonies",
                           "/api/v1/recommendations",
                           "/api/v1/indicators"}) {
    const Page page = library->page({path, "fr", {}});
    BOOST_TEST(page.status == 200, path);
    BOOST_TEST(!sings(page.bytes), path);
  }
  const std::string decided = library->page({"/api/v1/decisions", "fr", {}}).bytes;
  BOOST_TEST(decided.find("\"total\":1,") != std::string::npos, decided);
  BOOST_TEST(library->page({"/rencontres/reunion-canaripublie", "fr", {}}).status == 404);
}

BOOST_AUTO_TEST_CASE(no_published_file_but_the_text_itself_does) {
  const fs::path site = folder.path() / "site";
  library->publish(site);
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(fs::canonical(site))) {
    if (!entry.is_regular_file()) continue;
    // What was rejected as a decision is still a sentence of its document.
    if (entry.path().string().find("une-reunion-ouverte") != std::string::npos &&
        entry.path().string().find("rencontres") == std::string::npos) {
      continue;
    }
    ++files;
    BOOST_TEST(!sings(read_file(entry.path(), std::size_t{1} << 24)), entry.path());
  }
  BOOST_TEST(files > 40u);
}

BOOST_AUTO_TEST_SUITE_END()
