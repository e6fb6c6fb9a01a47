// One organisation, however its name is written beside its acronym.
#include "engine/vocabulary/organisation_name.h"

#include <boost/test/unit_test.hpp>

#include "tests/vocabulary/temporary_vocabulary.h"

namespace griot {
namespace {

Vocabulary sample() {
  const test::TemporaryVocabulary folder;
  folder.write("organisations.tsv",
               "id\tnom\tsigle\talias\n"
               "res\tRéseau Exemple Semences\tRES\t\n"
               "kora\tUnion fictive des musiciens\tKORA\tUFM\n"
               "uma\tUn Monde Avenir\tUMA\t\n"
               "cem\tComité d'exemple des mares\t\t\n");
  folder.write("pays.tsv",
               "id\tiso3\tnom\nSN\tSEN\tSénégal\nFR\tFRA\tFrance\nMA\tMAR\tMaroc\n");
  folder.write("sigles.tsv",
               "sigle\tforme\tpays\tnote\n"
               "SAHA\tPlateforme fictive des voisins\t\t\n"
               "MA\tMaison amie\t\t\n");
  return folder.load();
}

struct Fixture {
  std::string id(std::string_view written) const {
    return organisation_id(written, vocabulary);
  }
  Vocabulary vocabulary = sample();
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(organisation_names, Fixture)

BOOST_AUTO_TEST_CASE(a_name_beside_its_acronym_is_the_name) {
  for (const char* written :
       {"Collectif Fictif du Fleuve", "Collectif Fictif du Fleuve (CFF)",
        "CFF (Collectif Fictif du Fleuve)", "CFF – Collectif Fictif du Fleuve",
        "Collectif Fictif du Fleuve — CFF", "CFF : Collectif Fictif du Fleuve",
        "« Collectif Fictif du Fleuve » (C.F.F.)"}) {
    BOOST_TEST(id(written) == "collectif-fictif-du-fleuve", written);
  }
  const OrganisationName apart =
      read_organisation_name("CFF – Collectif Fictif du Fleuve", vocabulary);
  BOOST_TEST(apart.name == "Collectif Fictif du Fleuve");
  BOOST_TEST(apart.acronym == "CFF");
}

BOOST_AUTO_TEST_CASE(a_known_organisation_is_found_beside_its_acronym) {
  for (const char* written :
       {"RES", "Réseau Exemple Semences (RES)", "RES (Réseau Exemple Semences)",
        "Réseau exemple semences – RES"}) {
    BOOST_TEST(id(written) == "res", written);
  }
  BOOST_TEST(id("Comité d'exemple des mares (CEM)") == "cem");
}

BOOST_AUTO_TEST_CASE(an_acronym_of_other_letters_counts_where_it_is_declared) {
  BOOST_TEST(id("Union fictive des musiciens (KORA)") == "kora");
  BOOST_TEST(id("UFM – Union fictive des musiciens") == "kora");
  BOOST_TEST(id("Plateforme fictive des voisins (SAHA)") ==
             "plateforme-fictive-des-voisins");
  BOOST_TEST(id("Plateforme fictive des voisins (ZITA)") ==
             "plateforme-fictive-des-voisins-zita");
}

BOOST_AUTO_TEST_CASE(two_names_that_share_an_acronym_stay_two) {
  BOOST_TEST(id("Union des mères actives (UMA)") == "union-des-meres-actives");
  BOOST_TEST(id("Réseau enfance du Sud (RES)") == "reseau-enfance-du-sud");
  // The table says which acronym a name has: another one may be of a namesake.
  BOOST_TEST(id("Réseau Exemple Semences (RESEM)") == "reseau-exemple-semences-resem");
  BOOST_TEST(id("CFF") == "cff");
}

BOOST_AUTO_TEST_CASE(what_else_stands_in_parentheses_belongs_to_the_name) {
  for (const char* written :
       {"Collectif Fictif du Fleuve (Sénégal)", "Collectif Fictif du Fleuve (CFF, Mali)",
        "Collectif Fictif du Fleuve (CFF) – antenne de Kayes",
        "Collectif Fictif du Fleuve – Kayes", "Collectif Fictif du Fleuve (SN)"}) {
    BOOST_TEST(read_organisation_name(written, vocabulary).name == written);
  }
}

BOOST_AUTO_TEST_CASE(the_code_of_a_country_is_no_acronym_unless_a_table_says_so) {
  BOOST_TEST(id("Solidarité Nord (SN)") == "solidarite-nord-sn");
  BOOST_TEST(id("Fédération régionale – FR") == "federation-regionale-fr");
  BOOST_TEST(id("Maison amie (MA)") == "maison-amie");
  BOOST_TEST(id("Solidarité Nord (S.N.)") == "solidarite-nord");
  BOOST_TEST(id("Solidarité Est (SE)") == "solidarite-est");  // no country of the table
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
