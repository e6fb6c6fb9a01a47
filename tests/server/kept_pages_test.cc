// Answers kept in memory, and what makes them go.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "engine/server/published_site.h"
#include "engine/server/response_cache.h"
#include "tests/server/client.h"
#include "tests/server/served_site.h"
#include "tests/temporary_directory.h"

namespace griot {

BOOST_AUTO_TEST_SUITE(kept_pages)

BOOST_AUTO_TEST_CASE(a_page_is_made_once_until_the_corpus_changes) {
  ServedSite site;
  const std::string first = ask(site.port(), "GET", "/documents/a").body;
  BOOST_TEST(ask(site.port(), "GET", "/documents/a").body == first);
  BOOST_TEST(ask(site.port(), "HEAD", "/documents/a").status == 200);
  BOOST_TEST(
      ask(site.port(), "GET", "/documents/a", "If-None-Match: \"abc\"\r\n").status ==
      304);
  BOOST_TEST(site.made == 1);
  site.position = 1;
  ask(site.port(), "GET", "/documents/a");
  BOOST_TEST(site.made == 2);
}

BOOST_AUTO_TEST_CASE(each_coding_and_query_is_a_page_of_its_own) {
  ServedSite site;
  ask(site.port(), "GET", "/documents/a");
  const Answer zipped =
      ask(site.port(), "GET", "/documents/a", "Accept-Encoding: gzip\r\n");
  BOOST_TEST(zipped.fields.at("content-encoding") == "gzip");
  BOOST_TEST(
      !ask(site.port(), "GET", "/documents/a").fields.contains("content-encoding"));
  BOOST_TEST(ask(site.port(), "GET", "/x?embed=1").body == "fr /x|embed=1");
  BOOST_TEST(ask(site.port(), "GET", "/x").body == "fr /x");
}

BOOST_AUTO_TEST_CASE(searches_and_errors_are_made_each_time) {
  ServedSite site;
  for (int i = 0; i < 2; ++i) ask(site.port(), "GET", "/recherche?q=a");
  for (int i = 0; i < 2; ++i) ask(site.port(), "GET", "/api/v1/search?q=a");
  for (int i = 0; i < 2; ++i) ask(site.port(), "GET", "/ancien");
  for (int i = 0; i < 2; ++i) ask(site.port(), "GET", "/panne");
  BOOST_TEST(site.made == 8);
}

BOOST_AUTO_TEST_CASE(the_published_site_gives_its_brotli_form) {
  ServedSite site;
  const Answer small =
      ask(site.port(), "GET", "/documents/b", "Accept-Encoding: gzip, br\r\n");
  BOOST_TEST(small.body == "brotli");
  BOOST_TEST(small.fields.at("content-encoding") == "br");
  BOOST_TEST(small.fields.at("etag") == "\"abc-br\"");
  BOOST_TEST(small.fields.at("vary") == "Accept-Encoding");
  const Answer none =
      ask(site.port(), "GET", "/documents/a", "Accept-Encoding: gzip, br\r\n");
  BOOST_TEST(none.fields.at("content-encoding") == "gzip");
  BOOST_TEST(ask(site.port(), "GET", "/documents/a",
                 "Accept-Encoding: br\r\nIf-None-Match: \"abc-br\"\r\n")
                 .status == 304);
}

BOOST_AUTO_TEST_CASE(only_the_very_page_is_taken_from_the_published_site) {
  const TemporaryDirectory site;
  std::filesystem::create_directories(site / "documents");
  const auto write = [&](const char* name, const char* bytes) {
    std::ofstream(site / name) << bytes;
  };
  write("documents/a.html", "<p>a</p>");
  write("documents/a.html.br", "small a");
  write("documents/b.html", "<p>b</p>");
  const auto brotli = brotli_of(site.path());
  const auto page = [](const char* bytes) {
    return Page{200, "text/html; charset=utf-8", bytes, "", "", ""};
  };
  BOOST_TEST(brotli("/documents/a", page("<p>a</p>")).value_or("") == "small a");
  BOOST_TEST(!brotli("/documents/a", page("<p>A</p>")));  // changed since
  BOOST_TEST(!brotli("/documents/b", page("<p>b</p>")));  // not compressed
  BOOST_TEST(!brotli("/documents/c", page("<p>c</p>")));
}

BOOST_AUTO_TEST_CASE(memory_has_a_bound) {
  ResponseCache cache(100'000);
  const auto page = [](std::size_t bytes) {
    Response response;
    response.body.assign(bytes, 'x');
    return std::make_shared<const Response>(std::move(response));
  };
  BOOST_TEST(!cache.find("first", {}));
  for (int i = 0; i < 100; ++i) {
    cache.keep("page" + std::to_string(i), {}, page(9'000));
    cache.find("page0", {});
  }
  BOOST_TEST(cache.find("page0", {}) != nullptr);   // asked for all the time
  BOOST_TEST(cache.find("page50", {}) == nullptr);  // the oldest went
  BOOST_TEST(cache.find("page99", {}) != nullptr);
  cache.keep("huge", {}, page(50'000));
  BOOST_TEST(cache.find("huge", {}) == nullptr);
}

BOOST_AUTO_TEST_CASE(a_page_made_before_a_change_is_not_kept_after_it) {
  ResponseCache cache(100'000);
  const SourceVersion before{1, 0, 0};
  const SourceVersion after{2, 0, 0};
  BOOST_TEST(!cache.find("a", before));
  BOOST_TEST(!cache.find("b", after));
  cache.keep("a", before, std::make_shared<const Response>());
  BOOST_TEST(!cache.find("a", after));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
