// What another document says already is told at import and decided by a person.
#include <boost/test/unit_test.hpp>
#include <fstream>

#include "engine/library/edition_links.h"
#include "engine/library/resemblance.h"
#include "tests/library/small_corpus.h"

using namespace griot;
using namespace griot::test;

namespace {

std::string paragraph_about(const std::string& subject) {
  return "Les associations de " + subject +
         " demandent un guichet ouvert dans chaque région, une aide qui suive la "
         "personne "
         "pendant vingt-quatre mois et un budget publié au sujet de " +
         subject + ", relu chaque année par celles et ceux qui en vivent.\n\n";
}

struct Fixture : SmallCorpus {
  static std::string note(const std::string& title, const std::string& date,
                          const std::string& last) {
    std::string text = "---\ntitre: " + title + "\ndate: " + date +
                       "\ntype: note-de-positionnement\nstatut: publie\n"
                       "signataires: [Association Exemple]\ndiffusion: public\n---\n\n";
    for (const char* subject : {"Matam", "Labé", "Dschang", "Salé", "Moroni", "Kayes"}) {
      text +=
          "## À propos de " + std::string(subject) + "\n\n" + paragraph_about(subject);
    }
    return text + paragraph_about(last);
  }

  static Proposals relations(const Proposals& all) {
    Proposals found;
    for (const Proposal& one : all) {
      if (one.kind == Proposal::Kind::relation) found.push_back(one);
    }
    return found;
  }

  void decide(const std::string& id, const char* key, const char* decision) {
    for (const Proposal& one : library->proposals(id)) {
      if (one.key == key) library->decide(id, {{one.id, decision}});
    }
  }
};

// Two editions of a note in Word, whose dates are questions until they are taken; the
// newer one comes in first.
struct WordEditions : Fixture {
  WordEditions() {
    newer = import("a-2026.docx", word_note("Retours 2026", "12 mars 2026")).document;
    older = import("b-2025.docx", word_note("Retours 2025", "10 mars 2025")).document;
  }

  static std::string word_note(const std::string& title, const std::string& date) {
    WordFile file;
    file.body = "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>" + run(title) +
                "</w:p>" + paragraph(bold("Date") + run(" : " + date));
    for (const char* subject : {"Matam", "Labé", "Dschang", "Salé", "Moroni", "Kayes"}) {
      file.body += paragraph(run(paragraph_about(subject)));
    }
    return file.bytes();
  }

  Proposal proposed(const std::string& id, std::initializer_list<const char*> keys) {
    for (const Proposal& one : library->proposals(id)) {
      for (const char* key : keys) {
        if (one.key == key) return one;
      }
    }
    BOOST_FAIL("nothing is proposed");
    return {};
  }
  Proposal edition() { return proposed(older, {replaces, replaced_by}); }
  std::string date_of(const std::string& id) { return proposed(id, {"date"}).id; }
  std::string replaced_in(const std::string& id) {
    return stored(id).document.metadata.text(replaces);
  }

