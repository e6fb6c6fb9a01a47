#include <optional>
#include <string>
#include <vector>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/did_you_mean.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/document/visibility.h"
#include "engine/library/library.h"

namespace griot {
namespace {

Status wanted_status(const std::string& word) {
  if (const std::optional<Status> status = status_named(word)) return *status;
  throw Error(ErrorCode::usage, word, say("n'est pas un statut"),
              say("écrivez brouillon, relecture, valide, publie ou retire"));
}

void require_document(const Library& library, const std::string& id) {
  if (library.store().find(id)) return;
  std::vector<std::string> known;
  for (const Entry& entry : library.store().entries()) known.push_back(entry.id);
  throw Error(
      ErrorCode::invalid, id, say("aucun document de ce nom"),
      did_you_mean(id, known, say("« griot search » les montre avec leur identifiant")));
}

}  // namespace

ExitStatus run_status(const Arguments& arguments, Session& session) {
  const std::string id = arguments.text("ID");
  const Status status = wanted_status(arguments.text("STATUS"));
  Library library(library_options(arguments));
  require_document(library, id);
  const Entry entry = library.set_status(id, status, arguments.text("--reason"));
  library.index(false);  // what is withdrawn leaves the public index now
  session.err << session.line(
                     say("{1} : {2}, révision {3}",
                         {entry.id, name_of(status), std::to_string(entry.revision)}))
              << '\n';
  return ExitStatus::done;
}

}  // namespace griot
