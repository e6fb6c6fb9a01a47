// Decisions told as a story, as mandates, by days and by numbers; mandates that are
// tasks.
#include <boost/test/unit_test.hpp>

#include "tests/knowledge/read_minutes.h"

using namespace griot;
using griot::test::decided;
using griot::test::to_do;

namespace {

const std::string head =
    "# Réunion du bureau\n\nPrésents : Awa Diop, Binta Sow, Koffi Mensah\n\n## Local\n\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(decisions_narrated)

BOOST_AUTO_TEST_CASE(a_story_tells_what_was_decided_in_its_own_tense) {
  BOOST_TEST(decided(head + "Il fut décidé que le puits serait curé en mai.\n\n"
                            "Après un vote, il fut convenu de fermer la cour.\n") ==
             "le puits serait curé en mai.\nde fermer la cour.\n");
  BOOST_TEST(decided(head + "Rien ne fut décidé.\n\nLa séance fut levée à minuit.\n\n"
                            "Un repas fut offert aux invités.\n") == "");
}

BOOST_AUTO_TEST_CASE(who_receives_a_mandate_was_chosen) {
  BOOST_TEST(decided(head + "Awa et Koffi reçoivent le mandat de commissaire.\n") ==
             "Awa et Koffi reçoivent le mandat de commissaire.\n");
  BOOST_TEST(decided(head + "Awa et Koffi reçoivent le maire lundi.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_mandate_given_for_something_is_a_task) {
  const std::string text = head + "Mandat est donné à Koffi de vendre le camion.\n";
  BOOST_TEST(decided(text) == "");
  BOOST_TEST(to_do(text) == "Mandat est donné à Koffi de vendre le camion. | Koffi | \n");
}

BOOST_AUTO_TEST_CASE(an_assembly_is_called_for_a_day) {
  BOOST_TEST(decided(head + "L'assemblée extraordinaire se tiendra le 5 juin 2026.\n") ==
             "L'assemblée extraordinaire se tiendra le 5 juin 2026.\n");
  BOOST_TEST(decided(head + "L'assemblée se tiendra bientôt.\n") == "");
}

BOOST_AUTO_TEST_CASE(an_ordinal_goes_before_a_noun) {
  BOOST_TEST(decided(head + "La seconde tranche est plafonnée à 900 euros.\n") ==
             "La seconde tranche est plafonnée à 900 euros.\n");
}

BOOST_AUTO_TEST_CASE(counts_of_votes_and_what_is_taken_note_of_decide_nothing) {
  BOOST_TEST(decided("# Réunion\n\n## Votes\n\n12 pour, 2 contre, 3 abstentions.\n") ==
             "");
  BOOST_TEST(decided(head + "Le bureau prend en considération le départ d'Awa.\n") == "");
  BOOST_TEST(
      decided("# Réunion\n\n## Votes\n\nLe budget est adopté : 12 pour, 2 contre.\n") ==
      "Le budget est adopté : 12 pour, 2 contre.\n");
  BOOST_TEST(decided(head + "Le bureau accepte le départ d'Awa.\n") ==
             "Le bureau accepte le départ d'Awa.\n");
}

BOOST_AUTO_TEST_CASE(what_cuts_a_debate_short_concludes) {
  BOOST_TEST(decided(head + "Bref : on garde le vieux four.\n") ==
             "on garde le vieux four.\n");
}

BOOST_AUTO_TEST_CASE(candidates_take_no_task) {
  BOOST_TEST(to_do(head + "Awa et Koffi se proposent pour être trésoriers.\n") == "");
  BOOST_TEST(to_do(head + "La secrétaire en avisera les absents.\n") ==
             "La secrétaire en avisera les absents. | La secrétaire | \n");
}

BOOST_AUTO_TEST_CASE(what_only_leads_to_a_list_concludes_nothing) {
  BOOST_TEST(
      decided("# CR\n\nEt donc une variété de points bloquants :\n\n- les images\n- "
              "le son\n") == "");
  BOOST_TEST(decided("# CR\n\nVoici ce que l'assemblée a adopté :\n\n- trois femmes au "
                     "bureau\n") == "trois femmes au bureau\n");
  BOOST_TEST(
      decided("# CR\n\n## Décisions\n\nLe prix dépend du lieu. Une mise en demeure "
              "est adressée au garage.\n") ==
      "Une mise en demeure est adressée au garage.\n");
}

BOOST_AUTO_TEST_CASE(how_many_were_for_it_says_whether_it_is_decided) {
  BOOST_TEST(decided(head + "1. Une charte commune remplace celle de 2023 : 19 pour.\n"
                            "2. Les mineurs ne sont jamais sollicités : 12 voix pour, 3 "
                            "contre.\n"
                            "3. Un tarif unique pour les trois pays : 6 pour, 13 contre. "
                            "Non adopté.\n") ==
             "Une charte commune remplace celle de 2023 : 19 pour.\n"
             "Les mineurs ne sont jamais sollicités : 12 voix pour, 3 contre.\n");
  BOOST_TEST(decided(head + "Les réponses sont partagées : 6 pour, 6 contre.\n\n"
                            "La cour compte des arbres : 12 chênes, 3 pins.\n\n"
                            "Non adopté.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_all_agree_to_is_decided) {
  BOOST_TEST(decided(head + "- pas d'alcool à la buvette, tout le monde est d'accord\n"
                            "- bénéfice versé au voyage, aucun avis contraire\n") ==
             "pas d'alcool à la buvette, tout le monde est d'accord\n"
             "bénéfice versé au voyage, aucun avis contraire\n");
  BOOST_TEST(decided(head + "- sono louée trop cher, tous d'accord là-dessus\n") == "");
  BOOST_TEST(decided(head + "Planning : quatre équipes de trois. → ok pour tous\n") ==
             "Planning : quatre équipes de trois. → ok pour tous\n");
  BOOST_TEST(decided(head + "Tout le monde n'est pas d'accord sur la buvette.\n\n"
                            "Je mets aux voix : on accepte l'offre du foyer.\n\n"
                            "Le bureau en prend note.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_second_verb_decides_something_else) {
  BOOST_TEST(decided(head + "Le conseil vote le budget par six voix contre une et décide "
                            "de rétablir la ligne « formation ».\n") ==
             "Le conseil vote le budget par six voix contre une\n"
             "décide de rétablir la ligne « formation ».\n");
  BOOST_TEST(decided(head + "L'assemblée approuve les comptes et le rapport moral.\n\n"
                            "Le comité adopte le bilan et donne quitus à Awa.\n") ==
             "L'assemblée approuve les comptes et le rapport moral.\n"
             "Le comité adopte le bilan et donne quitus à Awa.\n");
}

BOOST_AUTO_TEST_CASE(an_event_is_moved_but_a_question_is_put_off) {
  const std::string table = "## Relevé de décisions\n\n| N° | Décision |\n|---|---|\n";
  BOOST_TEST(decided(table +
                     "| D1 | Le forum guinéen est reporté à février 2027 |\n"
                     "| D2 | La question du point focal est reportée à mars |\n") ==
             "Le forum guinéen est reporté à février 2027\n");
  BOOST_TEST(decided(head + "L'atelier passe au mercredi, à 14 h, à partir de mai.\n") ==
             "L'atelier passe au mercredi, à 14 h, à partir de mai.\n");
}

BOOST_AUTO_TEST_CASE(below_votes_the_counts_and_the_names_only_explain) {
  BOOST_TEST(decided("# CR\n\n## Lieu\n\nVu.\n\n## Votes\n\n"
                     "« Rives » obtient 67 voix, « Confluences » 40. La nouvelle "
                     "association s'appellera « Rives ».\n\n"
                     "Trois personnes sont désignées. Ce sont Awa, Binta et Koffi.\n") ==
             "La nouvelle association s'appellera « Rives ».\n"
             "Trois personnes sont désignées.\n");
}

BOOST_AUTO_TEST_CASE(what_lasts_or_holds_from_now_on_is_decided) {
  BOOST_TEST(decided(head + "Les missions durent quatre semaines à partir de cet été.\n\n"
                            "Les avances de plus de 300 francs sont désormais "
                            "interdites.\n\n"
                            "Mme Astou Sall est recrutée à compter du 1er mai.\n") ==
             "Les missions durent quatre semaines à partir de cet été.\n"
             "Les avances de plus de 300 francs sont désormais interdites.\n"
             "Mme Astou Sall est recrutée à compter du 1er mai.\n");
  BOOST_TEST(decided(head + "Les missions durent trois semaines.\n\n"
                            "Les feux sont interdits dans le parc.\n\n"
                            "Le magasin commence ses soldes à partir de mercredi.\n\n"
                            "Plusieurs participants approuvent dans le fil.\n\n"
                            "L'idée d'une visite sera rediscutée en mai.\n") == "");
}

BOOST_AUTO_TEST_CASE(three_things_may_be_decided_in_one_sentence) {
  BOOST_TEST(decided(head +
                     "Le conseil convient que la note sera publiée, que le point "
                     "sur l'impôt en sera retiré et que le titre sera changé.\n") ==
             "la note sera publiée\nle point sur l'impôt en sera retiré\n"
             "le titre sera changé.\n");
  BOOST_TEST(decided(head + "Alors on garde la vidéo.\n") == "on garde la vidéo.\n");
}

BOOST_AUTO_TEST_CASE(below_the_opening_of_a_meeting_its_agenda_is_adopted) {
  BOOST_TEST(decided("# CR\n\n## 1. Ouverture et ordre du jour\n\nL'ordre du jour est "
                     "adopté avec un point sur les camions.\n") ==
             "L'ordre du jour est adopté avec un point sur les camions.\n");
}

BOOST_AUTO_TEST_CASE(whose_advice_is_followed_is_decided) {
  BOOST_TEST(decided(head + "Le conseil suit l'avis du jury : Mme Sall est recrutée à "
                            "compter du 1er mai.\n") ==
             "Mme Sall est recrutée à compter du 1er mai.\n");
  BOOST_TEST(decided(head + "Le jury donne son avis : Mme Sall est la meilleure.\n") ==
             "");
}

BOOST_AUTO_TEST_CASE(below_votes_a_decision_begins_behind_its_topic) {
  BOOST_TEST(decided("# CR\n\n## Lieu\n\nVu.\n\n## Votes\n\nLes statuts : les nouveaux "
                     "statuts sont adoptés.\n\nLa cotisation : trois tarifs étaient en "
                     "discussion.\n") == "les nouveaux statuts sont adoptés.\n");
}

BOOST_AUTO_TEST_SUITE_END()
