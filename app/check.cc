#include <algorithm>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/json_lines.h"
#include "app/progress_bar.h"
#include "app/receipt.h"
#include "app/session.h"
#include "engine/library/library.h"

namespace griot {

ExitStatus run_check(const Arguments& arguments, Session& session) {
  const Library& library = open_library(library_options(arguments));
  ProgressBar bar(session, say("Vérification"));
  const Findings findings = library.check(bar.callback());
  bar.clear();
  if (arguments.has("--json")) {
    for (const Finding& finding : findings) {
      session.out << json_line(finding, session) << '\n';
    }
  } else {
    show_findings(findings, session.out, session.out_style, session, {.verbose = true});
  }
  const auto problems =
      std::ranges::count(findings, Severity::problem, &Finding::severity);
  session.err << (problems == 0
                      ? session.text(say("le fonds est sain"))
                      : session.text(say_n("{1} problème", "{1} problèmes", problems)))
              << '\n';
  return problems == 0 ? ExitStatus::done : ExitStatus::nothing;
}

}  // namespace griot
