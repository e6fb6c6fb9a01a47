#include "engine/render/safe_url.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace griot;

namespace {

std::string url_of(std::string_view address) {
  const auto safe = safe_url(address);
  return safe ? safe->url : "(refusée)";
}

bool is_refused(std::string_view address) {
  return !safe_url(address);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(safe_urls)

BOOST_AUTO_TEST_CASE(what_people_link_to_leaves_as_it_is) {
  for (const char* address :
       {"https://exemple.example/a?b=c&d=e#f", "http://exemple.example", "/documents/x",
        "mailto:contact@exemple.example?subject=Retour", "#constats", "note.md",
        "../autre/note.md#p-3", "?page=2", "https://exemple.example/a%20b",
        "HTTPS://EXEMPLE.EXAMPLE/", "https://user@exemple.example:8080/", "a/b:c"}) {
    BOOST_TEST(url_of(address) == address);
  }
}

BOOST_AUTO_TEST_CASE(kinds_tell_what_may_become_of_an_address) {
  BOOST_TEST((safe_url("https://x.example")->kind == UrlKind::web));
  BOOST_TEST((safe_url("mailto:a@x.example")->kind == UrlKind::mail));
  BOOST_TEST((safe_url("/documents/x")->kind == UrlKind::rooted));
  BOOST_TEST((safe_url("x/y.md")->kind == UrlKind::relative));
  BOOST_TEST((safe_url("#x")->kind == UrlKind::fragment));
}

BOOST_AUTO_TEST_CASE(what_urls_may_not_hold_is_encoded) {
  BOOST_TEST(url_of("https://x.example/été à Moroni") ==
             "https://x.example/%C3%A9t%C3%A9%20%C3%A0%20Moroni");
  BOOST_TEST(url_of("/a\"onmouseover=\"x") == "/a%22onmouseover=%22x");
  BOOST_TEST(url_of("/<script>") == "/%3Cscript%3E");
  BOOST_TEST(url_of("  https://x.example/ ") == "https://x.example/");
  BOOST_TEST(url_of("/a\u202Eb") == "/a%E2%80%AEb");
  BOOST_TEST(url_of("https://[::1]:80/a[1]?b[]=#c#d") ==
             "https://[::1]:80/a%5B1%5D?b%5B%5D=#c%23d");
  BOOST_TEST(url_of("/100%/a%2") == "/100%25/a%252");
}

BOOST_AUTO_TEST_CASE(every_other_scheme_is_refused) {
  for (const char* address : {"javascript:alert(1)",
                              "JaVaScRiPt:alert(1)",
                              " javascript:alert(1)",
                              "vbscript:x",
                              "data:text/html,<b>x</b>",
                              "data:image/png;base64,AAAA",
                              "blob:https://x.example/1",
                              "file:///etc/passwd",
                              "ftp://x.example",
                              "about:blank",
                              "view-source:https://x.example",
                              "ws://x.example",
                              "tel:+269",
                              "intent://x",
                              "chrome://settings",
                              "x:y",
                              "java%73cript:alert(1)",
                              "javascript&colon;alert(1):x",
                              ":x",
                              "feed:javascript:alert(1)",
                              "jar:https://x.example!/",
                              "filesystem:https://x.example/",
                              "httpss://x.example"}) {
    BOOST_TEST(is_refused(address), address);
  }
}

BOOST_AUTO_TEST_CASE(control_characters_are_refused_wherever_they_stand) {
  using std::string_view_literals::operator""sv;
  for (const std::string_view address :
       {"java\tscript:alert(1)"sv, "java\nscript:alert(1)"sv, "\x01javascript:alert(1)"sv,
        "java\0script:alert(1)"sv, "https://x.example/\r\nSet-Cookie: a"sv, "/a\x7F"sv,
        "/a\u0085"sv, "\u009Fx"sv}) {
    BOOST_TEST(is_refused(address));
  }
}

BOOST_AUTO_TEST_CASE(addresses_that_only_look_like_ours_are_refused) {
  for (const char* address :
       {"//evil.example/x", "/\\evil.example", "\\\\evil.example", "\\evil", "http:evil",
        "http:/evil.example", "https:///evil.example", "https://", "https://?x",
        "https://#x", "https://@evil.example", "https:\\\\evil.example", "mailto:", ""}) {
    BOOST_TEST(is_refused(address), address);
  }
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_refused) {
  BOOST_TEST(is_refused("/a\xC3"));
  BOOST_TEST(is_refused("/\xFF\xFE"));
}

BOOST_AUTO_TEST_CASE(pictures_are_known_by_their_hash) {
  const std::string hash(64, 'a');
  BOOST_TEST(is_web_image("media/" + hash + ".png"));
  BOOST_TEST(is_web_image("media/" + hash + ".jpeg"));
  BOOST_TEST(is_media_source("media/" + hash + ".emf"));
  BOOST_TEST(!is_web_image("media/" + hash + ".emf"));
  BOOST_TEST(!is_web_image("media/" + hash + ".svg"));
  BOOST_TEST(!is_media_source("media/../" + hash + ".png"));
  BOOST_TEST(!is_media_source("media/" + std::string(64, 'A') + ".png"));
  BOOST_TEST(!is_media_source("media/" + hash));
  BOOST_TEST(!is_media_source("media/" + hash + ".png?x"));
}

BOOST_AUTO_TEST_SUITE_END()
