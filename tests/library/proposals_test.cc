// What a text seems to say is proposed, never imposed, and remembered once decided.
#include <boost/test/unit_test.hpp>

#include "engine/document/plain_text.h"
#include "tests/library/small_corpus.h"

using namespace griot;
using namespace griot::test;

namespace {

struct Fixture : SmallCorpus {
  static std::string minutes(const std::string& more = "") {
    WordFile file;
    file.body = paragraph(bold("Réunion du comité")) +
                paragraph(bold("Date") + run(" : 12 mars 2026")) +
                paragraph(bold("Statut : ") + run("publie")) +
                paragraph(bold("Présent.e.s") + run(" : Awa EXEMPLE, Binta MODÈLE")) +
                paragraph(bold("1.2 Constats")) + paragraph(run("Il faut un guichet.")) +
                "<w:tbl><w:tr><w:tc>" + paragraph(run("Pays :")) + "</w:tc><w:tc>" +
                paragraph(run("Sénégal")) + "</w:tc></w:tr></w:tbl>" +
                paragraph(run("Fin du texte.")) + more;
    return file.bytes();
  }

  // The number of the proposal with this value, or -1.
  static int find(const Proposals& proposals, std::string_view value) {
    for (std::size_t i = 0; i < proposals.size(); ++i) {
      if (proposals[i].value == value) return static_cast<int>(i);
    }
    return -1;
  }

  void decide(const std::string& id, std::string_view value, const char* decision) {
    const Proposals all = library->proposals(id);
    const int at = find(all, value);
    BOOST_REQUIRE(at >= 0);
    library->decide(id, {{all[static_cast<std::size_t>(at)].id, decision}});
  }

