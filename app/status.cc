#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/document_list.h"
#include "app/index_update.h"
#include "app/json_lines.h"
#include "app/receipt.h"
#include "app/session.h"
#include "app/status_words.h"
#include "engine/base/error.h"
#include "engine/document/visibility.h"
#include "engine/library/gate.h"
#include "engine/library/library.h"
#include "engine/text/words.h"

namespace griot {
namespace {

Status wanted_status(const std::string& word) {
  if (const std::optional<Status> status = status_named(slug(word))) {
    return *status;
  }
  throw Error(ErrorCode::usage, word, say("n'est pas un statut"),
              say("écrivez brouillon, relecture, valide, publie ou retire"));
}

void say_status(const Entry& entry, Status status, Session& session) {
  session.err << session.line(say("{1} : {2}, révision {3}",
                                  {entry.id, session.text(words_of(status)),
                                   std::to_string(entry.revision)}))
              << '\n';
}

void say_unchanged(const std::string& id, Status status, Session& session) {
  const std::string words = session.text(words_of(status));
  session.err << session.line(
                     say("{1} : ce document est déjà {2} ; rien n'a changé", {id, words}))
              << '\n';
}

// What is to change needs a document.
void require_no_change(const Arguments& arguments, const GateDecisions& now) {
  if (!now.any() && !arguments.has("--reason")) return;
  throw Error(ErrorCode::usage, "griot status", say("il manque {1}", {"ID"}),
              say("« griot status » seul montre tous les documents"));
}

// Published and internal: whoever publishes may believe that everyone sees it.
void remind_of_audience(const Library& library, const std::string& id, Session& session) {
  const Metadata metadata = library.store().read(id).document.metadata;
  if (audience_of(metadata) == Audience::everyone) return;
  session.err << session.line(
                     say("{1} n'est publié que pour l'équipe (diffusion : {2}) ; pour "
                         "tous, mettez « diffusion : public » dans sa notice ou dans le "
                         "tableau, puis importez-le de nouveau",
                         {id, name_of(audience_of(metadata))}))
              << '\n';
}

void remind_of_type(const Library& library, const std::string& id, Session& session) {
  for (const Finding& one : remarks_on(library.store().read(id).document.metadata)) {
    session.err << session.line(say("{1} : {2}", {id, session.text(one.message)}))
                << '\n';
  }
}

void remind_of_review(const Library& library, const std::string& id, Session& session) {
  const std::vector<LintFinding> findings = library.lint(id);
  const auto open = std::ranges::count(findings, false, &LintFinding::reviewed);
  if (open == 0) return;
  session.err << session.line(say_n("{1} point de relecture n'a pas été vu : {2}",
                                    "{1} points de relecture n'ont pas été vus : {2}",
                                    open, {"griot lint " + id}))
              << '\n';
}

// What the document is, and paragraph by paragraph what keeps it from being published.
void show_status(const Library& library, const std::string& id, bool json,
                 Session& session) {
  const Stored stored = library.store().read(id);
  const Status status = status_of(stored.document.metadata);
  const Findings reasons = library.held_back(id);
  if (json) {
    session.out << json_line(id, name_of(status), reasons, session) << '\n';
    return;
  }
  say_status(stored.entry, status, session);
  if (reasons.empty()) {
    const bool shown = status == Status::published;
    session.out << session.text(
                       shown ? say("rien ne retient ce document")
                             : say("rien ne retient ce document ; pour le publier : {1}",
                                   {"griot status " + id + " publie"}))
                << '\n';
  }
  ReceiptOptions all;
  all.verbose = true;
  show_findings(reasons, session.out, session.out_style, session, all);
  show_findings(remarks_on(stored.document.metadata), session.out, session.out_style,
                session, all);
}

}  // namespace

ExitStatus run_status(const Arguments& arguments, Session& session) {
  const GateDecisions now = gate_decisions(arguments);
  if (!arguments.has("ID")) {
    require_no_change(arguments, now);
    const Library& library = open_library(library_options(arguments));
    list_documents(library, arguments.has("--json"), session);
    return ExitStatus::done;
  }
  const std::string id = arguments.text("ID");
  std::optional<Status> wanted;
  if (arguments.has("STATUS")) wanted = wanted_status(arguments.text("STATUS"));
  Library& library = open_library(library_options(arguments));
  require_document(library, id);
  if (!wanted && !now.any()) {
    show_status(library, id, arguments.has("--json"), session);
    return ExitStatus::done;
  }
  // A decision alone leaves the status as it is.
  const Stored before = library.store().read(id);
  const Status status = wanted.value_or(status_of(before.document.metadata));
  const Entry entry = library.set_status(id, status, arguments.text("--reason"), now);
  update_index(library, session);  // what is withdrawn leaves the public index now
  if (wanted && entry.revision == before.entry.revision) {
    say_unchanged(id, status, session);
  } else {
    say_status(entry, status, session);
  }
  if (arguments.has("--json")) {
    session.out << json_line(id, name_of(status), library.held_back(id), session) << '\n';
  }
  if (status == Status::published) {
    remind_of_audience(library, id, session);
    remind_of_type(library, id, session);
    remind_of_review(library, id, session);
  }
  return ExitStatus::done;
}

}  // namespace griot
