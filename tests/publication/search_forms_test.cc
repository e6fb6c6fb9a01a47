// What a search is besides a page: suggestions, tables, feeds, related documents.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "tests/publication/sample_catalogue.h"

namespace griot::test {
namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

Hit hit_of(const std::string& id, const std::string& text) {
  Hit hit;
  hit.document = id;
  hit.matching_passages = 2;
  PassageHit passage;
  passage.anchor = "p-2";
  passage.heading = "Constats";
  passage.text = text;
  hit.passages = {passage};
  return hit;
}

// Finds what it was told to; by date the other way round. Only theme "retour" has
// anything when there is no text.
Results search(const Query& query) {
  Results results;
  if (query.text == "rien" || query.text == "réintégration") return results;
  if (query.text.empty() && query.themes != std::vector<std::string>{"retour"}) {
    return results;
  }
  results.hits = {hit_of("revenir-2026", "=SOMME(\"a\",1)"), hit_of("savings", "épargne"),
                  hit_of("inconnu", "")};
  if (query.order == Query::Order::date) std::swap(results.hits[0], results.hits[1]);
  results.documents = 3;
  results.passages = 6;
  return results;
}

std::vector<FrequentWord> words(std::string_view beginning, std::size_t) {
  if (beginning != "epar") return {};
  return {{"épargne", 12}};
}

std::vector<RelatedDocument> related(std::string_view id, std::size_t) {
  if (id != "savings") return {};
  RelatedDocument other;
  other.document = "revenir-2026";
  other.words = {"tontine", "épargne"};
  other.countries = {"KM"};
  other.passage.anchor = "p-2";
  other.passage.text = "la tontine <b>";
  other.passage.highlights = {{3, 10}};
  return {other, {"gone", 1, {"x"}, {}, {}, {}}};
}

struct Fixture {
  Fixture() : site(site_options(), languages(), vocabulary()) { fill(catalogue); }

  Page get(const std::string& path, Parameters parameters = {}) const {
    return site.page({path, "fr", std::move(parameters)}, catalogue,
                     {search, words, related});
  }
  // "kind:text" of each.
  std::vector<std::string> suggested(const std::string& typed) const {
    std::vector<std::string> lines;
    const auto answer =
        nlohmann::json::parse(get("/api/v1/suggest", {{"q", typed}}).bytes);
    for (const auto& one : answer["suggestions"]) {
      lines.push_back(one["kind"].get<std::string>() + ":" +
                      one["text"].get<std::string>() + " " +
                      one["url"].get<std::string>());
    }
    return lines;
  }
  bool suggests(const std::string& typed, const std::string& line) const {
    const auto lines = suggested(typed);
    return std::find(lines.begin(), lines.end(), line) != lines.end();
  }

