// A directory is a table of organisations; a list of people is none.
#include "engine/knowledge/directory.h"

#include <boost/test/unit_test.hpp>

#include "engine/markdown/markdown.h"

namespace griot {
namespace {

const DirectoryRules& rules() {
  static const Vocabulary vocabulary =
      Vocabulary::load(std::string(GRIOT_SOURCE_DIR) + "/corpus/vocabulary");
  static const DirectoryRules rules = DirectoryRules::of(vocabulary);
  return rules;
}

// "Union A (Nord) ; Cercle B (Sud)"
std::string listed(std::string_view markdown) {
  std::string names;
  for (const DirectoryEntry& entry :
       directory_in(read_markdown(markdown, "carte.md").document, rules())) {
    names += (names.empty() ? "" : " ; ") + entry.name + " (" +
             entry.cell(DirectoryColumn::territory) + ")";
  }
  return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(directory)

BOOST_AUTO_TEST_CASE(a_table_with_a_column_of_organisations_is_a_directory) {
  BOOST_TEST(listed("| Région | Organisation | Domaines |\n|---|---|---|\n"
                    "| Nord | Union A | Épargne |\n| Sud | Cercle B | Droits |\n") ==
             "Union A (Nord) ; Cercle B (Sud)");
}

BOOST_AUTO_TEST_CASE(a_region_that_covers_rows_is_that_of_each) {
  BOOST_TEST(
      listed("<table>\n<thead>\n"
             "<tr><th>Région</th><th>Structure</th><th>Type</th></tr>\n</thead>\n"
             "<tbody>\n"
             "<tr><th rowspan=\"2\">Analamanga</th><td>Union A</td><td>réseau</td></tr>\n"
             "<tr><td>Cercle B</td><td>association</td></tr>\n"
             "</tbody>\n</table>\n") == "Union A (Analamanga) ; Cercle B (Analamanga)");
}

BOOST_AUTO_TEST_CASE(a_list_of_who_attended_is_no_directory) {
  BOOST_TEST(listed("| Prénom | Nom | Organisation | Ville |\n|---|---|---|---|\n"
                    "| Awa | EXEMPLE | Union A | Dakar |\n") == "");
  BOOST_TEST(listed("| Nom et prénom | Organisation | Courriel |\n|---|---|---|\n"
                    "| Awa EXEMPLE | Union A | a@b.example |\n") == "");
  BOOST_TEST(listed("| Organisation | Ville |\n|---|---|\n| Union A | Dakar |\n") ==
             "Union A (Dakar)");
}

BOOST_AUTO_TEST_CASE(a_table_of_figures_is_no_directory) {
  BOOST_TEST(listed("| Domaine principal | Madagascar | Diaspora |\n|---|---|---|\n"
                    "| Épargne | 11 | 1 |\n") == "");
  BOOST_TEST(
      listed("| Organisation | 2024 | 2025 |\n|---|---|---|\n| Union A | 3 | 4 |\n") ==
      "");
  BOOST_TEST(
      listed("| Organisation | Domaine principal | 2025 |\n|---|---|---|\n| Union A | "
             "Épargne | 4 |\n") == "Union A ()");
}

BOOST_AUTO_TEST_CASE(a_list_of_names_in_a_cartography_is_a_directory) {
  const std::string front = "---\ntype: cartographie\n---\n\n";
  BOOST_TEST(listed(front + "## Mwali\n\n- **Nord**\n  - Union Exemple A : épargne\n"
                            "  - Cercle B (CB) : droits\n- Point focal inventé\n") ==
             "Union Exemple A (Nord, Mwali) ; Cercle B (Nord, Mwali) ; "
             "Point focal inventé (Mwali)");
  BOOST_TEST(listed("## Mwali\n\n- Union Exemple A\n- Cercle B\n") == "");
  BOOST_TEST(listed(front + "- Deux enquêtrices ont visité les îles.\n- L'union fait la "
                            "force.\n- Rien d'autre.\n") == "");
}

BOOST_AUTO_TEST_CASE(what_leads_to_a_person_is_a_contact_whatever_else_it_names) {
  const auto entries = directory_in(
      read_markdown("| Nom de la structure | Île ou ville | Adresse de la structure |\n"
                    "|---|---|---|\n| Union A | Mwali | 3, rue Secrète |\n",
                    "carte.md")
          .document,
      rules());
  BOOST_REQUIRE_EQUAL(entries.size(), 1u);
  BOOST_TEST(entries[0].name == "Union A");
  BOOST_TEST(entries[0].cell(DirectoryColumn::territory) == "Mwali");
  BOOST_TEST(entries[0].cell(DirectoryColumn::contact) == "3, rue Secrète");
}

BOOST_AUTO_TEST_CASE(a_sum_is_no_organisation) {
  BOOST_TEST(listed("| Organisation | Région |\n|---|---|\n| Union A | Nord |\n"
                    "| **Total** | 1 |\n") == "Union A (Nord)");
}

BOOST_AUTO_TEST_CASE(contacts_stay_in_their_column) {
  const auto entries =
      directory_in(read_markdown("| Organisation | Région | Contact |\n|---|---|---|\n"
                                 "| Union A | Nord | Awa, 77 000 00 00 |\n",
                                 "carte.md")
                       .document,
                   rules());
  BOOST_REQUIRE_EQUAL(entries.size(), 1u);
  BOOST_TEST(entries[0].cell(DirectoryColumn::contact) == "Awa, 77 000 00 00");
  BOOST_TEST(entries[0].cell(DirectoryColumn::domains) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
