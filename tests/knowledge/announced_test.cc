// What announces demands, and what is asked behind it, as people who publish write it.
#include <boost/test/unit_test.hpp>

#include "engine/base/limits.h"
#include "engine/knowledge/read_facts.h"
#include "engine/markdown/markdown.h"
#include "tests/knowledge/read_minutes.h"

using namespace griot;

BOOST_AUTO_TEST_SUITE(announced)

BOOST_AUTO_TEST_CASE(what_stands_behind_a_theme_asks) {
  BOOST_TEST(
      test::asked_in("1. **Dialogue citoyen** : Les communes doivent ouvrir un forum.\n"
                     "2. **Suivi** : Le comité s'est réuni deux fois.\n") ==
      "Dialogue citoyen : Les communes doivent ouvrir un forum.\n");
}

BOOST_AUTO_TEST_CASE(an_open_duty_announces_its_list) {
  BOOST_TEST(test::asked_in("Pour un ancrage solide, il est essentiel de :\n\n"
                            "- Former les élues chaque année.\n") ==
             "Former les élues chaque année.\n");
  BOOST_TEST(test::asked_in("Le gouvernement doit s'engager clairement. Cela inclut :\n\n"
                            "- Des déclarations publiques par des ministres.\n") ==
             "Le gouvernement doit s'engager clairement.\n"
             "Des déclarations publiques par des ministres.\n");
  BOOST_TEST(test::asked_in("À la lecture, l'équipe formule deux suggestions.\n\n"
                            "- Ouvrir les guichets aux femmes le samedi.\n",
                            "cartographie") ==
             "Ouvrir les guichets aux femmes le samedi.\n");
  BOOST_TEST(
      test::asked_in("Voici un cadre pour associer les habitants aux décisions :\n\n"
                     "- Les communes doivent ouvrir un forum.\n"
                     "- Un groupe doit être désigné.\n",
                     "capitalisation") ==
      "Les communes doivent ouvrir un forum.\nUn groupe doit être désigné.\n");
}

BOOST_AUTO_TEST_CASE(demands_go_on_in_the_paragraph_that_announces_them) {
  BOOST_TEST(test::asked_in(
                 "Les participants ont souhaité que le compte rendu porte, en leur nom, "
                 "les recommandations suivantes. Les caisses devraient délivrer un "
                 "relevé signé. Le temps était beau.\n",
                 "compte-rendu") == "Les caisses devraient délivrer un relevé signé.\n");
}

BOOST_AUTO_TEST_CASE(reasons_are_not_announced) {
  BOOST_TEST(
      test::asked_in("Nous appelons nos élus à soutenir le logiciel libre car :\n\n"
                     "- Il garantit que le code reste accessible.\n") ==
      "Nous appelons nos élus à soutenir le logiciel libre car :\n");
}

BOOST_AUTO_TEST_CASE(a_bold_demand_holds_its_list) {
  BOOST_TEST(test::asked_in("## Recommandations\n\n**Valoriser les savoirs :**\n\n"
                            "- Documenter les récits.\n- Former des conteurs.\n") ==
             "Valoriser les savoirs :\nDocumenter les récits.\nFormer des conteurs.\n");
}

BOOST_AUTO_TEST_CASE(a_head_run_into_its_paragraph_asks_nothing) {
  BOOST_TEST(
      test::asked_in("## Appel commun\n\n**Femmes, paix et sécurité.** Garantir la "
                     "participation des femmes aux négociations.\n") ==
      "Garantir la participation des femmes aux négociations.\n");
}

BOOST_AUTO_TEST_CASE(a_label_gives_its_theme_then_what_is_asked) {
  BOOST_TEST(test::asked_in(
                 "**Recommandation n° 1 : rémunérer.** Que les bailleurs inscrivent ce "
                 "temps au budget.\n\n"
                 "**Recommandation n° 2 – Ouvrir les marchés aux coopératives.** Les "
                 "élues n'y voient pas d'obstacle.\n",
                 "capitalisation") ==
             "Que les bailleurs inscrivent ce temps au budget.\n"
             "Ouvrir les marchés aux coopératives.\n");
}

