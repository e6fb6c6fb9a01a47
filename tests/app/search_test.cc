// search, as people and programs read it.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/corpus_folder.h"

namespace griot {
namespace {

// Two notes, one of them not published.
struct Searched : CorpusFolder {
  Searched() {
    write("notes/a.md", note("Retour choisi",
                             "## Constats\n\nLa réinsertion durable se prépare avant le "
                             "départ, avec la famille et les voisins.\n"));
    write("notes/b.md",
          "---\ntitre: Brouillon sur l'épargne\ntype: capitalisation\n"
          "date: 2025\npays: KM\n---\n\nL'épargne et la réinsertion.\n");
    BOOST_REQUIRE_EQUAL(griot({"import", (*this / "notes").string()}).status, 0);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(search, Searched)

BOOST_AUTO_TEST_CASE(hits_are_told_in_json_lines) {
  const Ran ran = griot({"search", "reinsertion", "durable", "--json", "--public"});
  BOOST_TEST(ran.status == 0);
  const auto lines = json_lines<nlohmann::json>(ran.out);
  BOOST_REQUIRE_EQUAL(lines.size(), 1u);
  const auto& hit = lines[0];
  BOOST_TEST(hit.at("v") == 1);
  BOOST_TEST(hit.at("document") == "retour-choisi");
  BOOST_TEST(hit.at("title") == "Retour choisi");
  BOOST_TEST(hit.at("type") == "note-de-positionnement");
  BOOST_TEST(hit.at("countries").at(0) == "SN");
  BOOST_TEST(hit.at("date") == "2026-03-14");
  BOOST_TEST(hit.at("score").get<double>() > 0);
  const auto& passage = hit.at("passages").at(0);
  const std::string text = passage.at("text");
  const std::size_t from = passage.at("highlights").at(0).at(0);
  const std::size_t to = passage.at("highlights").at(0).at(1);
  BOOST_TEST(text.substr(from, to - from) == "réinsertion");
  BOOST_TEST(!passage.at("anchor").get<std::string>().empty());
  BOOST_TEST(has(passage.at("heading"), "Constats"));
}

BOOST_AUTO_TEST_CASE(hits_read_well_on_a_page) {
  const Ran ran = griot({"chercher", "réinsertion", "durable", "--public"});
  BOOST_TEST(has(ran.out, "1.  Retour choisi\n"));
  BOOST_TEST(has(ran.out, " · Sénégal · 14 mars 2026\n"));
  BOOST_TEST(has(ran.out, "Constats\n"));
  BOOST_TEST(has(ran.out, "→ retour-choisi#"));
  BOOST_TEST(!has(ran.out, "\x1b"));
  BOOST_TEST(has(ran.err, "1 document"));
}

BOOST_AUTO_TEST_CASE(the_public_finds_only_what_is_public) {
  BOOST_TEST(
      json_lines<nlohmann::json>(griot({"search", "réinsertion", "--json"}).out).size() ==
      2u);
  BOOST_TEST(json_lines<nlohmann::json>(
                 griot({"search", "réinsertion", "--json", "--public"}).out)
                 .size() == 1u);
  BOOST_TEST(has(griot({"search", "épargne"}).out, "non public"));
}

BOOST_AUTO_TEST_CASE(a_hit_says_where_its_document_stands) {
  BOOST_TEST(has(griot({"search", "épargne"}).out, "non public : brouillon"));
  griot({"status", "retour-choisi", "retire"});
  BOOST_TEST(has(griot({"search", "durable"}).out, "non public : retiré"));
  griot({"status", "brouillon-sur-l-epargne", "publie"});
  BOOST_TEST(
      has(griot({"search", "épargne"}).out, "non public : publié, diffusion interne"));

  const auto status_of = [&](const char* word) {
    return json_lines<nlohmann::json>(griot({"search", word, "--json"}).out)
        .at(0)
        .at("status");
  };
  BOOST_TEST(status_of("durable") == "retire");
  BOOST_TEST(status_of("épargne") == "publie");
}

BOOST_AUTO_TEST_CASE(filters_take_names_and_codes) {
  const auto found = [&](const char* option, const char* value) {
    return json_lines<nlohmann::json>(
               griot({"search", "réinsertion", option, value, "--json"}).out)
        .size();
  };
  BOOST_TEST(found("--country", "Comores") == 1u);
  BOOST_TEST(found("--country", "KM") == 1u);
  BOOST_TEST(found("--country", "Maroc") == 0u);
  BOOST_TEST(found("--year", "2026") == 1u);
  BOOST_TEST(found("--type", "capitalisation") == 1u);
  BOOST_TEST(found("--limit", "1") == 1u);
  const Ran both = griot({"search", "--country", "SN", "--country", "KM", "réinsertion"});
  BOOST_TEST(has(both.err, "2 documents"));
  const Ran unknown = griot({"search", "réinsertion", "--country", "Sénégla"});
  BOOST_TEST(unknown.status == 2);
  BOOST_TEST(has(unknown.err, "« Sénégal »"));
  BOOST_TEST(griot({"search", "a", "--year", "26"}).status == 2);
}

BOOST_AUTO_TEST_CASE(nothing_found_is_said_and_told_by_the_status) {
  const Ran ran = griot({"search", "xylophone"});
  BOOST_TEST(ran.status == 1);
  BOOST_TEST(ran.out == "");
  BOOST_TEST(has(ran.err, "aucun document pour « xylophone »"));
}

BOOST_AUTO_TEST_CASE(words_that_look_like_options_are_searched_behind_two_hyphens) {
  BOOST_TEST(griot({"search", "réinsertion"}).status == 0);
  const Ran ran = run_griot({"search", "--corpus", corpus(), "--", "réinsertion"});
  BOOST_TEST(ran.status == 0);
}

BOOST_AUTO_TEST_CASE(recommendations_that_a_search_asks_for_come_first) {
  const CorpusFolder folder;
  folder.griot({"import", folder.write("note.md", note("Retours",
                                                       "## Recommandations\n\n- Aux "
                                                       "bailleurs : financer trois "
                                                       "années de suivi."))});
  const Ran ran = folder.griot({"search", "quelles recommandations aux bailleurs ?"});
  BOOST_TEST(ran.status == 0);
  BOOST_TEST(ran.out.starts_with("R-2026-001  Aux bailleurs"), ran.out);
  const Ran lines =
      folder.griot({"search", "--json", "quelles recommandations aux bailleurs ?"});
  BOOST_TEST(lines.out.starts_with("{\"v\":1,\"id\":\"R-2026-001\""), lines.out);
}

BOOST_AUTO_TEST_CASE(contacts_are_written_for_the_team_alone) {
  const CorpusFolder folder;
  BOOST_TEST(folder.griot({"contacts"}).status == 1);
  folder.griot(
      {"import", folder.write("carte.md",
                              "---\ntitre: Carte\ntype: cartographie\ndate: "
                              "2026-09\npays: KM\nstatut: publie\ndiffusion: "
                              "public\n---\n\n| Organisation | Île | Téléphone |\n"
                              "|---|---|---|\n| Maison Exemple | Ngazidja | 77 00 00 "
                              "11 |\n")});
  const Ran ran = folder.griot({"contacts"});
  BOOST_TEST(ran.status == 0);
  BOOST_TEST(has(ran.out, "Maison Exemple"), ran.out);
  BOOST_TEST(has(ran.out, "77 00 00 11"), ran.out);
  BOOST_TEST(has(ran.err, "ne les publiez pas"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
