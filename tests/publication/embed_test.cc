#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "tests/publication/sample_catalogue.h"

namespace griot::test {
namespace {

struct Fixture {
  Fixture() : site(site_options(), languages(), vocabulary()) { fill(catalogue); }

  Page get(const std::string& path,
           std::vector<std::pair<std::string, std::string>> parameters = {}) const {
    return site.page({path, "fr", std::move(parameters)}, catalogue, {});
  }
  Page embed_of(const std::string& url) const { return get("/oembed", {{"url", url}}); }

  Site site;
  SampleCatalogue catalogue;
};

constexpr const char* revenir = "https://griot.example/documents/revenir-2026";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(embedding, Fixture)

BOOST_AUTO_TEST_CASE(an_address_of_ours_is_answered_with_a_frame_and_a_link) {
  const auto answer = nlohmann::json::parse(embed_of(revenir).bytes);
  BOOST_TEST((answer["version"] == "1.0" && answer["type"] == "rich"));
  const std::string html = answer["html"];
  BOOST_TEST(html.starts_with("<blockquote><a href=\"https://griot.example/documents/"));
  BOOST_TEST(html.find("revenir-2026?embed=1\"") != std::string::npos);
  BOOST_TEST(embed_of("http://griot.example/en/documents/savings").status == 200);
  BOOST_TEST(embed_of(std::string(revenir) + "#p-2").bytes.find("passage=p-2") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(other_addresses_are_refused) {
  for (const char* url :
       {"https://griot.example/", "https://griot.example.evil/documents/revenir-2026",
        "javascript:https://griot.example/documents/revenir-2026",
        "https://griot.example/documents/inconnu", "//griot.example/documents/savings"}) {
    BOOST_TEST(embed_of(url).status == 404, url);
  }
  BOOST_TEST(embed_of("https://griot.example/documents/retire").status == 410);
  BOOST_TEST(embed_of("").status == 400);
  BOOST_TEST(get("/oembed").bytes.find("manque") != std::string::npos);
  BOOST_TEST(get("/oembed", {{"url", revenir}, {"format", "xml"}}).status == 501);
}

BOOST_AUTO_TEST_CASE(the_width_asked_for_is_kept) {
  const auto width = [&](const char* most) {
    const Page page = get("/oembed", {{"url", revenir}, {"maxwidth", most}});
    return nlohmann::json::parse(page.bytes)["width"].get<int>();
  };
  BOOST_TEST(width("320") == 320);
  BOOST_TEST(width("99999") == 600);
  BOOST_TEST(width("abc") == 600);
}

BOOST_AUTO_TEST_CASE(a_page_says_where_its_embedded_form_is_found) {
  BOOST_TEST(get("/documents/revenir-2026")
                 .bytes.find("type=\"application/json+oembed\" "
                             "href=\"https://griot.example/oembed?url=") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_embedded_form_is_short_and_leads_to_the_whole) {
  const Page whole = get("/documents/revenir-2026", {{"embed", "1"}});
  BOOST_TEST(whole.bytes.find("embed.") != std::string::npos);
  BOOST_TEST(whole.bytes.find("g-tete") == std::string::npos);
  const Page passage =
      get("/documents/revenir-2026", {{"embed", "1"}, {"passage", "p-2"}});
  BOOST_TEST(passage.bytes.find("id=\"p-2\"") != std::string::npos);
  BOOST_TEST(passage.bytes.find("id=\"p-1\"") == std::string::npos);
  BOOST_TEST(
      get("/documents/revenir-2026", {{"embed", "1"}, {"passage", "p-99"}}).status ==
      404);
}

BOOST_AUTO_TEST_CASE(changes_are_told_from_a_position_on) {
  const auto from = [&](const char* since) {
    return nlohmann::json::parse(get("/api/v1/changes", {{"since", since}}).bytes);
  };
  const auto all = from("0");
  const auto position = all["position"].get<int>();
  BOOST_TEST(all["changes"].size() ==
             catalogue.cards().size() + catalogue.withdrawn().size());
  BOOST_TEST(from(std::to_string(position).c_str())["changes"].empty());
  catalogue.add("nouveau", "---\ntitre: N\nstatut: publie\ndiffusion: public\n---\nA.\n");
  const auto later = from(std::to_string(position).c_str())["changes"];
  BOOST_REQUIRE_EQUAL(later.size(), 1u);
  BOOST_TEST((later[0]["id"] == "nouveau"));
  BOOST_TEST(get("/api/v1/changes", {{"since", "-1"}}).status == 400);
}

BOOST_AUTO_TEST_CASE(the_vocabulary_is_given_to_programs) {
  const auto answer = nlohmann::json::parse(get("/api/v1/vocabulary").bytes);
  BOOST_TEST(answer["v"] == 1);
  BOOST_TEST(!answer["countries"].empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot::test
