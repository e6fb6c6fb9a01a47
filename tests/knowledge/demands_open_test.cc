// Demands that open like programmes, letters and lists do, and words around them that ask
// nothing.
#include <boost/test/unit_test.hpp>

#include "engine/base/limits.h"
#include "engine/knowledge/read_facts.h"
#include "engine/markdown/markdown.h"
#include "tests/knowledge/read_minutes.h"

using namespace griot;

namespace {

std::string of_plea(const std::string& markdown) {
  return test::asked_in(markdown, "declaration");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(demands_open)

BOOST_AUTO_TEST_CASE(infinitives_below_an_infinitive_are_a_programme) {
  BOOST_TEST(of_plea("## Rouvrir les écoles\n\n- Recruter douze institutrices.\n"
                     "- Se doter d'une cantine par quartier.\n") ==
             "Recruter douze institutrices.\nSe doter d'une cantine par quartier.\n");
  BOOST_TEST(of_plea("## Nos métiers\n\n- Recruter douze institutrices.\n"
                     "- Payer les loyers des salles.\n") == "");
  BOOST_TEST(of_plea("Former les jeunes permet :\n\n- de réduire les départs ;\n"
                     "- de remplir les ateliers.\n") == "");
}

BOOST_AUTO_TEST_CASE(letters_on_soft_lines_are_items) {
  BOOST_TEST(of_plea("## Rouvrir les écoles\n\na) Recruter douze institutrices.\n"
                     "b) Payer les loyers des salles.\n") ==
             "Recruter douze institutrices.\nPayer les loyers des salles.\n");
}

BOOST_AUTO_TEST_CASE(a_question_of_priorities_announces_its_list) {
  BOOST_TEST(
      of_plea("Quelles sont nos priorités ?\n\n- La gratuité des cantines et des cars.\n"
              "- Un dortoir pour les filles.\n") ==
      "La gratuité des cantines et des cars.\nUn dortoir pour les filles.\n");
}

BOOST_AUTO_TEST_CASE(a_sentence_may_run_into_its_list) {
  BOOST_TEST(of_plea("Par conséquent,\n\nexhortons le Gouvernement\n\n"
                     "1. à rouvrir le dispensaire du fleuve ;\n\n"
                     "invitons les maires du fleuve\n\n"
                     "2. à tenir une permanence chaque semaine ;\n\n"
                     "prions les préfets du fleuve\n\n"
                     "3. de bien vouloir recevoir les éleveurs.\n") ==
             "à rouvrir le dispensaire du fleuve ;\n"
             "à tenir une permanence chaque semaine ;\n"
             "de bien vouloir recevoir les éleveurs.\n");
}

BOOST_AUTO_TEST_CASE(a_demand_is_put_politely) {
  BOOST_TEST(of_plea("Ce serait bien que la mairie prête un hangar.\n\n"
                     "Ne pourriez-vous pas nous prêter un hangar ?\n\n"
                     "Pourquoi la poste n'ouvrirait-elle pas un guichet le dimanche ?\n\n"
                     "Les banques feraient mieux d'ouvrir le samedi.\n\n"
                     "Nous aimerions voir une infirmière dans chaque port.\n\n"
                     "Les loueurs nous doivent un bail écrit.\n\n"
                     "Si un élu nous lit, qu'il vienne voir le quai.\n") ==
             "Ce serait bien que la mairie prête un hangar.\n"
             "Ne pourriez-vous pas nous prêter un hangar ?\n"
             "Pourquoi la poste n'ouvrirait-elle pas un guichet le dimanche ?\n"
             "Les banques feraient mieux d'ouvrir le samedi.\n"
             "Nous aimerions voir une infirmière dans chaque port.\n"
             "Les loueurs nous doivent un bail écrit.\n"
             "Si un élu nous lit, qu'il vienne voir le quai.\n");
  BOOST_TEST(of_plea("La mairie nous doit trois mois de loyer depuis 2019, dit M. Sy.\n\n"
                     "Le quai est bien fait.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_seems_best_to_the_writer_is_asked) {
  BOOST_TEST(of_plea("Je me dis que la commune pourrait planter des haies.\n\n"
                     "Le plus sûr pour les enfants serait de fermer la rue.\n") ==
             "Je me dis que la commune pourrait planter des haies.\n"
             "Le plus sûr pour les enfants serait de fermer la rue.\n");
  BOOST_TEST(of_plea("Il me semble que la rue est sombre.\n\n"
                     "Le plus sûr des chemins serait fermé en mai.\n") == "");
}

BOOST_AUTO_TEST_CASE(an_order_may_stand_behind_a_link_or_a_call) {
  BOOST_TEST(of_plea("Mais ouvrez aussi le dimanche.\n\n"
                     "Quand vous passez au port, entrez chez nous.\n\n"
                     "Vous qui votez les budgets, gardez une ligne pour le port.\n") ==
             "Mais ouvrez aussi le dimanche.\n"
             "Quand vous passez au port, entrez chez nous.\n"
             "Vous qui votez les budgets, gardez une ligne pour le port.\n");
  BOOST_TEST(of_plea("Quand vous passez au port, nous dormons.\n") == "");
}

BOOST_AUTO_TEST_CASE(wishes_of_peace_signatures_and_adoptions_ask_nothing) {
  BOOST_TEST(of_plea("Que Dieu veille sur vos maisons.\n\n"
                     "Pour l'Union des pêcheurs, la secrétaire, Nafi EXEMPLE\n\n"
                     "Il faut partir, répond Mme Sarr.\n\n"
                     "Nous voulons l'apprendre à nos enfants.\n\n"
                     "Nous souhaitons vraiment revenir au port.\n") == "");
  BOOST_TEST(of_plea("## Nos demandes\n\n- Un dortoir pour les filles du port.\n"
                     "- Un car pour les élèves → retiré par l'assemblée\n\n"
                     "Adoptée à l'unanimité le 3 mai 2026.\n") ==
             "Un dortoir pour les filles du port.\n");
}

BOOST_AUTO_TEST_CASE(a_reference_in_brackets_ends_no_sentence) {
  BOOST_TEST(of_plea("Il faut ouvrir le port (cf. point 3, plus bas).\n") ==
             "Il faut ouvrir le port (cf. point 3, plus bas).\n");
}

BOOST_AUTO_TEST_CASE(what_a_report_says_of_itself_asks_nothing) {
  BOOST_TEST(test::asked_in("# Perspectives\n\nL'Observatoire poursuivra le suivi "
                            "jusqu'en juin.\n\nNous serions heureux que ce document "
                            "soit copié, corrigé, contredit.\n",
                            "capitalisation", "Observatoire fictif des mobilités") == "");
  BOOST_TEST(
      test::asked_in("# Résultats\n\nNous retenons ceux-ci :\n\n1. R1. Le délai de "
                     "réponse : nombre de jours jusqu'à la première réponse.\n",
                     "capitalisation") == "");
  BOOST_TEST(test::asked_in("# Recommandations\n\n1. R1. Publier chaque mois le délai de "
                            "réponse.\n",
                            "capitalisation") ==
             "Publier chaque mois le délai de réponse.\n");
}

BOOST_AUTO_TEST_CASE(a_place_in_a_directory_addresses_nobody) {
  BOOST_TEST(test::asked_in("# La diaspora\n\n## À La Réunion\n\n- Amicale fictive de "
                            "l'océan : accueil, étudiant.e.s\n- Association Exemple des "
                            "transferts justes : coût des transferts\n",
                            "cartographie") == "");
  BOOST_TEST(test::asked_in(
                 "# Nos demandes\n\n## Pour le Maroc\n\n- Publier la liste des "
                 "diplômes reconnus.\n") == "Publier la liste des diplômes reconnus.\n");
}

BOOST_AUTO_TEST_CASE(what_a_goal_supposes_is_a_list_of_demands) {
  BOOST_TEST(
      of_plea("## Préconisations\n\nMobiliser les savoirs suppose tout d'abord de :\n\n"
              "- tracer un profil par commune ;\n- ouvrir une plateforme.\n") ==
      "tracer un profil par commune ;\nouvrir une plateforme.\n");
}

BOOST_AUTO_TEST_CASE(a_numbered_axis_in_bold_is_a_heading) {
  BOOST_TEST(
      of_plea("## Recommandations\n\n**Recommandation 1** : renforcer l'état civil.\n\n"
              "**Axe 2 – Retour**\n\n- Nommer un référent.\n") ==
      "renforcer l'état civil.\nNommer un référent.\n");
}

BOOST_AUTO_TEST_CASE(typed_bullets_on_soft_lines_are_items) {
  BOOST_TEST(
      of_plea(
          "## Recommandations\n\n➢ Former les agents ;\n➢ Traduire les formulaires.\n\n"
          "o Lancer une étude.\no Publier une étude.\n") ==
      "Former les agents ;\nTraduire les formulaires.\nLancer une étude.\n"
      "Publier une étude.\n");
}

BOOST_AUTO_TEST_CASE(an_invited_state_is_asked_in_a_whole_sentence) {
  BOOST_TEST(of_plea("## Recommandations\n\nL'État est invité à veiller à l'accueil.\n\n"
                     "Il s'agit, pour les communes, de tenir un registre.\n\n"
                     "Il s'agit d'un fonds de garantie.\n") ==
             "L'État est invité à veiller à l'accueil.\n"
             "Il s'agit, pour les communes, de tenir un registre.\n");
}

BOOST_AUTO_TEST_SUITE_END()
