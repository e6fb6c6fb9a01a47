// Until when: what the words of minutes mean, and which words of a task say it.
#include <boost/test/unit_test.hpp>
#include <string>

#include "engine/knowledge/due.h"
#include "tests/knowledge/read_minutes.h"

using namespace griot;
using griot::test::to_do_of_bureau;

namespace {

struct Example {
  const char* said;
  const char* date;
};

// The days of what a person does, said in their sentences.
std::string due_of(const std::string& sentence) {
  const std::string line = to_do_of_bureau(sentence + "\n");
  if (line.empty()) return "no task";
  return line.substr(line.rfind("| ") + 2, line.size() - line.rfind("| ") - 3);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(due)

// Of a meeting on Wednesday 7 October 2026.
BOOST_AUTO_TEST_CASE(words_name_the_date_they_mean) {
  constexpr Example examples[] = {
      {"12/10", "2026-10-12"},
      {"25/05", "2027-05-25"},
      {"avant le 3/11", "2026-11-03"},
      {"au plus tard le 15/10", "2026-10-15"},
      {"d'ici le 03/11, si possible", "2026-11-03"},
      {"12/10 au plus tard", "2026-10-12"},
      {"15/11/26", "2026-11-15"},
      {"lundi 12/10", "2026-10-12"},
      {"15 nov", "2026-11-15"},
      {"15 nov.", "2026-11-15"},
      {"avant le 15 nov. 2027", "2027-11-15"},
      {"3 sept", "2027-09-03"},
      {"déc. 2026", "2026-12"},
      {"fév. 2027", "2027-02"},
      {"S45", "2026-11-08"},
      {"d'ici S45", "2026-11-08"},
      {"semaine 42", "2026-10-18"},
      {"semaine 2", "2027-01-17"},
      {"semaine 2 de 2028", "2028-01-16"},
      {"T4 2026", "2026-12"},
      {"T3 2026", "2026-09"},
      {"avant T2", "2027-06"},
      {"d'ici le T4", "2026-12"},
      {"sous 8 j", "2026-10-15"},
      {"jusqu'au 12/10", "2026-10-12"},
      {"4e trimestre 2026", "2026-12"},
      {"fin du premier trimestre", "2027-03"},
      {"1er semestre 2027", "2027-06"},
      {"S2 2027", "2027-12"},
      {"mi-octobre", "2026-10-15"},
      {"d'ici mi-mai 2027", "2027-05-15"},
      {"sous 15 jours", "2026-10-22"},
      {"sous huit jours", "2026-10-15"},
      {"sous quinzaine", "2026-10-22"},
      {"dans une quinzaine de jours", "2026-10-22"},
      {"d'ici deux semaines", "2026-10-21"},
      {"dans les dix jours", "2026-10-17"},
      {"dans les deux prochains mois", "2026-12"},
      {"sous 48 heures", "2026-10-09"},
      {"sous 48h", "2026-10-09"},
      {"délai : 15 jours", "2026-10-22"},
      {"sous un mois", "2026-11"},
      {"une semaine", "2026-10-14"},
      {"la semaine du 2 novembre", "2026-11-08"},
      {"prévenir tous les membres lundi", "2026-10-12"},
      {"avant Noël", "2026-12-25"},
      {"d'ici la Toussaint", "2026-11-01"},
      {"avant la fin de la semaine", "2026-10-11"},
      {"d'ici la fin de la semaine", "2026-10-11"},
      {"fin de semaine prochaine", "2026-10-18"},
      {"début novembre", "2026-11"},
      {"courant novembre", "2026-11"},
      {"5 octobre", "2026-10-05"},
  };
  for (const auto& [said, date] : examples)
    BOOST_TEST(due_date(said, "2026-10-07") == date,
               said << ": " << due_date(said, "2026-10-07"));
}

BOOST_AUTO_TEST_CASE(scores_fractions_and_what_recurs_are_no_dates) {
  for (const char* said : {"12/20",
                           "3/4 des membres",
                           "le 3/4 des membres",
                           "note de 8/10",
                           "31/02",
                           "1/12 du budget",
                           "1/2/3",
                           "louer un T3",
                           "S1",
                           "semaine 60",
                           "T5",
                           "15 jours après",
                           "la salle de 15 jours",
                           "Marché de Noël",
                           "trois des sept jours",
                           "premier lundi de chaque mois",
                           "chaque lundi",
                           "tous les mois",
                           "tous les premiers lundis",
                           "toutes les deux semaines",
                           "chaque fin de mois"}) {
    BOOST_TEST(due_date(said, "2026-10-07") == "",
               said << ": " << due_date(said, "2026-10-07"));
  }
  // Without the day of the meeting nothing is the next one.
  BOOST_TEST(due_date("12/10", "") == "");
  BOOST_TEST(due_date("sous 15 jours", "") == "");
  BOOST_TEST(due_date("T4 2026", "") == "2026-12");
}

// Of a meeting on Wednesday 11 March 2026.
BOOST_AUTO_TEST_CASE(a_task_says_until_when) {
  constexpr Example examples[] = {
      {"Awa enverra le dossier avant le 3/11.", "2026-11-03"},
      {"Awa enverra le dossier pour le 25/05.", "2026-05-25"},
      {"Awa enverra le dossier avant le 15 nov. 2026 au maire.", "2026-11-15"},
      {"- Envoyer le dossier (Awa, 12/10)", "2026-10-12"},
      {"- Envoyer le dossier – Awa – 15 nov.", "2026-11-15"},
      {"- Awa : envoyer le dossier, 12/10", "2026-10-12"},
      {"Awa enverra le dossier sous quinzaine.", "2026-03-26"},
      {"Awa enverra le dossier d'ici la fin de la semaine.", "2026-03-15"},
      {"Awa enverra le dossier dans 15 jours.", "2026-03-26"},
      {"Awa enverra le dossier début novembre.", "2026-11"},
      {"Awa enverra le dossier mi-octobre.", "2026-10-15"},
      {"Awa enverra le dossier en S45.", "2026-11-08"},
      {"Awa enverra le dossier en début de semaine prochaine.", "2026-03-22"},
      {"Awa enverra le dossier (15 nov.).", "2026-11-15"},
      {"Awa enverra le dossier, 12/10.", "2026-10-12"},
      {"Awa peindra le mur les 4 et 5 juin.", "2026-06-05"},
      {"Awa enverra le dossier, le 12 avril au plus tard.", "2026-04-12"},
      {"Awa enverra le dossier, 12 avril au plus tard.", "2026-04-12"},
      {"Awa enverra les 12 lettres le 19 mars.", "2026-03-19"},
      {"Awa enverra le dossier semaine 42.", "2026-10-18"},
      {"Awa enverra le dossier au 4e trimestre 2026.", "2026-12"},
      {"Awa enverra le dossier au T4 2026.", "2026-12"},
      {"Awa enverra les cadeaux pour Noël.", "2026-12-25"},
      {"Le bureau publiera les actes le 15 décembre 2026.", "2026-12-15"},
      {"Awa enverra le compte rendu le 15 avril.", "2026-04-15"},
      {"Le compte rendu sera envoyé par Binta le 20/03.", "2026-03-20"},
      {"Awa enverra le compte rendu de la réunion le 15 avril.", "2026-04-15"},
  };
  for (const auto& [said, date] : examples)
    BOOST_TEST(due_of(said) == date, said << ": " << due_of(said));
}

BOOST_AUTO_TEST_CASE(the_day_of_something_else_is_no_deadline) {
  for (const char* said :
       {"Awa enverra le compte rendu de la réunion du 3 avril.",
        "Awa préparera le forum du 4 juin.", "Awa préparera la réunion le 4 juin.",
        "Awa préparera l'assemblée générale le 4 juin.",
        "Awa enverra le texte voté le 3 février.",
        "Awa enverra le texte adopté le 3 avril.",
        "Awa enverra le texte que le bureau examinera le 3 avril.",
        "Awa enverra les comptes 2026.", "Awa paiera le 3/4 du prix.",
        "Awa préparera la conférence de presse le 12 avril.",
        "Awa préparera le forum (4 juin).", "Awa enverra les comptes du T4 2026.",
        "Awa enverra 8 lettres, 3/4 de l'envoi.",
        "Awa distribuera la lettre tous les premiers lundis du mois.",
        "Awa enverra un point chaque semaine à partir du 1er septembre.",
        "Awa enverra 3/4 des invitations.", "Awa enverra la facture le 3 mars 2026."}) {
    BOOST_TEST(due_of(said) == "", said << ": " << due_of(said));
  }
  BOOST_TEST(
      to_do_of_bureau("- Awa : envoyer la lettre, parution : premier lundi de "
                      "chaque mois\n") ==
      "Awa : envoyer la lettre, parution : premier lundi de chaque mois | Awa | \n");
}

BOOST_AUTO_TEST_CASE(a_column_says_until_when) {
  BOOST_TEST(griot::test::to_do("# Réunion\n\n| Quoi | Qui | Quand |\n|---|---|---|\n"
                                "| Envoyer le dossier | Awa | 12/10 |\n"
                                "| Louer la salle | Koffi | T4 2026 |\n"
                                "| Publier la lettre | Sira | chaque lundi |\n") ==
             "Envoyer le dossier | Awa | 2026-10-12\n"
             "Louer la salle | Koffi | 2026-12\n"
             "Publier la lettre | Sira | \n");
}

BOOST_AUTO_TEST_SUITE_END()
