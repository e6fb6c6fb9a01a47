// A dossier cites what the corpus holds word for word, says where, and lets nothing out
// that is not public.
#include "engine/library/dossier.h"

#include <boost/test/unit_test.hpp>

#include "engine/markdown/markdown.h"
#include "tests/library/small_corpus.h"

using namespace griot;
using namespace griot::test;

namespace {

struct Fixture : SmallCorpus {
  static std::string head(const std::string& title, const std::string& more) {
    return "---\ntitre: " + title + "\ndate: 2026-03-14\npays: [KM]\nthemes: [retour]\n" +
           more + "---\n\n";
  }
  static constexpr const char* published = "statut: publie\ndiffusion: public\n";
  static constexpr const char* body =
      "## Constats\n\nEn 2025, 62 personnes revenues sur 148 ont parlé d'un retour sans "
      "aucune aide.\n\n## Enseignements\n\nLe retour volontaire se prépare une année "
      "avant le voyage, avec la famille.\n";

  void add(const std::string& name, const std::string& text) {
    import(name + ".md", text);
    library->index(false);
  }

  std::string dossier(DossierRequest request) {
    request.today = "2026-11-28";
    const Dossier made = make_dossier(*library, "https://fonds.example/",
                                      library->languages().get("fr"), request);
    documents = made.documents;
    withheld = made.withheld;
    return write_markdown(made.document);
  }
  static DossierRequest about_return() { return {{"KM"}, {"retour"}, "", false, ""}; }

  static bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
  }

