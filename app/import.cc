#include <cstdint>
#include <string>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/index_update.h"
#include "app/json_lines.h"
#include "app/progress_bar.h"
#include "app/receipt.h"
#include "app/session.h"
#include "engine/library/library.h"

namespace griot {
namespace {

// How the files of one import ended.
struct Count {
  std::int64_t imported = 0;
  std::int64_t unchanged = 0;
  std::int64_t refused = 0;
  bool locked = false;  // a refusal because another process writes

  void add(const FileReport& report) {
    using Fate = FileReport::Status;
    if (report.status == Fate::imported) ++imported;
    if (report.status == Fate::unchanged) ++unchanged;
    if (report.status == Fate::refused) ++refused;
    if (report.error && report.error->code() == ErrorCode::locked) locked = true;
  }

  ExitStatus status() const {
    if (locked) return ExitStatus::locked;
    return refused > 0 ? ExitStatus::refused : ExitStatus::done;
  }
};

void show_sum(const Count& count, bool dry_run, Session& session) {
  const auto say_part = [&](Message message) { return session.text(message); };
  session.err << say_part(say_n("{1} fichier importé", "{1} fichiers importés",
                                count.imported))
              << ", " << say_part(say_n("{1} inchangé", "{1} inchangés", count.unchanged))
              << ", " << say_part(say_n("{1} refusé", "{1} refusés", count.refused));
  if (dry_run) session.err << say_part(say(" (essai : rien n'est écrit)"));
  session.err << '\n';
}

void bring_index_up(Library& library, Session& session) {
  const IndexReport report = update_index(library, session);
  session.err << session.text(say_n("index à jour : {1} document",
                                    "index à jour : {1} documents", report.total))
              << '\n';
}

}  // namespace

ExitStatus run_import(const Arguments& arguments, Session& session) {
  ImportRequest request;
  for (const std::string& path : arguments.list("PATH")) request.paths.emplace_back(path);
  request.sheet = arguments.text("--metadata");
  request.dry_run = arguments.has("--dry-run");
  request.strict = arguments.has("--strict");
  request.accept_proposals = arguments.has("--accept-proposals");
  request.decisions = gate_decisions(arguments);
  const bool json = arguments.has("--json");
  const ReceiptOptions options{arguments.has("--verbose")};

  Library& library = open_library(library_options(arguments));
  Count count;
  {
    ProgressBar bar(session, say("Import"));
    const auto sealed = [&](const FileReport& report) {
      count.add(report);
      bar.clear();
      if (json) {
        session.out << json_line(report, session) << '\n';
      } else {
        show_receipt(report, session.out, session.out_style, session, options);
      }
      session.out.flush();  // what is told is on the disk, and the reverse
    };
    library.import(request, sealed, bar.callback());
  }
  show_sum(count, request.dry_run, session);
  if (!request.dry_run) bring_index_up(library, session);
  return count.status();
}

}  // namespace griot
