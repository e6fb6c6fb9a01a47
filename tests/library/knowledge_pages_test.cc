// What documents say, where readers look for it: editions compared, organisations,
// meetings, experiences, searches, dossiers, indicators.
#include <boost/test/unit_test.hpp>

#include "engine/library/dossier.h"
#include "engine/markdown/markdown.h"
#include "tests/library/small_corpus.h"

using namespace griot;
using namespace griot::test;

namespace {

struct Fixture : SmallCorpus {
  static std::string head(const std::string& title, const std::string& type,
                          const std::string& more = "") {
    return "---\ntitre: " + title + "\ntype: " + type +
           "\ndate: 2026-03-14\npays: [KM]\n" +
           "themes: [retour]\nsignataires: [Maison Exemple]\n" + more +
           "statut: publie\ndiffusion: public\n---\n\n";
  }
  static constexpr const char* note = "note-de-positionnement";

  void add(const std::string& name, const std::string& text) {
    import(name, text);
    library->index(false);
  }
  std::string get(const std::string& path,
                  std::vector<std::pair<std::string, std::string>> parameters = {}) {
    return library->page({path, "fr", std::move(parameters)}).bytes;
  }
  bool shows(const std::string& path, const std::string& words) {
    return get(path).find(words) != std::string::npos;
  }
  std::string id_of(const std::string& beginning) {
    for (const Said<Recommendation>& said : library->facts()->recommendations()) {
      if (said.fact->text.starts_with(beginning)) return said.fact->standing.id;
    }
    return {};
  }
};

const std::string first_demands =
    "## Recommandations\n\n- Aux communes : ouvrir un guichet du retour.\n"
    "- Aux bailleurs : financer trois années de suivi.\n";
const std::string later_demands =
    "## Recommandations\n\n- Aux communes : ouvrir un guichet du retour.\n"
    "- Aux universités : publier les chiffres du retour choisi.\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(knowledge_pages, Fixture)

BOOST_AUTO_TEST_CASE(editions_tell_what_became_of_their_recommendations) {
  add("avant.md", head("Retours 2025", note) + first_demands);
  add("apres.md", head("Retours 2026", note, "remplace: retours-2025\n") + later_demands);

  const std::string page = "/documents/retours-2026/depuis/retours-2025";
  BOOST_TEST(shows(page, "1 recommandation reprise, 1 abandonnée, 1 nouvelle"),
             get(page));
  BOOST_TEST(shows(page, id_of("Aux universités")));
  BOOST_TEST(shows("/documents/retours-2026", "1 recommandation reprise"));
  BOOST_TEST(library->page({page, "en", {}}).bytes.find("From “Retours 2025”") !=
             std::string::npos);
  BOOST_TEST(
      shows("/api/v1/documents/retours-2026/lineage", "\"recommendation_changes\":[{"));
}

BOOST_AUTO_TEST_CASE(versions_tell_it_too_but_for_what_a_person_rejected) {
  add("note.md", head("Retours", note) + first_demands);
  add("note.md", head("Retours", note) + later_demands);
  BOOST_TEST(shows("/documents/retours/versions/1",
                   "1 recommandation reprise, 1 abandonnée, 1 nouvelle"));

  library->decide_on_fact(id_of("Aux universités"), {"state", "rejected", "", ""});
  BOOST_TEST(
      shows("/documents/retours/versions/1", "1 recommandation reprise, 1 abandonnée<"));
}

BOOST_AUTO_TEST_CASE(an_organisation_has_what_it_signed_and_what_it_has_to_do) {
  add("note.md", head("Retours", note) + first_demands);
  add("cr.md",
      "---\ntitre: Réunion\ntype: compte-rendu\ndate: 2026-03-14\n"
      "auteurs: [Cercle Inventé]\nstatut: publie\ndiffusion: public\n---\n\n"
      "## Suites\n\n| Quoi | Qui | Quand |\n|---|---|---|\n| Imprimer le guide | "
      "Maison Exemple | 3 mai 2026 |\n\n## Recommandations\n\n- Aux communes : "
      "prêter une salle.\n");

  const std::string page = "/organisations/maison-exemple";
  BOOST_TEST(shows(page, "2 recommandations signées"), get(page));
  BOOST_TEST(shows(page, "Imprimer le guide"));
  BOOST_TEST(shows(page, "3 mai 2026"));
  BOOST_TEST(!shows("/organisations/cercle-invente", "signée"));
  BOOST_TEST(!shows("/organisations/cercle-invente", "prêter une salle"));
}

BOOST_AUTO_TEST_CASE(a_meeting_has_a_page_of_what_was_decided_and_asked) {
  add("cr.md",
      head("Webinaire d'essai", "compte-rendu") +
          "**Lieu** : en ligne\n\n**Présent.e.s** : Jo DISCRET\n\n## Échanges\n\nQui "
          "paie le billet ?\n\nPersonne encore.\n\n## Décisions\n\n- Le guide est "
          "traduit.\n\n## Suites\n\n- Awa EXEMPLE : écrire au maire avant le 3 mai "
          "2026.\n");
  const std::string page = "/rencontres/webinaire-d-essai";
  for (const char* words : {"en ligne", "Qui paie le billet ?", "Personne encore.",
                            "Le guide est traduit.", "écrire au maire"}) {
    BOOST_TEST(shows(page, words), words);
  }
  BOOST_TEST(!shows(page, "DISCRET"));
  BOOST_TEST(shows("/rencontres", "1 décision, 1 action, 1 question"));
  BOOST_TEST(shows("/api/v1/meetings", "\"date\":\"2026-03-14\""));
  BOOST_TEST(get("/api/v1/decisions", {{"limit", "1"}, {"offset", "1"}}) ==
             "{\"v\":1,\"total\":1,\"decisions\":[]}\n");
  BOOST_TEST(library->page({"/api/v1/meetings", "fr", {{"limit", "x"}}}).status == 400);
}

BOOST_AUTO_TEST_CASE(experiences_of_a_theme_stand_side_by_side) {
  for (const char* place : {"Nord", "Sud"}) {
    add(std::string(place) + ".md",
        head(std::string("Récit du ") + place, "capitalisation") + "## Contexte\n\nAu " +
            place + ", en 2025.\n\n## Leçons apprises\n\nLe " + place + " a appris.\n");
  }
  const std::string page = get("/experiences/retour");
  BOOST_TEST(page.find("Récit du Nord") != std::string::npos);
  BOOST_TEST(page.find("Le Nord a appris.") != std::string::npos);
  BOOST_TEST(page.find("Le Sud a appris.") != std::string::npos);
  BOOST_TEST(library->page({"/experiences/epargne", "fr", {}}).status == 404);
}

BOOST_AUTO_TEST_CASE(words_without_a_stated_consent_stay_in_their_document) {
  const std::string body =
      "> [!verbatim] Une couturière, 47 ans\n>\n> Je suis rentrée seule.\n";
  add("tu.md", head("Sans accord", "capitalisation") + body);
  add("oui.md",
      head("Avec accord", "capitalisation") +
          "> [!verbatim] Un maçon (prénom modifié)\n>\n> Je suis resté là-bas.\n");
  BOOST_TEST(!shows("/paroles", "Je suis rentrée seule."));
  BOOST_TEST(shows("/paroles", "Une couturière, 47 ans"));
  BOOST_TEST(shows("/paroles", "Je suis resté là-bas."));
  BOOST_TEST(!shows("/api/v1/testimonies", "Je suis rentrée seule."));
}

BOOST_AUTO_TEST_CASE(what_the_metadata_say_of_consent_holds_for_all_words_of_a_document) {
  const auto add_told = [&](const std::string& name, const std::string& consent) {
    add(name + ".md",
        head("Récit " + name, "capitalisation", "consentement: " + consent + "\n") +
            "> [!verbatim] Source " + name + "\n>\n> Parole " + name + ".\n");
  };
  add_told("tue", "\"Interne : ne pas diffuser\"");
  add_told("refusee", "Refus de Mme X");
  add_told("publique", "public");
  add_told("masquee", "prénom modifié");
  add_told("obscure", "voir le dossier de Mme X");
  for (const char* path : {"/paroles", "/api/v1/testimonies"}) {
    for (const char* words :
         {"Source tue", "Parole tue", "refusee", "Mme X", "Parole obscure", "nterne"}) {
      BOOST_TEST(!shows(path, words), path << words);
    }
    for (const char* words : {"Parole publique", "Parole masquee", "Source obscure"}) {
      BOOST_TEST(shows(path, words), path << words);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_search_for_recommendations_has_them_first) {
  add("note.md", head("Retours", note) + first_demands);
  const std::string found =
      get("/api/v1/search", {{"q", "quelles recommandations aux bailleurs ?"}});
  BOOST_TEST(found.find("\"recommendations_total\":1,") != std::string::npos, found);
  BOOST_TEST(found.find("financer trois années") != std::string::npos);
  BOOST_TEST(
      get("/api/v1/search", {{"q", "guichet"}}).find("\"recommendations_total\":0,") !=
      std::string::npos);
  const std::vector<std::pair<std::string, std::string>> elsewhere = {
      {"q", "quelles recommandations aux bailleurs ?"}, {"pays", "TN"}};
  BOOST_TEST(get("/api/v1/search", elsewhere).find("\"recommendations_total\":0,") !=
             std::string::npos);
  BOOST_TEST(get("/recherche", elsewhere).find("financer trois années") ==
             std::string::npos);
  Query query;
  query.text = "quelles recommandations aux bailleurs ?";
  BOOST_TEST(library->recommendations_for(query).found.size() == 1u);
  query.countries = {"TN"};
  BOOST_TEST(library->recommendations_for(query).found.empty());
}

BOOST_AUTO_TEST_CASE(a_dossier_says_what_became_of_recommendations) {
  add("note.md", head("Retours", note) + first_demands);
  library->decide_on_fact(id_of("Aux communes"), {"status", "acceptee", "2026-05", ""});
  library->decide_on_fact(id_of("Aux bailleurs"), {"state", "rejected", "", ""});
  DossierRequest request{{"KM"}, {"retour"}, "", false, "2026-11-28"};
  const std::string text =
      write_markdown(make_dossier(*library, "https://fonds.example/",
                                  library->languages().get("fr"), request)
                         .document);
  BOOST_TEST(text.find("Recommandations et suite donnée") != std::string::npos, text);
  BOOST_TEST(text.find("acceptée, mai 2026") != std::string::npos, text);
  const std::size_t table = text.find("Recommandations et suite donnée");
  BOOST_TEST(text.find("financer trois années", table) == std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(recommendations_taken_up_are_counted_with_their_evidence) {
  add("note.md", head("Retours", note) + first_demands);
  const std::string row = "recommandations-prises-en-compte";
  BOOST_TEST(shows("/indicateurs/" + row, "0 sur 2"));
  library->decide_on_fact(id_of("Aux communes"),
                          {"status", "acceptee", "2026-02-01", ""});
  BOOST_TEST(shows("/indicateurs/" + row, "1 sur 2"));
  BOOST_TEST(shows("/indicateurs/" + row, id_of("Aux communes")));
  BOOST_TEST(get("/indicateurs.docx").starts_with("PK"));
}

BOOST_AUTO_TEST_SUITE_END()