  std::string newer;
  std::string older;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(duplicates, Fixture)

BOOST_AUTO_TEST_CASE(the_same_words_are_told_to_be_a_duplicate) {
  import("a.md", note("Retours", "2026-01-10", "Tanger"));
  std::string other_layout = note("Retours", "2026-01-10", "Tanger");
  for (std::size_t at;
       (at = other_layout.find("Les associations")) != std::string::npos;) {
    other_layout.replace(at, 16, "*LES* associations");
  }
  const FileReport report = import("b.md", other_layout);

  const Proposals found = relations(report.proposals);
  BOOST_REQUIRE(found.size() == 2);
  BOOST_TEST(found[0].key == duplicate_of);
  BOOST_TEST(found[0].value == "retours");
  BOOST_TEST(found[0].resemblance.same_words);
  BOOST_TEST(found[0].resemblance.percent == 100);
  BOOST_TEST(found[1].key == replaces);
  BOOST_TEST((status(report.document) == Status::published));  // nothing by itself
}

BOOST_AUTO_TEST_CASE(a_later_date_makes_an_edition_with_its_evidence) {
  import("a.md", note("Retours", "2025-01-10", "Tanger"));
  const FileReport report = import("b.md", note("Retours", "2026-01-10", "Sfax"));

  const Proposals found = relations(report.proposals);
  BOOST_REQUIRE(found.size() == 2);
  BOOST_TEST(found[0].key == replaces);
  const Resemblance& told = found[0].resemblance;
  BOOST_TEST(!told.same_words);
  BOOST_TEST(told.percent > 60);
  BOOST_TEST(told.same == 12);
  BOOST_TEST(told.reworded == 1);
  BOOST_TEST(told.gone == 0);
  BOOST_TEST(told.added == 0);
}

BOOST_AUTO_TEST_CASE(texts_of_one_template_are_no_question) {
  import("a.md", "---\ntitre: CR de mars\n---\n\n## Présents\n\n## Ordre du jour\n\n" +
                     paragraph_about("la caisse de Labé") +
                     "Nous avons parlé du toit.\n");
  const FileReport report =
      import("b.md",
             "---\ntitre: CR d'avril\n---\n\n## Présents\n\n## Ordre du jour\n\n"
             "La réunion a porté sur tout autre chose : le forage, la clé du foyer, "
             "les cahiers de l'école et le prix du gazole, dont personne ne veut plus "
             "entendre parler avant la saison des pluies.\n");

  BOOST_TEST(relations(report.proposals).empty());
}

BOOST_AUTO_TEST_CASE(an_accepted_duplicate_is_held_back_and_withdrawn) {
  import("a.md", note("Retours", "2026-01-10", "Tanger"));
  const std::string id = import("b.md", note("Retours", "2026-01-10", "Tanger")).document;

  decide(id, duplicate_of, accept_proposal);

  BOOST_TEST(stored(id).document.metadata.text("doublon-de") == "retours");
  BOOST_TEST((status(id) == Status::withdrawn));
  BOOST_CHECK_THROW(library->set_status(id, Status::published, ""), Error);
  // The other answer is refused with it, and a new edition of the file changes nothing.
  const FileReport again = import("b.md", note("Retours", "2026-01-10", "Salé"));
  BOOST_TEST(relations(again.proposals).size() == 2);
  for (const Proposal& one : relations(again.proposals)) {
    BOOST_TEST((one.state != Proposal::State::open));
  }
  BOOST_TEST((status(id) == Status::withdrawn));
}

BOOST_AUTO_TEST_CASE(a_decision_can_be_changed) {
  import("a.md", note("Retours", "2026-01-10", "Tanger"));
  const std::string id = import("b.md", note("Retours", "2026-01-10", "Tanger")).document;
  decide(id, duplicate_of, accept_proposal);

  decide(id, replaces, accept_proposal);

  BOOST_TEST(stored(id).document.metadata.text("remplace") == "retours");
  BOOST_TEST(stored(id).document.metadata.text("doublon-de").empty());
  library->set_status(id, Status::published, "");
  decide(id, replaces, refuse_proposal);
  BOOST_TEST(stored(id).document.metadata.text("remplace").empty());
}

BOOST_AUTO_TEST_CASE(an_older_edition_that_comes_later_is_named_by_the_newer_one) {
  import("neuf.md", note("Retours", "2026-06-10", "Tanger"));
  const FileReport report = import("vieux.md", note("Retours", "2024-06-10", "Sfax"));
  BOOST_REQUIRE(relations(report.proposals).size() == 2);
  BOOST_TEST(relations(report.proposals)[0].key == replaced_by);

  decide(report.document, replaced_by, accept_proposal);

  BOOST_TEST(stored("retours").document.metadata.text("remplace") == report.document);
  BOOST_TEST(stored(report.document).document.metadata.text("remplace").empty());
}

BOOST_FIXTURE_TEST_CASE(an_answer_follows_the_date_taken_with_it, WordEditions) {
  library->decide(newer, {{date_of(newer), accept_proposal}});

  library->decide(older,
                  {{date_of(older), accept_proposal}, {edition().id, accept_proposal}});

  BOOST_TEST(replaced_in(newer) == older);
  BOOST_TEST(replaced_in(older).empty());
  BOOST_TEST(edition().key == replaced_by);
  BOOST_TEST((edition().state == Proposal::State::accepted));
  // Said again, it is the same answer.
  library->decide(older, {{edition().id, accept_proposal}});
  BOOST_TEST(replaced_in(older).empty());
  BOOST_TEST(!has(library->check(), "circle_of_editions"));
}

BOOST_FIXTURE_TEST_CASE(a_date_taken_later_turns_the_link, WordEditions) {
  library->decide(older, {{edition().id, accept_proposal}});
  BOOST_TEST(!edition().resemblance.dated);
  BOOST_TEST(replaced_in(older) == newer);  // nothing tells them apart yet

  library->decide(older, {{date_of(older), accept_proposal}});
  library->decide(newer, {{date_of(newer), accept_proposal}});

  BOOST_TEST(edition().resemblance.dated);
  BOOST_TEST(replaced_in(older).empty());
  BOOST_TEST(replaced_in(newer) == older);
}

BOOST_FIXTURE_TEST_CASE(a_new_date_in_the_file_turns_the_link, Fixture) {
  import("a.md", note("Retours", "2025-01-10", "Tanger"));
  const std::string id = import("b.md", note("Retours", "2026-01-10", "Sfax")).document;
  decide(id, replaces, accept_proposal);

  import("b.md", note("Retours", "2024-01-10", "Sfax"));

  BOOST_TEST(stored(id).document.metadata.text(replaces).empty());
  BOOST_TEST(stored("retours").document.metadata.text(replaces) == id);
}

BOOST_FIXTURE_TEST_CASE(a_refusal_takes_the_link_out_of_both, WordEditions) {
  library->decide(newer, {{date_of(newer), accept_proposal}});
  library->decide(older,
                  {{date_of(older), accept_proposal}, {edition().id, accept_proposal}});

  library->decide(older, {{edition().id, refuse_proposal}});

  BOOST_TEST(replaced_in(newer).empty());
  BOOST_TEST(replaced_in(older).empty());
  BOOST_TEST((edition().state == Proposal::State::refused));
}

BOOST_AUTO_TEST_CASE(an_answer_closes_no_circle) {
  import("a.md", note("Retours", "2025-01-10", "Tanger"));
  const std::string id = import("b.md", note("Retours", "2026-01-10", "Sfax")).document;
  Proposal edition;
  for (const Proposal& one : library->proposals(id)) {
    if (one.key == replaces) edition = one;
  }
  library->decide(id, {{edition.id, refuse_proposal}});
  std::string text = note("Retours", "2025-01-10", "Tanger");
  text.insert(4, "met-a-jour: [" + id + "]\n");
  import("a.md", text);

  BOOST_CHECK_THROW(library->decide(id, {{edition.id, accept_proposal}}), Error);

  BOOST_TEST(stored(id).document.metadata.text(replaces).empty());
}

BOOST_AUTO_TEST_CASE(documents_that_replace_each_other_are_told) {
  const std::string rest = "statut: brouillon\n---\n\nUn texte.\n";
  import("a.md", "---\ntitre: Avant\nremplace: [apres]\n" + rest);
  import("b.md", "---\ntitre: Apres\nmet-a-jour: [encore]\n" + rest);
  BOOST_TEST(!has(library->check(), "circle_of_editions"));
  import("c.md", "---\ntitre: Encore\nremplace: [avant]\n" + rest);

  const Findings findings = library->check();

  BOOST_TEST(std::count_if(findings.begin(), findings.end(), [](const Finding& one) {
               return one.code == "circle_of_editions";
             }) == 1);
}

BOOST_AUTO_TEST_CASE(what_is_different_is_asked_once) {
  import("a.md", note("Retours", "2025-01-10", "Tanger"));
  const std::string id = import("b.md", note("Retours", "2026-01-10", "Sfax")).document;
  decide(id, replaces, refuse_proposal);
  decide(id, duplicate_of, refuse_proposal);

  const FileReport again = import("b.md", note("Retours", "2026-01-10", "Tunis"));

  for (const Proposal& one : relations(again.proposals)) {
    BOOST_TEST((one.state == Proposal::State::refused));
  }
}

BOOST_AUTO_TEST_CASE(the_question_is_put_to_the_later_document_alone) {
  import("z.md", note("Zone de retour", "2025-01-10", "Tanger"));
  import("a.md", note("Accueil", "2026-01-10", "Sfax"));

  BOOST_TEST(relations(library->proposals("zone-de-retour")).empty());
  BOOST_TEST(relations(library->proposals("accueil")).size() == 2);
}

BOOST_AUTO_TEST_CASE(near_copies_of_each_other_are_one_question) {
  std::vector<std::string> ids;
  for (const char* place : {"Tanger", "Sfax", "Tunis", "Dakar", "Conakry"}) {
    ids.push_back(import(std::string(place) + ".md", note("Retours", "2026-01-10", place))
                      .document);
    BOOST_TEST(relations(library->proposals(ids.back())).size() <= 2u);
  }
  const Proposals asked = relations(library->proposals(ids.back()));
  BOOST_REQUIRE(asked.size() == 2u);
  // The rest is told in one line.
  BOOST_TEST(asked[0].resemblance.also.size() == 3u);
  BOOST_TEST(asked[1].resemblance.also == asked[0].resemblance.also);

  // Another than the one that was asked about, perhaps.
  library->decide(ids.back(),
                  {{asked[0].id, refuse_proposal}, {asked[1].id, refuse_proposal}});
  const Proposals then = relations(library->proposals(ids.back()));
  BOOST_REQUIRE(then.size() == 4u);
  BOOST_TEST(then[2].value != asked[0].value);
  BOOST_TEST(then[2].resemblance.also.size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_edition_that_says_what_it_replaces_is_not_asked) {
  import("a.md", note("Retours", "2025-01-10", "Tanger"));
  std::string text = note("Retours", "2026-01-10", "Sfax");
  text.insert(4, "remplace: [retours]\n");

  BOOST_TEST(relations(import("b.md", text).proposals).empty());
}

BOOST_AUTO_TEST_CASE(taking_all_proposals_takes_no_relation) {
  import("a.md", note("Retours", "2026-01-10", "Tanger"));
  ImportRequest request;
  request.accept_proposals = true;
  const FileReport report =
      import("b.md", note("Retours", "2026-01-10", "Tanger"), request);

  BOOST_TEST(!report.metadata.find("doublon-de"));
  BOOST_TEST((relations(report.proposals)[0].state == Proposal::State::open));
}

BOOST_AUTO_TEST_CASE(kept_fingerprints_are_made_again_when_they_are_damaged) {
  import("a.md", note("Retours", "2026-01-10", "Tanger"));
  const auto file = fingerprint_file(library->store().directory());
  BOOST_TEST(std::filesystem::is_regular_file(file));
  std::ofstream(file, std::ios::app) << "abîmé\n";

  BOOST_TEST(relations(import("b.md", note("Retours", "2026-01-10", "Tanger")).proposals)
                 .size() == 2);
}

BOOST_AUTO_TEST_SUITE_END()