BOOST_AUTO_TEST_CASE(a_letter_set_apart_is_the_text_itself) {
  const std::string demand = "> Nous demandons aux communes d'ouvrir les archives.\n";
  BOOST_TEST(test::asked_in("> ## Lettre ouverte\n>\n" + demand) ==
             "Nous demandons aux communes d'ouvrir les archives.\n");
  BOOST_TEST(test::asked_in(demand).empty());
}

BOOST_AUTO_TEST_CASE(what_something_does_is_not_asked) {
  BOOST_TEST(test::asked_in("## Nos propositions\n\nImpliquer les habitants favorise la "
                            "confiance.\n\nRejoignez-nous, la porte est ouverte.\n\n"
                            "Nos deux associations poursuivront les cercles de parole.\n")
                 .empty());
  BOOST_TEST(test::asked_in("## Nos propositions\n\nImpliquer les habitants.\n\n"
                            "Ouvrir la porte aux associations.\n") ==
             "Impliquer les habitants.\nOuvrir la porte aux associations.\n");
}

BOOST_AUTO_TEST_CASE(what_has_to_be_borne_and_what_readers_may_do_is_not_asked) {
  BOOST_TEST(
      test::asked_in("Les associations doivent faire face à des refus.\n\nNous vous "
                     "invitons à découvrir le rapport.\n\nTéléchargez la carte des "
                     "associations.\n")
          .empty());
  BOOST_TEST(test::asked_in("Les associations doivent publier leurs comptes.\n") ==
             "Les associations doivent publier leurs comptes.\n");
}

BOOST_AUTO_TEST_CASE(a_meeting_that_agrees_on_demands_asks_what_it_lists) {
  BOOST_TEST(test::asked_in(
                 "Le groupe s'est accordé sur deux demandes, qui figureront en tête :\n\n"
                 "- que les mairies publient les chiffres ;\n"
                 "- un relevé de carrière unique.\n",
                 "compte-rendu") ==
             "que les mairies publient les chiffres ;\nun relevé de carrière unique.\n");
  BOOST_TEST(test::asked_in("Les syndicats ont formulé deux demandes :\n\n"
                            "- que les mairies publient les chiffres.\n",
                            "compte-rendu")
                 .empty());
}

BOOST_AUTO_TEST_CASE(a_heading_asks_by_its_verb) {
  BOOST_TEST(
      test::asked_in("# Carte\n\n## Méthode\n\nTexte.\n\n## Ce que la carte invite à "
                     "faire\n\n1. Un récépissé délivré par les mairies.\n",
                     "cartographie") == "Un récépissé délivré par les mairies.\n");
}

BOOST_AUTO_TEST_CASE(who_speaks_may_speak_of_itself) {
  BOOST_TEST(
      test::asked_in("La coalition exhorte les Nations Unies à agir.\n\nL'association "
                     "appelle :\n\n- les autorités à publier les comptes.\n") ==
      "La coalition exhorte les Nations Unies à agir.\n"
      "les autorités à publier les comptes.\n");
  BOOST_TEST(test::asked_in("La coalition exhorte les Nations Unies à agir.\n", "rapport")
                 .empty());
}

BOOST_AUTO_TEST_CASE(an_impersonal_duty_asks_and_a_measure_does_not) {
  BOOST_TEST(test::asked_in(
                 "Il faut mettre fin à l'impunité.\n\nUne réforme s'impose sans "
                 "tarder.\n\nIl faut environ deux heures pour rejoindre la ville.\n") ==
             "Il faut mettre fin à l'impunité.\nUne réforme s'impose sans tarder.\n");
}

BOOST_AUTO_TEST_CASE(a_heading_asks_where_what_stands_below_only_tells) {
  BOOST_TEST(
      test::asked_in("## Nos recommandations\n\n### 1. Renforcer la transparence des "
                     "comptes\n\nLes communes publient rarement leurs comptes.\n\n"
                     "### 2. Former les élues locales\n\nPeu y siègent.\n",
                     "rapport") ==
      "Renforcer la transparence des comptes\nFormer les élues locales\n");
}

BOOST_AUTO_TEST_CASE(possible_solutions_of_a_plea_are_asked) {
  BOOST_TEST(
      test::asked_in(
          "Plusieurs solutions sont envisageables :\n\n- Mettre en place un "
          "cadre de concertation.\n- **Former les élues** : un module par an.\n") ==
      "Mettre en place un cadre de concertation.\n"
      "Former les élues : un module par an.\n");
}

