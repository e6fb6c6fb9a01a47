// What the program says of itself, and of commands that are not well written.
#include <boost/test/unit_test.hpp>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "tests/app/corpus_folder.h"

namespace griot {
namespace {

// Each command with its French name, as the help of the program lists them.
std::vector<std::pair<std::string, std::string>> names_in_help() {
  std::vector<std::pair<std::string, std::string>> names;
  std::istringstream help(run_griot({"help"}).out);
  bool among_commands = false;
  for (std::string line; std::getline(help, line);) {
    if (line == "Commandes") among_commands = true;
    if (line.empty()) among_commands = among_commands && names.empty();
    std::istringstream words(line);
    std::string name, french;
    if (!among_commands || !line.starts_with("  ") || line.starts_with("   ")) continue;
    words >> name >> french;
    if (name.ends_with(',')) names.emplace_back(name.substr(0, name.size() - 1), french);
  }
  return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(command_line)

BOOST_AUTO_TEST_CASE(help_speaks_the_language_of_the_user) {
  const Ran french = run_griot({"--help"});
  BOOST_TEST(french.status == 0);
  BOOST_TEST(french.err == "");
  BOOST_TEST(has(french.out, "Commandes"));
  BOOST_TEST(has(french.out, "import, importer"));
  const Ran c = run_griot(Run{.words = {"--help"}, .environment = {{"LANG", "C.UTF-8"}}});
  BOOST_TEST(c.out == french.out);
  const Ran english =
      run_griot(Run{.words = {"--help"}, .environment = {{"LANG", "en_GB.UTF-8"}}});
  BOOST_TEST(has(english.out, "Commands"));
  BOOST_TEST(run_griot({"--lang", "en", "--help"}).out == english.out);
  BOOST_TEST(run_griot(Run{.words = {"--help", "--lang=fr"},
                           .environment = {{"LANG", "en_GB.UTF-8"}}})
                 .out == french.out);
}

BOOST_AUTO_TEST_CASE(every_command_explains_itself_by_both_names) {
  const std::vector<std::vector<std::string>> names = {
      {"init", "initialiser"}, {"import", "importer"}, {"convert", "convertir"},
      {"index", "indexer"},    {"search", "chercher"}, {"publish", "publier"},
      {"serve", "servir"},     {"status", "statut"},   {"check", "verifier"}};
  for (const auto& name : names) {
    BOOST_TEST_CONTEXT(name[0]) {
      const Ran help = run_griot({"help", name[0]});
      BOOST_TEST(help.status == 0);
      BOOST_TEST(has(help.out, "griot " + name[0]));
      BOOST_TEST(run_griot({"aide", name[1]}).out == help.out);
      BOOST_TEST(run_griot({name[1], "--help"}).out == help.out);
    }
  }
}

BOOST_AUTO_TEST_CASE(every_command_keeps_the_promises_of_all) {
  const auto all = names_in_help();
  BOOST_TEST(all.size() >= 17u);
  for (const auto& [name, french] : all) {
    BOOST_TEST_CONTEXT(name) {
      const Ran help = run_griot({name, "--help"});
      BOOST_TEST(help.status == 0);
      BOOST_TEST(help.err == "");
      BOOST_TEST(run_griot({french, "-h"}).out == help.out);
      const Ran english = run_griot(
          Run{.words = {name, "--help"}, .environment = {{"LC_ALL", "en_US.UTF-8"}}});
      BOOST_TEST(english.status == 0);
      BOOST_TEST(english.out != help.out);
      for (const char* words : {" le ", " du ", " des ", " une ", " au "}) {
        BOOST_TEST_CONTEXT(words) BOOST_TEST(!has(english.out, words));
      }
      const Ran unknown = run_griot({name, "--zzzzzz"});
      BOOST_TEST(unknown.status == 2);
      BOOST_TEST(unknown.out == "");
      BOOST_TEST(has(unknown.err, "--zzzzzz"));
      BOOST_TEST(run_griot({name, "--lang", "xx"}).status == 2);
      BOOST_TEST(run_griot({name, "--corpus"}).status == 2);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_command_that_needs_a_corpus_says_which_is_missing) {
  const TemporaryDirectory folder;
  const std::string absent = (folder / "absent").string();
  const std::vector<std::vector<std::string>> commands = {
      {"import", "x.md"},
      {"index"},
      {"search", "x"},
      {"publish", "--output", "x"},
      {"serve", "--listen", "127.0.0.1:0"},
      {"status", "x"},
      {"propose", "x"},
      {"check"},
      {"acronyms"},
      {"backup"},
      {"export", "--citations", "ris"},
      {"config", "--effective"}};
  for (std::vector<std::string> words : commands) {
    BOOST_TEST_CONTEXT(words[0]) {
      words.insert(words.end(), {"--corpus", absent});
      const Ran ran = run_griot(Run{.words = words, .folder = folder.path()});
      BOOST_TEST(ran.status == 4);
      BOOST_TEST(ran.out == "");
      BOOST_TEST(has(ran.err, absent));
    }
  }
  BOOST_TEST(std::filesystem::is_empty(folder.path()));
}

BOOST_AUTO_TEST_CASE(the_version_is_told) {
  const Ran ran = run_griot({"--version"});
  BOOST_TEST(ran.status == 0);
  BOOST_TEST(ran.out.starts_with("griot 0."));
}

BOOST_AUTO_TEST_CASE(what_is_badly_written_is_said_in_french_with_a_way_out) {
  const auto complaint = [](const std::vector<std::string>& words) {
    const Ran ran = run_griot(words);
    BOOST_TEST(ran.status == 2);
    BOOST_TEST(ran.out == "");
    return ran.err;
  };
  BOOST_TEST(complaint({}) ==
             "griot : il manque une commande ; « griot help » les montre toutes\n");
  BOOST_TEST(complaint({"imprt", "a"}) ==
             "griot : imprt : commande inconnue ; vouliez-vous dire « import » ?\n");
  BOOST_TEST(complaint({"search", "a", "--limt", "3"}) ==
             "griot : --limt : option inconnue ; vouliez-vous dire « --limit » ?\n");
  BOOST_TEST(
      complaint({"search", "a", "--zzzzzz"}) ==
      "griot : --zzzzzz : option inconnue ; « griot help search » montre celles qui "
      "existent\n");
  BOOST_TEST(
      complaint({"search"}) ==
      "griot : griot search : il manque MOTS ; « griot help search » montre ce que "
      "la commande attend\n");
  BOOST_TEST(complaint({"search", "a", "--limit"}) ==
             "griot : --limit : il manque la valeur ; écrivez --limit N\n");
  BOOST_TEST(has(complaint({"search", "a", "--limit", "trois"}), "« trois »"));
  BOOST_TEST(has(complaint({"search", "a", "--limit", "0"}), "--limit"));
  BOOST_TEST(has(complaint({"init", "a", "b"}), "un mot de trop"));
  BOOST_TEST(has(complaint({"publish"}), "--output"));
  BOOST_TEST(has(complaint({"convert", "a.md", "--to", "htlm"}), "« html »"));
  BOOST_TEST(has(complaint({"convert", "a.md", "--json"}), "--output"));
  BOOST_TEST(has(complaint({"status", "a", "imprimé"}), "brouillon, relecture"));
  BOOST_TEST(has(complaint({"help", "serch"}), "« search »"));
  BOOST_TEST(has(complaint({"recommendations", "status", "R-2026-001", "acceptee",
                            "--date", "2831-05"}),
                 "2831-05 est à venir"));
  const CorpusFolder corpus;
  const Ran elsewhere = corpus.griot({"publish", "--output", (corpus / "site").string(),
                                      "--base-url", "ftp://a.example/"});
  BOOST_TEST(elsewhere.status == 2);
  BOOST_TEST(has(elsewhere.err, "n'est pas l'adresse d'un site"), elsewhere.err);
}

BOOST_AUTO_TEST_CASE(options_have_a_french_name_as_well) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("note.md", note("Retour", "Le retour."))});
  const Ran english =
      corpus.griot({"search", "retour", "--country", "SN", "--limit", "2"});
  const Ran french = run_griot({"chercher", "retour", "--fonds", corpus.corpus(),
                                "--pays", "Sénégal", "--limite=2"});
  BOOST_TEST(english.status == 0, english.err);
  BOOST_TEST(french.out == english.out);
  BOOST_TEST(has(run_griot({"aide", "chercher"}).out, "--country, --pays PAYS"));
  BOOST_TEST(has(run_griot({"--lang", "en", "help", "search"}).out,
                 "--country, --pays COUNTRY"));
  BOOST_TEST(has(run_griot({"help", "--as", "bash"}).out, " --pays "));
  // A day is no format.
  const Ran days = corpus.griot({"indicateurs", "--du", "2026-01", "--au", "2026-12"});
  BOOST_TEST(days.status == 0, days.err);
  BOOST_TEST(has(run_griot({"aide", "indicateurs"}).out, "--to, --au DATE"));
  BOOST_TEST(has(run_griot({"aide", "convertir"}).out, "--to, --vers FORMAT"));
  BOOST_TEST(has(run_griot({"chercher", "a", "--limte", "3"}).err, "« --limite »"));
}

BOOST_AUTO_TEST_CASE(a_complaint_is_english_for_who_asks) {
  const Ran ran = run_griot({"imprt", "--lang", "en"});
  BOOST_TEST(ran.status == 2);
  BOOST_TEST(has(ran.err, "unknown command"));
  BOOST_TEST(has(run_griot({"search", "--langue=en"}).err, "QUERY"));
}

BOOST_AUTO_TEST_CASE(english_has_no_french_words_nor_french_blanks) {
  for (const auto& [name, french] : names_in_help()) {
    const std::string help = run_griot({"help", name, "--lang", "en"}).out;
    // The catalogue names itself by what it translates: values stay as they are typed.
    for (const char* word :
         {"é", "è", "à", "ç", "«", " ou ", " sans ", " pour ", " : "}) {
      BOOST_TEST(!has(help, word), name << ": " << word);
    }
  }
  BOOST_TEST(run_griot({"imprt", "--lang", "en"}).err ==
             "griot: imprt: unknown command; did you mean “import”?\n");
  const CorpusFolder corpus;
  const std::string file = corpus.write(
      "cr.md", "---\ntitre: Comité\n---\n\n**Date** : 12 mars 2026\n\nTexte.\n");
  const std::string receipt = corpus.griot({"import", file, "--lang", "en"}).out;
  BOOST_TEST(has(receipt, "no. 1  l. 5: “12 mars 2026” for “date”?"), receipt);
  BOOST_TEST(!has(receipt, " : "), receipt);
  BOOST_TEST(has(corpus.griot({"status", "--lang", "en"}).out, "draft  internal"));
}

BOOST_AUTO_TEST_CASE(french_has_no_english_words) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("a.md", note("Retour",
                                                    "## Recommandations\n\n- Aux "
                                                    "communes : ouvrir un guichet.\n"))});
  const auto said = [&](const std::vector<std::string>& words) {
    return corpus.griot(words).err;
  };
  BOOST_TEST(said({"recommendations", "reject", "R-2026-001"}) ==
             "R-2026-001 : écartée\n");
  BOOST_TEST(said({"recommendations", "confirm", "R-2026-001"}) ==
             "R-2026-001 : confirmée\n");
  BOOST_TEST(has(said({"recommendations", "confirm", "R-2026-001", "R-2026-002"}),
                 "griot : R-2026-002 : est de trop"));
  BOOST_TEST(said({"recommendations", "status", "R-2026-001", "mise en œuvre"}) ==
             "R-2026-001 : mise en œuvre\n");
  BOOST_TEST(has(said({"recommandations", "statut", "R-2026-001"}),
                 "griot : statut : il manque le statut"));
  BOOST_TEST(has(said({"status", "retour"}), "retour : publié, révision 1"));
}

BOOST_AUTO_TEST_CASE(a_missing_corpus_is_a_corpus_error) {
  const TemporaryDirectory folder;
  const Ran nowhere = run_griot(Run{.words = {"check"}, .folder = folder.path()});
  BOOST_TEST(nowhere.status == 4);
  BOOST_TEST(has(nowhere.err, "griot init"));
  BOOST_TEST(run_griot({"check", "--corpus", (folder / "rien").string()}).status == 4);
}

BOOST_AUTO_TEST_CASE(the_corpus_is_found_upward) {
  const CorpusFolder corpus;
  const auto deep = std::filesystem::path(corpus.corpus()) / "a" / "b";
  std::filesystem::create_directories(deep);
  BOOST_TEST(run_griot(Run{.words = {"check"}, .folder = deep}).status == 0);
  const Ran named = run_griot(
      Run{.words = {"check"}, .environment = {{"GRIOT_CORPUS", corpus.corpus()}}});
  BOOST_TEST(named.status == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
