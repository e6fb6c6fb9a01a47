// How the server ends, and clients that end or linger.
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <string>
#include <thread>

#include "tests/server/client.h"
#include "tests/server/served_site.h"

namespace griot {

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(stopping)

BOOST_AUTO_TEST_CASE(a_request_under_way_is_answered) {
  ServedSite site;
  Client client(site.port());
  client.say("GET /attend HTTP/1.1\r\nHost: h\r\n\r\n");
  site.gate.wait_for_someone();
  std::thread stop([&] { site.stop(); });
  // Stopped for those who come now …
  while (true) {
    try {
      if (ask(site.port(), "GET", "/b").status == 0) break;
    } catch (const std::runtime_error&) {
      break;
    }
  }
  site.gate.open();
  const Answer answer = client.hear();
  stop.join();
  // … and not for the one who waits.
  BOOST_TEST(answer.body == "fr /attend");
  BOOST_TEST(answer.fields.at("connection") == "close");
  BOOST_TEST(client.ended(5));
}

BOOST_AUTO_TEST_CASE(an_answer_under_way_is_sent_to_its_end) {
  ServedSite site;
  Client client(site.port());
  client.say("GET /grand HTTP/1.1\r\nHost: h\r\n\r\n");
  BOOST_TEST(ask(site.port(), "GET", "/b").status == 200);
  std::thread stop([&] { site.stop(); });
  const Answer answer = client.hear();
  stop.join();
  BOOST_TEST(answer.body.size() == 64u << 20);
}

BOOST_AUTO_TEST_CASE(a_client_that_never_reads_cannot_hold_the_stop) {
  ServerOptions options;
  options.time.stop = 100ms;
  ServedSite site(options);
  Client full(site.port());  // asks for 64 MiB and never reads
  full.say("GET /grand HTTP/1.1\r\nHost: h\r\n\r\n");
  Client silent(site.port());
  Client halfway(site.port());
  halfway.say("GET /a HTTP");
  BOOST_TEST(ask(site.port(), "GET", "/b").status == 200);
  const auto begun = std::chrono::steady_clock::now();
  site.stop();
  BOOST_TEST((std::chrono::steady_clock::now() - begun < 4s));
}

BOOST_AUTO_TEST_CASE(a_refused_upload_still_hears_why) {
  ServedSite site;
  Client client(site.port());
  client.say("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 200000\r\n\r\n");
  client.say(std::string(200'000, 'x'));
  BOOST_TEST(client.hear().status == 405);
  BOOST_TEST(client.ended(5));
}

BOOST_AUTO_TEST_CASE(a_truncated_upload_is_refused_as_any_other) {
  ServedSite site;
  Client client(site.port());
  client.say("GET /a HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\nabc");
  client.say_no_more();
  BOOST_TEST(client.hear().status == 413);
  BOOST_TEST(client.ended(5));
}

BOOST_AUTO_TEST_CASE(a_truncated_head_is_no_request) {
  ServedSite site;
  {
    Client client(site.port());
    client.say("GET /documents/a HTTP/1.1\r\nHost: h\r\n");
    client.say_no_more();
    BOOST_TEST(client.ended(5));
  }
  BOOST_TEST(site.made == 0);
}

BOOST_AUTO_TEST_CASE(lone_line_feeds_are_refused_at_once) {
  ServedSite site;
  Client client(site.port());
  client.say("GET /a HTTP/1.1\nHost: h\n\n");
  BOOST_TEST(client.hear().status == 400);
  BOOST_TEST(client.ended(5));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
