// packaging/nginx.conf at work: what readers get from nginx, from the disk and from
// Griot.
#include <boost/test/unit_test.hpp>
#include <memory>
#include <string>
#include <vector>

#include "tests/app/proxied_site.h"
#include "tests/server/client.h"

namespace griot {
namespace {

// A page, a withdrawn one and one that has moved.
void fill(const CorpusFolder& corpus) {
  const std::string moved =
      "---\ntitre: Nouvelle adresse\nstatut: publie\ndiffusion: public\n"
      "anciennes-adresses: /actualites/2024/ancienne\n---\n\nUn texte.\n";
  const Ran import = corpus.griot(
      {"import", corpus.write("a.md", note("Retour choisi", "Le retour se prépare.")),
       corpus.write("b.md", note("Note retirée", "Un texte.")),
       corpus.write("c.md", moved)});
  BOOST_REQUIRE_EQUAL(import.status, 0);
  BOOST_REQUIRE_EQUAL(corpus.griot({"status", "note-retiree", "retire"}).status, 0);
}

struct Filled {
  Filled() { fill(corpus); }
  CorpusFolder corpus;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(nginx)

BOOST_AUTO_TEST_CASE(published_pages_come_from_the_disk_as_griot_would_answer_them) {
  if (!has_nginx()) return;
  const Filled filled;
  ProxiedSite site(filled.corpus);
  for (const char* path : {"/", "/documents/retour-choisi", "/en/documents/retour-choisi",
                           "/pays/", "/flux.atom", "/documents/retour-choisi.json"}) {
    BOOST_TEST_CONTEXT(path) {
      const Answer nginx = ask(site.port(), "GET", path);
      const Answer griot = ask(site.griot_port(), "GET", path);
      BOOST_TEST(nginx.status == 200);
      BOOST_TEST(nginx.body == griot.body);
      BOOST_TEST(nginx.fields.contains("last-modified"));  // of a file
      if (!griot.fields.at("content-type").starts_with("text/html")) continue;
      for (const char* field :
           {"content-type", "content-security-policy", "x-content-type-options",
            "referrer-policy", "permissions-policy", "cross-origin-opener-policy",
            "x-frame-options", "cache-control"}) {
        BOOST_TEST_CONTEXT(field) {
          BOOST_REQUIRE(nginx.fields.contains(field));
          BOOST_TEST(nginx.fields.at(field) == griot.fields.at(field));
        }
      }
    }
  }
  BOOST_TEST(ask(site.port(), "GET", "/").fields.at("server") == "nginx");  // no version
  BOOST_TEST(site.log() == "");
}

BOOST_AUTO_TEST_CASE(compressed_forms_of_the_published_site_are_used) {
  if (!has_nginx()) return;
  const Filled filled;
  ProxiedSite site(filled.corpus);
  const char* path = "/documents/retour-choisi";
  const char* both = "Accept-Encoding: gzip, deflate, br\r\n";
  const Answer nginx = ask(site.port(), "GET", path, both);
  BOOST_TEST(nginx.fields.at("content-encoding") == "gzip");
  BOOST_TEST(nginx.fields.contains("last-modified"));
  const Answer griot = ask(site.griot_port(), "GET", path, both);
  BOOST_TEST(griot.fields.at("content-encoding") == "br");
  BOOST_TEST(griot.body.size() < nginx.body.size());
}

BOOST_AUTO_TEST_CASE(withdrawn_and_moved_pages_keep_their_status) {
  if (!has_nginx()) return;
  const Filled filled;
  ProxiedSite site(filled.corpus);
  const Answer gone = ask(site.port(), "GET", "/documents/note-retiree");
  BOOST_TEST(gone.status == 410);
  BOOST_TEST(has(gone.body, "a été retiré du fonds"));
  const Answer moved = ask(site.port(), "GET", "/actualites/2024/ancienne");
  BOOST_TEST(moved.status == 301);
  BOOST_TEST(moved.fields.at("location") == "/documents/nouvelle-adresse");
  const Answer unknown = ask(site.port(), "GET", "/documents/absent");
  BOOST_TEST(unknown.status == 404);
  BOOST_TEST(has(unknown.body, "Page introuvable"));
}

BOOST_AUTO_TEST_CASE(what_needs_the_server_reaches_it) {
  if (!has_nginx()) return;
  const Filled filled;
  ProxiedSite site(filled.corpus);
  BOOST_TEST(has(ask(site.port(), "GET", "/recherche?q=retour").body, "retour-choisi"));
  BOOST_TEST(
      has(ask(site.port(), "GET", "/en/recherche?q=retour").body, "retour-choisi"));
  BOOST_TEST(has(ask(site.port(), "GET", "/api/v1/search?q=retour").body, "\"hits\""));
  BOOST_TEST(ask(site.port(), "GET", "/fragments/retour-choisi").status == 200);
  const Answer embedded = ask(site.port(), "GET", "/documents/retour-choisi?embed=1");
  BOOST_TEST(
      embedded.fields.at("content-security-policy").ends_with("frame-ancestors *"));
  BOOST_TEST(ask(site.port(), "POST", "/fragments/retour-choisi").status == 405);
}

BOOST_AUTO_TEST_CASE(the_state_of_the_server_stays_on_its_machine) {
  if (!has_nginx()) return;
  const Filled filled;
  ProxiedSite site(filled.corpus);
  for (const char* path : {"/sante", "/metrics", "/en/sante", "/%73ante", "/.site.1/x"}) {
    BOOST_TEST_CONTEXT(path) {
      BOOST_TEST(ask(site.port(), "GET", path).status == 404);
    }
  }
  BOOST_TEST(ask(site.griot_port(), "GET", "/sante").status == 200);
}

BOOST_AUTO_TEST_CASE(answers_are_kept_for_each_coding) {
  if (!has_nginx()) return;
  const Filled filled;
  ProxiedSite site(filled.corpus);
  const char* path = "/documents/retour-choisi?lang=en";
  const auto coding = [&](const std::string& accepted) {
    const Answer answer =
        ask(site.port(), "GET", path, "Accept-Encoding: " + accepted + "\r\n");
    BOOST_TEST(answer.fields.at("vary") == "Accept-Encoding");
    const auto found = answer.fields.find("content-encoding");
    return found == answer.fields.end() ? std::string() : found->second;
  };
  for (int twice = 0; twice < 2; ++twice) {
    BOOST_TEST(coding("gzip, deflate") == "gzip");
    BOOST_TEST(coding("identity") == "");
    BOOST_TEST(coding("gzip;q=0") == "");
    BOOST_TEST(coding("deflate, GZIP;q=0.4") == "gzip");
  }
}

BOOST_AUTO_TEST_CASE(reading_goes_on_without_griot) {
  if (!has_nginx()) return;
  const Filled filled;
  ProxiedSite site(filled.corpus);
  const std::string fragment = ask(site.port(), "GET", "/fragments/retour-choisi").body;
  site.kill_griot();
  BOOST_TEST(ask(site.port(), "GET", "/documents/retour-choisi").status == 200);
  BOOST_TEST(ask(site.port(), "GET", "/fragments/retour-choisi").body == fragment);
  const Answer search = ask(site.port(), "GET", "/recherche?q=retour");
  BOOST_TEST(search.status == 503);
  BOOST_TEST(has(search.body, "/documents/"));
  BOOST_TEST(search.fields.at("retry-after") == "30");
}

BOOST_AUTO_TEST_CASE(oversized_requests_end_at_nginx) {
  if (!has_nginx()) return;
  const Filled filled;
  ProxiedSite site(filled.corpus);
  BOOST_TEST(ask(site.port(), "GET", "/recherche?q=" + std::string(20'000, 'a')).status ==
             414);
  BOOST_TEST(
      ask(site.port(), "POST", "/recherche", "Content-Length: 100000\r\n").status == 413);
}

BOOST_AUTO_TEST_CASE(one_client_cannot_take_all_searches) {
  if (!has_nginx()) return;
  const Filled filled;
  ProxiedSite site(filled.corpus);
  // More at once than 50 a second and a reserve of 100 let through.
  std::vector<std::unique_ptr<Client>> clients;
  for (int i = 0; i < 300; ++i) {
    clients.push_back(std::make_unique<Client>(site.port()));
    clients.back()->say("GET /api/v1/suggest?q=r" + std::to_string(i) +
                        " HTTP/1.1\r\nHost: h\r\n\r\n");
  }
  int refused = 0;
  int answered = 0;
  for (const auto& client : clients) {
    const int status = client->hear().status;
    refused += status == 429;
    answered += status == 200;
  }
  BOOST_TEST(refused > 0);
  BOOST_TEST(answered >= 100);
  BOOST_TEST(ask(site.port(), "GET", "/documents/retour-choisi").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
