// serve: says where it answers, answers, and stops when asked to.
#include <signal.h>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/corpus_folder.h"
#include "tests/server/client.h"

namespace griot {
namespace {

std::uint16_t port_in(const std::string& line) {
  const std::string before = "http://127.0.0.1:";
  const std::size_t at = line.find(before);
  BOOST_REQUIRE(at != std::string::npos);
  return static_cast<std::uint16_t>(std::stoi(line.substr(at + before.size())));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(serve)

BOOST_AUTO_TEST_CASE(a_corpus_is_served_until_the_signal) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("a.md", note("Retour choisi", "Un texte."))});
  for (const int signal : {SIGTERM, SIGINT}) {
    Process process(
        Run{.words = {"servir", "--listen", "127.0.0.1:0", "--corpus", corpus.corpus()}});
    const std::string line = process.err_line();
    BOOST_TEST(has(line, "Griot répond à l'adresse http://127.0.0.1:"));
    const std::uint16_t port = port_in(line);
    const Answer health = ask(port, "GET", "/sante");
    BOOST_TEST(health.status == 200);
    BOOST_TEST(nlohmann::json::parse(health.body).at("public_documents") == 1);
    BOOST_TEST(ask(port, "GET", "/documents/retour-choisi").status == 200);
    BOOST_TEST(ask(port, "GET", "/documents/absent").status == 404);
    process.signal(signal);
    const Ran end = process.wait();
    BOOST_TEST(end.status == 0);
    BOOST_TEST(has(end.err, "\"path\":\"/sante\""));
    BOOST_TEST(has(end.err, "Griot est arrêté"));
  }
}

BOOST_AUTO_TEST_CASE(an_address_that_is_none_is_a_usage_error) {
  const CorpusFolder corpus;
  BOOST_TEST(corpus.griot({"serve", "--listen", "127.0.0.1:99999"}).status == 2);
  BOOST_TEST(corpus.griot({"serve", "--listen", "pas une adresse:0"}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
