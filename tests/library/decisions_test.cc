// What must be decided before publication, and how long a decision holds.
#include <boost/test/unit_test.hpp>

#include "tests/library/small_corpus.h"

using namespace griot;
using namespace griot::test;

namespace {

// A note that lacks nothing but decisions.
std::string note(const std::string& body, const std::vector<std::string>& comments = {}) {
  WordFile file;
  file.body = paragraph(run("Note de retour", "")) + body;
  if (!comments.empty()) file.parts.push_back({"comments", comments_part(comments)});
  return file.bytes();
}

std::string open_note(const std::vector<std::string>& comments = {"À vérifier"}) {
  return note(
      paragraph(run("Le texte ") + deleted("ancien") + run("reste.") + comment(0)) +
          paragraph(run("Suite.") + run("secret", "<w:vanish/>")),
      comments);
}

struct Fixture : SmallCorpus {
  std::string refusal(const std::string& id, const GateDecisions& now = {}) {
    try {
      library->set_status(id, Status::published, "", now);
    } catch (const Error& error) {
      BOOST_TEST((error.code() == ErrorCode::held_back));
      return error.what();
    }
    return "";
  }

  static bool says(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
  }
};

constexpr GateDecisions everything{true, true, true};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(decisions, Fixture)

BOOST_AUTO_TEST_CASE(each_open_paragraph_is_named_and_how_to_decide) {
  const std::string id = import("note.docx", open_note()).document;

  const std::string said = refusal(id);

  BOOST_TEST(says(said, "¶ 2"));
  BOOST_TEST(says(said, "¶ 3"));
  BOOST_TEST(says(said, "--accept-revisions"));
  BOOST_TEST(says(said, "--drop-comments"));
  BOOST_TEST(says(said, "--drop-hidden"));
  BOOST_TEST(library->held_back(id).size() == 3u);
}

BOOST_AUTO_TEST_CASE(one_decision_leaves_the_others_open) {
  const std::string id = import("note.docx", open_note()).document;

  const std::string said = refusal(id, {true, false, true});

  BOOST_TEST(!says(said, "--accept-revisions"));
  BOOST_TEST(says(said, "--drop-comments"));
  BOOST_TEST((status(id) == Status::draft));
  BOOST_TEST(stored(id).entry.decisions.empty());  // refused as a whole
}

BOOST_AUTO_TEST_CASE(what_is_decided_is_journalled_and_publishes) {
  const std::string id = import("note.docx", open_note()).document;

  library->set_status(id, Status::published, "", everything);

  BOOST_TEST((status(id) == Status::published));
  BOOST_TEST(stored(id).entry.decisions.size() == 3u);
  BOOST_TEST(library->held_back(id).empty());
}

BOOST_AUTO_TEST_CASE(a_receipt_asks_nothing_of_what_is_decided) {
  const auto told = [&](const FileReport& report) {
    std::string all;
    for (const Finding& finding : report.findings) {
      all += place_of(finding) + " : " + in_french(finding.message) + "\n";
    }
    return all;
  };
  const FileReport first = import("note.docx", open_note());
  const std::string open = told(first);
  const std::string id = first.document;
  library->set_status(id, Status::published, "", everything);

  const std::string decided = told(import(
      "note.docx",
      note(paragraph(run("Le texte ") + deleted("ancien") + run("reste.") + comment(0)) +
               paragraph(run("Suite.") + run("secret", "<w:vanish/>")) +
               paragraph(run("Une phrase de plus.")),
           {"À vérifier"})));

  BOOST_TEST(says(open, "dans Word"), open);
  BOOST_TEST(!says(decided, "dans Word"), decided);
  BOOST_TEST(says(decided, "¶ 2 : révision acceptée, par décision"), decided);
  BOOST_TEST(says(decided, "¶ 2 : commentaire laissé de côté, par décision"), decided);
  BOOST_TEST(says(decided, "¶ 3 : texte masqué laissé de côté, par décision"), decided);
}

BOOST_AUTO_TEST_CASE(a_decision_said_again_makes_no_revision) {
  const std::string id = import("note.docx", open_note()).document;
  library->set_status(id, Status::published, "", everything);

  BOOST_TEST(library->set_status(id, Status::published, "", everything).revision == 2);
}

BOOST_AUTO_TEST_CASE(the_same_content_is_not_asked_about_again) {
  const std::string id = import("note.docx", open_note()).document;
  library->set_status(id, Status::published, "", everything);

  const std::string more = paragraph(run("Un paragraphe de plus."));
  WordFile edited;
  edited.body =
      paragraph(run("Note de retour")) +
      paragraph(run("Le texte ") + deleted("ancien") + run("reste.") + comment(0)) +
      more + paragraph(run("Suite.") + run("secret", "<w:vanish/>"));
  edited.parts.push_back({"comments", comments_part({"À vérifier"})});
  const FileReport report = import("note.docx", edited.bytes());

  BOOST_TEST(report.revision == 3);
  BOOST_TEST((status(id) == Status::published));
  BOOST_TEST(!has(report.findings, "held_back"));
}

BOOST_AUTO_TEST_CASE(another_comment_or_deletion_asks_again) {
  const std::string id = import("note.docx", open_note()).document;
  library->set_status(id, Status::published, "", everything);

  const FileReport other_words = import("note.docx", open_note({"Autre remarque"}));

  BOOST_TEST(has(other_words.findings, "held_back"));
  BOOST_TEST((status(id) == Status::review));
  BOOST_TEST(library->held_back(id).size() == 1u);

  import("note.docx",
         note(paragraph(run("Un autre texte ") + deleted("ancien") + run("reste."))));
  BOOST_TEST(library->held_back(id).size() == 1u);  // the same word of another sentence
}

BOOST_AUTO_TEST_CASE(an_import_may_decide_at_once_also_on_an_unchanged_file) {
  ImportRequest request;
  request.decisions = everything;
  const std::string id = import("note.docx", open_note()).document;

  const FileReport again = import("note.docx", open_note(), request);

  BOOST_TEST((again.status == FileReport::Status::imported));
  BOOST_TEST(library->held_back(id).empty());
  BOOST_TEST(refusal(id) == "");
}

BOOST_AUTO_TEST_CASE(neither_front_matter_nor_sheet_can_publish_what_is_open) {
  const auto file = folder.write("note.docx", open_note());
  ImportRequest request;
  request.paths = {file};
  request.sheet = folder.write(
      "m.csv", "fichier,titre,statut,diffusion\nnote.docx,T,publie,public\n");
  FileReport report;
  library->import(request, [&](const FileReport& it) { report = it; });
  BOOST_TEST(has(report.findings, "held_back"));
  BOOST_TEST((status(report.document) == Status::review));

  const FileReport faulty = import(
      "x.md",
      "---\ntitre: T\nstatut: publie\ndiffusion: public\npays: [SN\n---\n\nTexte.\n");
  BOOST_TEST(has(faulty.findings, "held_back"));
  BOOST_TEST((status(faulty.document) == Status::review));
}

BOOST_AUTO_TEST_CASE(a_strict_import_refuses_what_loses_something) {
  ImportRequest strict;
  strict.strict = true;
  const std::string text = "# T\n\nTexte.\n\n<!-- reste ici -->\n";

  const FileReport report = import("a.md", text, strict);

  BOOST_TEST((report.status == FileReport::Status::refused));
  BOOST_REQUIRE(report.error.has_value());
  BOOST_TEST(says(report.error->what(), "l. 5"));
  BOOST_TEST((import("a.md", text).status == FileReport::Status::imported));
}

BOOST_AUTO_TEST_CASE(what_was_said_and_not_understood_holds_back) {
  const std::string id =
      import("note.md",
             "---\ntitre: Note\ntype: note de positionement\n---\n\nUn texte.\n")
          .document;
  BOOST_TEST(says(refusal(id), "« note de positionement » n'est pas compris"),
             refusal(id));

  import("note.md",
         "---\ntitre: Note\ntype: fiche\ndate: 31/02/2026\n---\n\nUn texte.\n");
  BOOST_TEST(says(refusal(id), "« 31/02/2026 » n'est pas compris"), refusal(id));

  import("note.md",
         "---\ntitre: Note\ntype: fiche\ndate: 2026-02-28\n---\n\nUn texte.\n");
  BOOST_TEST(library->held_back(id).empty());
}

BOOST_AUTO_TEST_SUITE_END()
