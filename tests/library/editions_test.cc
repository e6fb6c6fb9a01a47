// A new edition that is a document of its own stands in what people decided on the one
// that it replaces.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <utility>

#include "engine/base/file.h"
#include "engine/library/dossier.h"
#include "engine/markdown/markdown.h"
#include "tests/library/small_corpus.h"

using namespace griot;
using namespace griot::test;

namespace {

struct Fixture : SmallCorpus {
  static std::string note(const std::string& year, const std::string& more,
                          const std::string& demands,
                          const std::string& audience = "public") {
    return "---\ntitre: Retours " + year +
           "\ntype: note-de-positionnement\ndate: " + year +
           "-03-14\npays: [KM]\nthemes: [retour]\nsignataires: [Maison Exemple]\n" +
           more + "statut: publie\ndiffusion: " + audience +
           "\n---\n\n## Recommandations\n\n" + demands;
  }

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
  Standing standing(const std::string& id) {
    const auto facts = library->facts();
    const auto said = facts->recommendation(id);
    BOOST_REQUIRE_MESSAGE(said.fact, id);
    return said.fact->standing;
  }
  std::size_t counted() { return library->facts()->recommendations().size(); }
  void decide(const std::string& id, const std::string& subject, const std::string& value,
              const std::string& date = "", const std::string& evidence = "") {
    library->decide_on_fact(id, {subject, value, date, evidence});
  }

  std::string number_on(const std::string& day) {
    const std::string numbers = get("/api/v1/indicators", {{"date", day}});
    return numbers.substr(numbers.find("\"id\":\"recommandations-prises-en-compte\""),
                          200);
  }
  std::string dossier_on_the_comoros(bool internal = false) {
    DossierRequest request{{"KM"}, {"retour"}, "", internal, ""};
    request.today = "2026-11-28";
    return write_markdown(make_dossier(*library, "https://fonds.example/",
                                       library->languages().get("fr"), request)
                              .document);
  }

  // 001 is confirmed, 002 rejected, 003 has a status, nobody looked at 004.
  void add_decided_edition(const std::string& audience = "public") {
    add("avant.md", note("2025", "", demands, audience));
    decide("R-2025-001", "state", "confirmed");
    decide("R-2025-002", "state", "rejected");
    decide("R-2025-003", "status", "acceptee", "2025-05", "courriel de la ministre");
  }

