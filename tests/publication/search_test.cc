#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "tests/publication/sample_catalogue.h"

namespace griot::test {
namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

// An index that knows one word, and lets nothing through a filter on Tunisia.
Results search(const Query& query) {
  Results results;
  if (query.text == "retuor") results.suggestion = "retour";
  if (query.text == "retuor" || query.countries == std::vector<std::string>{"TN"}) {
    return results;
  }
  results.documents = 12;
  results.passages = 27;
  Hit hit;
  hit.document = "revenir-2026";
  hit.title = "Revenir sans repartir de rien";
  hit.countries = {"KM"};
  hit.matching_passages = 3;
  PassageHit passage;
  passage.anchor = "p-2";
  passage.heading = "Constats";
  passage.text = "… attendent <plus> au retour";
  passage.highlights = {{24, 30}};
  hit.passages = {passage};
  results.hits = {hit};
  results.facets["pays"] = {{"KM", 9, !query.countries.empty()}, {"SN", 3, false}};
  results.notices = {say("compris : {1}", {"retour"})};
  return results;
}

struct Fixture {
  Fixture() : site(site_options(), languages(), vocabulary()) { fill(catalogue); }

  Page get(const std::string& path, Parameters parameters) const {
    return site.page({path, "fr", std::move(parameters)}, catalogue, {search});
  }
  bool shows(Parameters parameters, const std::string& words) const {
    return get("/recherche", std::move(parameters)).bytes.find(words) !=
           std::string::npos;
  }
  nlohmann::json api(Parameters parameters) const {
    return nlohmann::json::parse(get("/api/v1/search", std::move(parameters)).bytes);
  }

