#include <boost/test/unit_test.hpp>
#include <set>

#include "engine/publication/page_kinds.h"
#include "tests/publication/links.h"
#include "tests/publication/sample_catalogue.h"

namespace griot::test {
namespace {

struct Fixture {
  Fixture() : site(site_options(), languages(), vocabulary()) { fill(catalogue); }

  Page get(const std::string& path, Parameters parameters = {}) const {
    return site.page({path, "fr", std::move(parameters)}, catalogue, {});
  }
  bool shows(const std::string& path, const std::string& words) const {
    return get(path).bytes.find(words) != std::string::npos;
  }

  Site site;
  SampleCatalogue catalogue;
};

// "/oembed?url=…": one parameter at most.
Parameters parameters_of(const std::string& link) {
  const std::size_t query = link.find('?');
  const std::size_t equal = link.find('=', std::min(query, link.size()));
  if (query == std::string::npos || equal == std::string::npos) return {};
  return {{link.substr(query + 1, equal - query - 1), decoded(link.substr(equal + 1))}};
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(pages, Fixture)

BOOST_AUTO_TEST_CASE(every_static_path_answers) {
  const std::set<int> fine = {200, 301, 410};
  for (const std::string& path : site.static_paths(catalogue)) {
    const Page page = get(path);
    const bool not_found = path.ends_with("/404") && page.status == 404;
    BOOST_TEST((not_found || fine.contains(page.status)), path << " " << page.status);
    BOOST_TEST(!page.bytes.empty(), path);
    BOOST_TEST(page.etag.size() == 32U, path);
  }
}

BOOST_AUTO_TEST_CASE(every_link_and_anchor_leads_somewhere) {
  // A page is a function of its address: each is made once, however many lead to it.
  struct Target {
    bool answers = false;
    std::set<std::string> ids;
  };
  std::map<std::string, Target> made;
  const auto target_of = [&](const std::string& link) -> const Target& {
    const auto known = made.find(link);
    if (known != made.end()) return known->second;
    const Page page = get(decoded(link.substr(0, link.find('?'))), parameters_of(link));
    return made[link] = {page.status == 200, ids_of(page.bytes)};
  };
  std::set<std::string> dead;
  for (const std::string& path : site.static_paths(catalogue)) {
    const Page page = get(path);
    if (!page.media_type.starts_with("text/html")) continue;
    for (std::string link : links_of(page.bytes)) {
      if (link.starts_with("https://griot.example/")) link = link.substr(21);
      if (link.starts_with('#')) link = path + link;
      if (!link.starts_with('/')) continue;
      const std::size_t hash = link.find('#');
      const std::string anchor = hash == std::string::npos ? "" : link.substr(hash + 1);
      const std::string before = link.substr(0, hash);
      const std::string target = decoded(before.substr(0, before.find('?')));
      const Target& there = target_of(before);
      const bool lives = there.answers || target == path;
      if (!lives || (!anchor.empty() && !there.ids.contains(anchor))) {
        dead.insert(path + " → " + link);
      }
    }
  }
  for (const auto& link : dead) BOOST_ERROR("dead link: " << link);
}

BOOST_AUTO_TEST_CASE(ids_are_unique_on_each_page) {
  for (const char* path : {"/", "/documents/revenir-2026", "/matrice", "/recherche"}) {
    const std::string html = get(path).bytes;
    std::size_t count = 0;
    for (std::size_t at = 0; (at = html.find(" id=\"", at)) != std::string::npos; ++at) {
      ++count;
    }
    BOOST_TEST(count == ids_of(html).size(), path);
  }
}

BOOST_AUTO_TEST_CASE(a_document_page_says_who_said_it_and_in_what_role) {
  const std::string html = get("/documents/revenir-2026").bytes;
  for (const char* words :
       {"<h1>Revenir sans repartir de rien</h1>", "Publié, version 2", "Signataires",
        "Collectif fictif des deux rives", "Financement", "n’engage pas le financeur",
        "CC BY 4.0", "id=\"p-1\"", "Document d’exemple", "Comment citer", "14 mars 2026",
        "\"@type\":\"CreativeWork\"", "name=\"citation_author\"", "name=\"DC.title\"",
        "id=\"p-ancien\""}) {
    BOOST_TEST(html.find(words) != std::string::npos, words);
  }
}

BOOST_AUTO_TEST_CASE(an_authors_link_within_the_site_lives_where_there_is_a_page) {
  catalogue.add("liens",
                "---\ntitre: Liens\nstatut: publie\ndiffusion: public\ntype: fiche\n---\n"
                "[Une note](/documents/savings#p-1), [un guide perdu](/guides/intro).\n");
  const std::string html = get("/documents/liens").bytes;
  BOOST_TEST(html.find("href=\"/documents/savings#p-1\">Une note</a>") !=
             std::string::npos);
  BOOST_TEST(html.find("un guide perdu") != std::string::npos);
  BOOST_TEST(html.find("/guides/intro") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(institutions_are_cited_and_speakers_never) {
  BOOST_TEST(shows("/documents/revenir-2026",
                   "Collectif fictif des deux rives et Association Exemple (2026)."));
  BOOST_TEST(shows("/documents/savings", "Observatoire fictif des mobilités (2025)."));
}

BOOST_AUTO_TEST_CASE(an_older_edition_says_what_replaces_it) {
  BOOST_TEST(shows("/documents/revenir-2025", "href=\"/documents/revenir-2026\""));
  BOOST_TEST(shows("/documents/revenir-2025", "Remplacé"));
  BOOST_TEST(!shows("/documents/revenir-2026", "Remplacé"));
}

BOOST_AUTO_TEST_CASE(a_withdrawn_document_answers_410_with_its_notice) {
  const Page page = get("/documents/retire");
  BOOST_TEST(page.status == 410);
  BOOST_TEST(page.bytes.find("Un titre retiré") != std::string::npos);
  BOOST_TEST(page.bytes.find("à la demande d’une personne citée") != std::string::npos);
  BOOST_TEST(page.bytes.find("noindex") != std::string::npos);
  for (const char* path : {"/documents/retire.json", "/documents/retire.md",
                           "/fragments/retire", "/api/v1/documents/retire",
                           "/documents/retire/media/a.png", "/en/documents/retire"}) {
    BOOST_TEST(get(path).status == 410, path);
  }
}

BOOST_AUTO_TEST_CASE(a_former_address_leads_to_the_document_for_good) {
  const Page page = get("/notes/revenir.html");
  BOOST_TEST(page.status == 301);
  BOOST_TEST(page.location == "/documents/revenir-2026");
}

BOOST_AUTO_TEST_CASE(a_slash_too_many_or_too_few_is_put_right) {
  BOOST_TEST(get("/pays").location == "/pays/");
  BOOST_TEST(get("/pays/KM/").location == "/pays/KM");
  BOOST_TEST(get("/en").status == 200);
}

BOOST_AUTO_TEST_CASE(what_is_unknown_answers_404) {
  for (const char* path :
       {"/inconnu", "/documents/inconnu", "/pays/XX", "/annees/1900", "/documents/page/2",
        "/documents/page/1", "/documents/page/02", "/pays/KM/page/9", "/assets/griot.css",
        "/documents/revenir-2026/media/autre.png", "/fragments/inconnu", "/a/b/c/d"}) {
    BOOST_TEST(get(path).status == 404, path);
  }
  BOOST_TEST(get("/fragments/revenir-2026", {{"passage", "p-99"}}).status == 404);
  BOOST_TEST(get("/api/v1/inconnu").media_type == "application/problem+json");
}

BOOST_AUTO_TEST_CASE(a_country_without_documents_says_so) {
  BOOST_TEST(get("/pays/TN").status == 200);
  BOOST_TEST(shows("/pays/TN", "Rien encore"));
  BOOST_TEST(shows("/matrice", "Tunisie"));
}

BOOST_AUTO_TEST_CASE(an_organisation_is_listed_with_its_role) {
  BOOST_TEST(shows("/organisations/fonds-exemple", "financeur"));
  BOOST_TEST(!shows("/organisations/fonds-exemple", "signataire</p>"));
}

BOOST_AUTO_TEST_CASE(english_pages_are_english_and_link_to_english_pages) {
  const std::string html = get("/en/").bytes;
  BOOST_TEST(html.find("<html lang=\"en\">") != std::string::npos);
  BOOST_TEST(html.find("href=\"/en/documents/\"") != std::string::npos);
  BOOST_TEST(html.find("Comoros") != std::string::npos);
  BOOST_TEST(html.find("hreflang=\"fr\"") != std::string::npos);
  BOOST_TEST(get("/", {{"lang", "en"}}).bytes == html);
  BOOST_TEST(shows("/en/documents/revenir-2026", "<h1 lang=\"fr\">"));
  BOOST_TEST(shows("/documents/savings", "<h1 lang=\"en\">"));
}

BOOST_AUTO_TEST_CASE(a_site_below_a_folder_links_below_it) {
  SiteOptions options = site_options();
  options.base_url = "https://exemple.org/fonds/";
  const Site below(options, languages(), vocabulary());
  const Page page = below.page({"/documents/revenir-2026", "fr", {}}, catalogue, {});
  for (const auto& link : links_of(page.bytes)) {
    const bool inside = link.starts_with("/fonds/") || link.starts_with('#') ||
                        link.starts_with("https://exemple.org/fonds/");
    BOOST_TEST(inside, link);
  }
}

BOOST_AUTO_TEST_CASE(the_same_page_has_the_same_tag_and_another_page_another) {
  BOOST_TEST(get("/").etag == get("/").etag);
  BOOST_TEST(get("/").etag != get("/matrice").etag);
}

BOOST_AUTO_TEST_CASE(a_fragment_is_structure_only) {
  const std::string html = get("/fragments/revenir-2026", {{"niveau", "3"}}).bytes;
  BOOST_TEST(html.starts_with("<div class=\"griot\" lang=\"fr\">"));
  BOOST_TEST(html.find("<h3 id=\"griot-revenir-2026\">") != std::string::npos);
  BOOST_TEST(html.find("<h4") != std::string::npos);
  for (const char* absent : {"<style", "<script", "<form", "<svg", "<iframe", "<time",
                             "tabindex", "<h1", "<h2", "class=\"g-"}) {
    BOOST_TEST(html.find(absent) == std::string::npos, absent);
  }
  for (const auto& id : ids_of(html)) BOOST_TEST(id.starts_with("griot-"), id);
}

BOOST_AUTO_TEST_CASE(a_fragment_of_one_passage_holds_that_passage) {
  const std::string html = get("/fragments/revenir-2026", {{"passage", "p-2"}}).bytes;
  BOOST_TEST(html.find("Trois familles") != std::string::npos);
  BOOST_TEST(html.find("Nos associations") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_picture_is_served_only_while_the_text_shows_it) {
  std::vector<std::string> paths;
  for (const std::string& path : site.static_paths(catalogue)) {
    if (path.find("/media/") != std::string::npos) paths.push_back(path);
  }
  BOOST_TEST_REQUIRE(paths.size() == 1U);
  const Page page = get(paths[0]);
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.media_type == "image/png");
  BOOST_TEST(page.cache_control.find("immutable") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(feeds_and_the_site_map_name_every_document) {
  for (const char* path : {"/flux.atom", "/sitemap.xml"}) {
    for (const Card& card : catalogue.cards()) {
      BOOST_TEST(shows(path, "https://griot.example/documents/" + card.id), path);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(patterns)

BOOST_AUTO_TEST_CASE(placeholders_stand_for_one_segment) {
  const auto captured = match("/documents/<id>.json", "/documents/a-b.json");
  BOOST_TEST_REQUIRE(captured.has_value());
  BOOST_TEST(captured->front() == "a-b");
  BOOST_TEST(!match("/documents/<id>.json", "/documents/.json"));
  BOOST_TEST(!match("/documents/<id>", "/documents/a/b"));
  BOOST_TEST(!match("/documents/<id>", "/documents/"));
  BOOST_TEST(match("/documents/<id>/media/<name>", "/documents/a/media/b.png")->at(1) ==
             "b.png");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot::test
