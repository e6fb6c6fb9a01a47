// Texts of kinds that were strange to the rules: answers to consultations, forms that
// were filled in, programmes, press releases, brainstormings and round tables.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/knowledge/read_minutes.h"

using namespace griot;
using namespace griot::test;

namespace {

std::size_t count_of(const std::string& lines) {
  return static_cast<std::size_t>(std::ranges::count(lines, '\n'));
}

// How many of these paragraphs of a contribution ask for something.
std::size_t asked(const std::vector<std::string>& paragraphs) {
  std::string text = "## Le guichet du retour\n\n";
  for (const std::string& each : paragraphs) text += each + "\n\n";
  return count_of(asked_in(text, "contribution"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(first_sight)

BOOST_AUTO_TEST_CASE(a_contribution_proposes_politely) {
  BOOST_TEST(
      asked({"C'est pourquoi il nous semblerait plus opportun d'ouvrir un guichet.",
             "À tout le moins, il nous semblerait utile que la ville publie ses "
             "chiffres.",
             "Nous souhaiterions suggérer l'ajout d'un délai de recours.",
             "Nous voudrions proposer la création d'un fonds commun.",
             "Nous aimerions recommander un accueil en trois langues.",
             "Nous nous permettons de suggérer un délai de trois mois.",
             "Un accueil en trois langues nous semble nécessaire.",
             "La traduction du formulaire nous paraît indispensable.",
             "Pour toutes ces raisons, la préfecture devrait publier les délais.",
             "Dès lors, il conviendrait d'ouvrir un guichet par région.",
             "Nous verrions d'un bon œil la création d'un guichet."}) == 11);
  BOOST_TEST(asked({"Nous souhaiterions demander si le guichet est ouvert le samedi.",
                    "Nous souhaiterions poursuivre cette enquête.",
                    "Ce formalisme ne nous paraît pas utile.",
                    "Nous nous tenons à votre disposition pour un entretien.",
                    "La réforme pourrait être examinée en juin.",
                    "Nous attirons l'attention de la Commission sur ces délais.",
                    "C'est pourquoi nous avons ouvert un guichet."}) == 0);
}

BOOST_AUTO_TEST_CASE(a_point_of_a_contribution_asks_in_its_further_paragraphs) {
  BOOST_TEST(asked_in("## Sur le formulaire\n\n"
                      "1. Le formulaire prévoit une signature.\n\n"
                      "   Les familles n'ont pas de scanner.\n\n"
                      "   Il conviendrait d'accepter une photographie.\n\n"
                      "2. Le formulaire dit que :\n\n"
                      "   > « Le demandeur doit préciser son adresse. »\n\n"
                      "   Nous suggérons d'accepter l'adresse d'une association.\n",
                      "contribution") ==
             "Il conviendrait d'accepter une photographie.\n"
             "Nous suggérons d'accepter l'adresse d'une association.\n");
}

BOOST_AUTO_TEST_CASE(what_is_considered_ends_before_what_is_owed) {
  BOOST_TEST(
      asked({"Compte tenu de la crise, la ville devrait ouvrir des places.",
             "Au vu des chiffres, tant de la région que du pays, l'État doit ouvrir "
             "des places.",
             "Eu égard à l'urgence, un moratoire est indispensable."}) == 3);
  BOOST_TEST(asked({"Considérant que l'État doit ouvrir des places ;",
                    "Compte tenu de la crise, la ville a fermé le guichet."}) == 0);
}

BOOST_AUTO_TEST_CASE(what_people_bear_or_may_meet_is_no_demand) {
  BOOST_TEST(asked({"Des étudiants doivent vivre dans des chambres insalubres.",
                    "Les femmes doivent dormir dehors pendant des semaines.",
                    "Nous savons que les familles pourraient avoir besoin d'aide.",
                    "Les associations pourraient se retrouver sans local.",
                    "Les objectifs que nous nous donnons demandent de l'énergie."}) == 0);
  BOOST_TEST(asked({"La collectivité doit intervenir pour loger les familles.",
                    "La ville pourrait ouvrir un guichet pour les familles."}) == 2);
}

BOOST_AUTO_TEST_CASE(what_signatories_will_do_goes_on_as_a_promise) {
  BOOST_TEST(
      asked({"Nous avons pour intention de renforcer l'entraide. À ces fins, il "
             "conviendra de partager nos listes.",
             "Nous prévoyons de nous réunir chaque année. Pour ce faire, il faudra "
             "trouver une salle."}) == 0);
  BOOST_TEST(
      asked({"Les communes n'ont pas de listes. À ces fins, il conviendra de partager "
             "nos listes.",
             "Pour ce faire, il faudra trouver une salle."}) == 2);
}

BOOST_AUTO_TEST_CASE(who_signs_below_a_demand_is_no_demand) {
  BOOST_TEST(
      asked_in("Nous, étudiantes et enseignants, demandons le retrait immédiat de "
               "la plainte :\n\n"
               "* DIOP Awa, enseignante en droit, Université de Lille\n"
               "* Koffi Mensah, étudiant, Université de Lille\n"
               "* SOW Binta (section locale)\n",
               "note-de-positionnement") ==
      "Nous, étudiantes et enseignants, demandons le retrait immédiat de la plainte "
      ":\n");
}

BOOST_AUTO_TEST_CASE(a_form_that_was_filled_in_asks_field_by_field) {
  const std::string form =
      "Les participants ont exprimé leurs vues.\n"
      "5. Recommandations clés\n\n"
      "Santé : [Exemple : Renforcer l'accès aux soins.] Climat : [Planter des haies "
      "autour des puits.]\nJeunesse : [Ex. : Ouvrir un centre de formation.]\n"
      "6. Clôture de la session\n\nLa séance est levée.\n";
  BOOST_TEST(asked_in(form, "contribution") ==
             "Renforcer l'accès aux soins.\nPlanter des haies autour des puits.\n"
             "Ouvrir un centre de formation.\n");
}

BOOST_AUTO_TEST_CASE(a_press_release_begins_behind_its_place_and_day) {
  const std::string demand = "Les États doivent libérer les militants arrêtés en mai.";
  for (const std::string opening : {"(Paris, le 28 janvier 2019) – ",
                                    "Dakar, 3 mai 2024 – ", "Tunis, le 2 mai 2023 — "})
    BOOST_TEST(asked_in(opening + demand) == demand + "\n");
  BOOST_TEST(asked_in("Les États, les communes – tous doivent publier leurs chiffres.") ==
             "Les États, les communes – tous doivent publier leurs chiffres.\n");
}

BOOST_AUTO_TEST_CASE(a_programme_gives_examples_of_what_it_proposes) {
  BOOST_TEST(asked_in("---\ntitre: Programme\nauteurs: [\"Ville Exemple, groupe "
                      "Logement\"]\n---\n\n"
                      "Ville Exemple propose dans son programme des mesures fortes. À "
                      "titre d'exemple :\n\n"
                      "* Ouvrir les bains publics le dimanche ;\n"
                      "* Étendre les lignes de nuit.\n") ==
             "Ouvrir les bains publics le dimanche ;\nÉtendre les lignes de nuit.\n");
}

BOOST_AUTO_TEST_CASE(a_look_back_on_priorities_announces_nothing) {
  BOOST_TEST(
      asked_in("## Retour sur les priorités 2025\n\n"
               "Soutien à la ferme des Durand.\n\nPas d'élection, pas de quorum.\n",
               "compte-rendu")
          .empty());
  BOOST_TEST(asked_in("## Priorités 2026\n\nSoutenir la ferme des Durand.\n",
                      "note-de-positionnement") == "Soutenir la ferme des Durand.\n");
}

BOOST_AUTO_TEST_CASE(ideas_and_answers_are_only_considered) {
  const std::string people = "Présents : Awa Diop, Koffi Mensah, Sira Dembélé\n\n";
  for (const std::string heading :
       {"## Remue-méninges",
        "## Cap 2026\n\n(brain-storming, idées recueillies en dix "
        "minutes)",
        "## Boîte à idées", "## Que peut faire la mairie ?\n\n### Awa Diop",
        "## Banque\n\n- Si on change de banque"}) {
    const bool within = heading.starts_with("## Banque");
    const std::string item = within ? "    - " : "";
    BOOST_TEST(to_do(people + heading + "\n\n" + item +
                     "Inviter tous les adhérents au "
                     "conseil\n\n" +
                     item +
                     "Il faut prévenir les voisins avant le 3 "
                     "mai\n")
                   .empty(),
               heading);
  }
  BOOST_TEST(to_do(people +
                   "## À faire\n\n- Inviter tous les adhérents au conseil\n- Il faut "
                   "prévenir les voisins avant le 3 mai\n") ==
             "Inviter tous les adhérents au conseil |  | \n"
             "Il faut prévenir les voisins avant le 3 mai |  | 2026-05-03\n");
}

BOOST_AUTO_TEST_CASE(an_idea_or_a_condition_decides_nothing) {
  const std::string people = "Présents : Awa Diop, Koffi Mensah, Sira Dembélé\n\n";
  for (const std::string item :
       {"- Idée : on garde la salle", "- Piste : demander une subvention à la région",
        "- Proposition d'Awa : inviter la fanfare",
        "- Si on change de banque, on garde les deux comptes",
        "- Si on garde la salle, il faudra la repeindre"}) {
    BOOST_TEST(decided(people + "## Salle\n\n" + item + "\n").empty(), item);
    BOOST_TEST(to_do(people + "## Salle\n\n" + item + "\n").empty(), item);
  }
  BOOST_TEST(decided(people + "## Salle\n\n- Proposition : on garde la salle, adoptée à "
                              "l'unanimité\n") != "");
}

BOOST_AUTO_TEST_CASE(a_list_below_as_follows_is_one_decision) {
  BOOST_TEST(decided("## PREMIÈRE RÉSOLUTION\n\nL'assemblée décide de répartir les "
                     "excédents comme suit :\n\n- 1 % sont affectés au fonds\n- 15 % "
                     "restent affectés à la réserve\n\nCette résolution est adoptée à "
                     "l'unanimité.\n\nFait à Paris, en cinq exemplaires, le 28 juin "
                     "2026.\n") ==
             "L'assemblée décide de répartir les excédents comme suit :\n1 % sont "
             "affectés au fonds\n15 % restent affectés à la réserve\n");
}

BOOST_AUTO_TEST_CASE(what_was_chosen_stands_before_its_colon_too) {
  BOOST_TEST(decided("Une nouvelle date est retenue : le 27 mars, à 18 h 30.") ==
             "Une nouvelle date est retenue : le 27 mars, à 18 h 30.\n");
}

BOOST_AUTO_TEST_CASE(a_task_says_in_brackets_who_has_it) {
  const std::string tasks = to_do(
      "Présents : Awa Diop, Koffi Mensah\n\n## Salons\n\nNous y serons.\n\n"
      "* 16 février : conférence de Bordeaux (Mandaté : Koffi)\n"
      "* 12 mai : salon de Lille (Référentes : Awa, Sira)\n"
      "* 31 mai : salon de Nantes (on cherche des volontaires)\n"
      "* Des jardins pour la ville (jardins collectifs)\n");
  BOOST_TEST(tasks ==
             "16 février : conférence de Bordeaux (Mandaté : Koffi) | Koffi | \n"
             "12 mai : salon de Lille (Référentes : Awa, Sira) | Awa, Sira | \n"
             "31 mai : salon de Nantes (on cherche des volontaires) |  | \n");
}

BOOST_AUTO_TEST_CASE(a_task_behind_names_goes_on_with_other_verbs) {
  BOOST_TEST(
      to_do("Présents : Awa Diop, Koffi Mensah\n\n## Actions\n\n"
            "- Awa/Koffi : Faire la liste des exigences que l'on a pour les "
            "locaux.\n"
            "- Koffi : écrire un message sur le forum. L'an dernier on avait 666 "
            "personnes.\n"
            "- FAIT \\o/ Awa : Rajouter les comptes dans le coffre\n"
            "- Convoquer une assemblée → voir si nécessaire\n"
            "- Awa : appeler le traiteur (fait)\n"
            "- Koffi : appeler le foyer ✓\n") ==
      "Awa/Koffi : Faire la liste des exigences que l'on a pour les locaux. | "
      "Awa/Koffi | \n"
      "Koffi : écrire un message sur le forum. L'an dernier on avait 666 personnes. "
      "| Koffi | \n");
}

BOOST_AUTO_TEST_CASE(a_name_above_an_order_has_the_task) {
  BOOST_TEST(to_do("Présents : Awa Diop, Koffi Mensah\n\n## Salle\n\n- Awa :\n"
                   "    - demander un devis au foyer\n    - c'est trop cher\n") ==
             "demander un devis au foyer | Awa | \n");
}

BOOST_AUTO_TEST_CASE(praise_thanks_and_aims_are_no_tasks) {
  BOOST_TEST(to_do_of_bureau("- Gros succès, à refaire dès que possible !\n"
                             "- Belle réussite, à renouveler\n"
                             "- Fête réussie, à renouveler l'an prochain\n"
                             "- (merci à Awa pour cette belle liste)\n")
                 .empty());
  BOOST_TEST(to_do_of_bureau("C'est l'objectif de cette assemblée : relancer "
                             "l'association, tenir à jour les adhésions.\n\n"
                             "L'association vise à apporter des débats.\n\n"
                             "- Des droits faciles à lire par tous\n")
                 .empty());
  BOOST_TEST(to_do_of_bureau("- Affiche à refaire dès que possible !\n- Awa relancera "
                             "l'association\n") ==
             "Affiche à refaire dès que possible ! |  | \n"
             "Awa relancera l'association | Awa | \n");
}

BOOST_AUTO_TEST_SUITE_END()
