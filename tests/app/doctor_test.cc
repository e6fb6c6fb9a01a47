// doctor and config: what is the matter, and who said what.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/corpus_folder.h"

namespace griot {
namespace {

using Json = nlohmann::json;

std::map<std::string, Json> by(const std::string& key, const std::string& lines) {
  std::map<std::string, Json> all;
  for (const Json& line : json_lines<Json>(lines)) {
    BOOST_TEST(line.at("v") == 1);
    all[line.at(key).get<std::string>()] = line;
  }
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(doctor)

BOOST_AUTO_TEST_CASE(a_sound_corpus_has_no_problem) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("a.md", note("Retour", "Un texte."))});
  const Ran ran = corpus.griot({"doctor", "--json"});
  BOOST_TEST(ran.status == 0);
  auto checks = by("check", ran.out);
  for (const char* check : {"resources", "languages", "rights", "documents", "index"}) {
    BOOST_TEST_CONTEXT(check) BOOST_TEST(checks.at(check).at("state") == "ok");
  }
  BOOST_TEST(has(checks.at("libraries").at("message"), "Xapian 1."));
  BOOST_TEST(has(checks.at("libraries").at("message"), "libxml2 2."));
  BOOST_TEST(checks.contains("pdf"));
  const Ran spoken = corpus.griot({"diagnostic"});
  BOOST_TEST(spoken.status == 0);
  BOOST_TEST(has(spoken.out, "✓"));
  BOOST_TEST(has(spoken.err, "0 problème"));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_comes_with_the_way_out) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("a.md", note("Retour", "Un texte."))});
  std::filesystem::remove_all(corpus / "fonds/index");
  std::filesystem::remove(corpus / "fonds/documents/retour/history/0001.md");
  const Ran ran =
      run_griot(Run{.words = {"doctor", "--json", "--corpus", corpus.corpus()},
                    .environment = {{"GRIOT_PDF_COMMANDE", "absent {entree} {sortie}"},
                                    {"LC_ALL", "fr_XX.ISO-8859-1"}}});
  BOOST_TEST(ran.status == 1);
  auto checks = by("check", ran.out);
  BOOST_TEST(checks.at("documents").at("state") == "problem");
  BOOST_TEST(has(checks.at("documents").at("remedy"), "griot check"));
  BOOST_TEST(checks.at("index").at("state") == "warning");
  BOOST_TEST(has(checks.at("index").at("remedy"), "griot index"));
  BOOST_TEST(checks.at("pdf").at("state") == "warning");
  BOOST_TEST(checks.at("encoding").at("state") == "warning");
  // Looking changes nothing.
  BOOST_TEST(!std::filesystem::exists(corpus / "fonds/index"));
}

BOOST_AUTO_TEST_CASE(broken_settings_are_a_finding_not_the_end) {
  const CorpusFolder corpus;
  corpus.write("fonds/griot.toml", "titre = 5\n");
  const Ran ran = corpus.griot({"doctor", "--json"});
  BOOST_TEST(ran.status == 1);
  auto checks = by("check", ran.out);
  BOOST_TEST(checks.at("corpus").at("state") == "problem");
  BOOST_TEST(has(checks.at("corpus").at("place"), "griot.toml:1"));
  BOOST_TEST(checks.contains("libraries"));
}

BOOST_AUTO_TEST_CASE(without_a_corpus_the_machine_is_looked_at) {
  const TemporaryDirectory folder;
  const Ran ran = run_griot(Run{.words = {"doctor"}, .folder = folder.path()});
  BOOST_TEST(ran.status == 0);
  BOOST_TEST(has(ran.out, "aucun fonds"));
}

BOOST_AUTO_TEST_CASE(each_value_says_where_it_comes_from) {
  const CorpusFolder corpus;
  corpus.write("fonds/griot.toml",
               "titre = \"Fonds\"\nadresse = \"https://a.example/\"\n\n[limites]\n"
               "image-pixels = 5\n[styles]\n\"Ma partie\" = \"titre-2\"\n");
  const Ran ran = run_griot(Run{.words = {"config", "--effective", "--json", "--corpus",
                                          corpus.corpus(), "--lang", "en"},
                                .environment = {{"GRIOT_ADRESSE", "https://b.example"}}});
  BOOST_TEST(ran.status == 0);
  auto values = by("key", ran.out);
  const auto is = [&](const char* key, const Json& value, const char* source,
                      const std::string& place) {
    BOOST_TEST_CONTEXT(key) {
      BOOST_TEST(values.at(key).at("value") == value);
      BOOST_TEST(values.at(key).at("source") == source);
      BOOST_TEST(has(values.at(key).at("place"), place));
    }
  };
  is("corpus", corpus.corpus(), "command_line", "--corpus");
  is("lang", "en", "command_line", "--lang");
  is("titre", "Fonds", "file", "griot.toml:1");
  is("adresse", "https://b.example/", "environment", "GRIOT_ADRESSE");
  is("licence", "", "default", "");
  is("limites.image-pixels", 5, "file", "griot.toml:5");
  is("limites.xml-profondeur", 256, "default", "");
  is("styles.Ma partie", "titre-2", "file", "griot.toml:7");

  const Ran spoken = corpus.griot({"configuration", "--effective"});
  BOOST_TEST(has(spoken.out, "https://a.example/"));
  BOOST_TEST(has(spoken.out, "griot.toml:2"));
  BOOST_TEST(has(spoken.out, "par défaut"));
}

BOOST_AUTO_TEST_CASE(what_can_be_set_is_listed_without_a_corpus) {
  const TemporaryDirectory folder;
  const Ran ran = run_griot(Run{.words = {"config"}, .folder = folder.path()});
  BOOST_TEST(ran.status == 0);
  BOOST_TEST(has(ran.out, "GRIOT_LIMITES_ENTREE_OCTETS"));
  BOOST_TEST(has(ran.out, "pdf.commande"));
  BOOST_TEST(run_griot(Run{.words = {"config", "--effective"}, .folder = folder.path()})
                 .status == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