  Site site;
  SampleCatalogue catalogue;
};

bool has(const Page& page, const std::string& words) {
  return page.bytes.find(words) != std::string::npos;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(search_forms, Fixture)

BOOST_AUTO_TEST_CASE(titles_countries_and_words_are_suggested_blind_to_accents) {
  BOOST_TEST(suggests("revEnir",
                      "title:Revenir sans repartir de rien "
                      "/documents/revenir-2026"));
  BOOST_TEST(suggests("repartir sans",
                      "title:Revenir sans repartir de rien "
                      "/documents/revenir-2026"));
  BOOST_TEST(suggests("como", "country:Comores /pays/KM"));
  BOOST_TEST(suggests("epar", "word:épargne /recherche?q=%C3%A9pargne"));
  BOOST_TEST(suggests("l'epar", "word:l'épargne /recherche?q=l%27%C3%A9pargne"));
  BOOST_TEST(
      suggests("la diaspora epar",
               "word:la diaspora épargne /recherche?q=la%20diaspora%20%C3%A9pargne"));
}

BOOST_AUTO_TEST_CASE(what_has_no_document_and_what_is_too_short_is_not_suggested) {
  for (const char* typed : {"", "c", "madagasc", "%", "zzzz", "retire"}) {
    BOOST_TEST(suggested(typed).empty(), typed);
  }
  BOOST_TEST(suggested(std::string(5'000, 'a')).empty());
}

BOOST_AUTO_TEST_CASE(the_search_box_says_where_its_script_asks) {
  for (const char* path : {"/", "/recherche"}) {
    BOOST_TEST(has(get(path), "data-suggest=\"/api/v1/suggest\""), path);
    BOOST_TEST(has(get(path), "<script type=\"module\" src=\"/assets/suggest."), path);
  }
  BOOST_TEST(!has(get("/documents/savings"), "type=\"module\""));
}

BOOST_AUTO_TEST_CASE(results_are_a_table_that_no_spreadsheet_runs) {
  const Page page = get("/recherche.csv", {{"q", "retour"}});
  BOOST_TEST(page.media_type == "text/csv; charset=utf-8");
  BOOST_TEST(page.bytes.starts_with("\xEF\xBB\xBF\"rang\",\"titre\""));
  BOOST_TEST(has(page, "\r\n\"1\",\"Revenir sans repartir de rien\","));
  BOOST_TEST(has(page, "\"'=SOMME(\"\"a\"\",1)\""));
  BOOST_TEST(has(page, "/documents/revenir-2026#p-2\",\"2\"\r\n"));
  BOOST_TEST(!has(page, "inconnu"));
}

BOOST_AUTO_TEST_CASE(a_search_is_a_feed_of_what_changed_last) {
  const Page page = get("/recherche.atom", {{"q", "retour"}, {"pays", "KM"}});
  BOOST_TEST(page.media_type == "application/atom+xml; charset=utf-8");
  BOOST_TEST(has(page, "/recherche?q=retour&amp;pays=KM</id>"));
  BOOST_TEST(has(page, "/documents/revenir-2026</id>"));
  BOOST_TEST(has(page, "<updated>"));
  BOOST_TEST(has(get("/recherche.atom", {{"q", "rien"}}), "</feed>"));
}

BOOST_AUTO_TEST_CASE(the_order_is_in_the_address_and_stays_on_every_page) {
  const Page page = get("/recherche", {{"q", "retour"}, {"tri", "date"}});
  BOOST_TEST(page.bytes.find("savings") < page.bytes.find("revenir-2026"));
  BOOST_TEST(has(page, "Trier par pertinence"));
  BOOST_TEST(
      has(get("/recherche", {{"q", "retour"}}), "/recherche?q=retour&amp;tri=date"));
  BOOST_TEST(has(page, "/recherche.csv?q=retour&amp;tri=date"));
}

BOOST_AUTO_TEST_CASE(nothing_found_names_the_neighbouring_theme_and_a_feed) {
  const Page page = get("/recherche", {{"q", "réintégration"}});
  BOOST_TEST(has(page, "Thème voisin"));
  BOOST_TEST(has(page, "href=\"/recherche?theme=retour\""));
  BOOST_TEST(has(page, "href=\"/recherche.atom?q=r%C3%A9int%C3%A9gration\""));
}

BOOST_AUTO_TEST_CASE(see_also_says_the_shared_words_and_links_to_the_passage) {
  const Page page = get("/documents/savings");
  BOOST_TEST(has(page, "mots communs\u00a0: tontine et épargne"));
  BOOST_TEST(has(page, "pays commun\u00a0: Comores"));
  BOOST_TEST(has(page, "href=\"/documents/revenir-2026#p-2\""));
  BOOST_TEST(has(page, "la <mark>tontine</mark> &lt;b&gt;"));
  BOOST_TEST(!has(get("/documents/revenir-2026"), "Voir aussi"));
}

BOOST_AUTO_TEST_CASE(related_documents_are_given_to_programs) {
  const auto answer =
      nlohmann::json::parse(get("/api/v1/documents/savings/related").bytes);
  BOOST_TEST(answer["related"].size() == 1U);
  BOOST_TEST(answer["related"][0]["id"] == "revenir-2026");
  BOOST_TEST(answer["related"][0]["words"].dump() == "[\"tontine\",\"épargne\"]");
  BOOST_TEST(answer["related"][0]["passage"]["anchor"] == "p-2");
  BOOST_TEST(get("/api/v1/documents/inconnu/related").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot::test
