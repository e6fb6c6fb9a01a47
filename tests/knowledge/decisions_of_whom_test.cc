// Decisions of another body are told apart, and what is settled without a verb that
// decides: from when it holds, what each may have, what follows from what was said.
#include <boost/test/unit_test.hpp>

#include "tests/knowledge/read_minutes.h"

using namespace griot;
using griot::test::decided;
using griot::test::to_do;

namespace {

std::string decided_by_bureau(const std::string& sentences) {
  return decided("# Réunion du bureau de la section de Lyon\n\n## Local\n\n" + sentences);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(decisions_of_whom)

BOOST_AUTO_TEST_CASE(another_body_decides_for_itself) {
  BOOST_TEST(decided_by_bureau(
                 "Le comité de parents a adopté un règlement intérieur.\n\n"
                 "Son comité scientifique a décidé de publier le rapport.\n\n"
                 "Le groupe de travail juridique, réuni la veille, a opté pour un "
                 "recours.\n\nLe Conseil des anciens a désigné ses représentants.\n") ==
             "");
  BOOST_TEST(decided_by_bureau("Le comité a adopté le règlement intérieur.\n\n"
                               "Le bureau de la section a décidé de louer la salle.\n\n"
                               "Le conseil d'administration a adopté le budget.\n\n"
                               "Le comité, après discussion, a adopté le texte.\n") ==
             "Le comité a adopté le règlement intérieur.\n"
             "de louer la salle.\n"
             "Le conseil d'administration a adopté le budget.\n"
             "Le comité, après discussion, a adopté le texte.\n");
}

BOOST_AUTO_TEST_CASE(what_takes_effect_was_decided) {
  BOOST_TEST(decided_by_bureau("Le nouveau tarif s'applique à compter du 1er avril.\n\n"
                               "La mesure prendra effet le 1er mai.\n\n"
                               "Ces règles s'appliqueront dès la rentrée.\n") ==
             "Le nouveau tarif s'applique à compter du 1er avril.\n"
             "La mesure prendra effet le 1er mai.\n"
             "Ces règles s'appliqueront dès la rentrée.\n");
  BOOST_TEST(decided_by_bureau("La loi s'applique à compter du 1er avril.\n\n"
                               "La règle s'applique dès la phase d'enquête.\n\n"
                               "Le tarif s'applique par personne.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_each_may_have_was_decided) {
  BOOST_TEST(decided_by_bureau("Chaque région aura droit à huit délégués.\n\n"
                               "Chaque famille recevra deux sacs.\n") ==
             "Chaque région aura droit à huit délégués.\n"
             "Chaque famille recevra deux sacs.\n");
  BOOST_TEST(decided_by_bureau("Chaque section présentera son bilan en juin.\n\n"
                               "Chaque enfant a droit à l'école.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_follows_from_what_was_said_is_decided) {
  BOOST_TEST(decided_by_bureau("Le suivi portera donc sur cinq indicateurs.\n\n"
                               "La fête aura donc lieu à l'école.\n") ==
             "Le suivi portera donc sur cinq indicateurs.\n"
             "La fête aura donc lieu à l'école.\n");
  BOOST_TEST(decided_by_bureau("Le loyer augmentera donc encore.\n\n"
                               "Il y aura donc un problème de place.\n\n"
                               "Le trésorier enverra donc les factures.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_is_understood_is_decided) {
  BOOST_TEST(decided_by_bureau(
                 "Il est en outre entendu que chaque section garde ses archives.\n\n"
                 "Il reste entendu que les clés sont chez le gardien.\n\n"
                 "D'accord aussi pour dire que l'école prend douze lits.\n") ==
             "chaque section garde ses archives.\n"
             "les clés sont chez le gardien.\n"
             "l'école prend douze lits.\n");
  BOOST_TEST(decided_by_bureau("Il est entendu par la police.\n") == "");
}

BOOST_AUTO_TEST_CASE(two_clauses_behind_that_are_two_decisions) {
  BOOST_TEST(decided_by_bureau("Il a été décidé que le forum durerait deux jours et que "
                               "l'entrée serait libre.\n\n"
                               "On est convenu que le prêt serait court et qu'aucun "
                               "intérêt ne serait demandé.\n") ==
             "le forum durerait deux jours\n"
             "l'entrée serait libre.\n"
             "le prêt serait court\n"
             "aucun intérêt ne serait demandé.\n");
  BOOST_TEST(decided_by_bureau("Le bureau décide que les aides que l'on verse et que "
                               "l'on suit seront publiées.\n") ==
             "les aides que l'on verse et que l'on suit seront publiées.\n");
}

BOOST_AUTO_TEST_CASE(a_name_between_marks_is_chosen) {
  BOOST_TEST(decided_by_bureau("« Tsimoka » a été choisi par vingt voix contre neuf.\n\n"
                               "« Le Lien » est retenu comme titre du journal.\n") ==
             "« Tsimoka » a été choisi par vingt voix contre neuf.\n"
             "« Le Lien » est retenu comme titre du journal.\n");
  BOOST_TEST(decided_by_bureau("« Le budget est adopté », a dit le maire.\n\n"
                               "« On y viendra », répétait-il.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_points_back_keeps_its_verb) {
  BOOST_TEST(decided_by_bureau("Le comité valide la note sous cette réserve.\n\n"
                               "Le CA choisit la troisième voie : négocier à 1,7 "
                               "million.\n") ==
             "Le comité valide la note sous cette réserve.\n"
             "négocier à 1,7 million.\n");
  BOOST_TEST(decided_by_bureau("Le bureau renvoie à une séance ultérieure la question "
                               "du local.\n\nVote : quatre voix contre une.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_column_of_what_is_kept_holds_decisions_and_tasks) {
  const std::string table =
      "# Réunion du bureau\n\n"
      "| Sujet | Ce qui s'est dit | On retient | Porteur | Échéance |\n"
      "|---|---|---|---|---|\n"
      "| Gabarit | Trop long. | Gabarit ramené à quatre pages | – | – |\n"
      "| | | Nouveau gabarit à mettre en ligne | Estelle Petit | 25/03 |\n";
  BOOST_TEST(decided(table) == "Gabarit ramené à quatre pages\n");
  BOOST_TEST(to_do(table) ==
             "Nouveau gabarit à mettre en ligne | Estelle Petit | 2026-03-25\n");
}

BOOST_AUTO_TEST_CASE(acts_stand_below_the_body_that_takes_them) {
  BOOST_TEST(decided_by_bureau("Après en avoir délibéré, le conseil :\n\n"
                               "- DÉCIDE d'ouvrir une antenne ;\n"
                               "- nomme M. Essomba responsable ;\n"
                               "- prend acte de la démission de M. Ndi ;\n"
                               "- renvoie à une séance ultérieure le choix du nom.\n") ==
             "d'ouvrir une antenne ;\nnomme M. Essomba responsable ;\n");
  BOOST_TEST(decided_by_bureau("Le programme :\n\n- adopte la même forme ;\n"
                               "- fixe les jours.\n") == "");
}

BOOST_AUTO_TEST_CASE(conditions_make_a_rule) {
  BOOST_TEST(decided_by_bureau("Les frais seront remboursés sur justificatif.\n\n"
                               "Le repas sera payant.\n\n"
                               "Les dépenses de plus de 200 euros devront être validées "
                               "par deux personnes.\n\n"
                               "La permanence aura désormais lieu le jeudi.\n\n"
                               "La sortie de mai est abandonnée.\n\n"
                               "Le bureau ne donne pas suite à la demande.\n") ==
             "Les frais seront remboursés sur justificatif.\n"
             "Le repas sera payant.\n"
             "Les dépenses de plus de 200 euros devront être validées par deux "
             "personnes.\n"
             "La permanence aura désormais lieu le jeudi.\n"
             "La sortie de mai est abandonnée.\n"
             "Le bureau ne donne pas suite à la demande.\n");
  BOOST_TEST(decided_by_bureau("L'idée d'un défilé est abandonnée.\n\n"
                               "Les frais seront remboursés un jour.\n\n"
                               "Le repas sera bon.\n\n"
                               "Koffi a refusé. Il a accepté de venir.\n") == "");
}

BOOST_AUTO_TEST_CASE(they_choose_in_a_story) {
  BOOST_TEST(decided_by_bureau("Les familles ont discuté de la caisse. Finalement, elles "
                               "ont choisi de la garder.\n") ==
             "elles ont choisi de la garder.\n");
  BOOST_TEST(decided_by_bureau("Mme Sow en a parlé. Elles ont choisi une table.\n") ==
             "");
}

BOOST_AUTO_TEST_CASE(what_follows_a_conclusion_is_read_cell_by_cell) {
  const std::string head =
      "# Réunion du bureau\n\n| Point | Conclusion | Suivi |\n"
      "|---|---|---|\n";
  const std::string table =
      head +
      "| Bilan | Bilan adopté | Publication (Awa, 15/04) |\n"
      "| Salle | Plafond de 200 euros | Koffi informe les équipes |\n";
  BOOST_TEST(decided(table) == "Bilan adopté\nPlafond de 200 euros\n");
  BOOST_TEST(to_do(table) ==
             "Publication (Awa, 15/04) | Awa | 2026-04-15\n"
             "Koffi informe les équipes | Koffi | \n");
  const std::string states =
      head + "| Bilan | Bilan adopté | fait |\n| Salle | Plafond | en cours |\n";
  BOOST_TEST(to_do(states) == "");
}

BOOST_AUTO_TEST_CASE(what_is_fixed_stands_behind_its_topic) {
  BOOST_TEST(decided_by_bureau("La fête : date fixée au 27 juin.\n\n"
                               "On arrête les réunions à l'école, trop de bruit.\n") ==
             "date fixée au 27 juin.\n"
             "On arrête les réunions à l'école, trop de bruit.\n");
  BOOST_TEST(decided_by_bureau("La fête : date inconnue.\n\n"
                               "On vote : 2 pour, 2 contre.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_column_of_decisions_holds_them_whoever_sees_to_them) {
  const std::string table =
      "# Réunion du bureau\n\n"
      "| N° | Objet | Décision | Chargé du suivi | Délai |\n|---|---|---|---|---|\n"
      "| 1 | Véhicule | Vente du véhicule | Trésorier | 15 juillet |\n"
      "| 2 | Antenne | Fermeture au 1er septembre | | |\n"
      "| 3 | Clés | Refaire les clés | Awa Diop | 3 mai |\n";
  BOOST_TEST(decided(table) == "Vente du véhicule\nFermeture au 1er septembre\n");
  BOOST_TEST(to_do(table) == "Refaire les clés | Awa Diop | 2026-05-03\n");
}

BOOST_AUTO_TEST_SUITE_END()