  static constexpr const char* link = "remplace: retours-2025\n";
  const std::string demands =
      "- Aux communes : ouvrir un guichet du retour.\n"
      "- Aux lecteurs : tourner la page pour lire la suite du dossier.\n"
      "- Aux bailleurs : financer trois années de suivi après le retour choisi.\n"
      "- Aux universités : publier les chiffres du retour.\n";
  // The third is said otherwise, the last one is another.
  const std::string later =
      "- Aux communes : ouvrir un guichet du retour.\n"
      "- Aux lecteurs : tourner la page pour lire la suite du dossier.\n"
      "- Aux bailleurs : financer cinq années de suivi après le retour choisi.\n"
      "- Aux banques : ouvrir des comptes aux personnes sans papiers.\n";
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(editions, Fixture)

BOOST_AUTO_TEST_CASE(a_new_edition_stands_in_the_decisions_on_the_older_one) {
  add_decided_edition();
  add("apres.md", note("2026", link, later));

  BOOST_TEST((standing("R-2026-001").state == FactState::confirmed));
  BOOST_TEST((standing("R-2026-002").state == FactState::rejected));
  const Standing funded = standing("R-2026-003");
  BOOST_REQUIRE(funded.history.size() == 1u);
  BOOST_TEST(funded.history[0].status == "acceptee");
  BOOST_TEST(funded.history[0].date == "2025-05");
  BOOST_TEST(funded.history[0].evidence == "courriel de la ministre");
  BOOST_TEST((funded.state == FactState::candidate));
  BOOST_TEST((standing("R-2026-004").state == FactState::candidate));
  BOOST_TEST(standing("R-2026-004").history.empty());
  // What was decided on is as it was.
  BOOST_TEST((standing("R-2025-002").state == FactState::rejected));
}

BOOST_AUTO_TEST_CASE(it_says_from_whom_it_has_them_and_who_has_them_now) {
  add_decided_edition();
  add("apres.md", note("2026", link, later));

  BOOST_TEST(shows("/api/v1/recommendations", "\"continues\":[\"R-2025-003\"]"));
  BOOST_TEST(shows("/api/v1/recommendations", "\"of\":\"R-2025-003\""));
  const std::string newer = get("/documents/retours-2026");
  BOOST_TEST(newer.find("acceptée, mai 2025, reprise de R-2025-003") != std::string::npos,
             newer);
  BOOST_TEST(shows("/documents/retours-2025",
                   "<dt>Reprise dans</dt><dd><a "
                   "href=\"/documents/retours-2026#r-2026-003\">R-2026-003</a>"));
  BOOST_TEST(newer.find("<dt>Pays</dt><dd>Comores</dd>") != std::string::npos, newer);
  BOOST_TEST(!shows("/documents/retours-2026", "R-2026-002"));
}

BOOST_AUTO_TEST_CASE(what_a_person_decides_on_the_new_one_counts) {
  add_decided_edition();
  add("apres.md", note("2026", link, later));
  decide("R-2026-001", "state", "rejected");
  decide("R-2026-002", "state", "confirmed");
  decide("R-2026-003", "status", "mise-en-oeuvre", "2026-02");

  BOOST_TEST((standing("R-2026-001").state == FactState::rejected));
  BOOST_TEST((standing("R-2026-002").state == FactState::confirmed));
  const Standing funded = standing("R-2026-003");
  BOOST_REQUIRE(funded.history.size() == 2u);
  BOOST_TEST(funded.history[0].of == "R-2025-003");
  BOOST_TEST(funded.history[1].status == "mise-en-oeuvre");
  BOOST_TEST(funded.history[1].of == "");
  BOOST_TEST(standing("R-2025-003").status("") == "acceptee");
  // What is rejected is named nowhere.
  BOOST_TEST(shows("/api/v1/recommendations", "\"R-2026-002\""));
  BOOST_TEST(!shows("/api/v1/recommendations", "R-2025-002"));
  BOOST_TEST(!shows("/documents/retours-2026", "R-2025-002"));
}

BOOST_AUTO_TEST_CASE(what_is_none_in_the_newest_edition_comes_back_in_no_older_one) {
  add("avant.md", note("2025", "", demands));
  add("apres.md", note("2026", link, demands));
  add("troisieme.md", note("2027", "remplace: retours-2026\n", demands));
  decide("R-2026-001", "state", "confirmed");
  decide("R-2027-001", "state", "rejected");
  decide("R-2026-003", "state", "rejected");
  decide("R-2027-003", "state", "confirmed");

  const std::string told = get("/api/v1/recommendations");

  BOOST_TEST(told.find("-001\"") == std::string::npos, told);
  BOOST_TEST(told.find("\"total\":3,") != std::string::npos, told);
  BOOST_TEST(shows("/documents/retours-2025", "R-2025-003"));
  BOOST_TEST(!shows("/documents/retours-2025", "R-2025-001"));
  BOOST_TEST(!shows("/documents/retours-2026", "R-2026-001"));
  const std::string page = get("/documents/retours-2027/depuis/retours-2026");
  BOOST_TEST(page.find("abandonnée") == std::string::npos, page);
  BOOST_TEST(dossier_on_the_comoros(true).find("ouvrir un guichet du retour") ==
             std::string::npos);
  // The team finds it as the newest edition has it.
  const auto all = library->facts()->recommendations();
  BOOST_TEST(std::ranges::count_if(all, [](const auto& said) {
               return said.fact->standing.id.ends_with("-001");
             }) == 1);
}

BOOST_AUTO_TEST_CASE(without_the_link_nothing_is_inherited) {
  add_decided_edition();
  add("apres.md", note("2026", link, later));
  BOOST_TEST((standing("R-2026-002").state == FactState::rejected));
  add("apres.md", note("2026", "", later));
  BOOST_TEST((standing("R-2026-002").state == FactState::candidate));
  BOOST_TEST(standing("R-2026-003").history.empty());
}

BOOST_AUTO_TEST_CASE(a_demand_of_two_editions_counts_once) {
  add_decided_edition();
  add("apres.md", note("2026", link, later));
  // Three of each are shown; two of them are the same.
  BOOST_TEST(shows("/api/v1/recommendations", "\"total\":4,"),
             get("/api/v1/recommendations"));
  BOOST_TEST(!shows("/recommandations",
                    "<a class=\"g-badge\" href=\"/documents/retours-2025#r-2025-001\""));
  BOOST_TEST(shows("/recommandations",
                   "<a class=\"g-badge\" href=\"/documents/retours-2025#r-2025-004\""));
  BOOST_TEST(!shows("/recommandations.csv", "R-2025-001"));
  BOOST_TEST(!shows("/recommandations.atom", "R-2026-001"));
  BOOST_TEST(shows("/recommandations.atom", "R-2026-004"));
  BOOST_TEST(shows("/documents/retours-2025", "R-2025-001"));
  BOOST_TEST(counted() == 5u);
  const std::string indicators = get("/api/v1/indicators");
  const std::string taken_up = indicators.substr(
      indicators.find("\"id\":\"recommandations-prises-en-compte\""), 200);
  BOOST_TEST(taken_up.find("\"value\":1,\"of\":4") != std::string::npos, taken_up);
}

BOOST_AUTO_TEST_CASE(a_dossier_cites_a_demand_of_two_editions_once) {
  add_decided_edition();
  add("apres.md", note("2026", "met-a-jour: retours-2025\n", later));
  const std::string dossier = dossier_on_the_comoros();
  BOOST_TEST(dossier.find("R-2026-001") != std::string::npos, dossier);
  BOOST_TEST(dossier.find("R-2025-001") == std::string::npos);
  BOOST_TEST(dossier.find("R-2025-004") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_dossier_asks_which_editions_it_cites_not_which_is_newest) {
  add("avant.md", note("2025", "", demands));
  add("apres.md", note("2026", "met-a-jour: retours-2025\n", demands));
  std::string elsewhere = note("2027", "met-a-jour: retours-2026\n", demands);
  elsewhere.replace(elsewhere.find("[KM]"), 4, "[SN]");
  add("ailleurs.md", elsewhere);

  const std::string dossier = dossier_on_the_comoros();

  BOOST_TEST(dossier.find("R-2026-001") != std::string::npos, dossier);
  BOOST_TEST(dossier.find("R-2025-001") == std::string::npos, dossier);
}

BOOST_AUTO_TEST_CASE(a_demand_that_goes_on_elsewhere_stays_in_the_dossier) {
  add("avant.md", note("2025", "", "- Aux communes : ouvrir un guichet du retour.\n"));
  std::string wider = note("2026", "met-a-jour: retours-2025\n",
                           "- Aux communes du Sénégal : ouvrir un guichet du retour.\n");
  wider.replace(wider.find("[KM]"), 4, "[KM, SN]");
  add("apres.md", wider);
  BOOST_REQUIRE(standing("R-2026-001").continues.size() == 1u);

  const std::string dossier = dossier_on_the_comoros();

  BOOST_TEST(dossier.find("/documents/retours-2026") != std::string::npos, dossier);
  BOOST_TEST(dossier.find("R-2025-001") != std::string::npos, dossier);
}

BOOST_AUTO_TEST_CASE(the_number_of_a_day_stays_when_a_third_edition_comes) {
  add_decided_edition();
  now += std::chrono::days(1);
  add("apres.md", note("2026", link, demands));
  const std::string day = iso_utc(now).substr(0, 10);
  const std::string number = number_on(day);
  BOOST_TEST(number.find("\"value\":1,\"of\":3") != std::string::npos, number);

  now += std::chrono::days(1);
  add("troisieme.md", note("2027", "met-a-jour: retours-2026\n", demands));

  BOOST_TEST(number_on(day) == number);
}

BOOST_AUTO_TEST_CASE(what_is_noted_on_the_older_one_later_counts) {
  add_decided_edition();
  add("apres.md", note("2026", link, later));
  decide("R-2026-003", "status", "portee");
  now += std::chrono::hours(1);
  decide("R-2025-003", "status", "mise-en-oeuvre");

  const Standing funded = standing("R-2026-003");

  BOOST_REQUIRE(funded.history.size() == 3u);
  BOOST_TEST(funded.history[0].status == "acceptee");
  BOOST_TEST(funded.history[1].of == "");
  BOOST_TEST(funded.history[2].of == "R-2025-003");
  BOOST_TEST(funded.status("") == "mise-en-oeuvre");
  BOOST_TEST(funded.is_inherited());
}

BOOST_AUTO_TEST_CASE(a_page_that_was_written_before_says_who_has_it_now) {
  add_decided_edition();
  const auto site = folder.path() / "site";
  library->publish(site);
  add("apres.md", note("2026", link, later));
  library->publish(site);
  const std::string written = read_file(site / "documents" / "retours-2025.html");
  BOOST_TEST(written.find("<dt>Reprise dans</dt><dd><a "
                          "href=\"/documents/retours-2026#r-2026-003\">R-2026-003</a>") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_comparison_says_taken_up_not_new) {
  add_decided_edition();
  add("apres.md", note("2026", link, later));
  const std::string page = "/documents/retours-2026/depuis/retours-2025";
  BOOST_TEST(
      shows(page, "1 recommandation reprise, 1 reformulée, 1 abandonnée, 1 nouvelle"),
      get(page));
}

BOOST_AUTO_TEST_CASE(decisions_reach_through_three_editions_and_any_order_of_import) {
  add("troisieme.md", note("2027", "met-a-jour: retours-2026\n", later));
  add("apres.md", note("2026", link, later));
  add_decided_edition();
  BOOST_TEST((standing("R-2027-002").state == FactState::rejected));
  BOOST_TEST(standing("R-2027-003").status("") == "acceptee");
  BOOST_TEST(
      shows("/api/v1/recommendations", "\"continues\":[\"R-2026-003\",\"R-2025-003\"]"));
  BOOST_TEST(shows("/api/v1/recommendations", "\"total\":4,"));
}

BOOST_AUTO_TEST_CASE(editions_that_replace_each_other_end) {
  add("avant.md", note("2025", "remplace: retours-2026\n", demands));
  add("apres.md", note("2026", link, later));
  decide("R-2025-002", "state", "rejected");
  decide("R-2026-001", "state", "confirmed");
  BOOST_TEST((standing("R-2025-002").state == FactState::rejected));
  BOOST_TEST(standing("R-2025-003").continues.empty() !=
             standing("R-2026-003").continues.empty());
}

BOOST_AUTO_TEST_CASE(what_was_decided_in_public_holds_behind_an_edition_that_is_not) {
  add_decided_edition();
  add("apres.md", note("2026", link, later, "interne"));
  decide("R-2026-001", "state", "confirmed");
  add("troisieme.md", note("2027", "remplace: retours-2026\n", later));
  BOOST_REQUIRE(standing("R-2027-001").state_of == "R-2026-001");

  const std::string told = get("/api/v1/recommendations");

  BOOST_TEST(told.find("R-2026") == std::string::npos, told);
  BOOST_TEST(told.find("\"state\":\"confirmed\",\"continues\":[\"R-2025-001\"]") !=
                 std::string::npos,
             told);
}

BOOST_AUTO_TEST_CASE(what_is_not_public_gives_the_public_one_a_rejection_alone) {
  add_decided_edition("interne");
  add("apres.md", note("2026", link, later));
  // The team sees all of it.
  BOOST_TEST((standing("R-2026-001").state == FactState::confirmed));
  BOOST_TEST(standing("R-2026-003").status("") == "acceptee");
  const std::string told = get("/api/v1/recommendations");
  BOOST_TEST(told.find("R-2026-002") == std::string::npos);
  BOOST_TEST(told.find("R-2025") == std::string::npos);
  BOOST_TEST(told.find("ministre") == std::string::npos);
  BOOST_TEST(told.find("confirmed") == std::string::npos);
  BOOST_TEST(told.find("\"total\":3,") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_draft_that_would_replace_it_changes_nothing) {
  add_decided_edition();
  std::string draft = note("2026", link, later);
  draft.replace(draft.find("publie"), 6, "brouillon");
  add("apres.md", draft);
  BOOST_TEST(shows("/recommandations", "R-2025-001"));
  BOOST_TEST(!shows("/documents/retours-2025", "R-2026"));
  BOOST_TEST(counted() == 8u);
}

BOOST_AUTO_TEST_CASE(actions_of_corrected_minutes_are_taken_up_too) {
  const auto minutes = [](const std::string& title, const std::string& more) {
    return "---\ntitre: " + title + "\ntype: compte-rendu\ndate: 2026-03-14\n" + more +
           "statut: publie\ndiffusion: public\n---\n\n## Suites\n\n| Quoi | Qui | Quand "
           "|\n|---|---|---|\n| Imprimer le guide | Maison Exemple | 3 mai 2026 |\n";
  };
  add("cr.md", minutes("Réunion", ""));
  decide("A-2026-001", "status", "faite", "2026-04-02");
  add("cr-corrige.md", minutes("Réunion, corrigée", "remplace: reunion\n"));
  const auto facts = library->facts();
  BOOST_TEST(facts->action("A-2026-002").fact->standing.status("") == "faite");
  BOOST_TEST(shows("/api/v1/actions", "\"total\":1,"), get("/api/v1/actions"));
  BOOST_TEST(shows("/api/v1/actions", "\"continues\":[\"A-2026-001\"]"));
}

BOOST_AUTO_TEST_SUITE_END()
