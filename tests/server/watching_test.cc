// What programs that watch the server see: health, counters, the log.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/server/client.h"
#include "tests/server/served_site.h"

namespace griot {

BOOST_AUTO_TEST_SUITE(watching)

BOOST_AUTO_TEST_CASE(counters_are_told_to_prometheus) {
  ServedSite site;
  ask(site.port(), "GET", "/documents/a");
  ask(site.port(), "GET", "/documents/a");
  ask(site.port(), "POST", "/documents/a");
  // A request is counted once its answer has left: the last one perhaps a moment later.
  Answer answer = ask(site.port(), "GET", "/metrics");
  for (int more = 0; more < 500; ++more) {
    if (answer.body.find("duration_seconds_count 3\n") != std::string::npos) break;
    answer = ask(site.port(), "GET", "/metrics");
  }
  BOOST_TEST(answer.status == 200);
  BOOST_TEST(answer.fields.at("content-type").starts_with("text/plain; version=0.0.4"));
  BOOST_TEST(answer.fields.at("cache-control") == "no-store");
  const auto has = [&](const std::string& line) {
    BOOST_TEST_CONTEXT(line) {
      BOOST_TEST(answer.body.find("\n" + line + "\n") != std::string::npos);
    }
  };
  has("griot_requests_total{status=\"200\"} 2");
  has("griot_requests_total{status=\"405\"} 1");
  has("griot_request_duration_seconds_count 3");
  has("griot_request_duration_seconds_bucket{le=\"+Inf\"} 3");
  has("griot_pages_total{from=\"memory\"} 1");
  has("griot_pages_total{from=\"corpus\"} 1");
  has("griot_journal_position 7");
  has("griot_index_ready 1");
  has("# TYPE griot_connections_open gauge");
}

BOOST_AUTO_TEST_CASE(health_and_counters_are_for_this_machine_only) {
  ServedSite site;
  for (const char* path : {"/sante", "/metrics"}) {
    for (const char* field : {"X-Forwarded-For: 192.0.2.7\r\n", "Via: 1.1 proxy\r\n",
                              "Forwarded: for=192.0.2.7\r\n"}) {
      BOOST_TEST(ask(site.port(), "GET", path, field).status == 404);
    }
    BOOST_TEST(ask(site.port(), "GET", path).status == 200);
  }
}

BOOST_AUTO_TEST_CASE(a_request_keeps_the_number_that_the_proxy_gave_it) {
  ServedSite site;
  const Answer answer =
      ask(site.port(), "GET", "/documents/a", "X-Request-Id: 8c1f00d2a7b94e55\r\n");
  BOOST_TEST(answer.fields.at("x-request-id") == "8c1f00d2a7b94e55");
  const Answer other =
      ask(site.port(), "GET", "/documents/a", "X-Request-Id: <script>\r\n");
  BOOST_TEST(other.fields.at("x-request-id") != "<script>");
  BOOST_TEST(!other.fields.at("x-request-id").empty());
  site.stop();
  // Each line is written behind its answer, in no order of theirs.
  BOOST_TEST(std::ranges::count_if(site.log, [](const std::string& line) {
               return nlohmann::json::parse(line).at("id") == "8c1f00d2a7b94e55";
             }) == 1);
}

BOOST_AUTO_TEST_CASE(the_log_holds_no_word_of_a_document) {
  ServedSite site;
  BOOST_TEST(ask(site.port(), "GET", "/secret").status == 500);
  site.stop();
  BOOST_REQUIRE_EQUAL(site.log.size(), 2u);
  const auto trouble = nlohmann::json::parse(site.log[0]);
  BOOST_TEST(trouble.at("code") == "corrupt");
  BOOST_TEST(trouble.at("place") == "notes/a.md");
  BOOST_TEST(trouble.at("error") == "« {1} » n'est pas une date");
  BOOST_TEST(site.log[0].find("mot du texte") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(hostile_requests_leave_lines_that_can_be_read) {
  ServedSite site;
  ask(site.port(), "GET", "/a\x1b[31m");
  ask(site.port(), "GET", "/\xff\xfe\"},{");
  ask(site.port(), "GET", "/%0a%1b");
  site.stop();
  for (const std::string& line : site.log) {
    BOOST_TEST(nlohmann::json::accept(line));
    BOOST_TEST(line.find('\x1b') == std::string::npos);
    BOOST_TEST(line.find('\n') == std::string::npos);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
