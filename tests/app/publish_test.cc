// The static site, written and rolled back by the program.
#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/app/corpus_folder.h"

namespace griot {

BOOST_AUTO_TEST_SUITE(publish)

BOOST_AUTO_TEST_CASE(rolling_back_says_which_withdrawn_documents_are_there_again) {
  const CorpusFolder folder;
  folder.griot({"import", folder.write("a.md", note("Retour choisi", "Un texte.")),
                folder.write("b.md", note("Autre note", "Un autre texte."))});
  const std::string site = (folder / "site").string();
  folder.griot({"publish", "--output", site});
  folder.griot({"status", "retour-choisi", "retire"});
  folder.griot({"publish", "--output", site});

  const Ran back = folder.griot({"publish", "--output", site, "--rollback"});
  BOOST_TEST(back.status == 0);
  BOOST_TEST(has(back.err, "1 document qui n'est plus public"), back.err);
  BOOST_TEST(has(back.err, ": retour-choisi ; « griot publish »"), back.err);
  BOOST_TEST(!has(back.err, "autre-note"), back.err);

  // Once published again and once more, the state before holds its notice alone.
  folder.griot({"publish", "--output", site});
  folder.griot({"import", folder.write("c.md", note("Encore", "Un troisième texte."))});
  folder.griot({"publish", "--output", site});
  const Ran sound = folder.griot({"publish", "--output", site, "--rollback"});
  BOOST_TEST(sound.status == 0);
  BOOST_TEST(!has(sound.err, "attention"), sound.err);
}

BOOST_AUTO_TEST_CASE(rolling_back_needs_no_corpus) {
  const CorpusFolder folder;
  folder.griot({"import", folder.write("a.md", note("Retour choisi", "Un texte."))});
  const std::string site = (folder / "site").string();
  folder.griot({"publish", "--output", site});
  folder.griot({"status", "retour-choisi", "retire"});
  folder.griot({"publish", "--output", site});

  const Ran back = run_griot({"publish", "--output", site, "--rollback"});
  BOOST_TEST(back.status == 0);
  BOOST_TEST(has(back.err, "montre de nouveau l'état précédent"), back.err);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
