// A note that comes in as a new document and replaces another, in a terminal.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/corpus_folder.h"

namespace griot {
namespace {

using Json = nlohmann::json;

const std::string demands =
    "## Recommandations\n\n- Aux communes : ouvrir un guichet du retour.\n"
    "- Aux lecteurs : tourner la page pour lire la suite du dossier.\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(editions)

BOOST_AUTO_TEST_CASE(decisions_hold_once_the_new_edition_is_accepted_as_one) {
  const CorpusFolder folder;
  folder.griot({"import", folder.write("avant.md", note("Retours 2025", demands))});
  folder.griot({"recommendations", "reject", "R-2026-002"});
  folder.griot({"recommendations", "status", "R-2026-001", "acceptee"});
  folder.griot({"import", folder.write("apres.md", note("Retours 2026", demands))});
  BOOST_TEST(has(folder.griot({"recommendations"}).out, "R-2026-004"));

  const Json proposed =
      json_lines<Json>(folder.griot({"propose", "retours-2026", "--json"}).out).at(0);
  std::string edition;
  for (const Json& one : proposed.at("proposals")) {
    if (one.value("key", "") == "remplace")
      edition = std::to_string(one.at("n").get<int>());
  }
  BOOST_TEST(folder.griot({"propose", "retours-2026", "--accept", edition}).status == 0);
  const std::string out = folder.griot({"recommendations"}).out;
  BOOST_TEST(!has(out, "R-2026-004"), out);
  BOOST_TEST(!has(out, "R-2026-001  "), out);
  BOOST_TEST(has(out, "acceptée"), out);
  BOOST_TEST(has(out, "reprise de R-2026-001, avec ce qui en a été décidé"), out);
  const auto lines = json_lines<Json>(folder.griot({"recommendations", "--json"}).out);
  BOOST_REQUIRE(lines.size() == 1u);
  BOOST_TEST(lines[0].at("id") == "R-2026-003");
  BOOST_TEST(lines[0].at("continues") == Json({"R-2026-001"}));
  BOOST_TEST(lines[0].at("status") == "acceptee");

  folder.griot({"recommendations", "status", "R-2026-003", "refusee"});
  const std::string then = folder.griot({"recommendations"}).out;
  BOOST_TEST(has(then, "refusée"), then);
  BOOST_TEST(!has(then, "avec ce qui en a été décidé"), then);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
