#include "engine/vocabulary/vocabulary.h"

#include <boost/test/unit_test.hpp>

#include "engine/base/error.h"
#include "tests/vocabulary/temporary_vocabulary.h"

namespace griot {
namespace {

std::string error_of(const test::TemporaryVocabulary& folder) {
  try {
    folder.load();
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vocabulary)

BOOST_AUTO_TEST_CASE(a_folder_without_tables_is_an_empty_vocabulary) {
  const test::TemporaryVocabulary folder;
  const Vocabulary vocabulary = folder.load();

  BOOST_TEST(vocabulary.concepts(Kind::country).empty());
  BOOST_TEST(vocabulary.find(Kind::theme, "retour") == nullptr);
  BOOST_TEST(vocabulary.suggest(Kind::theme, "retour") == "");
  BOOST_TEST(vocabulary.label(Kind::theme, "retour") == "retour");
}

BOOST_AUTO_TEST_CASE(rows_become_concepts_in_the_order_of_the_table) {
  const test::TemporaryVocabulary folder;
  folder.write("themes.tsv",
               "\xEF\xBB\xBFid\tlibelle\tlibelle_en\talias\tcache\r\n"
               "# une remarque\r\n"
               "\r\n"
               "retour\tretour\treturn\tmigration de retour | retournés\treturnees\r\n"
               "visa\tvisas\r\n");
  const Vocabulary vocabulary = folder.load();

  BOOST_REQUIRE_EQUAL(vocabulary.concepts(Kind::theme).size(), 2u);
  const Concept& first = vocabulary.concepts(Kind::theme)[0];
  BOOST_TEST(first.id == "retour");
  BOOST_TEST(first.label_in("en-GB") == "return");
  BOOST_TEST(first.label_in("pt") == "retour");
  BOOST_TEST(first.values("alias").size() == 2u);
  BOOST_TEST(first.values("no such column").empty());
  BOOST_TEST(vocabulary.label(Kind::theme, "visa", "en") == "visas");
  for (const char* name :
       {"RETOUR", "Migration de retour", "retournes", "returnees", "return"}) {
    BOOST_REQUIRE_MESSAGE(vocabulary.find(Kind::theme, name), name);
    BOOST_TEST(vocabulary.find(Kind::theme, name)->id == "retour", name);
  }
}

BOOST_AUTO_TEST_CASE(narrower_concepts_are_those_that_name_a_parent) {
  const test::TemporaryVocabulary folder;
  folder.write("themes.tsv",
               "id\tlibelle\tparent\n"
               "forcé\tretour forcé\tretour | droits\n"
               "retour\tretour\t\n"
               "aidé\tretour aidé\tretour|retour\n");
  const Vocabulary vocabulary = folder.load();

  const auto ids = [&](const char* id) {
    std::string all;
    for (const Concept* each : vocabulary.narrower(Kind::theme, id))
      all += each->id + " ";
    return all;
  };
  BOOST_TEST(ids("retour") == "forcé aidé ");
  BOOST_TEST(ids("droits") == "forcé ");
  BOOST_TEST(ids("aidé") == "");
}

BOOST_AUTO_TEST_CASE(an_alias_that_two_concepts_share_means_neither) {
  const test::TemporaryVocabulary folder;
  folder.write("organisations.tsv",
               "id\tnom\tsigle\n"
               "a\tUn Monde Avenir\tUMA\n"
               "b\tUnion du Maghreb arabe\tUMA\n"
               "c\tUMB\tUMB\n");
  const Vocabulary vocabulary = folder.load();

  BOOST_TEST(vocabulary.find(Kind::organisation, "UMA") == nullptr);
  BOOST_TEST(vocabulary.find(Kind::organisation, "un monde avenir")->id == "a");
  BOOST_TEST(vocabulary.find(Kind::organisation, "umb")->id == "c");
}

BOOST_AUTO_TEST_CASE(a_row_that_cannot_be_read_is_named_by_file_and_line) {
  const test::TemporaryVocabulary folder;
  folder.write("pays.tsv", "id\tnom\n# rien\nSN\tSénégal\nSN\tEncore\n");
  BOOST_TEST(error_of(folder).find("pays.tsv:4 : ") != std::string::npos);
  BOOST_TEST(error_of(folder).find(" ; ") != std::string::npos);

  folder.write("pays.tsv", "id\tnom\n\tSénégal\n");
  BOOST_TEST(error_of(folder).find("pays.tsv:2 : ") != std::string::npos);

  folder.write("pays.tsv", "id\tnom\nSN\tSénégal\ttrop\n");
  BOOST_TEST(error_of(folder).find("pays.tsv:2 : ") != std::string::npos);

  folder.write("pays.tsv", "id\tnom\nSN\tS\xE9n\xE9gal\n");
  BOOST_TEST(error_of(folder).find("UTF-8") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_place_that_the_home_page_lacks_is_named_by_file_and_line) {
  const test::TemporaryVocabulary folder;
  const auto write = [&](const std::string& places) {
    folder.write("perimetres.tsv", "id\tnom\tcases\na\tHuit pays\t" + places + "\n");
  };
  write("SN=11|ML=64");
  BOOST_TEST(error_of(folder) == "none");
  for (const char* wrong : {"ML=15", "ML=71", "ML=01", "ML=1", "ML=111", "ML", "=11"}) {
    write(std::string("SN=11|") + wrong);
    const std::string error = error_of(folder);
    BOOST_TEST(error.find("perimetres.tsv:2 : ") != std::string::npos, error);
    BOOST_TEST(error.find("« " + std::string(wrong) + " »") != std::string::npos, error);
  }
}

BOOST_AUTO_TEST_CASE(acronyms_may_have_several_forms) {
  const test::TemporaryVocabulary folder;
  folder.write("sigles.tsv",
               "sigle\tforme\tpays\tnote\n"
               "UMA\tUn Monde Avenir\tCM\t\n"
               "UMA\tUnion du Maghreb arabe\tMA|TN\t\n");
  const Vocabulary vocabulary = folder.load();

  BOOST_REQUIRE_EQUAL(vocabulary.acronyms().size(), 2u);
  BOOST_TEST(vocabulary.acronyms()[1].form == "Union du Maghreb arabe");
  BOOST_TEST(vocabulary.acronyms()[1].countries.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