BOOST_AUTO_TEST_CASE(what_is_to_be_done_in_running_text_asks) {
  BOOST_TEST(test::asked_in(
                 "## Enjeux et perspectives\n\n"
                 "Les délais légaux doivent être revus. Il est impératif d'adapter le "
                 "code. Le mot école doit être compris au sens large.\n") ==
             "Les délais légaux doivent être revus.\n"
             "Il est impératif d'adapter le code.\n");
  BOOST_TEST(
      test::asked_in("Une solution serait de simplifier l'inscription. Protéger les "
                     "élèves, surtout en hiver, est un impératif. L'inclusion des filles "
                     "est une nécessité, mais aussi un droit.\n") ==
      "Une solution serait de simplifier l'inscription.\n"
      "Protéger les élèves, surtout en hiver, est un impératif.\n");
}

BOOST_AUTO_TEST_CASE(those_who_ask_are_meant_again_other_texts_are_not) {
  BOOST_TEST(test::asked_in(
                 "Les organisations soumettantes appellent l'État à ouvrir l'accès aux "
                 "écoles. Elles recommandent que la loi soit revue.\n\n"
                 "Les syndicats demandent une hausse. Ils réclament des primes.\n\n"
                 "La Déclaration de Dakar propose des bourses pour les jeunes.\n") ==
             "Les organisations soumettantes appellent l'État à ouvrir l'accès aux "
             "écoles.\nElles recommandent que la loi soit revue.\n");
}

BOOST_AUTO_TEST_CASE(words_set_apart_below_who_asks_are_asked) {
  BOOST_TEST(test::asked_in("C'est pourquoi nous appelons nos élus à :\n\n"
                            "> « Publier les comptes de la ville. »\n\n"
                            "Les voisines disaient :\n\n> « Publier les plans. »\n") ==
             "Publier les comptes de la ville.\n");
}

BOOST_AUTO_TEST_CASE(points_put_to_a_meeting_announce_no_demands) {
  const std::string point =
      "# Compte rendu\n\n## Proposition d'un soutien au jardin\n\n"
      "Une limite devra être fixée. Il serait bon que le quartier aide.\n\n"
      "Le bureau valide cette proposition.\n\n";
  BOOST_TEST(test::asked_in(point, "compte-rendu") == "");
  BOOST_TEST(test::decided(point) == "Le bureau valide cette proposition.\n");
  BOOST_TEST(
      test::asked_in("## Propositions aux communes\n\n- Ouvrir une salle par quartier.\n",
                     "compte-rendu") == "Ouvrir une salle par quartier.\n");
  BOOST_TEST(test::asked_in("Koffi présente les choix proposés par le bureau :\n\n"
                            "- un fonds de réserve pour les imprévus\n",
                            "compte-rendu") == "");
}

BOOST_AUTO_TEST_CASE(pictures_mark_items_too) {
  BOOST_TEST(test::asked_in("Nous demandons des mesures immédiates :\n\n"
                            "🔴 **1️⃣ Moratoire sur les expulsions**\n"
                            "👉 Suspension des expulsions pendant l'hiver.\n\n"
                            "🔴 **2️⃣ Ouverture des logements vacants**\n"
                            "👉 Mise à disposition des logements de l'État.\n",
                            "declaration") ==
             "Moratoire sur les expulsions 👉 Suspension des expulsions pendant l'hiver.\n"
             "Ouverture des logements vacants 👉 Mise à disposition des logements de "
             "l'État.\n");
}

BOOST_AUTO_TEST_CASE(what_they_are_aware_of_is_not_asked) {
  BOOST_TEST(
      test::asked_in("## Conscients\n\n- Que la guerre s'étend aux villages\n- Que "
                     "les jeunes partent\n",
                     "declaration") == "");
  BOOST_TEST(
      test::asked_in("## Demandes\n\n- Que la guerre s'arrête aux villages\n- Que les "
                     "jeunes restent\n",
                     "declaration") ==
      "Que la guerre s'arrête aux villages\nQue les jeunes restent\n");
}

