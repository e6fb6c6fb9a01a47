// What a line of minutes is about stands before what it says.
#include <boost/test/unit_test.hpp>

#include "tests/knowledge/read_minutes.h"

using namespace griot;
using griot::test::decided;
using griot::test::to_do;
using griot::test::to_do_of_bureau;

BOOST_AUTO_TEST_SUITE(topics)

BOOST_AUTO_TEST_CASE(a_topic_is_no_part_of_what_is_decided) {
  BOOST_TEST(
      decided("# CR\n\nPrésents : Awa Diop, Binta Sow\n\nTarifs : le bureau décide de "
              "garder 5 euros.\n\nMinibus : "
              "le prêt est renouvelé à l'unanimité.\n\nDate : le bal est annulé.\n") ==
      "de garder 5 euros.\nle prêt est renouvelé à l'unanimité.\n"
      "Date : le bal est annulé.\n");
}

BOOST_AUTO_TEST_CASE(a_topic_is_no_part_of_a_task) {
  BOOST_TEST(to_do_of_bureau("Buvette : Koffi prévient la mairie.\n\nCantine – Binta "
                             "appelle la directrice.\n\nAwa : relancer la mairie.\n") ==
             "Koffi prévient la mairie. | Koffi | \n"
             "Binta appelle la directrice. | Binta | \n"
             "Awa : relancer la mairie. | Awa | \n");
}

BOOST_AUTO_TEST_CASE(lines_with_topics_are_read_apart) {
  BOOST_TEST(
      to_do_of_bureau("Décors : ok mais lourds.\nCostumes : Binta repeint le mur.\n"
                      "Site : Awa a tout mis à jour.\n") ==
      "Binta repeint le mur. | Binta | \n");
}

BOOST_AUTO_TEST_CASE(the_title_of_an_act_decides_nothing) {
  const std::string acts =
      "Résolution n° 3 – Local. L'assemblée autorise la création d'un local. Koffi est "
      "chargé de consulter trois entreprises.\n\nRésolution n° 4 – Ravalement. "
      "L'assemblée rejette le devis.\n\nRésolution n° 5 – Antenne. Sans objet.\n";
  BOOST_TEST(decided("# CR\n\n" + acts) ==
             "L'assemblée autorise la création d'un local.\n");
  BOOST_TEST(to_do_of_bureau(acts) ==
             "Koffi est chargé de consulter trois entreprises. | Koffi | \n");
}

BOOST_AUTO_TEST_CASE(a_bold_arrow_is_no_heading) {
  BOOST_TEST(to_do("# CR\n\nOn a vu la mairie.\n\n**=> Relancer la mairie**\n") ==
             "Relancer la mairie |  | \n");
}

BOOST_AUTO_TEST_CASE(an_agenda_decides_nothing) {
  BOOST_TEST(decided("# CR\n\nPrésents : Awa Diop, Binta Sow\n\n**Ordre du jour :**\n\n- "
                     "Choix d'un nom\n- Statuts\n") == "");
  BOOST_TEST(
      decided("# CR\n\nPrésents : Awa Diop, Binta Sow\n\n**Décisions :**\n\n- Choix "
              "d'un nom\n- Statuts\n") == "Choix d'un nom\nStatuts\n");
}

BOOST_AUTO_TEST_CASE(soft_lines_are_notes_where_none_goes_on) {
  BOOST_TEST(to_do_of_bureau("Nettoyage\nKoffi nettoie le four\nBinta range la cave\n") ==
             "Koffi nettoie le four | Koffi | \nBinta range la cave | Binta | \n");
}

BOOST_AUTO_TEST_CASE(a_column_of_what_follows_is_read_cell_by_cell) {
  const std::string table =
      "Présents : Awa Diop, Binta Sow\n\n| Sujet | Suite |\n|---|---|\n| Véhicule | "
      "réparation validée |\n| Rapport | Awa complète les annexes |\n| Congés | RAS |\n";
  BOOST_TEST(decided("# CR\n\n" + table) == "réparation validée\n");
  BOOST_TEST(to_do("# CR\n\n" + table) == "Awa complète les annexes | Awa | \n");
}

BOOST_AUTO_TEST_SUITE_END()
