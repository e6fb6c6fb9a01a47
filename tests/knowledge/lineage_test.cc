// What became of one edition in the next is told as an author would tell it.
#include "engine/knowledge/lineage.h"

#include <boost/test/unit_test.hpp>

#include "engine/markdown/markdown.h"

namespace griot {
namespace {

Document read(std::string_view markdown) {
  return read_markdown(markdown, "edition.md").document;
}

DirectoryRules rules() {
  DirectoryRules rules;
  rules.headings = {{"organisation", DirectoryColumn::organisation},
                    {"region", DirectoryColumn::territory}};
  rules.sums = {"total"};
  return rules;
}

// "kept Un. | reworded Deux mots. → Deux autres mots."
std::string told(const Lineage& lineage) {
  constexpr const char* fates[] = {"kept",     "moved",   "retouched",
                                   "reworded", "dropped", "added"};
  std::string lines;
  for (const PassagePair& each : lineage.passages) {
    if (!lines.empty()) lines += " | ";
    lines += fates[static_cast<std::size_t>(each.fate)];
    lines += " " + (each.before.empty() ? each.now : each.before);
    if (each.fate == Fate::reworded) lines += " → " + each.now;
  }
  return lines;
}

std::string between(std::string_view before, std::string_view now) {
  return told(lineage_of(read(before), read(now), {false, rules()}));
}

constexpr const char* table =
    "| Région | Organisation |\n|---|---|\n| Nord | Union A |\n| Sud | Cercle B |\n"
    "| Total | 2 |\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(lineage)

BOOST_AUTO_TEST_CASE(editions_that_say_the_same_keep_everything) {
  const Lineage same = lineage_of(read("# Titre\n\nUn.\n"), read("# Titre\n\nUn.\n"), {});
  BOOST_TEST(told(same) == "kept Titre | kept Un.");
  BOOST_TEST(!same.paragraphs.changed());
  BOOST_TEST(!same.headings.changed());
}

BOOST_AUTO_TEST_CASE(a_paragraph_is_reworded_dropped_or_added) {
  BOOST_TEST(
      between("Créer un guichet unique pour le retour avant la fin de 2026.\n\n"
              "Ratifier la convention.\n\nPublier les chiffres chaque année.\n",
              "Créer un guichet unique pour le retour avant la fin de 2027.\n\n"
              "Publier les chiffres chaque année.\n\nFormer les agents consulaires.\n") ==
      "reworded Créer un guichet unique pour le retour avant la fin de 2026. → "
      "Créer un guichet unique pour le retour avant la fin de 2027. | "
      "dropped Ratifier la convention. | kept Publier les chiffres chaque année. | "
      "added Former les agents consulaires.");
}

BOOST_AUTO_TEST_CASE(what_stands_elsewhere_with_the_same_words_has_moved) {
  BOOST_TEST(between("Un premier point.\n\nUn deuxième point.\n\nUne suite.\n\nFin.\n",
                     "Un deuxième point.\n\nUne suite.\n\nFin.\n\nUn premier point.\n") ==
             "kept Un deuxième point. | kept Une suite. | kept Fin. | "
             "moved Un premier point.");
}

BOOST_AUTO_TEST_CASE(a_change_of_typography_is_a_retouch_and_no_rewording) {
  const Lineage lineage = lineage_of(read("L'accueil des personnes.\n"),
                                     read("L’accueil des personnes.\n"), {});
  BOOST_TEST(told(lineage) == "retouched L'accueil des personnes.");
  BOOST_TEST(lineage.paragraphs.same() == 1u);
  BOOST_TEST(lineage.paragraphs.changed());
  BOOST_TEST(between("Un \"accueil\" digne - et rapide...\n",
                     "Un « accueil » digne – et rapide…\n") ==
             "retouched Un \"accueil\" digne - et rapide...");
  BOOST_TEST(between("Un \"accueil\" digne - et rapide...\n",
                     "Un « accueil » digne – et lent…\n") ==
             "reworded Un \"accueil\" digne - et rapide... → "
             "Un « accueil » digne – et lent…");
}

BOOST_AUTO_TEST_CASE(rows_of_a_table_are_told_one_by_one) {
  const Lineage lineage =
      lineage_of(read(table),
                 read("| Région | Organisation |\n|---|---|\n| Nord | Union A |\n"
                      "| Est | Réseau C |\n| Ouest | Collectif D |\n| Total | 3 |\n"),
                 {false, rules()});
  BOOST_TEST(lineage.organisations.before == 2u);
  BOOST_TEST(lineage.organisations.now == 3u);
  BOOST_TEST(lineage.organisations.added ==
                 std::vector<std::string>({"Réseau C", "Collectif D"}),
             boost::test_tools::per_element());
  BOOST_TEST(lineage.organisations.removed == std::vector<std::string>({"Cercle B"}),
             boost::test_tools::per_element());
  BOOST_TEST(lineage.rows.of(Fate::dropped) == 1u);
}

BOOST_AUTO_TEST_CASE(an_organisation_written_otherwise_is_the_same_one) {
  const Lineage lineage = lineage_of(read(table),
                                     read("| Région | Organisation |\n|---|---|\n| Nord "
                                          "| UNION A |\n| Sud | Cercle B |\n"),
                                     {false, rules()});
  BOOST_TEST(lineage.organisations.added.empty());
  BOOST_TEST(lineage.organisations.removed.empty());
}

BOOST_AUTO_TEST_CASE(recommendations_are_kept_reworded_given_up_or_new) {
  const auto said = [](std::vector<std::string> texts) {
    std::vector<Recommendation> all;
    for (std::string& text : texts) {
      Recommendation one;
      one.text = std::move(text);
      one.standing.id = "R-2026-00" + std::to_string(all.size() + 1);
      all.push_back(std::move(one));
    }
    return all;
  };
  Lineage lineage;

  add_recommendations(said({"Ouvrir un guichet dans chaque région du pays avant 2027.",
                            "Publier chaque année les chiffres du retour.",
                            "Exonérer les outils de travail rapportés au pays."}),
                      said({"Publier chaque année les chiffres du retour.",
                            "Ouvrir un guichet dans chaque commune du pays avant 2028.",
                            "Former les agents des consulats à l'accueil."}),
                      lineage);

  BOOST_TEST(lineage.recommended.same() == 1u);
  BOOST_TEST(lineage.recommended.of(Fate::reworded) == 1u);
  BOOST_TEST(lineage.recommended.of(Fate::dropped) == 1u);
  BOOST_TEST(lineage.recommended.of(Fate::added) == 1u);
  for (const RecommendationPair& each : lineage.recommendations) {
    if (each.fate != Fate::dropped) continue;
    BOOST_TEST(each.before_id == "R-2026-003");
    BOOST_TEST(each.now_id == "");
  }
}

BOOST_AUTO_TEST_CASE(a_recommendation_becomes_one_in_the_next_edition) {
  const auto demand = [](const std::string& id, const std::string& text,
                         const std::vector<std::string>& continues) {
    Recommendation one;
    one.text = text;
    one.standing.id = id;
    one.standing.continues = continues;
    return one;
  };
  const std::string desk = "Ouvrir un guichet dans chaque région du pays.";
  const auto before = demand("R-2025-001", desk, {});
  const auto reworded =
      demand("R-2026-001", "Créer une caisse du retour.", {"R-2025-001"});
  for (const std::vector<std::string>& also :
       {std::vector<std::string>{}, std::vector<std::string>{"R-2025-001"}}) {
    Lineage lineage;

    add_recommendations({before}, {reworded, demand("R-2026-002", desk, also)}, lineage);

    BOOST_TEST(lineage.recommended.of(Fate::reworded) == 1u);
    BOOST_TEST(lineage.recommended.of(Fate::added) == 1u);
    BOOST_TEST(lineage.recommended.all() == 2u);
  }
}

BOOST_AUTO_TEST_CASE(a_row_that_went_to_another_table_is_no_new_row) {
  const Lineage lineage = lineage_of(
      read("| Région | Organisation |\n|---|---|\n| Nord | Union des associations A |\n"
           "| Sud | Cercle fictif B |\n"),
      read("| Région | Organisation |\n|---|---|\n| Nord | Union des associations A |\n\n"
           "Une phrase.\n\n"
           "| Région | Organisation |\n|---|---|\n| Sud | Cercle fictif B |\n"),
      {false, rules()});
  BOOST_TEST(lineage.rows.of(Fate::dropped) == 0u);
  BOOST_TEST(lineage.rows.of(Fate::added) == 1u);  // the heading of the second table
}

BOOST_AUTO_TEST_CASE(within_one_document_the_ids_of_paragraphs_decide) {
  Document before = read("Le même début, puis ceci.\n\nAutre chose.\n");
  Document now = read("Tout à fait autre chose ici.\n\nLe même début, puis ceci.\n");
  before.blocks[0].anchor = "p-a";
  before.blocks[1].anchor = "p-b";
  now.blocks[0].anchor = "p-a";
  now.blocks[1].anchor = "p-c";
  BOOST_TEST(told(lineage_of(before, now, {true, {}})) ==
             "reworded Le même début, puis ceci. → Tout à fait autre chose ici. | "
             "dropped Autre chose. | added Le même début, puis ceci.");
}

BOOST_AUTO_TEST_CASE(an_edition_without_text_drops_all_and_keeps_nothing) {
  BOOST_TEST(between("Un.\n\nDeux.\n", "") == "dropped Un. | dropped Deux.");
  BOOST_TEST(between("", "") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
