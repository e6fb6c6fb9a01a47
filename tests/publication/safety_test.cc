#include <boost/test/unit_test.hpp>

#include "tests/publication/sample_catalogue.h"

namespace griot::test {
namespace {

struct Fixture {
  Fixture() : site(site_options(), languages(), vocabulary()) {
    fill(catalogue);
    add_hostile(catalogue);
  }

  // Whatever any page says, joined.
  std::string everything() const {
    std::string all;
    for (const std::string& path : site.static_paths(catalogue)) {
      all += path + "\n" + site.page({path, "fr", {}}, catalogue, {}).bytes + "\n";
    }
    return all;
  }

  Site site;
  SampleCatalogue catalogue;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(safety, Fixture)

BOOST_AUTO_TEST_CASE(what_is_not_public_is_on_no_page) {
  const std::string all = everything();
  BOOST_TEST(all.find("canari") == std::string::npos);
  BOOST_TEST(all.find("Texte-canari-jamais-public") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(hostile_metadata_never_becomes_markup) {
  for (const std::string& path : site.static_paths(catalogue)) {
    const Page page = site.page({path, "fr", {}}, catalogue, {});
    if (page.media_type.find("html") == std::string::npos &&
        page.media_type.find("xml") == std::string::npos) {
      continue;
    }
    for (const char* markup : {"<script>", "<img src=x", "<svg", "<b>type", "<i>libre",
                               "javascript:"}) {
      BOOST_TEST(page.bytes.find(markup) == std::string::npos, path << " " << markup);
    }
  }
}

BOOST_AUTO_TEST_CASE(json_ld_cannot_end_its_script_element) {
  const std::string html =
      site.page({"/documents/hostile", "fr", {}}, catalogue, {}).bytes;
  const std::size_t start = html.find("<script type=\"application/ld+json\">");
  BOOST_TEST_REQUIRE(start != std::string::npos);
  const std::size_t end = html.find("</script>", start);
  const std::string json = html.substr(start + 35, end - start - 35);
  BOOST_TEST(json.back() == '}');
  BOOST_TEST(json.find('<') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_query_is_shown_as_text) {
  const IndexAccess nothing{[](const Query&) { return Results{}; }};
  const Page page = site.page(
      {"/recherche", "fr", {{"q", "\"><script>alert(1)</script>"}}}, catalogue, nothing);
  BOOST_TEST(page.bytes.find("<script>") == std::string::npos);
  BOOST_TEST(page.bytes.find("&lt;script&gt;") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot::test
