// griot.toml and the environment, as the program takes them.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/corpus_folder.h"

namespace griot {
namespace {

Ran with_toml(const std::string& toml) {
  const CorpusFolder corpus;
  corpus.write("fonds/griot.toml", toml);
  return corpus.griot({"check"});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(configuration)

BOOST_AUTO_TEST_CASE(all_keys_are_taken) {
  const Ran ran = with_toml(
      "titre = \"Fonds\"\nadresse = \"https://griot.example\"\n"
      "langue = \"fr\"\nlicence = \"CC-BY-4.0\"\n\n[limites]\n"
      "entree-octets = 1_000_000\n");
  BOOST_TEST(ran.status == 0);
}

BOOST_AUTO_TEST_CASE(a_style_of_ones_own_means_what_the_corpus_says) {
  const CorpusFolder corpus;
  corpus.write("fonds/griot.toml",
               "titre = \"F\"\n[styles]\n\"Ma partie\" = \"titre-2\"\n");
  const std::string file = corpus.write(
      "note.xml",
      "<w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      "<w:body><w:p><w:pPr><w:pStyle w:val=\"Ma partie\"/></w:pPr><w:r><w:t>Constats"
      "</w:t></w:r></w:p><w:p><w:r><w:t>Le "
      "texte.</w:t></w:r></w:p></w:body></w:document>");
  const Ran ran = corpus.griot({"convert", file, "--to", "html"});
  BOOST_TEST(has(ran.out, ">Constats</h2>"));

  const Ran wrong = with_toml("[styles]\n\"Ma partie\" = \"partie\"\n");
  BOOST_TEST(wrong.status == 4);
  BOOST_TEST(has(wrong.err, "griot.toml:2 : "));
  BOOST_TEST(has(wrong.err, "titre-1"));
}

BOOST_AUTO_TEST_CASE(an_unknown_key_is_told_with_line_and_nearest) {
  const Ran ran = with_toml("titre = \"Fonds\"\n\nadrese = \"https://griot.example/\"\n");
  BOOST_TEST(ran.status == 4);
  BOOST_TEST(has(ran.err, "griot.toml:3 : "));
  BOOST_TEST(has(ran.err, "« adresse »"));
  const Ran limit = with_toml("[limites]\nentree-octet = 5\n");
  BOOST_TEST(has(limit.err, "griot.toml:2 : "));
  BOOST_TEST(has(limit.err, "« entree-octets »"));
}

BOOST_AUTO_TEST_CASE(a_wrong_value_is_told_with_its_line) {
  BOOST_TEST(has(with_toml("titre = 5\n").err, "griot.toml:1 : "));
  BOOST_TEST(has(with_toml("adresse = \"griot.example\"\n").err, "« griot.example »"));
  BOOST_TEST(has(with_toml("[limites]\nentree-octets = 0\n").err, "griot.toml:2 : "));
  BOOST_TEST(has(with_toml("\n\ntitre = \"Fonds\n").err, "griot.toml:3 : "));
}

BOOST_AUTO_TEST_CASE(the_environment_wins_over_the_file) {
  const CorpusFolder corpus;
  const std::string file =
      corpus.write("note.md", note("Retour", "Un texte assez long."));
  const Ran ran =
      run_griot(Run{.words = {"import", file, "--corpus", corpus.corpus(), "--json"},
                    .environment = {{"GRIOT_LIMITES_ENTREE_OCTETS", "10"}}});
  BOOST_TEST(ran.status == 3);
  const auto lines = json_lines<nlohmann::json>(ran.out);
  BOOST_REQUIRE_EQUAL(lines.size(), 1u);
  BOOST_TEST(lines[0].at("findings").back().at("code") == "limit");
  const Ran wrong = run_griot(Run{.words = {"check", "--corpus", corpus.corpus()},
                                  .environment = {{"GRIOT_ADRESSE", "nulle part"}}});
  BOOST_TEST(wrong.status == 2);
  BOOST_TEST(has(wrong.err, "GRIOT_ADRESSE"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