BOOST_AUTO_TEST_CASE(a_head_in_the_line_says_what_only_tells) {
  BOOST_TEST(test::asked_in("## Proposition 2 : le fonds\n\n"
                            "**Constat.** Les banques refusent les petits prêts.\n\n"
                            "**Proposition.** L'État garantit la moitié du prêt.\n\n"
                            "**Effet attendu.** Deux mille prêts par an.\n\n"
                            "## Pour aller plus loin\n\n- Lire le rapport complet.\n"
                            "- Former les agents des mairies.\n") ==
             "L'État garantit la moitié du prêt.\nFormer les agents des mairies.\n");
}

BOOST_AUTO_TEST_CASE(a_list_of_demands_may_be_brief) {
  BOOST_TEST(test::asked_in("## En résumé, nos dix demandes\n\n- Guichet unique\n"
                            "- une carte gratuite\n- Fin des visas de sortie\n") ==
             "Guichet unique\nune carte gratuite\nFin des visas de sortie\n");
  BOOST_TEST(test::asked_in("## Nos dix années\n\n- Guichet unique\n"
                            "- Fin des visas de sortie\n") == "");
  BOOST_TEST(test::asked_in("## Trois leviers\n\n"
                            "1. Le levier fiscal : exonérer les dons.\n"
                            "2. Le levier scolaire : ouvrir les internats.\n") ==
             "Le levier fiscal : exonérer les dons.\n"
             "Le levier scolaire : ouvrir les internats.\n");
}

BOOST_AUTO_TEST_CASE(a_list_is_typed_on_the_lines_of_an_item) {
  BOOST_TEST(test::asked_in("## Ce que nous demandons\n\n"
                            "1. **Aux douanes et à la police**\n"
                            "   a) Un tarif affiché en wolof.\n"
                            "   b) Une agente par équipe, notamment pour :\n"
                            "      i. la fouille des personnes ;\n"
                            "      ii. l'accueil des plaintes.\n\n"
                            "2. **Au ministère du Commerce**\n"
                            "   a) Reconnaître la carte de commerçante.\n") ==
             "Un tarif affiché en wolof.\n"
             "Une agente par équipe, notamment pour :\nla fouille des personnes ;\n"
             "l'accueil des plaintes.\n"
             "Reconnaître la carte de commerçante.\n");
}

BOOST_AUTO_TEST_CASE(a_heading_announces_the_list_below_it) {
  const std::string items = "- Appliquer la loi sur l'asile aux réfugiés.\n";
  BOOST_TEST(test::asked_in("#### L'Union des droits appelle à :\n\n" + items,
                            "declaration", "Union des droits") ==
             "Appliquer la loi sur l'asile aux réfugiés.\n");
  BOOST_TEST(test::asked_in("#### Le rapport de 2020 appelait à :\n\n" + items,
                            "declaration", "Union des droits") == "");
}

BOOST_AUTO_TEST_CASE(headings_go_on_to_others_behind_what_links_them) {
  BOOST_TEST(test::asked_in("# Une clinique\n\n## Nos recommandations\n\n"
                            "Les communes devraient entretenir les citernes.\n\n"
                            "## Et, plus largement, aux bailleurs qui nous lisent\n\n"
                            "- Commencer par l'eau.\n- Laisser la caisse aux femmes.\n",
                            "capitalisation") ==
             "Les communes devraient entretenir les citernes.\n"
             "Commencer par l'eau.\nLaisser la caisse aux femmes.\n");
}

BOOST_AUTO_TEST_CASE(what_is_asked_of_several_is_one_with_their_names) {
  BOOST_TEST(test::asked_in("Ces parcs devraient être classés pour les protéger :\n\n"
                            "- le square Rogerol ;\n- les jardins de la fonderie.\n",
                            "contribution") ==
             "Ces parcs devraient être classés pour les protéger :\n"
             "le square Rogerol ;\nles jardins de la fonderie.\n");
  BOOST_TEST(test::asked_in("L'État devrait prendre deux mesures pour les familles :\n\n"
                            "- ouvrir les registres ;\n- publier les délais.\n",
                            "contribution") ==
             "ouvrir les registres ;\npublier les délais.\n");
}

BOOST_AUTO_TEST_CASE(at_once_is_no_heading_of_things_to_do) {
  BOOST_TEST(test::asked_in("## Ce que le forum recommande\n\n"
                            "### Tout de suite, sans loi\n\n"
                            "1. Les caisses échangent la liste des assurés.\n"
                            "2. Un livret de travail de poche.\n",
                            "compte-rendu") ==
             "Les caisses échangent la liste des assurés.\n"
             "Un livret de travail de poche.\n");
}

