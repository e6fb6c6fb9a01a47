#include "engine/backup/backup.h"

#include <string>
#include <vector>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/json_lines.h"
#include "app/progress_bar.h"
#include "app/session.h"
#include "engine/base/error.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

// "fonds-2026-03-14.zip", here or in the folder that --output names; a file's name without
// an extension gets that of what is written.
fs::path archive_path(const Arguments& arguments, const fs::path& corpus, Time now) {
  fs::path wanted = arguments.text("--output", ".");
  if (!fs::is_directory(wanted)) {
    if (!wanted.has_extension()) wanted += ".zip";
    return wanted;
  }
  const std::string name = fs::canonical(corpus).filename().string();
  return wanted / (name + "-" + iso_utc(now).substr(0, 10) + ".zip");
}

void tell(const std::vector<std::string>& places, const Message& what, Session& session) {
  for (const std::string& place : places) {
    session.err << session.behind(printable(place), session.text(what)) << '\n';
  }
}

void tell(const BackupReport& report, Session& session) {
  tell(report.missing, say("manque dans le fonds"), session);
  tell(report.damaged,
       say("n'est pas celui que le journal a enregistré ; gardé tel quel"), session);
  tell(report.left_out, say("n'est pas du fonds, laissé de côté"), session);
  session.err << session.line(
                     say_n("{1} document, {2} fichiers, dans {3}",
                           "{1} documents, {2} fichiers, dans {3}", report.documents,
                           {std::to_string(report.files), report.archive.string()}))
              << '\n';
  if (report.is_sound()) return;
  session.err << session.line(say("ce fonds est abîmé ; « griot check » dit où")) << '\n';
}

}  // namespace

ExitStatus run_backup(const Arguments& arguments, Session& session) {
  const LibraryOptions options = library_options(arguments);
  const Store store(options.corpus, options.clock, options.settings.limits);
  const Time now = options.clock();
  ProgressBar bar(session, say("Sauvegarde"));
  const BackupReport report =
      back_up(store, archive_path(arguments, options.corpus, now), now, bar.callback());
  bar.clear();
  tell(report, session);
  if (arguments.has("--json")) session.out << json_line(report) << '\n';
  return report.is_sound() ? ExitStatus::done : ExitStatus::corpus;
}

}  // namespace griot
