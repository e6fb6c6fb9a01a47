// A country that is only a part of who acts is no country that the text is about.
#include <boost/test/unit_test.hpp>

#include <filesystem>

#include "engine/base/file.h"
#include "engine/base/limits.h"
#include "engine/knowledge/phrases.h"
#include "engine/knowledge/read_facts.h"
#include "engine/markdown/markdown.h"
#include "tests/vocabulary/temporary_vocabulary.h"

using namespace griot;
namespace fs = std::filesystem;

namespace {

struct Fixture {
  static const Vocabulary& vocabulary() {
    static const Vocabulary words = Vocabulary::load(GRIOT_VOCABULARY_DIR);
    return words;
  }
  static const Rules& rules() {
    static const Rules all(GRIOT_VOCABULARY_DIR, {}, vocabulary());
    return all;
  }
  static std::string countries(std::string_view text) {
    std::string ids;
    for (const std::string& id : rules().ids(Kind::country, tokens_of(text))) {
      ids += (ids.empty() ? "" : " ") + id;
    }
    return ids;
  }
  // Of the only recommendation of a note.
  static std::vector<std::string> of_note(const std::string& demand) {
    const std::string note =
        "---\ntitre: Note\ntype: note-de-positionnement\npays: [SN]\n"
        "signataires: [\"Coalition Exemple du Niger (CEN)\", \"État du Mali\"]\n---\n\n"
        "## Recommandations\n\n- " +
        demand + "\n";
    Document document = read_markdown(note, "note.md", Limits()).document;
    const DocumentFacts facts = read_facts(document, rules());
    BOOST_REQUIRE(facts.recommendations.size() == 1);
    return facts.recommendations[0].countries;
  }
};

using Ids = std::vector<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(names_of_places, Fixture)

BOOST_AUTO_TEST_CASE(a_country_within_the_name_of_who_acts_is_not_meant) {
  for (const char* text :
       {"Associer France Volontaires aux essais de semences.",
        "L'État doit inviter Médecins sans frontières France aux réunions.",
        "La mairie et Secours populaire Sénégal signent.", "confier à Oxfam France",
        "Oxfam France demande un guichet.", "France Volontaires demande un guichet.",
        "Médecins sans frontières France doit être entendue.",
        "avec Réseau Mali Jeunesse", "financer Expertise France"}) {
    BOOST_TEST(countries(text) == "", text);
  }
}

BOOST_AUTO_TEST_CASE(a_country_that_stands_by_itself_is_meant) {
  for (const char* text :
       {"La France doit ouvrir un guichet.", "la France", "France",
        "Les associations de France demandent un guichet.", "LA FRANCE DOIT AGIR",
        "France : ouvrir un guichet.", "en France", "France, Espagne exemple",
        "Recommandations France", "Recommandations retour France",
        "les communes de France", "Financer le programme France.", "L'État (France)"}) {
    BOOST_TEST(countries(text).starts_with("FR"), text);
  }
  BOOST_TEST(countries("Maroc Sénégal,Tunisie") == "MA SN TN");
  BOOST_TEST(countries("La Côte d'Ivoire et le Burkina Faso signent.") == "CI BF");
}

BOOST_AUTO_TEST_CASE(a_country_beside_its_capital_is_meant) {
  BOOST_TEST(countries("Ouvrir un guichet à Dakar Sénégal.") == "SN");
  BOOST_TEST(countries("Le consulat de Bamako Mali doit répondre.") == "ML");
  for (const char* text : {"L'Association Dakar Sénégal demande un guichet.",
                           "confier à Oxfam Sénégal", "avec Dakar Sénégal Jeunesse"}) {
    BOOST_TEST(countries(text) == "", text);
  }
}

BOOST_AUTO_TEST_CASE(a_state_in_the_table_of_organisations_hides_no_country) {
  const test::TemporaryVocabulary folder;
  for (const char* table : {"pays.tsv", "destinataires.tsv"}) {
    folder.write(table, read_file(fs::path(GRIOT_VOCABULARY_DIR) / table));
  }
  folder.write("organisations.tsv",
               "id\tnom\talias\n"
               "a\tGouvernement du Mali\t\nb\tAmbassade du Sénégal\tBurkina Faso\n"
               "c\tLigue du Niger\t\n");
  const Vocabulary words = folder.load();
  const Rules rules(GRIOT_VOCABULARY_DIR, {}, words);
  const auto named = [&](const char* text) {
    return rules.ids(Kind::country, tokens_of(text));
  };
  BOOST_TEST(named("Le gouvernement du Mali doit ouvrir un guichet.") == Ids{"ML"});
  BOOST_TEST(named("L'ambassade du Sénégal doit répondre.") == Ids{"SN"});
  BOOST_TEST(named("au Burkina Faso") == Ids{"BF"});
  BOOST_TEST(named("La Ligue du Niger doit répondre.") == Ids{});
}

BOOST_AUTO_TEST_CASE(a_common_word_is_a_country_only_with_its_capital) {
  BOOST_TEST(countries("Inviter la mairie aux réunions.") == "");
  BOOST_TEST(countries("La réunion de lundi est reportée.") == "");
  BOOST_TEST(countries("Ouvrir un guichet à La Réunion.") == "RE");
}

BOOST_AUTO_TEST_CASE(a_country_in_the_name_of_who_signs_is_not_what_is_asked_for) {
  const Ids of_document = {"SN"};
  BOOST_TEST(of_note("Entendre la Coalition Exemple du Niger avant le vote.") ==
             of_document);
  BOOST_TEST(of_note("Entendre la Coalition Exemple du Niger au Niger.") == Ids{"NE"});
  BOOST_TEST(of_note("Ouvrir un guichet au Niger.") == Ids{"NE"});
  BOOST_TEST(of_note("L'État du Mali doit ouvrir un guichet.") == Ids{"ML"});
}

BOOST_AUTO_TEST_SUITE_END()
