// Heads of requests, read strictly.
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "engine/server/request.h"

namespace griot {

BOOST_AUTO_TEST_SUITE(request_head)

BOOST_AUTO_TEST_CASE(what_griot_looks_at_is_taken) {
  const ReadHead head = read_head(
      "GET /a?b=c HTTP/1.1\r\nhost: h:80\r\nAccept-Encoding: "
      "gzip\r\nACCEPT-ENCODING:br\r\n"
      "If-None-Match: \"x\" \r\nX-Request-Id: 0123456789abcdef\r\n\r\n");
  BOOST_TEST(head.status == 0);
  BOOST_TEST(head.request.method == "GET");
  BOOST_TEST(head.request.target == "/a?b=c");
  BOOST_TEST(head.request.accept_encoding == "gzip, br");
  BOOST_TEST(head.request.if_none_match == "\"x\"");
  BOOST_TEST(head.request.id == "0123456789abcdef");
  BOOST_TEST(head.request.keep_alive);
  BOOST_TEST(!head.request.has_body);
  BOOST_TEST(!head.request.forwarded);
}

BOOST_AUTO_TEST_CASE(a_connection_goes_on_as_both_sides_say) {
  const auto goes_on = [](const std::string& version, const std::string& fields) {
    return read_head("GET / " + version + "\r\nHost: h\r\n" + fields + "\r\n")
        .request.keep_alive;
  };
  BOOST_TEST(goes_on("HTTP/1.1", ""));
  BOOST_TEST(!goes_on("HTTP/1.1", "Connection: Close\r\n"));
  BOOST_TEST(!goes_on("HTTP/1.1", "Connection: x, close\r\n"));
  BOOST_TEST(!goes_on("HTTP/1.0", ""));
  BOOST_TEST(goes_on("HTTP/1.0", "Connection: keep-alive\r\n"));
}

BOOST_AUTO_TEST_CASE(what_can_be_read_in_two_ways_is_refused) {
  const std::string line = "GET / HTTP/1.1\r\nHost: h\r\n";
  const std::vector<std::string> twofold = {
      line + "Host: i\r\n\r\n",
      line + "Content-Length: 0\r\nContent-Length: 5\r\n\r\n",
      line + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n",
      line + "Content-Length: 0, 5\r\n\r\n",
      line + "Content-Length: +5\r\n\r\n",
      line + "Content-Length: 0x5\r\n\r\n",
      line + "Content-Length:\r\n\r\n",
      line + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
      line + "Transfer-Encoding : chunked\r\n\r\n",
      line + "X: a\r\n b\r\n\r\n",
      line + "X: a\n\r\n",
      line + "no colon\r\n\r\n",
      line + ": empty\r\n\r\n",
      line + "X: a\x01\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n",
      "GET  / HTTP/1.1\r\nHost: h\r\n\r\n",
      "G(T / HTTP/1.1\r\nHost: h\r\n\r\n",
      "GET / http/1.1\r\nHost: h\r\n\r\n",
      "GET /\t HTTP/1.1\r\nHost: h\r\n\r\n",
      "GET / HTTP/1.1\r\n\r\n",
      std::string("GET /\0 HTTP/1.1\r\nHost: h\r\n\r\n", 29)};
  for (const std::string& head : twofold) {
    BOOST_TEST_CONTEXT(head) {
      BOOST_TEST(read_head(head).status == 400);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_body_is_seen_however_it_is_announced) {
  const auto has_body = [](const std::string& field) {
    return read_head("GET / HTTP/1.1\r\nHost: h\r\n" + field + "\r\n\r\n")
        .request.has_body;
  };
  BOOST_TEST(has_body("Content-Length: 1"));
  BOOST_TEST(has_body("Content-Length: 00099999999999999999999"));
  BOOST_TEST(has_body("Transfer-Encoding: identity"));
  BOOST_TEST(!has_body("Content-Length: 000"));
}

BOOST_AUTO_TEST_CASE(too_many_fields_are_too_much) {
  std::string head = "GET / HTTP/1.1\r\nHost: h\r\n";
  for (std::size_t i = 0; i < most_fields; ++i) head += "X: y\r\n";
  BOOST_TEST(read_head(head + "\r\n").status == 431);
}

BOOST_AUTO_TEST_CASE(an_id_that_could_harm_a_log_is_not_taken) {
  const auto id = [](const std::string& said) {
    return read_head("GET / HTTP/1.1\r\nHost: h\r\nX-Request-Id: " + said + "\r\n\r\n")
        .request.id;
  };
  BOOST_TEST(id("abc-DEF_123") == "abc-DEF_123");
  BOOST_TEST(id("court").empty());
  BOOST_TEST(id("\"},{\"a\":1}").empty());
  BOOST_TEST(id(std::string(65, 'a')).empty());
}

BOOST_AUTO_TEST_CASE(a_proxy_that_asks_for_someone_is_seen) {
  for (const char* field : {"X-Forwarded-For: 192.0.2.1", "Forwarded: for=192.0.2.1",
                            "X-Real-IP: 192.0.2.1", "Via: 1.1 p"}) {
    BOOST_TEST(
        read_head("GET / HTTP/1.1\r\nHost: h\r\n" + std::string(field) + "\r\n\r\n")
            .request.forwarded);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