BOOST_AUTO_TEST_CASE(the_law_as_it_is_asks_nothing) {
  const std::string law = "Toute mesure doit être motivée par écrit.\n";
  BOOST_TEST(test::asked_in("## Le droit applicable\n\n" + law) == "");
  BOOST_TEST(test::asked_in("## Pour des garanties\n\n" + law) == law);
}

BOOST_AUTO_TEST_CASE(a_title_says_of_which_type_a_document_is) {
  const std::string text = "Le consulat doit ouvrir le samedi.\n";
  BOOST_TEST(test::asked_in("# Lettre ouverte aux ministres\n\n" + text, "") == text);
  BOOST_TEST(test::asked_in("# Le consulat et nous\n\n" + text, "") == "");
}

BOOST_AUTO_TEST_CASE(what_we_recommend_is_asked_also_below_results) {
  const std::string items =
      "- associer les anciens du village ;\n- prévoir une garde d'enfants.\n";
  BOOST_TEST(test::asked_in("## Résultats\n\nNous recommandons enfin de :\n\n" + items,
                            "capitalisation") ==
             "associer les anciens du village ;\nprévoir une garde d'enfants.\n");
  BOOST_TEST(test::asked_in("## Résultats\n\nLe projet a permis de :\n\n" + items,
                            "capitalisation") == "");
}

BOOST_AUTO_TEST_CASE(whom_a_heading_speaks_to_is_asked) {
  BOOST_TEST(test::asked_in("## Hypothèses et risques\n\n"
                            "### Mesures, à l'attention du secrétariat permanent\n\n"
                            "1. Publier l'ordre du jour dix jours avant.\n"
                            "2. Désigner un suppléant.\n") ==
             "Publier l'ordre du jour dix jours avant.\nDésigner un suppléant.\n");
}

BOOST_AUTO_TEST_CASE(why_a_thing_is_asked_stands_behind_a_colon) {
  BOOST_TEST(test::asked_in("## Recommandations\n\n"
                            "- Des subventions, et pas d'achat d'espace : une radio qui "
                            "vend son antenne dit ce qu'on lui dit.\n"
                            "- Un registre tenu par la commune, effaçable sur simple "
                            "demande.\n") ==
             "Des subventions, et pas d'achat d'espace : une radio qui vend son antenne "
             "dit ce qu'on lui dit.\n"
             "Un registre tenu par la commune, effaçable sur simple demande.\n");
}

BOOST_AUTO_TEST_CASE(bold_headings_stand_below_numbered_ones) {
  BOOST_TEST(test::asked_in("**4. Nos propositions**\n\n**À court terme**\n\n"
                            "- Réouverture du guichet d'Abobo, avec deux conseillers\n"
                            "- Gratuité du casier judiciaire pour les jeunes\n\n"
                            "**5. Ce que nous ferons**\n\n"
                            "- Une enquête nationale sur les parcours\n") ==
             "Réouverture du guichet d'Abobo, avec deux conseillers\n"
             "Gratuité du casier judiciaire pour les jeunes\n");
}

BOOST_AUTO_TEST_CASE(a_motion_is_set_apart_in_minutes) {
  BOOST_TEST(test::asked_in("L'assemblée exprime le vœu suivant :\n\n"
                            "> L'Union souhaite que le consulat vienne à Rouen.\n\n"
                            "Un voisin a écrit :\n\n"
                            "> Le syndicat souhaite que le bus passe.\n",
                            "compte-rendu") ==
             "L'Union souhaite que le consulat vienne à Rouen.\n");
  BOOST_TEST(test::asked_in("Le conseil adopte la motion suivante :\n\n"
                            "> L'Amicale, réunie en conseil le 17 janvier,\n>\n"
                            "> rappelant que toute cotisation ouvre droit ;\n>\n"
                            "> demande aux caisses de rechercher les veuves.\n",
                            "compte-rendu") ==
             "demande aux caisses de rechercher les veuves.\n");
}

