// What minutes lay down for all or for good without a verb that decides.
#include <boost/test/unit_test.hpp>

#include "tests/knowledge/read_minutes.h"

using namespace griot;
using griot::test::decided;

BOOST_AUTO_TEST_SUITE(laid_down)

BOOST_AUTO_TEST_CASE(a_rule_is_for_all) {
  BOOST_TEST(
      decided("# CR\n\nTout panier non retiré sera donné.\n\nQuiconque "
              "s'absentera paiera une amende.\n\nTous les paniers sont jolis.\n") ==
      "Tout panier non retiré sera donné.\n"
      "Quiconque s'absentera paiera une amende.\n");
}

BOOST_AUTO_TEST_CASE(a_body_is_set_up) {
  BOOST_TEST(
      decided("# CR\n\nUn comité de suivi a été mis en place.\n\nUne commission "
              "est mise sur pied.\n\nUne route a été mise en place.\n\nUn comité "
              "avait été créé.\n") ==
      "Un comité de suivi a été mis en place.\nUne commission est mise sur pied.\n");
}

BOOST_AUTO_TEST_CASE(a_sum_moves_or_stays) {
  BOOST_TEST(decided("# CR\n\nLa cotisation a été portée à 25 euros.\n\nLe tarif ne "
                     "change pas.\n\nLa cotisation avait été portée à 20 euros.\n\nLe "
                     "temps ne change pas.\n") ==
             "La cotisation a été portée à 25 euros.\nLe tarif ne change pas.\n");
}

BOOST_AUTO_TEST_CASE(what_will_stay_is_decided) {
  BOOST_TEST(decided("# CR\n\nLe portail restera fermé.\n\nLe portail reste ouvert.\n\n"
                     "La fête restera un bon souvenir.\n") ==
             "Le portail restera fermé.\n");
}

BOOST_AUTO_TEST_CASE(what_they_went_for_is_chosen) {
  BOOST_TEST(decided("# CR\n\nOn est partis sur un deuxième bac.\n\nOn est partis à "
                     "six heures.\n") == "On est partis sur un deuxième bac.\n");
}

BOOST_AUTO_TEST_CASE(how_it_was_decided_is_left_out) {
  BOOST_TEST(
      decided("# CR\n\nÀ l'unanimité, le budget est adopté.\n\nD'un commun accord, "
              "le bal est annulé.\n") == "le budget est adopté.\nle bal est annulé.\n");
}

BOOST_AUTO_TEST_CASE(the_next_session_may_be_planned) {
  BOOST_TEST(decided("# CR\n\nLa prochaine session est prévue pour le 15 septembre.\n") ==
             "La prochaine session est prévue pour le 15 septembre.\n");
}

BOOST_AUTO_TEST_CASE(an_option_carries_it_off) {
  BOOST_TEST(decided("# CR\n\nL'option location l'emporte.\n\nLe conseil se prononce en "
                     "faveur de l'achat d'un serveur (9 pour, 1 abstention).\n\nThème "
                     "retenu : les communs. Il a plu.\n") ==
             "L'option location l'emporte.\nLe conseil se prononce en faveur de l'achat "
             "d'un serveur (9 pour, 1 abstention).\nThème retenu : les communs.\n");
}

BOOST_AUTO_TEST_CASE(all_of_them_may_be_elected) {
  BOOST_TEST(decided("# CR\n\nTous sont élus.\n\nLe conseil est élu pour trois ans.\n") ==
             "Tous sont élus.\n");
}

BOOST_AUTO_TEST_CASE(what_was_done_before_is_not_decided) {
  BOOST_TEST(decided("# CR\n\nLes tables ont été réservées.\n\nL'idée d'un bal est "
                     "lancée.\n\nGlobalement très bien passé.\n\nLogo modifié.\n\nTout "
                     "le monde sera là.\n") == "");
  BOOST_TEST(decided("# CR\n\nOrganisation des sections et horaires validés.\n\nElle est "
                     "élue à la majorité.\n\n> Bilan financier validé.\n") ==
             "Organisation des sections et horaires validés.\nElle est élue à la "
             "majorité.\nBilan financier validé.\n");
}

BOOST_AUTO_TEST_CASE(what_waits_in_a_table_is_decided) {
  BOOST_TEST(decided("# CR\n\n| Décision | Commentaire |\n|---|---|\n| Garder le module "
                     "en attente d'un correctif | Awa |\n") ==
             "Garder le module en attente d'un correctif\n");
}

BOOST_AUTO_TEST_CASE(what_was_handed_out_before_is_told) {
  BOOST_TEST(decided("# CR\n\nDes tâches ont été attribuées aux groupes.\n\nLe lot est "
                     "attribué à Awa.\n") == "Le lot est attribué à Awa.\n");
}

BOOST_AUTO_TEST_CASE(new_names_below_are_one_decision) {
  BOOST_TEST(decided("# CR\n\nLes sections sont renommées :\n\n- Karaté traditionnel\n- "
                     "Karaté Santé\n") ==
             "Les sections sont renommées :\nKaraté traditionnel\nKaraté Santé\n");
}

BOOST_AUTO_TEST_SUITE_END()
