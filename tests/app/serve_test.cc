// serve: says where it answers, answers, and stops when asked to.
#include <signal.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/corpus_folder.h"
#include "tests/app/proxied_site.h"
#include "tests/server/client.h"

namespace griot {
namespace {

// A running `griot serve`, once it has said its address.
struct Served {
  explicit Served(const CorpusFolder& corpus, std::vector<std::string> more = {})
      : process(Run{.words = words(corpus, std::move(more))}) {
    line = process.err_line();
    port = port_in(line);
  }

  static std::vector<std::string> words(const CorpusFolder& corpus,
                                        std::vector<std::string> more) {
    more.insert(more.begin(),
                {"servir", "--listen", "127.0.0.1:0", "--corpus", corpus.corpus()});
    return more;
  }

  // Reads on until a line of talk holds `part`.
  std::string wait_for(const std::string& part) {
    std::string said;
    do {
      said = process.err_line();
    } while (!said.empty() && !has(said, part));
    return said;
  }

  Process process;
  std::string line;
  std::uint16_t port = 0;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(serve)

BOOST_AUTO_TEST_CASE(a_corpus_is_served_until_the_signal) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("a.md", note("Retour choisi", "Un texte."))});
  for (const int signal : {SIGTERM, SIGINT}) {
    Served served(corpus);
    BOOST_TEST(has(served.line, "Griot répond à l'adresse http://127.0.0.1:"));
    const Answer health = ask(served.port, "GET", "/sante");
    BOOST_TEST(health.status == 200);
    BOOST_TEST(nlohmann::json::parse(health.body).at("public_documents") == 1);
    BOOST_TEST(ask(served.port, "GET", "/documents/retour-choisi").status == 200);
    BOOST_TEST(ask(served.port, "GET", "/documents/absent").status == 404);
    served.process.signal(signal);
    const Ran end = served.process.wait();
    BOOST_TEST(end.status == 0);
    BOOST_TEST(has(end.err, "\"path\":\"/sante\""));
    BOOST_TEST(has(end.err, "Griot est arrêté"));
  }
}

BOOST_AUTO_TEST_CASE(a_site_behind_a_path_needs_no_proxy_that_strips_it) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("a.md", note("Retour choisi", "Un texte."))});
  Served served(corpus, {"--base-url", "https://exemple.org/memoire/"});
  for (const std::string path : {"/", "/memoire/"}) {
    const Answer home = ask(served.port, "GET", path);
    BOOST_TEST(home.status == 200, path);
    BOOST_TEST(has(home.body, "href=\"/memoire/documents/retour-choisi\""), home.body);
  }
  BOOST_TEST(ask(served.port, "GET", "/memoire/documents/retour-choisi").status == 200);
  BOOST_TEST(ask(served.port, "GET", "/ailleurs/documents/retour-choisi").status == 404);
}

BOOST_AUTO_TEST_CASE(a_path_that_begins_as_the_site_s_addresses_is_refused_at_the_start) {
  const CorpusFolder corpus;
  const Ran ran = corpus.griot({"serve", "--listen", "127.0.0.1:0", "--base-url",
                                "https://exemple.org/programme/"});
  BOOST_TEST(ran.status == 2);
  BOOST_TEST(has(ran.err, "commencent elles aussi par « /programme »"), ran.err);
  BOOST_TEST(has(ran.err, "https://exemple.org/memoire/"), ran.err);
}

BOOST_AUTO_TEST_CASE(a_hangup_reads_templates_and_settings_again) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("a.md", note("Retour choisi", "Un texte."))});
  Served served(corpus);
  BOOST_TEST(!has(ask(served.port, "GET", "/").body, "Le nouveau nom"));
  corpus.write("fonds/griot.toml", "titre = \"Le nouveau nom\"\n");
  corpus.write("fonds/templates/notice.mustache", "<h1>Notice à nous</h1>\n");
  served.process.signal(SIGHUP);
  BOOST_TEST(has(served.wait_for("relus"), "Gabarits et réglages relus"));
  BOOST_TEST(has(ask(served.port, "GET", "/").body, "Le nouveau nom"));
  BOOST_TEST(has(ask(served.port, "GET", "/documents/absent").body, "Notice à nous"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_again_changes_nothing) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("a.md", note("Retour choisi", "Un texte."))});
  Served served(corpus);
  const std::string before = ask(served.port, "GET", "/").body;
  corpus.write("fonds/templates/home.mustache", "{{inconnu}}\n");
  served.process.signal(SIGHUP);
  BOOST_TEST(has(served.wait_for("inconnu"), "home.mustache:1"));
  BOOST_TEST(has(served.wait_for("Rien"), "les réglages d'avant restent en service"));
  BOOST_TEST(ask(served.port, "GET", "/").body == before);
}

BOOST_AUTO_TEST_CASE(a_template_that_is_wrong_is_told_at_the_start) {
  const CorpusFolder corpus;
  corpus.write("fonds/templates/home.mustache", "{{inconnu}}\n");
  const Ran ran = corpus.griot({"serve", "--listen", "127.0.0.1:0"});
  BOOST_TEST(ran.status == 3);
  BOOST_TEST(has(ran.err, "home.mustache:1"));
}

BOOST_AUTO_TEST_CASE(the_index_follows_imports_and_heals_itself) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("a.md", note("Retour choisi", "Un texte."))});
  Served served(corpus);
  std::filesystem::remove_all(corpus / "fonds/index");
  BOOST_TEST(ask(served.port, "GET", "/documents/retour-choisi").status == 200);
  const auto finds = [&](const std::string& word) {
    return has(ask(served.port, "GET", "/api/v1/search?q=" + word).body,
               "\"document\":\"");
  };
  BOOST_TEST(comes_true([&] { return finds("retour"); }));
}

BOOST_AUTO_TEST_CASE(an_address_that_is_none_is_a_usage_error) {
  const CorpusFolder corpus;
  BOOST_TEST(corpus.griot({"serve", "--listen", "127.0.0.1:99999"}).status == 2);
  BOOST_TEST(corpus.griot({"serve", "--listen", "pas une adresse:0"}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
