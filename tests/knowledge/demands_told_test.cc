// The many ways in which those who sign say what should be done.
#include <boost/test/unit_test.hpp>

#include "engine/base/limits.h"
#include "engine/knowledge/read_facts.h"
#include "engine/markdown/markdown.h"
#include "tests/knowledge/read_minutes.h"

using namespace griot;

namespace {

// How many paragraphs of a plea ask for something.
std::size_t asked(const std::vector<std::string>& paragraphs) {
  std::string text = "## Le logement des jeunes\n\n";
  for (const std::string& each : paragraphs) text += each + "\n\n";
  Document document = read_markdown(text, "note.md", Limits()).document;
  document.metadata.set("type", "note-de-positionnement", Source::person);
  return read_facts(document, test::rules()).recommendations.size();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(demands_told)

BOOST_AUTO_TEST_CASE(who_signs_asks_in_many_words) {
  BOOST_TEST(asked({"Nous sommes favorables à un moratoire sur les expulsions.",
                    "Nous nous prononçons pour un moratoire.",
                    "Nous voulons un moratoire sur les expulsions.",
                    "Nous souhaitons voir la ville ouvrir des places.",
                    "Nous réitérons notre demande d'une enquête.",
                    "Nous appelons de nos vœux une loi contre les expulsions.",
                    "Est demandée la création d'un guichet unique.",
                    "Nous refusons la fermeture et demandons le maintien."}) == 8);
  BOOST_TEST(asked({"Nous refusons la fermeture de l'école.",
                    "Nous avons défendu un moratoire en 2020.",
                    "Nous vous adressons nos meilleurs vœux."}) == 0);
}

BOOST_AUTO_TEST_CASE(what_they_think_should_be_done_is_asked) {
  BOOST_TEST(asked({"Nous pensons qu'il faut ouvrir des places.",
                    "Nous croyons que l'État doit ouvrir des places.",
                    "Nous jugeons indispensable que l'État ouvre des places."}) == 3);
  BOOST_TEST(asked({"Nous pensons que la loi est mauvaise.",
                    "Nous ne pensons pas qu'il faut ouvrir des places."}) == 0);
}

BOOST_AUTO_TEST_CASE(a_need_or_a_duty_has_many_names) {
  BOOST_TEST(
      asked({"Il y a urgence à ouvrir des places.",
             "La première priorité est d'ouvrir des places.",
             "Le gouvernement a le devoir de protéger les enfants.",
             "Il nous paraît indispensable d'ouvrir des places.",
             "Il devient urgent d'ouvrir des places.",
             "Il est demandé aux communes de créer un guichet.",
             "Il faut une loi contre les expulsions.",
             "Un moratoire sur les expulsions est nécessaire.",
             "Aucun enfant ne doit dormir dehors.", "Les expulsions doivent cesser.",
             "La réforme doit également garantir un logement.",
             "Une enquête doit être menée par un juge."}) == 12);
  BOOST_TEST(
      asked({"La situation est urgente.", "Ce dispositif est nécessaire.",
             "L'État doit trois millions aux associations.",
             "Il faut une heure pour venir.", "Il appartient à une famille de pêcheurs.",
             "Les familles doivent attendre trois ans.",
             "Le logement est un droit fondamental."}) == 0);
}

BOOST_AUTO_TEST_CASE(pleas_order_and_urge) {
  BOOST_TEST(asked({"Cessez les expulsions.", "Mettons fin aux expulsions.",
                    "Donnons aux jeunes les moyens d'agir.", "Halte aux expulsions !"}) ==
             4);
  BOOST_TEST(asked({"Rappelons que la loi existe.", "Prenons l'exemple de la ville.",
                    "Plus de cent familles dorment dehors."}) == 0);
}

BOOST_AUTO_TEST_CASE(courtesy_asks_too) {
  BOOST_TEST(asked({"Il ne serait pas superflu que les trois se réunissent.",
                    "Les maires voudront bien désigner un correspondant.",
                    "On ne peut que recommander aux communes un guichet.",
                    "On attendra des rédactions qu'elles publient la source.",
                    "Les rédactions ne pourraient-elles pas publier la source ?",
                    "Étant donné l'urgence, nous vous demandons une réponse.",
                    "Une harmonisation des seuils entre les pays serait bienvenue."}) ==
             7);
  BOOST_TEST(asked({"Elle ne saurait engager la responsabilité de ses auteurs.",
                    "Plusieurs participants demandent un moratoire.",
                    "Pour elle, l'ambassade devrait se déplacer."}) == 0);
}

BOOST_AUTO_TEST_CASE(letters_and_calls_ask_of_whom_they_name) {
  BOOST_TEST(
      asked({"Monsieur le Ministre, ouvrez un guichet.", "Vous devez ouvrir un guichet.",
             "J'appelle le gouvernement à ouvrir un guichet.",
             "Nous vous remercions de bien vouloir ouvrir un guichet.",
             "Nos deux associations demandent une enquête.",
             "Libération immédiate de tous les détenus !",
             "Faisons de l'école une priorité.", "D'où la nécessité de rouvrir l'école.",
             "La seule solution est de rouvrir l'école.",
             "Nos revendications : rouvrir l'école et embaucher.",
             "Les responsables doivent être jugés."}) == 11);
  BOOST_TEST(asked({"Le gouvernement doit son succès aux associations.",
                    "Le ministre doit se rendre à Genève lundi.",
                    "La fermeture devrait intervenir en juin.",
                    "Les autorités auraient dû agir.",
                    "Si rien n'est fait, l'école devra fermer.",
                    "Nous vous remercions de votre soutien."}) == 0);
}

BOOST_AUTO_TEST_CASE(bold_heads_are_no_demands) {
  BOOST_TEST(
      test::asked_in(
          "## Trois leviers\n\n**Simplifier.** L'ouverture d'un compte ne devrait "
          "demander qu'une pièce.\n\n**Former.** Pourquoi ne pas confier la formation "
          "aux groupements ?\n") ==
      "L'ouverture d'un compte ne devrait demander qu'une pièce.\n"
      "Pourquoi ne pas confier la formation aux groupements ?\n");
  BOOST_TEST(
      test::asked_in(
          "## Nos demandes\n\n**Un récépissé qui vaut.** Délivrer une "
          "attestation.\n\na) **Douane.** Une franchise de deux ans serait plus "
          "juste.\n\nb) **Écoles.** Il est souhaitable que les écoles ouvrent.\n") ==
      "Délivrer une attestation.\nUne franchise de deux ans serait plus juste.\n"
      "Il est souhaitable que les écoles ouvrent.\n");
}

BOOST_AUTO_TEST_CASE(expectations_and_priorities_head_demands) {
  for (const char* heading : {"Attentes exprimées", "Nos attentes", "Priorités",
                              "Besoins exprimés", "Améliorations souhaitées"}) {
    BOOST_TEST(
        test::asked_in(std::string("# Atelier\n\n## ") + heading +
                           "\n\nMise en place d'un guichet pour les associations.\n",
                       "compte-rendu") ==
        "Mise en place d'un guichet pour les associations.\n");
  }
  BOOST_TEST(
      test::asked_in("# Enquête\n\n## Attentes des participants\n\nMise en place d'un "
                     "guichet pour les associations.\n",
                     "compte-rendu") == "");
}

BOOST_AUTO_TEST_CASE(what_is_proposed_answers_a_question) {
  BOOST_TEST(
      test::asked_in("## Question 2 : Que proposez-vous ?\n\nFormer les agents à "
                     "l'accueil. Et que l'on cesse de perdre les dossiers.\n") ==
      "Former les agents à l'accueil.\nEt que l'on cesse de perdre les dossiers.\n");
}

BOOST_AUTO_TEST_CASE(who_asked_goes_on_asking) {
  BOOST_TEST(test::asked_in(
                 "## Ce que l'atelier attend de l'État\n\nNous, signataires, demandons "
                 "un titre. Il juge indispensable une loi.\n\nElles exigent une "
                 "réponse. Les syndicats demandent un congé.\n") ==
             "Nous, signataires, demandons un titre.\nIl juge indispensable une loi.\n"
             "Elles exigent une réponse.\n");
}

BOOST_AUTO_TEST_CASE(a_motion_asks_in_some_of_its_items) {
  BOOST_TEST(
      test::asked_in(
          "# Motion n° 4\n\nLe congrès, réuni le 2 mars,\n\n- **dénonce** la hausse "
          "des prix ;\n- **exige** le gel des tarifs ;\n- **mandate** son bureau pour "
          "porter cette motion ;\n- **réaffirme** sa solidarité.\n") ==
      "exige le gel des tarifs ;\n");
}

BOOST_AUTO_TEST_CASE(numbered_headings_say_to_whom) {
  BOOST_TEST(test::asked_in("## 4 Tirer les fils\n\n### 4.1 Du côté des mairies\n\nElles "
                            "gagneraient à tenir un registre. Un mot sur la carte.\n") ==
             "Elles gagneraient à tenir un registre.\n");
}

BOOST_AUTO_TEST_CASE(principles_belong_to_the_demand_that_names_them) {
  BOOST_TEST(
      test::asked_in(
          "## Appel à l'action\n\nNous demandons au gouvernement une loi qui "
          "reprend les principes suivants :\n\n1. Les langues sont un bien.\n2. Les "
          "écoles doivent les enseigner.\n") ==
      "Nous demandons au gouvernement une loi qui reprend les principes suivants :\n"
      "Les langues sont un bien.\nLes écoles doivent les enseigner.\n");
}

BOOST_AUTO_TEST_CASE(tables_say_by_their_heads_whose_demands_they_hold) {
  const std::string rows =
      "|---|---|\n| Geler le tarif du car | Bailleurs |\n"
      "| (rien à dire) | Communes |\n";
  BOOST_TEST(test::asked_in("## Suite\n\n| Ce que cela appelle | De qui |\n" + rows) ==
             "Geler le tarif du car\n");
  BOOST_TEST(
      test::asked_in("## Ce que les gens nous ont demandé\n\n| Attente | Citations |\n" +
                     rows) == "");
  BOOST_TEST(test::asked_in("## Où en sont nos demandes de 2025\n\n| Demande | État |\n" +
                            rows) == "");
}

BOOST_AUTO_TEST_CASE(an_institution_of_no_table_owes_too) {
  BOOST_TEST(asked({"La direction de l'hôpital doit publier ses chiffres."}) == 1U);
  BOOST_TEST(asked({"La pluie doit venir du nord."}) == 0U);
}

BOOST_AUTO_TEST_CASE(a_rallying_cry_asks_nobody) {
  BOOST_TEST(asked({"Partageons la richesse et pas la misère !",
                    "Fédérons-nous pour transformer la société !"}) == 0U);
  BOOST_TEST(asked({"Mettons fin aux expulsions sans relogement !"}) == 1U);
}

BOOST_AUTO_TEST_CASE(who_speaks_for_the_authors_asks_for_them) {
  const auto asked_by = [](const char* organisation) {
    Document document =
        read_markdown(
            "« Rien ne change », a déclaré Awa Diop, présidente de la LAD. "
            "« Nous appelons le gouvernement à publier la loi ».\n",
            "note.md", Limits())
            .document;
    document.metadata.set("type", "declaration", Source::person);
    document.metadata.set("auteurs", organisation, Source::person);
    return read_facts(document, test::rules()).recommendations.size();
  };
  BOOST_TEST(asked_by("Ligue pour la dignité (LAD)") == 1U);
  BOOST_TEST(asked_by("Amicale des pêcheurs") == 0U);
}

BOOST_AUTO_TEST_CASE(an_interest_and_a_list_of_recommendations_ask) {
  BOOST_TEST(asked({"Il est dans l'intérêt de tous que les foyers rouvrent.",
                    "Nos propositions portent sur la caution et sur le préavis.",
                    "Plus que jamais, l'État doit rouvrir les foyers."}) == 3u);
  BOOST_TEST(asked({"Il est dans le foyer de tous les soirs."}) == 0u);
}

BOOST_AUTO_TEST_CASE(a_thing_asked_for_is_not_whom_it_asks) {
  const auto addressed = [](const std::string& sentence) {
    Document document =
        read_markdown("## Fonds\n\n" + sentence, "n.md", Limits()).document;
    document.metadata.set("type", "note-de-positionnement", Source::person);
    const auto found = read_facts(document, test::rules()).recommendations;
    return found.empty() ? std::string("none") : found[0].addressed_to;
  };
  BOOST_TEST(addressed("La création d'un fonds de garantie s'impose.\n") == "");
  BOOST_TEST(addressed("Un fonds de garantie est nécessaire.\n") == "");
  BOOST_TEST(addressed("Les fondations doivent publier leurs comptes.\n") ==
             "Les fondations");
  BOOST_TEST(addressed("Plus que jamais, l'État doit publier ses comptes.\n") ==
             "Plus que jamais, l'État");
}

BOOST_AUTO_TEST_CASE(what_a_power_should_bear_or_give_up_is_asked) {
  BOOST_TEST(asked({"L'État doit renoncer aux visas de court séjour.",
                    "Les préfectures pourraient renoncer à exiger les originaux.",
                    "Les bailleurs doivent choisir entre ces projets avant juin.",
                    "Le ministère pourrait provoquer une réunion des préfectures."}) ==
             4u);
  BOOST_TEST(asked({"Les familles doivent renoncer à leur loyer.",
                    "Les étudiants doivent choisir entre loyer et repas."}) == 0u);
}

BOOST_AUTO_TEST_CASE(an_acronym_of_the_signatory_asks_and_others_do_not) {
  BOOST_TEST(
      test::asked_in(
          "## Constat\n\nLe Réseau Passerelles (REPA) a accompagné douze foyers.\n\n"
          "## Foyers\n\nLe REPA demande à l'État de rouvrir les foyers.\n\n"
          "Il faudrait, selon la Banque mondiale, fermer les foyers.\n",
          "note-de-positionnement",
          "Réseau Passerelles") == "Le REPA demande à l'État de rouvrir les foyers.\n");
}

BOOST_AUTO_TEST_CASE(a_title_in_front_says_less_than_what_follows) {
  BOOST_TEST(
      test::asked_in("## Propositions\n\n**Proposition 3. Soutenir les associations.** "
                     "Créer un guichet dans chaque commune.\n") ==
      "Créer un guichet dans chaque commune.\n");
}

BOOST_AUTO_TEST_CASE(what_is_awaited_or_has_come_to_be_is_asked) {
  BOOST_TEST(asked({"Le moment est venu d'ouvrir des places aux jeunes.",
                    "La délivrance d'un récépissé paraît indispensable.",
                    "On attend du ministère qu'il publie ses chiffres."}) == 3);
  BOOST_TEST(
      asked({"Le moment est venu pour eux.", "La délivrance d'un récépissé paraît lente.",
             "On attend la réponse du ministère.",
             "On attendait du ministère qu'il publie ses chiffres."}) == 0);
}

BOOST_AUTO_TEST_CASE(no_heading_silences_those_who_ask) {
  BOOST_TEST(test::asked_in("## Contexte\n\n"
                            "Nous exhortons les États à ratifier la convention.\n\n"
                            "Les États doivent coopérer.\n") ==
             "Nous exhortons les États à ratifier la convention.\n");
}

BOOST_AUTO_TEST_CASE(one_who_writes_alone_asks_too) {
  BOOST_TEST(asked({"Il ne me semble pas utile de préserver ces rues.",
                    "Je pense qu'il est nécessaire de classer le parc.",
                    "Il est de mon point de vue nécessaire de classer le parc.",
                    "Il peut être utile de classer le parc.",
                    "Enfin, il pourrait être intéressant de classer le parc."}) == 5);
  BOOST_TEST(
      asked({"Ce classement ne nous paraît pas utile.", "Je pense que le parc est fermé.",
             "Il peut être long de classer un parc."}) == 0);
}

BOOST_AUTO_TEST_CASE(to_ask_that_nobody_demands_is_to_ask) {
  BOOST_TEST(asked({"Que plus aucun agent n'exige l'accord d'un mari.",
                    "Qu'aucun vol ne parte sans un inventaire des effets."}) == 2);
  BOOST_TEST(asked({"Nous n'exigeons pas l'accord d'un mari.",
                    "Décidons de confier le secrétariat au collectif."}) == 0);
}

BOOST_AUTO_TEST_CASE(what_would_only_help_is_why) {
  const std::string demand = "Les États devraient attendre trois jours. ";
  BOOST_TEST(asked({demand + "Ce délai serait notifié par écrit."}) == 2);
  BOOST_TEST(asked({demand + "Ce délai permettrait de joindre un conseil."}) == 1);
  BOOST_TEST(asked({demand + "Ce délai n'aurait pas de suite."}) == 1);
}

BOOST_AUTO_TEST_CASE(what_addressees_do_is_asked_and_what_comes_of_them_is_not) {
  const std::string heading = "## Recommandations\n\n";
  BOOST_TEST(test::asked_in(heading + "La diaspora versera une indemnité.\n") ==
             "La diaspora versera une indemnité.\n");
  BOOST_TEST(test::asked_in(heading +
                            "L'indemnité versée par la diaspora s'arrêtera en 2026.\n") ==
             "");
}

BOOST_AUTO_TEST_CASE(signatories_are_named_by_the_head_of_their_name) {
  const std::string asks = "Le Cercle propose que l'Ordre en organise une.\n";
  BOOST_TEST(test::asked_in(asks, "note-de-positionnement", "Cercle des juristes") ==
             asks);
  BOOST_TEST(test::asked_in(asks, "note-de-positionnement", "Union des juristes") == "");
}

BOOST_AUTO_TEST_CASE(what_comes_before_a_demand_hides_it_no_longer) {
  BOOST_TEST(asked({"Nous renouvelons donc notre appel pour une enquête.",
                    "Alors, Monsieur le Ministre, commencez par les portes.",
                    "Les noms ainsi que les pseudonymes doivent être protégés.",
                    "Les personnes rentrées doivent être entendues.",
                    "Alors que les loyers montent, il faut ouvrir des places."}) == 5);
  BOOST_TEST(asked({"Nous avons renouvelé notre bail pour un an.",
                    "Alors que les loyers montent, les places ferment.",
                    "Il pourrait être la cible de menaces."}) == 0);
}

BOOST_AUTO_TEST_CASE(what_it_takes_and_what_the_law_binds_to_is_not_asked) {
  BOOST_TEST(asked({"Il lui faut une attestation d'accueil.",
                    "Encore faut-il que le dossier soit complet.",
                    "Passé ce délai, il faut un jugement supplétif.",
                    "L'administration est tenue de délivrer un récépissé.",
                    "Trois mois pour trouver un contrat validé par l'agence.",
                    "Deux points méritent d'être développés.",
                    "Une politique qui ne parle que de frontières a déjà perdu."}) == 0);
  BOOST_TEST(asked({"Il nous faut une loi contre les expulsions.",
                    "L'administration doit délivrer un récépissé.",
                    "Les familles méritent d'être entendues."}) == 3);
}

BOOST_AUTO_TEST_CASE(a_list_may_begin_with_the_verbs_of_those_who_ask) {
  const std::string items =
      "1. demande aux autorités l'ouverture d'un centre ;\n"
      "2. souhaite que les passeports soient traités.\n";
  BOOST_TEST(test::asked_in("L'assemblée générale, constatant le délai :\n\n" + items,
                            "declaration") ==
             "demande aux autorités l'ouverture d'un centre ;\n"
             "souhaite que les passeports soient traités.\n");
  BOOST_TEST(test::asked_in("Le rapport de la Cour, publié en mars :\n\n" + items,
                            "declaration") == "");
}

BOOST_AUTO_TEST_CASE(each_of_those_addressed_has_to_do_it) {
  BOOST_TEST(
      asked({"À chaque forum de choisir cinq indicateurs, ce qu'il ne fait pas."}) == 1);
  BOOST_TEST(asked({"À chaque forum, les indicateurs sont choisis."}) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
