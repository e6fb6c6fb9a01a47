#include <algorithm>
#include <string>
#include <vector>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/json_lines.h"
#include "app/progress_bar.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/document/visibility.h"
#include "engine/library/library.h"
#include "engine/publication/static_build.h"

namespace griot {
namespace {

constexpr std::size_t most_ids_named = 20;

// What stood in the folder then and must no longer be read now. Rolling back needs no
// corpus: without one, or with one that cannot be read, this alone is left out.
void warn_of_what_is_back(const std::vector<std::string>& shown,
                          const Arguments& arguments, const std::string& output,
                          Session& session) try {
  if (!corpus_here(arguments)) return;
  const Library& library = open_library(library_options(arguments));
  std::vector<std::string> back;
  for (const std::string& id : shown) {
    if (library.store().find(id) && !library.is_published(id)) back.push_back(id);
  }
  if (back.empty()) return;
  std::string ids;
  for (std::size_t i = 0; i < std::min(back.size(), most_ids_named); ++i) {
    ids += (ids.empty() ? "" : ", ") + back[i];
  }
  if (back.size() > most_ids_named) ids += ", …";
  session.err << session.line(
                     say_n("attention : {1} document qui n'est plus public est de "
                           "nouveau dans {2} : {3} ; « griot publish » l'en ôte",
                           "attention : {1} documents qui ne sont plus publics sont de "
                           "nouveau dans {2} : {3} ; « griot publish » les en ôte",
                           static_cast<std::int64_t>(back.size()), {output, ids}))
              << '\n';
} catch (const Error& error) {
  session.report(error);
}

}  // namespace

ExitStatus run_publish(const Arguments& arguments, Session& session) {
  const std::string output = arguments.text("--output");
  if (output.empty()) {
    throw Error(ErrorCode::usage, "griot publish", say("il manque --output"),
                say("écrivez {1} {2}", {"--output", "DIR"}));
  }
  if (arguments.has("--rollback")) {
    const std::vector<std::string> shown = roll_back_static_site(output);
    session.err << session.line(say("{1} montre de nouveau l'état précédent", {output}))
                << '\n';
    warn_of_what_is_back(shown, arguments, output, session);
    return ExitStatus::done;
  }
  Library& library = open_library(library_options(arguments));
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
