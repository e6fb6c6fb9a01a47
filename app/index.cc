#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/progress_bar.h"
#include "app/session.h"
#include "engine/library/library.h"

namespace griot {

ExitStatus run_index(const Arguments& arguments, Session& session) {
  Library library(library_options(arguments));
  ProgressBar bar(session, say("Index"));
  const IndexReport report = library.index(arguments.has("--rebuild"), bar.callback());
  bar.clear();
  session.err << session.text(say_n("{1} document indexé, {2} en tout",
                                    "{1} documents indexés, {2} en tout",
                                    report.documents, {std::to_string(report.total)}))
              << '\n';
  return ExitStatus::done;
}

}  // namespace griot