BOOST_AUTO_TEST_CASE(an_item_may_ask_behind_its_first_sentence) {
  BOOST_TEST(
      test::asked_in("1. **Sur les foyers.** Le foyer coûte cher. Les bailleurs sont "
                     "invités à payer les salaires.\n"
                     "2. **Sur la route.** Elle est coupée. Personne n'y passe.\n") ==
      "Les bailleurs sont invités à payer les salaires.\n");
}

BOOST_AUTO_TEST_CASE(whom_a_letter_is_for_is_no_demand) {
  BOOST_TEST(
      test::asked_in("À Monsieur le Commissaire, à Monsieur le Gouverneur de l'île\n\n"
                     "À l'attention de Mesdames et Messieurs les consuls\n\n"
                     "Aux consuls, un registre ouvert à tous.\n") ==
      "Aux consuls, un registre ouvert à tous.\n");
}

BOOST_AUTO_TEST_CASE(what_was_voted_in_a_table_is_not_asked_of_others) {
  const std::string table =
      "| Article | Proposition | Issue |\n|---|---|---|\n"
      "| 3 | Deux mandats consécutifs au plus | Adopté |\n";
  BOOST_TEST(test::asked_in(table, "compte-rendu") == "");
  BOOST_TEST(test::asked_in("| Article | Proposition |\n|---|---|\n"
                            "| 3 | Deux mandats consécutifs au plus |\n",
                            "contribution") == "Deux mandats consécutifs au plus\n");
}

BOOST_AUTO_TEST_CASE(a_bold_line_that_goes_on_with_its_list_is_no_heading) {
  BOOST_TEST(test::asked_in("**Nous exigeons que :**\n\n- la loi soit appliquée.\n\n"
                            "Les familles ne prennent pas le bus.\n") ==
             "la loi soit appliquée.\n");
}

BOOST_AUTO_TEST_CASE(whom_a_letter_turns_to_stands_above_a_list_of_what_it_asks) {
  BOOST_TEST(test::asked_in("Voici ce que nous vous demandons.\n\n"
                            "Au gouvernement de l'Union,\n\n"
                            "— d'enregistrer chaque contrat ;\n\n"
                            "— de nommer une médiatrice.\n",
                            "declaration") ==
             "d'enregistrer chaque contrat ;\nde nommer une médiatrice.\n");
  // Nothing is asked of whom a letter only begins with.
  BOOST_TEST(test::asked_in("Aux membres du bureau,\n\nLe guichet est fermé.\n",
                            "declaration") == "");
}

BOOST_AUTO_TEST_CASE(a_bold_first_line_is_the_title_of_its_paragraph) {
  BOOST_TEST(
      test::asked_in("Nous faisons trois propositions.\n\n"
                     "**Proposition 1 – Accepter les dossiers déposés à l'oral**\n"
                     "Justification : deux associations n'ont personne qui écrive.\n\n"
                     "**Proposition 2 – Le calendrier**\n"
                     "L'ouverture de l'appel devrait éviter le mois d'août.\n"
                     "Justification : ce sont les mois où les familles reviennent.\n",
                     "contribution") ==
      "Accepter les dossiers déposés à l'oral\n"
      "L'ouverture de l'appel devrait éviter le mois d'août.\n");
}

BOOST_AUTO_TEST_CASE(reasons_below_a_heading_end_where_we_demand) {
  BOOST_TEST(test::asked_in("## Revendications\n\n##### À la vue\n\n"
                            "- Des problèmes de sécurité des routes ;\n\n"
                            "##### Étant donné\n\n"
                            "- Que le vélo est économique ;\n\n"
                            "**Nous demandons au gouvernement une politique.**\n\n"
                            "- Créer un plan national.\n") ==
             "Nous demandons au gouvernement une politique.\nCréer un plan national.\n");
}

BOOST_AUTO_TEST_CASE(what_is_praised_is_not_asked) {
  BOOST_TEST(test::asked_in("Nous saluons les mesures suivantes :\n\n"
                            "- Harmoniser les câbles.\n- Former les agents.\n") == "");
}

BOOST_AUTO_TEST_CASE(a_bold_opening_that_is_wrapped_stays_in_its_sentence) {
  BOOST_TEST(test::asked_in("**Nous demandons**\nau gouvernement un guichet.\n") ==
             "Nous demandons au gouvernement un guichet.\n");
}

BOOST_AUTO_TEST_SUITE_END()
