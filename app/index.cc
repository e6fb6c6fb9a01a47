#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/index_update.h"
#include "app/json_lines.h"
#include "app/session.h"
#include "engine/library/library.h"

namespace griot {
namespace {

constexpr std::int64_t most_shards = 64;

}  // namespace

ExitStatus run_index(const Arguments& arguments, Session& session) {
  Library& library = open_library(library_options(arguments));
  const auto shards =
      static_cast<std::size_t>(arguments.number("--shards", 0, 1, most_shards));
  const IndexReport report =
      update_index(library, session, arguments.has("--rebuild"), shards);
  if (arguments.has("--json")) session.out << json_line(report) << '\n';
  session.err << session.text(say_n("{1} document indexé, {2} en tout",
                                    "{1} documents indexés, {2} en tout",
                                    report.documents, {std::to_string(report.total)}))
              << '\n';
  return ExitStatus::done;
}

}  // namespace griot
