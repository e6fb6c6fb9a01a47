#include "engine/vocabulary/metadata_schema.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "engine/text/words.h"

namespace griot {
namespace {

const Vocabulary& sample() {
  static const Vocabulary vocabulary =
      Vocabulary::load(std::string(GRIOT_SOURCE_DIR) + "/corpus/vocabulary");
  return vocabulary;
}

struct Read {
  Metadata metadata;
  Findings findings;

  std::string codes() const {
    std::string all;
    for (const Finding& finding : findings)
      all += (all.empty() ? "" : " ") + finding.code;
    return all;
  }
};

Read read(Metadata metadata) {
  Read result{std::move(metadata), {}};
  normalise(result.metadata, sample(), "note.md", result.findings);
  return result;
}

Read read(const char* key, Value value) {
  Metadata metadata;
  metadata.set(key, std::move(value), Source::front_matter, 4);
  return read(std::move(metadata));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(metadata_schema)

BOOST_AUTO_TEST_CASE(keys_are_found_by_every_alias_and_spelling) {
  const std::pair<const char*, const char*> names[] = {{"Titre", "titre"},
                                                       {"TITLE", "titre"},
                                                       {"Thème", "themes"},
                                                       {"mots_clés", "themes"},
                                                       {"Publié le", "date"},
                                                       {"type de document", "type"},
                                                       {"pays_origine", "pays-origine"},
                                                       {"Rights", "licence"},
                                                       {"derived-from", "issu-de"},
                                                       {"mise-a-jour", ""},
                                                       {"", ""}};
  for (const auto& [name, key] : names) {
    const MetadataKey* found = find_metadata_key(name);
    BOOST_TEST((found ? found->key : std::string()) == key, name);
  }
}

BOOST_AUTO_TEST_CASE(no_name_means_two_keys) {
  std::set<std::string> seen;
  for (const MetadataKey& key : metadata_keys()) {
    BOOST_TEST(seen.insert(key.key).second, key.key);
    std::string alias;
    for (const char c : std::string(key.aliases) + " ") {
      if (c != ' ') {
        alias += c;
        continue;
      }
      if (alias.empty()) continue;
      BOOST_TEST(seen.insert(alias).second, alias);
      BOOST_TEST(alias == slug(alias), alias);
      alias.clear();
    }
  }
}

BOOST_AUTO_TEST_CASE(the_page_for_people_lists_every_key) {
  std::ifstream file(GRIOT_SOURCE_DIR "/docs/metadata.md");
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  for (const MetadataKey& key : metadata_keys()) {
    BOOST_TEST(page.find("`" + std::string(key.key) + "`") != std::string::npos, key.key);
  }
}

BOOST_AUTO_TEST_CASE(a_renamed_field_keeps_its_source_and_line) {
  const Read result = read("Title", "Retours choisis");

  BOOST_REQUIRE(result.metadata.find("titre"));
  BOOST_TEST(result.metadata.find("titre")->line == 4);
  BOOST_TEST((result.metadata.find("titre")->source == Source::front_matter));
  BOOST_TEST(!result.metadata.find("Title"));
  BOOST_TEST(result.codes() == "");
}

BOOST_AUTO_TEST_CASE(unknown_keys_are_kept_as_they_are) {
  const Value::Map map = {{"Clé", Value("x")}};
  const Read result = read("Ma clé", map);

  BOOST_REQUIRE(result.metadata.find("Ma clé"));
  BOOST_TEST((result.metadata.find("Ma clé")->value == Value(map)));
  BOOST_TEST(result.codes() == "");
}

BOOST_AUTO_TEST_CASE(a_slip_in_a_key_is_said_and_nothing_is_lost) {
  const Read slip = read("dat", "2026-03-14");
  BOOST_TEST(slip.metadata.text("dat") == "2026-03-14");
  BOOST_TEST(slip.codes() == "unknown_key");
  BOOST_TEST(read("thème", "retour").codes() == "");
  BOOST_TEST(read("budget", "12").codes() == "");
}

BOOST_AUTO_TEST_CASE(dates_become_iso_with_the_precision_they_had) {
  BOOST_TEST(read("date", "14/03/2026").metadata.text("date") == "2026-03-14");
  BOOST_TEST(read("publié-le", "mars 2026").metadata.text("date") == "2026-03");
  BOOST_TEST(read("periode", "juin 2025 – décembre 2027").metadata.text("periode") ==
             "2025-06/2027-12");
}

BOOST_AUTO_TEST_CASE(what_lasts_some_days_is_of_the_first) {
  const Read result = read("date", "du jeudi 11 au samedi 13 juin 2026");
  BOOST_TEST(result.metadata.text("date") == "2026-06-11");
  BOOST_TEST(result.metadata.text("periode") == "2026-06-11/2026-06-13");
  BOOST_TEST(result.codes() == "");
}

BOOST_AUTO_TEST_CASE(an_impossible_date_is_said_and_kept_apart) {
  const Read result = read("date", "31/02/2026");

  BOOST_TEST(!result.metadata.find("date"));
  BOOST_TEST(result.metadata.text("date-non-reconnu") == "31/02/2026");
  BOOST_REQUIRE_EQUAL(result.codes(), "invalid_date");
  BOOST_TEST(in_french(result.findings[0].message) ==
             "« 31/02/2026 » n'est pas une date ; écrivez par exemple 2026-02-28");
  BOOST_TEST(result.findings[0].origin.line == 4);
  BOOST_TEST((result.findings[0].severity == Severity::problem));
}

BOOST_AUTO_TEST_CASE(three_countries_run_together_are_three) {
  const Read result = read("pays", "Maroc Sénégal,Tunisie");

  BOOST_TEST(result.metadata.text("pays") == "MA, SN, TN");
  BOOST_TEST(result.codes() == "missing_separator");
}

BOOST_AUTO_TEST_CASE(names_joined_by_a_word_are_several) {
  for (const char* written :
       {"Sénégal, Mali et Guinée", "Sénégal, Mali & Guinée",
        "Sénégal, Mali ainsi que Guinée", "Sénégal, Mali ET la Guinée"}) {
    const Read result = read("pays", written);
    BOOST_TEST(result.metadata.text("pays") == "SN, ML, GN", written);
    BOOST_TEST(result.codes() == "", written);
  }
  BOOST_TEST(read("themes", "retour et épargne de la diaspora").metadata.text("themes") ==
             "retour, epargne");
  const Value::List list = {Value("Mali et Guinée")};
  BOOST_TEST(read("pays", list).metadata.text("pays") == "ML, GN");
}

BOOST_AUTO_TEST_CASE(a_name_that_holds_such_a_word_is_one) {
  const Read result = read("pays", "Sénégal et Atlantide");
  BOOST_TEST(result.metadata.text("pays-non-reconnu").find("Sénégal et Atlantide") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_unknown_word_of_a_closed_list_is_told_the_list) {
  const Read result = read("diffusion", "tout public");
  BOOST_REQUIRE(result.findings.size() == 1u);
  BOOST_TEST(in_french(result.findings[0].message) ==
             "« tout public » n'est pas une valeur de « diffusion » ; écrivez l'une de "
             "celles-ci : interne, reseau, public");
}

BOOST_AUTO_TEST_CASE(lists_are_read_in_every_form) {
  const Value::List list = {Value("Sénégal"), Value("CI")};
  BOOST_TEST(read("pays", list).metadata.text("pays") == "SN, CI");
  BOOST_TEST(read("country", "Sénégal | Côte d’Ivoire").metadata.text("pays") ==
             "SN, CI");
  BOOST_TEST(read("pays", "Sénégal; Cote d Ivoire").metadata.text("pays") == "SN, CI");
  BOOST_TEST(read("pays", "SN, SN, senegal").metadata.text("pays") == "SN");
  BOOST_TEST(read("themes", "retour, épargne de la diaspora").metadata.text("themes") ==
             "retour, epargne");
}

BOOST_AUTO_TEST_CASE(an_unknown_country_is_said_with_the_nearest_and_nothing_is_lost) {
  const Read result = read("pays", "Senegale, Maroc, Atlantide");

  BOOST_TEST(result.metadata.text("pays") == "MA");
  BOOST_TEST(result.metadata.text("pays-non-reconnu") == "Senegale, Atlantide");
  BOOST_REQUIRE_EQUAL(result.codes(), "unknown_country unknown_country");
  const std::string message = in_french(result.findings[0].message);
  BOOST_TEST(message.find("« Senegale »") == 0u);
  BOOST_TEST(message.find("« Sénégal »") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(types_status_and_audience_are_their_codes) {
  BOOST_TEST(read("type", "Note de positionnement").metadata.text("type") ==
             "note-de-positionnement");
  BOOST_TEST(read("kind", "note").metadata.text("type") == "note-de-positionnement");
  BOOST_TEST(read("statut", "Publié").metadata.text("statut") == "publie");
  BOOST_TEST(read("status", "draft").metadata.text("statut") == "brouillon");
  BOOST_TEST(read("diffusion", "Réseau").metadata.text("diffusion") == "reseau");
  BOOST_TEST(read("exemple", "oui").metadata.flag("exemple"));
  BOOST_TEST(read("langue", "français").metadata.text("langue") == "fr");
}

BOOST_AUTO_TEST_CASE(a_meaningless_status_never_publishes) {
  const Read result = read("statut", "publiable");

  BOOST_TEST(!result.metadata.find("statut"));
  BOOST_TEST(result.metadata.text("statut-non-reconnu") == "publiable");
  BOOST_TEST(result.codes() == "invalid_value");
}

BOOST_AUTO_TEST_CASE(organisations_take_their_name_and_keep_an_unknown_one) {
  const Value::List list = {Value("AEX"), Value("Cercle, Exemple et Cie")};
  const Read result = read("signatories", list);

  const std::vector<std::string> expected = {"Association Exemple",
                                             "Cercle, Exemple et Cie"};
  BOOST_TEST(result.metadata.list("signataires") == expected,
             boost::test_tools::per_element());
  BOOST_TEST(result.codes() == "unknown_organisation");
}

BOOST_AUTO_TEST_CASE(a_key_said_twice_follows_the_stronger_source) {
  Metadata metadata;
  metadata.set("country", "Maroc", Source::word_properties);
  metadata.set("pays", "Sénégal", Source::sheet);
  const Read result = read(metadata);

  BOOST_TEST(result.metadata.text("pays") == "SN");
  BOOST_TEST(result.metadata.text("pays-ecarte") == "Maroc");
  BOOST_TEST(result.codes() == "repeated_key");
  BOOST_TEST(read(result.metadata).codes() == "");
}

BOOST_AUTO_TEST_CASE(every_weaker_saying_of_a_key_is_kept_apart) {
  Metadata metadata;
  metadata.set("pays", "Maroc", Source::word_properties);
  metadata.set("country", "Tunisie", Source::front_matter);
  metadata.set("countries", "Sénégal", Source::sheet);
  const Read result = read(metadata);

  BOOST_TEST(result.metadata.text("pays") == "SN");
  BOOST_TEST(result.metadata.text("pays-ecarte") == "Maroc");
  BOOST_TEST(result.metadata.text("pays-ecarte-2") == "Tunisie");
}

BOOST_AUTO_TEST_CASE(normal_metadata_stay_as_they_are) {
  Metadata metadata;
  metadata.set("pays", "Maroc Sénégal,Tunisie", Source::sheet);
  metadata.set("date", "31/02/2026", Source::sheet);
  metadata.set("type", "note", Source::sheet);
  metadata.set("periode", "2025-2027", Source::sheet);
  metadata.set("signataires", "AEX", Source::sheet);
  const Read once = read(metadata), twice = read(once.metadata);

  BOOST_TEST((once.metadata == twice.metadata));
  BOOST_TEST(twice.codes() == "");
}

BOOST_AUTO_TEST_CASE(a_document_is_a_draft_and_internal_unless_someone_says_else) {
  Metadata metadata;
  metadata.set("statut", "publie", Source::front_matter);
  apply_defaults(metadata);

  BOOST_TEST(metadata.text("statut") == "publie");
  BOOST_TEST(metadata.text("diffusion") == "interne");
  BOOST_TEST((metadata.find("diffusion")->source == Source::by_default));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