  int headings(const std::string& id) const {
    return static_cast<int>(parts_of(stored(id).document).headings);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(proposals_h, Fixture)

BOOST_AUTO_TEST_CASE(what_kind_of_document_it_is_is_asked) {
  const std::string id = import("cr.docx", minutes()).document;
  BOOST_TEST(stored(id).document.metadata.text("type") == "");
  BOOST_TEST(find(library->proposals(id), "Compte rendu") >= 0);

  decide(id, "Compte rendu", accept_proposal);
  BOOST_TEST(stored(id).document.metadata.text("type") == "compte-rendu");
  BOOST_TEST(find(library->proposals(id), "Compte rendu") >= 0);

  decide(id, "Compte rendu", refuse_proposal);
  BOOST_TEST(stored(id).document.metadata.text("type") == "");
}

BOOST_AUTO_TEST_CASE(hours_beside_a_day_are_no_date) {
  const FileReport report = import(
      "cr.md", "# Réunion\n\n**Date** : 22 janvier 2026, 15 h – 17 h (Dakar)\n\nFin.\n");
  const int date = find(report.proposals, "22 janvier 2026");
  BOOST_REQUIRE(date >= 0);
  BOOST_TEST(report.proposals[static_cast<std::size_t>(date)].evidence ==
             "22 janvier 2026, 15 h – 17 h (Dakar)");
}

BOOST_AUTO_TEST_CASE(a_type_that_somebody_says_is_no_question) {
  const std::string id =
      import("cr.md", "---\ntype: declaration\n---\n\n# Compte rendu\n\nTexte.\n")
          .document;
  BOOST_TEST(find(library->proposals(id), "Compte rendu") == -1);
}

BOOST_AUTO_TEST_CASE(nothing_is_taken_by_itself) {
  const FileReport report = import("cr.docx", minutes());
  const Metadata& metadata = report.metadata;

  BOOST_TEST(!metadata.find("date"));
  BOOST_TEST(!metadata.find("pays"));
  BOOST_TEST(headings(report.document) == 0);
  const int date = find(report.proposals, "12 mars 2026");
  BOOST_REQUIRE(date >= 0);
  BOOST_TEST(report.proposals[static_cast<std::size_t>(date)].origin.paragraph == 2);
  BOOST_TEST(find(report.proposals, "Réunion du comité") >= 0);
  BOOST_TEST(find(report.proposals, "Sénégal") >= 0);
  BOOST_TEST(find(report.proposals, "1.2 Constats") >= 0);
}

BOOST_AUTO_TEST_CASE(neither_people_nor_a_status_are_proposed) {
  for (const Proposal& one : import("cr.docx", minutes()).proposals) {
    BOOST_TEST(one.value.find("Awa") == std::string::npos);
    BOOST_TEST(one.key != "statut");
  }
}

BOOST_AUTO_TEST_CASE(all_are_taken_at_once) {
  ImportRequest request;
  request.accept_proposals = true;
  const FileReport report = import("cr.docx", minutes(), request);

  const Metadata metadata = stored(report.document).document.metadata;
  BOOST_TEST(metadata.text("date") == "2026-03-12");
  BOOST_TEST((metadata.find("date")->source == Source::header_pairs));
  BOOST_TEST(metadata.text("pays") == "SN");
  BOOST_TEST(metadata.text("titre") == "Réunion du comité");
  BOOST_TEST(headings(report.document) == 2);
  for (const Block& block : stored(report.document).document.blocks) {
    const auto* heading = std::get_if<Heading>(&block.value);
    if (heading && heading->level != 1) BOOST_TEST(heading->level == 3);
  }
}

BOOST_AUTO_TEST_CASE(one_is_taken_and_taken_back) {
  const std::string id = import("cr.docx", minutes()).document;

  decide(id, "1.2 Constats", accept_proposal);
  BOOST_TEST(headings(id) == 1);
  decide(id, "12 mars 2026", accept_proposal);
  BOOST_TEST(stored(id).document.metadata.text("date") == "2026-03-12");

  decide(id, "1.2 Constats", refuse_proposal);
  BOOST_TEST(headings(id) == 0);
  decide(id, "12 mars 2026", refuse_proposal);
  BOOST_TEST(!stored(id).document.metadata.find("date"));
  BOOST_TEST(stored(id).entry.action == "propose");
}

BOOST_AUTO_TEST_CASE(a_new_edition_remembers_what_was_decided) {
  const std::string id = import("cr.docx", minutes()).document;
  decide(id, "1.2 Constats", accept_proposal);
  decide(id, "Sénégal", refuse_proposal);

  const FileReport again =
      import("cr.docx", minutes(paragraph(bold("Suites")) + paragraph(run("Rien."))));

  BOOST_TEST(again.document == id);
  BOOST_TEST(headings(id) == 1);
  const auto state = [&](std::string_view value) {
    const int at = find(again.proposals, value);
    BOOST_REQUIRE(at >= 0);
    return std::string(name_of(again.proposals[static_cast<std::size_t>(at)].state));
  };
  BOOST_TEST(state("1.2 Constats") == "accepted");
  BOOST_TEST(state("Sénégal") == "refused");
  BOOST_TEST(state("Suites") == "open");
}

BOOST_AUTO_TEST_CASE(a_text_with_headings_keeps_its_bold_lines) {
  const FileReport report =
      import("a.md", "# Titre\n\n## Constats\n\n**En gras**\n\nTexte.\n");
  BOOST_TEST(find(report.proposals, "En gras") == -1);
}

BOOST_AUTO_TEST_CASE(what_a_stronger_source_says_is_no_question) {
  const FileReport report = import(
      "a.md", "---\ntitre: T\ndate: 2026\n---\n\n**Date** : 12 mars 2026\n\nTexte.\n");
  BOOST_TEST(find(report.proposals, "12 mars 2026") == -1);
  BOOST_TEST(report.metadata.text("date") == "2026");
}

BOOST_AUTO_TEST_CASE(a_guess_that_is_refused_leaves_its_place) {
  const std::string text =
      "# Retour choisi\n\n" +
      std::string(
          "Les organisations de la diaspora demandent un guichet dans chaque région.\n");
  const std::string id = import("mon_fichier.md", text).document;
  BOOST_TEST(stored(id).document.metadata.text("langue") == "fr");

  decide(id, "fr", refuse_proposal);
  BOOST_TEST(!stored(id).document.metadata.find("langue"));

  import("mon_fichier.md", text + "\nUne suite.\n");
  BOOST_TEST(!stored(id).document.metadata.find("langue"));
}

BOOST_AUTO_TEST_CASE(a_letterhead_proposes_and_is_in_no_text) {
  WordFile file;
  file.body = paragraph(run("Le corps de la note.")) +
              "<w:sectPr><w:headerReference w:type='default' r:id='rIdH'/></w:sectPr>";
  file.parts.emplace_back("word/tete.xml",
                          "<w:hdr " + std::string(namespaces()) + ">" +
                              paragraph(run("Collectif CANARI-EN-TETE")) +
                              paragraph(run("Pays : Sénégal")) +
                              paragraph(run("Dakar, le 12 mars 2026")) + "</w:hdr>");
  file.relationships = "<Relationship Id='rIdH' Type='x/header' Target='tete.xml'/>";

  const FileReport report = import("note.docx", file.bytes());

  const int date = find(report.proposals, "12 mars 2026");
  BOOST_REQUIRE(date >= 0);
  BOOST_TEST(report.proposals[static_cast<std::size_t>(date)].place == "en-tête");
  BOOST_TEST(find(report.proposals, "Sénégal") >= 0);
  BOOST_TEST(!report.metadata.find("date"));
  decide(report.document,
         "Collectif CANARI-EN-TETE · Pays : Sénégal · Dakar, le 12 mars 2026",
         accept_proposal);
  const Stored now = stored(report.document);
  BOOST_TEST(now.document.metadata.text("en-tete").starts_with("Collectif"));
  BOOST_TEST(plain_text(now.document).find("CANARI") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_date_of_the_title_or_below_it_is_proposed_with_its_line) {
  const std::pair<const char*, const char*> examples[] = {
      {"# Note de position – mars 2026\n\nTexte.\n", "mars 2026"},
      {"# Compte rendu du 12 janvier 2026 (exemple)\n\nTexte.\n", "12 janvier 2026"},
      {"# Semences\n\nBamako, le 14 mars 2026\n\nTexte.\n", "14 mars 2026"},
      {"# Semences\n\nCollectif Exemple\\\n14/03/2026\n\nTexte.\n", "14/03/2026"},
      {"# Semences – mars 2026\n\nBamako, le 14 mars 2026\n\nTexte.\n", "14 mars 2026"},
      {"# Semences\n\nUn.\n\n## A\n\nDeux.\n\n## B\n\nTrois.\n\nFait à Bamako, le 2 "
       "mai 2026\n\nLe bureau\n",
       "2 mai 2026"},
      {"# Atelier du 11 au 13 juin 2026\n\nTexte.\n", "11 au 13 juin 2026"},
      {"# Forum sur l'emploi – 14 mars 2026\n\nTexte.\n", "14 mars 2026"},
      {"# Droits et avantages – 14 mars 2026\n\nTexte.\n", "14 mars 2026"},
  };
  int n = 0;
  for (const auto& [text, date] : examples) {
    const FileReport report = import("note" + std::to_string(++n) + ".md", text);
    const int at = find(report.proposals, date);
    BOOST_REQUIRE_MESSAGE(at >= 0, text);
    const Proposal& made = report.proposals[static_cast<std::size_t>(at)];
    BOOST_TEST(made.key == "date");
    BOOST_TEST(std::string(text).find(made.evidence) != std::string::npos, text);
    BOOST_TEST(!report.metadata.find("date"), text);
  }
  decide("note-de-position-mars-2026", "mars 2026", accept_proposal);
  BOOST_TEST(stored("note-de-position-mars-2026").document.metadata.text("date") ==
             "2026-03");
}

BOOST_AUTO_TEST_CASE(a_day_of_something_else_is_no_date_of_the_text) {
  int n = 0;
  for (const char* text :
       {"# Rapport 2025\n\nTexte.\n", "# À rendre avant le 3 mars 2026\n\nTexte.\n",
        "# À rendre d’ici le 3 mars 2026\n\nTexte.\n",
        "# Ouvert jusqu'au 3 mars 2026\n\nTexte.\n",
        "# Feuille de route révisée le 3 mars 2026\n\nTexte.\n",
        "# Semences\n\nLe comité se retrouve le 3 mars 2026 à Bamako.\n",
        "# Semences\n\nProchaine réunion : 3 mars 2026\n",
        "---\ndate: 2026-01\n---\n\n# Note – mars 2026\n\nTexte.\n"}) {
    const FileReport report = import("autre" + std::to_string(++n) + ".md", text);
    for (const Proposal& one : report.proposals) BOOST_TEST(one.key != "date", text);
  }
}

BOOST_AUTO_TEST_CASE(of_two_dates_only_a_person_chooses) {
  const std::string text =
      "# Compte rendu du 12 janvier 2026\n\nBamako, le 20 janvier 2026\n\nTexte.\n";
  ImportRequest request;
  request.accept_proposals = true;

  const FileReport report = import("cr.md", text, request);

  BOOST_TEST(find(report.proposals, "12 janvier 2026") >= 0);
  BOOST_TEST(find(report.proposals, "20 janvier 2026") >= 0);
  BOOST_TEST(!report.metadata.find("date"));
  decide(report.document, "20 janvier 2026", accept_proposal);
  BOOST_TEST(stored(report.document).document.metadata.text("date") == "2026-01-20");
  decide(report.document, "12 janvier 2026", accept_proposal);
  BOOST_TEST(stored(report.document).document.metadata.text("date") == "2026-01-12");
}

BOOST_AUTO_TEST_SUITE_END()
