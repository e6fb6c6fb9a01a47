// The server over real sockets.
#include "engine/server/server.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/server/client.h"
#include "tests/server/served_site.h"

namespace griot {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

BOOST_AUTO_TEST_SUITE(server)

BOOST_AUTO_TEST_CASE(a_page_comes_with_its_policies) {
  ServedSite site;
  const Answer answer = ask(site.port(), "GET", "/documents/a");
  BOOST_TEST(answer.status == 200);
  BOOST_TEST(answer.fields.at("content-type") == "text/html; charset=utf-8");
  BOOST_TEST(answer.fields.at("cache-control") == "public, max-age=5");
  BOOST_TEST(answer.fields.at("etag") == "\"abc\"");
  BOOST_TEST(answer.fields.at("x-content-type-options") == "nosniff");
  const std::string policy = answer.fields.at("content-security-policy");
  BOOST_TEST(policy.starts_with("default-src 'none'; "));
  BOOST_TEST(policy.ends_with("frame-ancestors 'none'"));
  BOOST_TEST(policy.find("unsafe") == std::string::npos);
  BOOST_TEST(!answer.fields.contains("server"));
  BOOST_TEST(!answer.fields.contains("set-cookie"));
  BOOST_TEST(answer.body.size() >= 3'000u);
}

BOOST_AUTO_TEST_CASE(an_embedded_page_may_stand_in_any_frame) {
  ServedSite site;
  const Answer answer = ask(site.port(), "GET", "/documents/a?embed=1");
  BOOST_TEST(answer.fields.at("content-security-policy").ends_with("frame-ancestors *"));
}

BOOST_AUTO_TEST_CASE(address_and_parameters_are_decoded_once) {
  ServedSite site;
  const auto body = [&](const char* target) {
    return ask(site.port(), "GET", target).body;
  };
  BOOST_TEST(body("/recherche?q=retour+forc%C3%A9&pays=SN&q=b%2Bc") ==
             "fr /recherche|q=retour forcé|pays=SN|q=b+c");
  BOOST_TEST(body("/pays/C%C3%B4te%20d'Ivoire") == "fr /pays/Côte d'Ivoire");
  BOOST_TEST(body("/a%252e%252e") == "fr /a%2e%2e");
  BOOST_TEST(body("/a?q=%E9t%E9&r=100%&s") == "fr /a|q=été|r=100%|s=");
  BOOST_TEST(body("/a?q=x%00y%0Az") == "fr /a|q=x y z");
}

BOOST_AUTO_TEST_CASE(the_language_is_read_off_the_address) {
  ServedSite site;
  BOOST_TEST(ask(site.port(), "GET", "/en/a").body == "en /en/a");
  BOOST_TEST(ask(site.port(), "GET", "/a?lang=en").body == "en /a|lang=en");
  BOOST_TEST(ask(site.port(), "GET", "/ensemble").body == "fr /ensemble");
}

BOOST_AUTO_TEST_CASE(hostile_addresses_are_refused) {
  ServedSite site;
  const std::vector<const char*> hostile = {"/../etc/passwd",
                                            "/a/../b",
                                            "/a/..",
                                            "/%2e%2e/etc/passwd",
                                            "/.%2E/a",
                                            "/a%00b",
                                            "/a%0ab",
                                            "/a%7f",
                                            "/a\\b",
                                            "/a%5Cb",
                                            "//hote/a",
                                            "/%2Fhote/a",
                                            "/%C3%28",
                                            "/%ED%A0%80",
                                            "/%zz",
                                            "/%",
                                            "/a%2",
                                            "http://h/a",
                                            "*",
                                            "a",
                                            "/%2e%2e%2fetc",
                                            "/./a",
                                            "/%c0%ae%c0%ae/etc/passwd"};
  for (const char* target : hostile) {
    BOOST_TEST_CONTEXT(target) {
      const Answer answer = ask(site.port(), "GET", target);
      BOOST_TEST(answer.status == 400);
      BOOST_TEST(answer.body.find("etc") == std::string::npos);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_known_page_is_not_sent_again) {
  ServedSite site;
  const auto status = [&](const std::string& tags) {
    return ask(site.port(), "GET", "/documents/a", "If-None-Match: " + tags + "\r\n")
        .status;
  };
  BOOST_TEST(status("\"abc\"") == 304);
  BOOST_TEST(status("W/\"abc\"") == 304);
  BOOST_TEST(status("\"x\", \"abc\"") == 304);
  BOOST_TEST(status("*") == 304);
  BOOST_TEST(status("\"abc-gzip\"") == 304);
  BOOST_TEST(status("\"abcd\"") == 200);
  BOOST_TEST(status("abc") == 200);
  const Answer known = ask(site.port(), "GET", "/documents/a", "If-None-Match: *\r\n");
  BOOST_TEST(known.fields.at("etag") == "\"abc\"");
  BOOST_TEST(known.fields.at("cache-control") == "public, max-age=5");
  BOOST_TEST(!known.fields.contains("content-length"));
}

BOOST_AUTO_TEST_CASE(head_says_what_get_would) {
  ServedSite site;
  const Answer get = ask(site.port(), "GET", "/documents/a");
  Client client(site.port());
  client.say(
      "HEAD /documents/a HTTP/1.1\r\nHost: h\r\n\r\n"
      "GET /suite HTTP/1.1\r\nHost: h\r\n\r\n");
  const Answer head = client.hear(true);
  BOOST_TEST(head.status == 200);
  BOOST_TEST(head.fields.at("content-length") == std::to_string(get.body.size()));
  BOOST_TEST(client.hear().body == "fr /suite");
}

BOOST_AUTO_TEST_CASE(other_methods_and_bodies_are_refused) {
  ServedSite site;
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"}) {
    const Answer answer = ask(site.port(), method, "/documents/a");
    BOOST_TEST(answer.status == 405);
    BOOST_TEST(answer.fields.at("allow") == "GET, HEAD");
  }
  BOOST_TEST(ask(site.port(), "GET", "/a", "Content-Length: 5\r\n").status == 413);
  BOOST_TEST(ask(site.port(), "GET", "/a", "Transfer-Encoding: chunked\r\n").status ==
             413);
  BOOST_TEST(ask(site.port(), "GET", "/a", "Content-Length: 0\r\n").status == 200);
}

BOOST_AUTO_TEST_CASE(a_body_is_never_taken_for_a_request) {
  ServedSite site;
  Client client(site.port());
  client.say(
      "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 40\r\n\r\n"
      "GET /documents/a HTTP/1.1\r\nHost: h\r\n\r\n");
  BOOST_TEST(client.hear().status == 405);
  BOOST_TEST(client.hear().status == 0);
}

BOOST_AUTO_TEST_CASE(what_is_too_long_is_refused) {
  ServedSite site;
  const std::string fits = "/" + std::string(8'191, 'a');
  BOOST_TEST(ask(site.port(), "GET", fits).status == 200);
  BOOST_TEST(ask(site.port(), "GET", fits + "a").status == 414);
  BOOST_TEST(ask(site.port(), "GET", "/" + std::string(100'000, 'a')).status == 414);
  const std::string field = "X-Long: " + std::string(40'000, 'a') + "\r\n";
  BOOST_TEST(ask(site.port(), "GET", "/a", field).status == 431);
}

BOOST_AUTO_TEST_CASE(what_is_no_http_is_refused) {
  ServedSite site;
  const std::vector<const char*> broken = {"GET /a HTTP/1.1\r\n\r\n",  // no Host
                                           "GET /a HTTP/2.0\r\nHost: h\r\n\r\n",
                                           "GET /a\r\n\r\n", "\r\n\r\n",
                                           "GET /a b HTTP/1.1\r\nHost: h\r\n\r\n"};
  for (const char* bytes : broken) {
    BOOST_TEST_CONTEXT(bytes) {
      Client client(site.port());
      client.say(bytes);
      BOOST_TEST(client.hear().status == 400);
      BOOST_TEST(client.ended(5));
    }
  }
}

BOOST_AUTO_TEST_CASE(text_is_compressed_for_who_accepts_it) {
  ServedSite site;
  const auto coding = [&](const char* target, const std::string& accepted) {
    const Answer answer =
        ask(site.port(), "GET", target, "Accept-Encoding: " + accepted + "\r\n");
    const auto found = answer.fields.find("content-encoding");
    return found == answer.fields.end() ? std::string() : found->second;
  };
  BOOST_TEST(coding("/documents/a", "br, gzip;q=0.5") == "gzip");
  BOOST_TEST(coding("/documents/a", "*") == "gzip");  // its brotli form is not at hand
  BOOST_TEST(coding("/documents/a", "gzip;q=0, *") == "");
  BOOST_TEST(coding("/documents/a", "br") == "");
  BOOST_TEST(coding("/petite", "gzip") == "");
  BOOST_TEST(coding("/images/a.png", "gzip") == "");
  const Answer zipped =
      ask(site.port(), "GET", "/documents/a", "Accept-Encoding: gzip\r\n");
  BOOST_TEST(zipped.fields.at("etag") == "\"abc-gzip\"");
  BOOST_TEST(zipped.fields.at("vary") == "Accept-Encoding");
  BOOST_TEST(zipped.body.starts_with("\x1f\x8b"));
  BOOST_TEST(zipped.body.size() < 1'000u);
}

BOOST_AUTO_TEST_CASE(errors_tell_a_code_and_a_number_and_no_more) {
  ServedSite site;
  const Answer page = ask(site.port(), "GET", "/panne");
  BOOST_TEST(page.status == 500);
  BOOST_TEST(page.body.find("secret") == std::string::npos);
  const std::string id = page.fields.at("x-request-id");
  BOOST_TEST(page.body.find(id) != std::string::npos);

  const Answer api = ask(site.port(), "POST", "/api/v1/documents");
  BOOST_TEST(api.status == 405);
  BOOST_TEST(api.fields.at("content-type").starts_with("application/problem+json"));
  const auto problem = nlohmann::json::parse(api.body);
  BOOST_TEST(problem.at("status") == 405);
  BOOST_TEST(problem.at("request") == api.fields.at("x-request-id"));
  BOOST_TEST(problem.at("title") == "Cette adresse se lit seulement (GET ou HEAD).");
  BOOST_TEST(problem.at("code") == "usage");

  site.stop();
  bool told = false;  // to those who read the log
  for (const std::string& line : site.log) {
    told = told || (line.find(id) != std::string::npos &&
                    line.find("secret") != std::string::npos);
  }
  BOOST_TEST(told);
}

BOOST_AUTO_TEST_CASE(a_redirection_says_where_to) {
  ServedSite site;
  const Answer answer = ask(site.port(), "GET", "/ancien");
  BOOST_TEST(answer.status == 301);
  BOOST_TEST(answer.fields.at("location") == "/documents/a");
}

BOOST_AUTO_TEST_CASE(health_is_told_in_json) {
  ServedSite site;
  const Answer answer = ask(site.port(), "GET", "/sante");
  BOOST_TEST(answer.fields.at("cache-control") == "no-store");
  const auto health = nlohmann::json::parse(answer.body);
  BOOST_TEST(health.at("v") == 1);
  BOOST_TEST(health.at("status") == "ok");
  BOOST_TEST(health.at("public_documents") == 3);
}

BOOST_AUTO_TEST_CASE(the_log_keeps_the_path_and_not_the_question) {
  ServedSite site;
  ask(site.port(), "GET", "/recherche?q=intime");
  site.stop();
  BOOST_REQUIRE_EQUAL(site.log.size(), 1u);
  const auto line = nlohmann::json::parse(site.log[0]);
  BOOST_TEST(line.at("path") == "/recherche");
  BOOST_TEST(line.at("status") == 200);
  BOOST_TEST(site.log[0].find("intime") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_connection_serves_many_requests) {
  ServedSite site;
  Client client(site.port());
  for (int i = 0; i < 50; ++i) {
    client.say("GET /n" + std::to_string(i) + " HTTP/1.1\r\nHost: h\r\n\r\n");
    BOOST_TEST(client.hear().body == "fr /n" + std::to_string(i));
  }
  client.say("GET /z HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  BOOST_TEST(client.hear().fields.at("connection") == "close");
  BOOST_TEST(client.ended(5));
}

BOOST_AUTO_TEST_CASE(a_slow_question_is_refused) {
  ServerOptions options;
  options.time.head = 200ms;
  ServedSite site(options);
  Client client(site.port());
  client.say("GET /a HTTP/1.1\r\nHo");
  BOOST_TEST(client.hear().status == 408);
  BOOST_TEST(client.ended(5));
}

BOOST_AUTO_TEST_CASE(a_silent_client_loses_its_connection) {
  ServerOptions options;
  options.time.idle = 100ms;
  ServedSite site(options);
  Client client(site.port());
  BOOST_TEST(client.ended(5));
}

BOOST_AUTO_TEST_CASE(slow_clients_on_every_thread_do_not_silence_the_server) {
  ServerOptions options;
  options.threads = 2;
  ServedSite site(options);
  std::vector<std::unique_ptr<Client>> slow;
  for (int i = 0; i < 6; ++i) {
    slow.push_back(std::make_unique<Client>(site.port()));
    slow.back()->say("GET /a HTTP");
  }
  BOOST_TEST(ask(site.port(), "GET", "/b").body == "fr /b");
}

BOOST_AUTO_TEST_CASE(a_site_behind_a_path_answers_with_it_and_without) {
  ServedSite site({}, "/memoire/vive/");
  for (const char* before : {"", "/memoire/vive"}) {
    const std::string base = before;
    BOOST_TEST(ask(site.port(), "GET", base + "/b?q=1").body == "fr /b|q=1");
    BOOST_TEST(ask(site.port(), "GET", base + "/en/b").body == "en /en/b");
    BOOST_TEST(ask(site.port(), "GET", base + "/sante").status == 200);
    const Answer api = ask(site.port(), "GET", base + "/api/v1/documents");
    BOOST_TEST(api.fields.at("access-control-allow-origin") == "*");
  }
  BOOST_TEST(ask(site.port(), "GET", "/memoire/vive").body == "fr /");
  BOOST_TEST(ask(site.port(), "GET", "/memoire/vivement").body == "fr /memoire/vivement");
}

BOOST_AUTO_TEST_CASE(a_base_path_is_known_however_it_is_encoded) {
  for (const char* base : {"/m%C3%A9moire/", "/m\xC3\xA9moire/", "/m%c3%a9moire/"}) {
    ServedSite site({}, base);
    for (const char* sent : {"/m%C3%A9moire", "/m%c3%a9moire", "/%6D%C3%A9moire"}) {
      const std::string before = sent;
      BOOST_TEST(ask(site.port(), "GET", before + "/b?q=1").body == "fr /b|q=1");
      BOOST_TEST(ask(site.port(), "GET", before).body == "fr /");
      BOOST_TEST(ask(site.port(), "GET", before + "?lang=en").body == "en /|lang=en");
    }
  }
}

BOOST_AUTO_TEST_CASE(errors_of_a_site_behind_a_path_have_its_form_and_lead_home) {
  ServedSite site({}, "/memoire/");
  const Answer api = ask(site.port(), "GET", "/memoire/api/v1/%zz");
  BOOST_TEST(api.status == 400);
  BOOST_TEST(api.fields.at("content-type") == "application/problem+json; charset=utf-8");
  const Answer page = ask(site.port(), "GET", "/memoire/%zz");
  BOOST_TEST(page.status == 400);
  BOOST_TEST(page.body.find("href=\"/memoire/\"") != std::string::npos, page.body);
  BOOST_TEST(ask(site.port(), "GET", "/memoire//autre.example/").status == 400);
}

BOOST_AUTO_TEST_CASE(no_site_lies_where_its_own_addresses_begin) {
  for (const char* base :
       {"/programme/", "/documents/", "/pays/", "/api/", "/assets/", "/fragments/x/",
        "/en/", "/recherche/", "/recherche.csv/", "/sante/", "/apercu/", "/evenements/",
        "/sitemap-1.xml/", "/%70ays/", "/%zz/", "//ailleurs/"}) {
    BOOST_CHECK_THROW(read_base_path(base), Error);
  }
  for (const char* base : {"/", "/memoire/", "/memoire/documents/", "/enfance/",
                           "/pays-du-sud/", "/m%C3%A9moire/"}) {
    BOOST_TEST(read_base_path(base).link == base);
  }
}

BOOST_AUTO_TEST_CASE(a_taken_port_and_a_bad_address_are_told) {
  ServedSite site;
  ServerOptions taken;
  taken.port = site.port();
  Server second(ServerSource{}, taken);
  BOOST_CHECK_EXCEPTION(second.start(), Error,
                        [](const Error& e) { return e.code() == ErrorCode::io; });
  ServerOptions nowhere;
  nowhere.address = "pas une adresse";
  Server third(ServerSource{}, nowhere);
  BOOST_CHECK_EXCEPTION(third.start(), Error,
                        [](const Error& e) { return e.code() == ErrorCode::usage; });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
