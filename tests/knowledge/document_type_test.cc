// What kind of document it is, where no metadata say so.
#include <boost/test/unit_test.hpp>

#include "engine/knowledge/document_type.h"
#include "tests/knowledge/read_minutes.h"

namespace griot {
namespace {

std::string type(const std::string& markdown) {
  return type_of(read_markdown(markdown, "texte.md", Limits()).document, test::rules());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document_type)

BOOST_AUTO_TEST_CASE(a_short_line_of_the_letterhead_says_it) {
  BOOST_TEST(type("**COLLECTIF EXEMPLE**\n\n**Note de position**\n\n*Rentrer, et "
                  "après ?*\n\nNous avons reçu 612 femmes.\n") ==
             "note-de-positionnement");
  BOOST_TEST(type("# Revenir\n\n**Note de position – Mai 2026**\n\nTexte.\n") ==
             "note-de-positionnement");
  BOOST_TEST(type("# Femmes et mobilités\n\n## Bassam, 9 juin 2026 – Compte rendu\n") ==
             "compte-rendu");
}

BOOST_AUTO_TEST_CASE(prose_that_names_one_does_not) {
  BOOST_TEST(type("# Femmes\n\nLe compte rendu de la rencontre est en annexe.\n") == "");
  BOOST_TEST(type("# Femmes\n\nAvec l'appui du bureau\n\nAu programme, une longue "
                  "histoire que nous avons entendue de tous ceux qui étaient venus de "
                  "loin pour la dire, et ce n'était pas simple.\n\nNote de position\n") ==
             "");
}

BOOST_AUTO_TEST_CASE(who_came_and_who_is_written_to_say_it) {
  BOOST_TEST(type("**Date :** 6 septembre 2026\n\n**Présent.e.s :** Mariama, Soilihi, "
                  "Echati\n\n# Le local\n\nOn range.\n") == "compte-rendu");
  BOOST_TEST(type("Association Exemple\n\nMonsieur le Ministre,\n\nNotre association "
                  "vous écrit.\n") == "declaration");
  BOOST_TEST(type("Association Exemple\n\nChers amis,\n\nVoici des nouvelles.\n") == "");
}

BOOST_AUTO_TEST_CASE(sections_say_it_where_the_top_is_silent) {
  BOOST_TEST(
      type("# Le 6 mai 2026\n\nOn se retrouve.\n\n## Ordre du jour\n\n- Local\n") ==
      "compte-rendu");
  BOOST_TEST(type("# Trois îles\n\nUn récit.\n\n## Nos recommandations\n\n- Ouvrir "
                  "un guichet.\n") == "note-de-positionnement");
  const std::string guide =
      "# Installer le logiciel\n\nUn récit.\n\n## Étapes\n\n"
      "Vous ouvrez la page.\n\nVous cliquez.\n\nVous lisez.\n\n"
      "## Recommandations\n\nNous recommandons de sauvegarder.\n";
  BOOST_TEST(type(guide) == "");
  BOOST_TEST(type("# Trois îles\n\nUn récit.\n\n## Les écoles\n\nTexte.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_title_of_a_meeting_and_its_day_or_hours_say_it) {
  BOOST_TEST(type("**Webinaire entre pairs n° 3**\n\nMardi 14 avril 2026, en ligne\n\n"
                  "Chacune a raconté.\n") == "compte-rendu");
  BOOST_TEST(type("Appel jeudi 5/02 – 18h30-19h10\n\nOn prend la grande salle.\n") ==
             "compte-rendu");
  BOOST_TEST(type("# Atelier de restitution\n\n*Sfax, 8 octobre 2026.*\n\nOn lit.\n") ==
             "compte-rendu");
  BOOST_TEST(type("*Récit de la rencontre du 17 janvier 2026*\n\nNous étions là.\n") ==
             "compte-rendu");
  BOOST_TEST(type("# Notes\n\nPrise de notes : Hery Exemple\n\nOn lit.\n") ==
             "compte-rendu");
  BOOST_TEST(type("---\ntitre: Appel à projets 2026\ndate: 2026-03-05\n---\n\n"
                  "Appel à projets – avant le 5 mars 2026, 18h\n\nDéposez.\n") == "");
  BOOST_TEST(type("**Webinaire : mode d'emploi**\n\nOuvrez la page.\n") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
