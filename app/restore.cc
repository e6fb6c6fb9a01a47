#include <string>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/index_update.h"
#include "app/json_lines.h"
#include "app/progress_bar.h"
#include "app/session.h"
#include "engine/backup/backup.h"
#include "engine/library/library.h"

namespace griot {
namespace {

RestoreReport restore_files(const Arguments& arguments, Session& session) {
  ProgressBar bar(session, say("Rétablissement"));
  return restore(arguments.text("ARCHIVE"), arguments.text("DIR"), bar.callback());
}

IndexReport make_index(const std::string& folder, Session& session) {
  Library& library = open_library(library_options(folder));
  return update_index(library, session, true);
}

}  // namespace

ExitStatus run_restore(const Arguments& arguments, Session& session) {
  const std::string folder = arguments.text("DIR");
  const RestoreReport report = restore_files(arguments, session);
  session.err << session.line(
                     say_n("{1} fichier rétabli dans {2}, empreintes vérifiées",
                           "{1} fichiers rétablis dans {2}, empreintes vérifiées",
                           report.files, {folder}))
              << '\n';
  const IndexReport index = make_index(folder, session);
  session.err << session.text(say_n("index refait : {1} document",
                                    "index refait : {1} documents", index.total))
              << '\n';
  if (arguments.has("--json")) session.out << json_line(report, folder) << '\n';
  return ExitStatus::done;
}

}  // namespace griot