  std::size_t documents = 0;
  std::size_t withheld = 0;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(dossier_h, Fixture)

BOOST_AUTO_TEST_CASE(passages_are_cited_word_for_word_under_what_they_do) {
  add("note", head("Rentrer", std::string(published) +
                                  "type: capitalisation\nauteurs: [Maison Exemple]\n") +
                  body);

  DossierRequest request = about_return();
  request.purpose = "atelier régional";
  const std::string text = dossier(request);

  BOOST_TEST(documents == 1);
  BOOST_TEST(holds(text, "Pour : atelier régional"), text);
  BOOST_TEST(text.find("## Ce qui est constaté") < text.find("## Ce qui a été appris"));
  BOOST_TEST(holds(text, "> Le retour volontaire se prépare une année avant le voyage"));
  BOOST_TEST(holds(text, "Maison Exemple, « Rentrer », 14 mars 2026, [¶ 2]"), text);
  BOOST_TEST(holds(text, "https://fonds.example/documents/rentrer#p-"));
}

BOOST_AUTO_TEST_CASE(figures_come_with_their_year_and_organisations_with_their_role) {
  add("note", head("Rentrer", std::string(published) + "signataires: [Maison Exemple]\n"
                                                       "financeurs: [Fonds Exemple]\n") +
                  body);

  const std::string text = dossier(about_return());

  BOOST_TEST(holds(text, "## Chiffres datés"));
  BOOST_TEST(holds(text, "| 2025 |"), text);
  BOOST_TEST(holds(text, "| Maison Exemple | signataire |"), text);
  BOOST_TEST(holds(text, "| Fonds Exemple | financeur |"));
}

BOOST_AUTO_TEST_CASE(what_is_not_public_stays_out_unless_it_is_asked_for) {
  add("public", head("Public", published) + body);
  add("brouillon",
      head("Brouillon CANARI", "signataires: [Canari Organisation]\n") + body +
          "\nLe retour du CANARI ne doit sortir nulle part de ce dossier-ci.\n");

  const std::string text = dossier(about_return());
  BOOST_TEST(documents == 1);
  BOOST_TEST(!holds(text, "CANARI"));
  BOOST_TEST(!holds(text, "Canari"));

  DossierRequest request = about_return();
  request.internal = true;
  const std::string whole = dossier(request);
  BOOST_TEST(documents == 2);
  BOOST_TEST(holds(whole, "À ne pas diffuser"));
  BOOST_TEST(holds(whole, "(non public)"));
}

BOOST_AUTO_TEST_CASE(internal_boxes_and_addresses_are_not_cited) {
  add("note",
      head("Rentrer", published) + body +
          "\n> [!interne] Présents\n>\n> Le retour de Awa CANARI, présente à la "
          "réunion du matin.\n\nÉcrire sur le retour à canari@exemple.example.\n");

  const std::string text = dossier(about_return());
  BOOST_TEST(!holds(text, "CANARI"));
  BOOST_TEST(!holds(text, "canari@"));
}

BOOST_AUTO_TEST_CASE(minutes_speak_for_no_organisation) {
  add("cr",
      head("Webinaire",
           std::string(published) + "type: compte-rendu\nauteurs: [Maison Exemple]\n") +
          "## Interventions\n\n### Awa EXEMPLE, Centre Exemple\n\nLe retour commence "
          "par le repos, et le repos par un lit à soi.\n");

  const std::string text = dossier(about_return());
  BOOST_TEST(holds(text, "— Awa EXEMPLE, Centre Exemple, « Webinaire »"), text);
  BOOST_TEST(!holds(text, "— Maison Exemple"));
}

BOOST_AUTO_TEST_CASE(an_edition_that_was_replaced_is_not_cited) {
  add("v1", head("Rentrer", published) + body);
  add("v2", head("Rentrer encore", std::string(published) + "remplace: [rentrer]\n") +
                "## Constats\n\nEn 2026, 70 personnes revenues ont parlé d'un retour "
                "sans aucune aide.\n");

  const std::string text = dossier(about_return());
  BOOST_TEST(documents == 1);
  BOOST_TEST(holds(text, "70 personnes"), text);
  BOOST_TEST(!holds(text, "62 personnes"), text);
}

BOOST_AUTO_TEST_CASE(minutes_without_a_type_speak_for_no_organisation_either) {
  add("cr",
      head("Compte rendu du webinaire",
           std::string(published) + "signataires: [Maison Exemple]\n") +
          "## Interventions\n\n### Awa EXEMPLE, Centre Exemple\n\nLe retour commence "
          "par le repos, et le repos par un lit à soi.\n");

  const std::string text = dossier(about_return());
  BOOST_TEST(holds(text, "— Awa EXEMPLE, Centre Exemple, « Compte rendu du webinaire »"),
             text);
  BOOST_TEST(!holds(text, "Maison Exemple, « Compte rendu"), text);
}

BOOST_AUTO_TEST_CASE(what_a_person_rejected_is_in_no_part_of_it) {
  add("note", head("Rentrer", std::string(published) +
                                  "type: note-de-positionnement\nsignataires: [Maison "
                                  "Exemple]\n") +
                  body +
                  "\n## Recommandations\n\n- Ouvrir un guichet du retour CANARI à Moroni "
                  "et dans chaque île.\n");
  BOOST_TEST(holds(dossier(about_return()), "CANARI"));

  const auto facts = library->facts();
  BOOST_REQUIRE(facts->recommendations().size() == 1u);
  library->decide_on_fact(facts->recommendations()[0].fact->standing.id,
                          {"state", "rejected", "", ""});
  BOOST_TEST(!holds(dossier(about_return()), "CANARI"));
}

BOOST_AUTO_TEST_CASE(nothing_found_says_what_there_is) {
  add("note", head("Rentrer", published) + body);

  const std::string text = dossier({{"TN"}, {"retour"}, "", false, ""});
  BOOST_TEST(documents == 0);
  BOOST_TEST(holds(text, "Aucun document public sur ce sujet : retour · Tunisie."), text);
  BOOST_TEST(holds(text, "Sur « Tunisie », il n'y a aucun document."), text);
  BOOST_TEST(holds(text, "Sur « retour », il y a :"), text);
  BOOST_TEST(holds(text, "[Rentrer](https://fonds.example/documents/rentrer), 14 mars"),
             text);
  BOOST_TEST(holds(text, "Pays dont ils parlent : Comores (1)."), text);
  BOOST_TEST(!holds(text, "mot pour mot"), text);
}

BOOST_AUTO_TEST_CASE(nothing_on_either_side_says_what_the_collection_speaks_of) {
  BOOST_TEST(holds(dossier({{"TN"}, {"sante"}, "", false, ""}),
                   "Le fonds n'a encore aucun document public."));
  add("note", head("Rentrer", published) + body);

  const std::string country = dossier({{"TN"}, {}, "", false, ""});
  BOOST_TEST(holds(country, "Aucun document public sur ce sujet : Tunisie."), country);
  BOOST_TEST(holds(country, "Pays dont parlent les documents du fonds : Comores (1)."),
             country);
  BOOST_TEST(holds(country, "Thèmes dont parlent les documents du fonds : retour (1)."),
             country);
}

BOOST_AUTO_TEST_CASE(nothing_public_names_nothing_that_is_not) {
  add("interne", head("CANARI", "") + body);

  const std::string text = dossier(about_return());

  BOOST_TEST(documents == 0);
  BOOST_TEST(withheld == 1);
  BOOST_TEST(!holds(text, "CANARI"), text);
  BOOST_TEST(holds(text, "Le fonds n'a encore aucun document public."), text);
}

BOOST_AUTO_TEST_CASE(a_public_edition_that_was_replaced_is_not_withheld) {
  add("v1", head("Rentrer", published) + body);
  add("v2",
      "---\ntitre: Rentrer encore\npays: [TN]\nthemes: [visas]\nremplace: "
      "[rentrer]\n" +
          std::string(published) + "---\n\nUn texte des visas.\n");
  dossier(about_return());
  BOOST_TEST(documents == 0);
  BOOST_TEST(withheld == 0);

  add("brouillon", head("Brouillon", "") + body);
  dossier(about_return());
  BOOST_TEST(documents == 0);
  BOOST_TEST(withheld == 1);
}

BOOST_AUTO_TEST_SUITE_END()
