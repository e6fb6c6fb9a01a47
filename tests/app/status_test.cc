// Where documents stand: said, listed and changed.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/corpus_folder.h"

namespace griot {
namespace {

// A published note and a draft.
struct Standing : CorpusFolder {
  Standing() {
    write("notes/a.md", note("Retour choisi", "La réinsertion durable."));
    write("notes/b.md", "---\ntitre: Essai sur l'épargne\ndate: 2025\n---\n\nTexte.\n");
    BOOST_REQUIRE_EQUAL(griot({"import", (*this / "notes").string()}).status, 0);
  }

  int revision(const std::string& id) const {
    const std::string said = griot({"status", id}).err;
    return std::stoi(
        said.substr(said.rfind("révision ") + std::string("révision ").size()));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(status, Standing)

BOOST_AUTO_TEST_CASE(a_status_said_again_makes_no_version) {
  for (const char* word : {"publie", "publié", "Publie"}) {
    const Ran ran = griot({"status", "retour-choisi", word});
    BOOST_TEST(ran.status == 0);
    BOOST_TEST(has(ran.err, "ce document est déjà publié"), ran.err);
  }
  BOOST_TEST(revision("retour-choisi") == 1);

  BOOST_TEST(griot({"status", "retour-choisi", "retire"}).status == 0);
  BOOST_TEST(has(griot({"status", "retour-choisi", "retire"}).err,
                 "ce document est déjà retiré"));
  BOOST_TEST(revision("retour-choisi") == 2);
}

BOOST_AUTO_TEST_CASE(a_reason_given_later_is_kept) {
  griot({"status", "retour-choisi", "retire"});
  const Ran ran =
      griot({"status", "retour-choisi", "retire", "--reason", "à la demande d'un tiers"});
  BOOST_TEST(ran.status == 0);
  BOOST_TEST(revision("retour-choisi") == 3);
}

BOOST_AUTO_TEST_CASE(a_document_without_a_type_is_published_and_told_what_that_means) {
  const std::string words = "aucun type n'est connu";
  const Ran ran = griot({"status", "essai-sur-l-epargne", "publie"});
  BOOST_TEST(ran.status == 0);
  BOOST_TEST(has(ran.err, words), ran.err);
  BOOST_TEST(has(griot({"status", "essai-sur-l-epargne"}).out, words));
  BOOST_TEST(!has(griot({"status", "retour-choisi", "publie"}).err, words));

  const Ran import =
      griot({"import",
             write("c.md", "---\ntitre: Sans type\nstatut: publie\n---\n\nTexte.\n")});
  BOOST_TEST(has(import.out, words), import.out);
  // A draft has time.
  BOOST_TEST(!has(
      griot({"import", write("d.md", "---\ntitre: Brouillon\n---\n\nA.\n")}).out, words));
}

BOOST_AUTO_TEST_CASE(points_that_were_seen_are_named_in_one_word) {
  griot({"import", write("e.md", note("Chiffres",
                                      "Ainsi 42 % des familles ont un guichet."
                                      "\n\nAinsi 37 % des familles ont une "
                                      "école."))});
  BOOST_TEST(has(griot({"lint", "chiffres"}).err, "2 points à revoir"));
  const Ran nothing = griot({"lint", "chiffres", "--reviewed", ""});
  BOOST_TEST(nothing.status == 2);
  BOOST_TEST(has(nothing.err, "écrivez par exemple --reviewed 1,3"), nothing.err);
  BOOST_TEST(griot({"lint", "chiffres", "--reviewed", "1,2"}).status == 0);
  BOOST_TEST(griot({"lint", "chiffres", "--reviewed", "1-2"}).status == 0);
  BOOST_TEST(has(griot({"lint", "chiffres"}).err, "rien à revoir"));
}

BOOST_AUTO_TEST_CASE(without_an_id_all_documents_are_listed) {
  const Ran ran = griot({"status"});
  BOOST_TEST(ran.status == 0);
  BOOST_TEST(ran.out ==
             "brouillon  interne  essai-sur-l-epargne  Essai sur l'épargne\n"
             "publié     public   retour-choisi        Retour choisi\n");

  const auto lines = json_lines<nlohmann::json>(griot({"statut", "--json"}).out);
  BOOST_REQUIRE_EQUAL(lines.size(), 2u);
  BOOST_TEST(lines[0].at("v") == 1);
  BOOST_TEST(lines[0].at("document") == "essai-sur-l-epargne");
  BOOST_TEST(lines[0].at("status") == "brouillon");
  BOOST_TEST(lines[0].at("audience") == "interne");
  BOOST_TEST(lines[1].at("title") == "Retour choisi");
}

BOOST_AUTO_TEST_CASE(what_is_to_change_needs_a_document) {
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"status", "--accept-revisions"}, {"status", "--reason", "demande"}}) {
    const Ran ran = griot(words);
    BOOST_TEST(ran.status == 2);
    BOOST_TEST(has(ran.err, "il manque ID"), ran.err);
  }
}

BOOST_AUTO_TEST_CASE(who_names_no_document_is_told_where_they_are_listed) {
  BOOST_TEST(has(griot({"status", "publie"}).err, "« griot status »"));
}

BOOST_AUTO_TEST_CASE(the_help_says_who_sees_a_reason) {
  BOOST_TEST(has(run_griot({"help", "status"}).out, "montré à tous"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
