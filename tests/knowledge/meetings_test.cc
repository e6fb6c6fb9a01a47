// When and where a meeting was, and who spoke there.
#include <boost/test/unit_test.hpp>

#include "tests/knowledge/read_minutes.h"

namespace griot {

using test::minutes;

namespace {

// "hours|zone|place"
std::string when(const std::string& top) {
  const Event event = minutes("# Compte rendu\n\n" + top + "\n").event;
  return event.hours + "|" + event.time_zone + "|" + event.place;
}

// "name (organisation, role)", one a line
std::string spoke(const std::string& top) {
  std::string lines;
  for (const Speaker& each : minutes("# Compte rendu\n\n" + top + "\n").speakers) {
    lines += each.name + " (" + each.organisation + ", " + each.role + ")\n";
  }
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(meetings)

BOOST_AUTO_TEST_CASE(hours_and_place_stand_beside_the_day) {
  BOOST_TEST(when("Mercredi 11 mars 2026, de 10 h à 12 h 30, Montreuil et "
                  "visioconférence") == "10 h à 12 h 30||Montreuil et visioconférence");
  BOOST_TEST(when("11 mars 2026, en ligne, 10h–12h15, heure de Dakar") ==
             "10h–12h15|heure de Dakar|en ligne");
  BOOST_TEST(
      when("Moroni, Alliance des Arts-Exemple, mercredi 11 mars 2026, 9h45 – 12h30") ==
      "9h45 – 12h30||Moroni, Alliance des Arts-Exemple");
  BOOST_TEST(when("Le bureau s’est réuni le mercredi 11 mars 2026, en mode hybride, de "
                  "19 h 30 à 22 h.") == "19 h 30 à 22 h||");
}

BOOST_AUTO_TEST_CASE(a_label_may_say_day_and_hours_together) {
  const Event event =
      minutes(
          "# CR\n\n| Date et heure | Mercredi 11 mars 2026, 10h00-12h00 (Rabat) |\n"
          "|---|---|\n| Lieu | en ligne |\n")
          .event;
  BOOST_TEST(event.date == "2026-03-11");
  BOOST_TEST(event.hours == "10h00-12h00");
  BOOST_TEST(event.time_zone == "Rabat");
  BOOST_TEST(event.place == "en ligne");
  BOOST_TEST(when("**Horaires** : 15 h – 17 h (Dakar, UTC+0) / 16 h – 18 h (Tunis)") ==
             "15 h – 17 h (Dakar, UTC+0) / 16 h – 18 h (Tunis)||");
  BOOST_TEST(when("**Horaires** : 15 h – 17 h (heure de Dakar)") ==
             "15 h – 17 h|heure de Dakar|");
}

BOOST_AUTO_TEST_CASE(another_day_says_nothing_of_this_one) {
  BOOST_TEST(when("Prochaine réunion le 11 mars 2026, à 14 h.") == "||");
  BOOST_TEST(when("Le local a ouvert le 3 mai 2025, de 9 h à 13 h.") == "||");
  BOOST_TEST(when("La permanence ouvre tous les mercredis de 17 h à 19 h.") == "||");
}

BOOST_AUTO_TEST_CASE(speakers_are_those_whom_the_sheet_calls_so) {
  BOOST_TEST(spoke("**Intervenant·es :** Dr Rija FICTIF (Université d'exemple) ; Aya "
                   "SPÉCIMEN, juriste") ==
             "Dr Rija FICTIF (Université d'exemple, )\nAya SPÉCIMEN (, juriste)\n");
  BOOST_TEST(spoke("Intervenantes : Awa EXEMPLE (Réseau X), Binta MODÈLE (Centre Y) et "
                   "Sira FICTIVE (Z)") ==
             "Awa EXEMPLE (Réseau X, )\nBinta MODÈLE (Centre Y, )\nSira FICTIVE (Z, )\n");
  BOOST_TEST(spoke("Panélistes :\n\n- Awa EXEMPLE, Centre Exemple\n- Koffi MODÈLE "
                   "(Réseau X)\n\nLa salle est pleine.") ==
             "Awa EXEMPLE (Centre Exemple, )\nKoffi MODÈLE (Réseau X, )\n");
}

BOOST_AUTO_TEST_CASE(who_came_or_is_yet_to_be_named_spoke_not) {
  BOOST_TEST(spoke("Participants : Awa EXEMPLE (Réseau X)") == "");
  BOOST_TEST(spoke("Intervenants : à confirmer") == "");
  BOOST_TEST(spoke("Les intervenants sont d'accord : le guichet ouvre en mai.") == "");
}

BOOST_AUTO_TEST_CASE(who_came_is_neither_a_speaker_nor_a_place) {
  for (const char* top :
       {"Comité du 11 mars 2026 (Awa, Binta, Cheikh)",
        "Mercredi 11 mars 2026 – Fatoumata",
        "Réunion du 11 mars 2026, Paris, Awa Diop, Binta Sow",
        "Salle : Awa Diop, Binta Sow", "Mercredi 11 mars 2026, 10 h – 12 h (Awa Diop)",
        "Intervenants : Awa Diop (X)\n\n- Karim Ba, habitant\n- Ousmane Sy",
        "Intervenants : Awa Diop ; Binta Sow ; Présents : Zoé Ka ; Ali Sy",
        "Avec la participation : Mariam Sow, Koffi Ba, Ali Diallo",
        "Intervenants :\n\n- Awa Diop (X)\n- Zoé Ka (excusée)",
        "## Panel\n\n- Relecture de la charte\n- Vote"}) {
    std::string told = when(top) + spoke(top);
    for (const char* name : {"Binta", "Fatoumata", "Karim", "Ousmane", "Zoé", "Ali",
                             "Koffi", "Relecture", "Vote"}) {
      const bool speaks = std::string(top).find("Binta Sow ;") != std::string::npos &&
                          std::string(name) == "Binta";
      BOOST_TEST((speaks || told.find(name) == std::string::npos),
                 std::string(top) + " → " + told);
    }
    BOOST_TEST(when(top).find("Awa") == std::string::npos, top);
  }
}

BOOST_AUTO_TEST_CASE(several_who_spoke_are_told_apart) {
  BOOST_TEST(spoke("Intervenants : Nassur Abdou (Banque postale), Hélène Marchand, "
                   "économiste et Karim Ba") ==
             "Nassur Abdou (Banque postale, )\nHélène Marchand (, économiste)\n"
             "Karim Ba (, )\n");
  BOOST_TEST(
      spoke("Intervenants : Aïcha Benali, sociologue (Université de Rabat) ; Awa "
            "Bah, Réseau Exemple ; Awa Ba") ==
      "Aïcha Benali (Université de Rabat, sociologue)\nAwa Bah (Réseau Exemple, )\n"
      "Awa Ba (, )\n");
  BOOST_TEST(spoke("Intervenantes : Awa Diop (awa@exemple.org, 06 12 34 56 78)") ==
             "Awa Diop (, )\n");
}

BOOST_AUTO_TEST_CASE(questions_are_read_below_their_heading) {
  const auto questions =
      minutes(
          "# CR\n\n## Questions\n\n**Question (Farid Mohamed) :** Quand ouvre le "
          "guichet ?\n\n**Réponse (Nassur Abdou) :** En mai.\n")
          .questions;
  BOOST_REQUIRE_EQUAL(questions.size(), 1u);
  BOOST_TEST(questions[0].text == "Quand ouvre le guichet ?");
  BOOST_TEST(questions[0].answered_by == "Nassur Abdou");
}

BOOST_AUTO_TEST_CASE(long_lines_of_labels_cost_little) {
  std::string labels, names = "Intervenants : ";
  for (int i = 0; i < 50'000; ++i) labels += "A: ";
  for (int i = 0; i < 20'000; ++i) names += "Awa Diop ; ";
  BOOST_TEST(when(labels) == "||");
  BOOST_TEST(spoke(names) == "");
}

BOOST_AUTO_TEST_CASE(a_person_is_no_organisation) {
  const auto actions = minutes(
                           "# CR\n\nPrésents : Awa Diop, Cantine pour tous\n\n"
                           "## Suites\n\n- Awa : relire la charte.\n- Cantine pour "
                           "tous : prêter la salle.\n- Fatou : écrire au maire.\n"
                           "- Le bureau : payer la salle.\n")
                           .actions;
  BOOST_REQUIRE_EQUAL(actions.size(), 4u);
  BOOST_TEST(actions[0].organisation == "");
  BOOST_TEST(actions[1].organisation == "Cantine pour tous");
  BOOST_TEST(actions[2].organisation == "");
  BOOST_TEST(actions[3].organisation == "Le bureau");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
