// Minutes that do not say what they are, that a chat or a title holds, or that a table
// tells under other names.
#include <boost/test/unit_test.hpp>

#include "tests/knowledge/read_minutes.h"

using namespace griot;
using griot::test::decided;
using griot::test::rules;
using griot::test::to_do;

namespace {

// The decisions and actions of a document that has no metadata.
std::string told(const std::string& markdown) {
  const Document document = read_markdown(markdown, "texte.md", Limits()).document;
  const Minutes minutes = read_facts(document, rules()).minutes;
  std::string lines;
  for (const Decision& each : minutes.decisions) lines += "D " + each.text + '\n';
  for (const Action& each : minutes.actions) lines += "A " + each.text + '\n';
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(minutes_kinds)

BOOST_AUTO_TEST_CASE(who_came_or_a_title_further_on_tells_minutes) {
  BOOST_TEST(told("# Bureau du 9 janvier, notes rapides\n\n"
                  "là : Faiza, Nassur, Hadidja. excusée : Echati\n\n"
                  "- OK pour changer de banque\n"
                  "- Nassur appelle la mairie lundi\n") ==
             "D changer de banque\n"
             "A Nassur appelle la mairie lundi\n");
  BOOST_TEST(told("**Texte fictif**\n\n# Compte rendu de la réunion du bureau\n\n"
                  "Le bureau décide de louer la salle.\n") == "D de louer la salle.\n");
  BOOST_TEST(told("# Une vie de comité\n\n**Présent·es** : Awa Diop, Binta Sow\n\n"
                  "Le comité décide de louer la salle.\n") == "D de louer la salle.\n");
}

BOOST_AUTO_TEST_CASE(a_text_without_those_who_came_is_no_minutes) {
  BOOST_TEST(told("# Le bureau, mode d'emploi\n\n"
                  "Le bureau décide de louer la salle.\n") == "");
  BOOST_TEST(told("# Guide\n\nPrésents : des fleurs, des livres.\n\n"
                  "Le bureau décide de louer la salle.\n") == "");
  BOOST_TEST(told("# Guide\n\nPour faire un compte rendu, listez qui est là.\n\n"
                  "Le bureau décide de louer la salle.\n") == "");
}

BOOST_AUTO_TEST_CASE(the_time_of_a_message_is_no_part_of_it) {
  const std::string chat =
      "# Fil du stand\n\nPrésents : Junior, Grâce, Yann, Prisca\n\n## Jeudi\n\n";
  BOOST_TEST(to_do(chat + "[19:30] Grâce donne le prix des tentes avant dimanche soir\n\n"
                          "[19:41] Yann met le tableau en ligne\n\n"
                          "[20 h 02] Prisca appelle la mairie lundi\n") ==
             "Grâce donne le prix des tentes avant dimanche soir | Grâce | 2026-03-15\n"
             "Yann met le tableau en ligne | Yann | \n"
             "Prisca appelle la mairie lundi | Prisca | 2026-03-16\n");
  BOOST_TEST(decided(chat + "[13:20] Prix retenu : 5 € l'assiette\n\n"
                            "[15:50] Le Conseil local de la jeunesse a décidé de prêter "
                            "sa tente.\n") == "Prix retenu : 5 € l'assiette\n");
  BOOST_TEST(to_do(chat + "[19:30] Grâce propose de donner le prix des tentes\n\n"
                          "[19:35] Junior a mis le tableau en ligne\n") == "");
}

BOOST_AUTO_TEST_CASE(a_table_names_what_is_to_be_carried_out) {
  BOOST_TEST(to_do("## Exécution\n\n"
                   "| N° | Objet | Chargé de l'exécution | Délai |\n|---|---|---|---|\n"
                   "| 31 | Informer les agences | La gérante | 15 décembre |\n"
                   "| 32 | Signer la convention | Le président | 20 décembre |\n") ==
             "Informer les agences | La gérante | 2026-12-15\n"
             "Signer la convention | Le président | 2026-12-20\n");
  BOOST_TEST(to_do("## Ordre du jour\n\n"
                   "| N° | Objet | Intervenant | Durée |\n|---|---|---|---|\n"
                   "| 1 | Budget | Le trésorier | 10 min |\n"
                   "| 2 | Local | La présidente | 15 min |\n") == "");
}

BOOST_AUTO_TEST_CASE(a_table_of_earlier_tasks_gives_none) {
  const std::string table =
      "| Action | Responsable | État |\n|---|---|---|\n"
      "| Envoyer l'invitation | Awa Diop | Fait |\n"
      "| Mettre à jour la liste | Binta Sow | En cours |\n";
  BOOST_TEST(to_do("Suivi des actions décidées en décembre :\n\n" + table) == "");
  BOOST_TEST(to_do("Tableau :\n\n" + table) == "Mettre à jour la liste | Binta Sow | \n");
}

BOOST_AUTO_TEST_CASE(a_title_below_the_name_decides_nothing) {
  const std::string minutes =
      "# CAISSE HIFADHWI\n\n## Relevé de décisions – conseil du 5 décembre\n\n"
      "Document sans valeur juridique, remis aux membres.\n\n"
      "### Prêts\n\n**Délibération 3.** Un second garant est exigé.\n\n### Divers\n\n"
      "Les membres ont vu la salle. Le président forme le vœu que tout aille bien.\n";
  BOOST_TEST(decided(minutes) == "Un second garant est exigé.\n");
  BOOST_TEST(decided("# Réunion\n\n## Points\n\nOn a parlé.\n\n## Relevé de décisions\n\n"
                     "Achat d'un four neuf.\n\nSalaire : examen renvoyé au conseil de "
                     "mars.\n") == "Achat d'un four neuf.\n");
}

BOOST_AUTO_TEST_SUITE_END()