  Site site;
  SampleCatalogue catalogue;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(search_pages, Fixture)

BOOST_AUTO_TEST_CASE(a_passage_is_marked_and_linked_to_its_paragraph) {
  BOOST_TEST(shows({{"q", "retour"}}, "&lt;plus&gt; au <mark>retour</mark>"));
  BOOST_TEST(shows({{"q", "retour"}}, "href=\"/documents/revenir-2026#p-2\""));
  BOOST_TEST(shows({{"q", "retour"}}, "2 autres passages"));
}

BOOST_AUTO_TEST_CASE(results_stand_before_filters) {
  const std::string html = get("/recherche", {{"q", "retour"}}).bytes;
  BOOST_TEST(html.find("g-docs") < html.find("g-filtres\""));
}

BOOST_AUTO_TEST_CASE(filters_keep_the_query_and_say_how_many) {
  BOOST_TEST(shows({{"q", "retour"}, {"pays", "KM"}}, "Filtrer (1 filtre actif)"));
  BOOST_TEST(shows({{"q", "retour"}, {"pays", "KM"}}, "value=\"KM\" checked"));
  BOOST_TEST(shows({{"q", "retour"}}, "name=\"q\" value=\"retour\""));
}

BOOST_AUTO_TEST_CASE(pages_of_results_keep_query_and_filters) {
  BOOST_TEST(shows({{"q", "retour"}, {"pays", "KM"}},
                   "href=\"/recherche?q=retour&amp;pays=KM&amp;page=2\""));
}

BOOST_AUTO_TEST_CASE(how_a_query_was_understood_is_said) {
  BOOST_TEST(shows({{"q", "retour"}}, "compris\u00a0: retour"));
}

BOOST_AUTO_TEST_CASE(nothing_found_is_never_mute) {
  BOOST_TEST(shows({{"q", "retuor"}}, "Rien ne répond à «\u00a0retuor\u00a0»"));
  BOOST_TEST(shows({{"q", "retuor"}}, "href=\"/recherche?q=retour\""));
  BOOST_TEST(shows({{"q", "retour"}, {"pays", "TN"}}, "Sans le filtre"));
  BOOST_TEST(shows({{"q", "retour"}, {"pays", "TN"}}, "27 passages dans 12 documents"));
}

BOOST_AUTO_TEST_CASE(without_a_question_or_a_server_the_lists_are_there) {
  BOOST_TEST(shows({}, "href=\"/pays/KM\""));
  const Page page = site.page({"/recherche", "fr", {}}, catalogue, {});
  BOOST_TEST(page.bytes.find("href=\"/types/note-de-positionnement\"") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_page_number_that_means_nothing_is_the_first) {
  for (const char* number : {"0", "-1", "x", "99999999999999999999"}) {
    BOOST_TEST(get("/recherche", {{"q", "retour"}, {"page", number}}).status == 200);
  }
}

BOOST_AUTO_TEST_CASE(a_page_behind_the_last_is_the_last) {
  BOOST_TEST(shows({{"q", "retour"}, {"page", "99"}}, "start=\"11\""));
  BOOST_TEST(shows({{"q", "retour"}, {"page", "99"}},
                   "page=2\" aria-current=\"page\""));
}

BOOST_AUTO_TEST_CASE(the_interface_for_programs_gives_the_same_answer) {
  const auto answer = api({{"q", "retour"}, {"pays", "KM"}});
  BOOST_TEST(answer["v"] == 1);
  BOOST_TEST(answer["documents"] == 12);
  BOOST_TEST(answer["hits"][0]["document"] == "revenir-2026");
  BOOST_TEST(answer["hits"][0]["passages"][0]["highlights"].dump() == "[[24,30]]");
  BOOST_TEST(answer["facets"]["pays"][0]["selected"] == true);
}

BOOST_AUTO_TEST_CASE(filters_take_names_and_say_what_nobody_knows) {
  BOOST_TEST(api({{"q", "retour"}, {"pays", "comores"}})["facets"]["pays"][0]["selected"] ==
             true);
  BOOST_TEST(shows({{"q", "retour"}, {"pays", "Comores"}}, "value=\"KM\" checked"));

  const auto unknown = api({{"q", "retour"}, {"pays", "Comore"}, {"annee", "26"}});
  const std::string told = unknown["notices"].dump();
  BOOST_TEST(told.find("Comores") != std::string::npos, told);
  BOOST_TEST(told.find("«\u00a026\u00a0» n'est pas connu pour «\u00a0annee\u00a0»") !=
                 std::string::npos,
             told);
  BOOST_TEST(shows({{"q", "retour"}, {"pays", "Comore"}}, "vouliez-vous dire"));
}

BOOST_AUTO_TEST_CASE(a_document_says_its_id_and_address_before_its_text) {
  const auto whole =
      nlohmann::json::parse(get("/api/v1/documents/revenir-2026", {}).bytes);
  BOOST_TEST(whole["id"] == "revenir-2026");
  BOOST_TEST(whole["url"].get<std::string>().ends_with("/documents/revenir-2026"));
  BOOST_TEST(whole["countries"].is_array());
  BOOST_TEST(whole["metadata"].is_object());
  BOOST_TEST(whole["blocks"].size() > 0U);
}

BOOST_AUTO_TEST_CASE(a_fragment_says_what_is_wrong_as_a_fragment) {
  for (const auto& [path, level, status] :
       {std::tuple("/fragments/absent", "2", 404),
        std::tuple("/fragments/revenir-2026", "9", 400)}) {
    const Page page = get(path, {{"niveau", level}});
    BOOST_TEST(page.status == status);
    BOOST_TEST(page.bytes.starts_with("<div class=\"griot\""), page.bytes);
  }
}

BOOST_AUTO_TEST_CASE(a_wrong_number_is_a_problem_said_in_json) {
  const Page page = get("/api/v1/search", {{"q", "a"}, {"limit", "beaucoup"}});
  BOOST_TEST(page.status == 400);
  BOOST_TEST(page.media_type == "application/problem+json");
  BOOST_TEST(get("/api/v1/documents", {{"limit", "0"}}).status == 400);
}

BOOST_AUTO_TEST_CASE(the_list_of_documents_is_paged) {
  const auto all = nlohmann::json::parse(
      get("/api/v1/documents", {{"limit", "1"}, {"offset", "1"}}).bytes);
  BOOST_TEST(all["total"] == 3);
  BOOST_TEST(all["documents"].size() == 1U);
  BOOST_TEST(all["documents"][0]["id"] == "savings");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot::test
