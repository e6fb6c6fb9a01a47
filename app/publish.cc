#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/json_lines.h"
#include "app/progress_bar.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/library/library.h"
#include "engine/publication/static_build.h"

namespace griot {

ExitStatus run_publish(const Arguments& arguments, Session& session) {
  const std::string output = arguments.text("--output");
  if (output.empty()) {
    throw Error(ErrorCode::usage, "griot publish", say("il manque --output"),
                say("écrivez {1} {2}", {"--output", "DIR"}));
  }
  if (arguments.has("--rollback")) {
    roll_back_static_site(output);
    session.err << session.line(say("{1} montre de nouveau l'état précédent", {output}))
                << '\n';
    return ExitStatus::done;
  }
  Library library(library_options(arguments));
  ProgressBar bar(session, say("Publication"));
  const BuildReport report =
      library.publish(output, {arguments.has("--all"), bar.callback()});
  bar.clear();
  session.err << session.line(say_n("{1} page dans {2} : {3} refaites, {4} changées",
                                    "{1} pages dans {2} : {3} refaites, {4} changées",
                                    report.pages,
                                    {output, std::to_string(report.made),
                                     std::to_string(report.written)}))
              << '\n';
  if (arguments.has("--json")) session.out << json_line(report, output) << '\n';
  return ExitStatus::done;
}

}  // namespace griot
