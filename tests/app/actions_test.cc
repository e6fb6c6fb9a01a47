// What minutes say to be done, in a terminal.
#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/app/corpus_folder.h"

namespace griot {

BOOST_AUTO_TEST_SUITE(actions)

BOOST_AUTO_TEST_CASE(the_late_ones_come_first_and_are_said_to_be_late) {
  const CorpusFolder folder;
  folder.griot({"import",
                folder.write("reunion.md",
                             "---\ntype: compte-rendu\ntitre: Réunion\nstatut: publie\n"
                             "diffusion: public\ndate: 2020-03-02\n---\n\n## Suites\n\n"
                             "| Quoi | Qui | Quand |\n|---|---|---|\n"
                             "| Relire la charte | Maison Exemple | 31 mars 2999 |\n"
                             "| Envoyer la fiche | Maison Exemple | 30 avril 2020 |\n"
                             "| Appeler la mairie | Maison Exemple | 30 mars 2020 |\n")});

  const std::string out = folder.griot({"actions"}).out;
  const std::size_t call = out.find("Appeler la mairie");
  const std::size_t send = out.find("Envoyer la fiche");
  const std::size_t read = out.find("Relire la charte");
  BOOST_REQUIRE(read != std::string::npos);
  BOOST_TEST(call < send, out);
  BOOST_TEST(send < read, out);
  BOOST_TEST(has(out.substr(call, send - call), "en retard · Maison Exemple"), out);
  BOOST_TEST(!has(out.substr(read), "en retard"), out);

  // What is done is late no more.
  const std::string id = out.substr(0, out.find(' '));
  folder.griot({"actions", "status", id, "faite"});
  const std::string then = folder.griot({"actions"}).out;
  BOOST_TEST(then.find("Appeler la mairie") > then.find("Relire la charte"), then);

  const std::string table = folder.griot({"actions", "--csv"}).out;
  BOOST_TEST(table.find("Envoyer la fiche") < table.find("Relire la charte"), table);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
