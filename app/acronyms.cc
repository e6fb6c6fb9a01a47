#include <string>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/json_lines.h"
#include "app/session.h"
#include "engine/library/library.h"

namespace griot {
namespace {

// "vocabulaire, 3 documents"
std::string origin_of(const AcronymSense& sense, const Session& session) {
  std::string origin;
  if (sense.of_vocabulary) origin = session.text(say("vocabulaire"));
  if (sense.documents.empty()) return origin;
  if (!origin.empty()) origin += ", ";
  const auto documents = static_cast<std::int64_t>(sense.documents.size());
  return origin + session.text(say_n("{1} document", "{1} documents", documents));
}

void show(const AcronymEntry& entry, Session& session) {
  session.out << session.out_style.bold(printable(entry.acronym));
  if (entry.is_ambiguous()) {
    const auto senses = static_cast<std::int64_t>(entry.senses.size());
    session.out << "  "
                << session.out_style.dim(
                       session.text(say_n("{1} sens", "{1} sens", senses)));
  }
  session.out << '\n';
  for (const AcronymSense& sense : entry.senses) {
    session.out << "    " << printable(sense.form) << "  "
                << session.out_style.dim(origin_of(sense, session)) << '\n';
  }
}

}  // namespace

ExitStatus run_acronyms(const Arguments& arguments, Session& session) {
  const Library& library = open_library(library_options(arguments));
  const std::vector<AcronymEntry> all = library.acronyms(arguments.has("--public"));
  std::int64_t shown = 0;
  for (const AcronymEntry& entry : all) {
    if (arguments.has("--conflicts") && !entry.is_ambiguous()) continue;
    ++shown;
    if (arguments.has("--json")) {
      session.out << json_line(entry) << '\n';
    } else {
      show(entry, session);
    }
  }
  return shown > 0 ? ExitStatus::done : ExitStatus::nothing;
}

}  // namespace griot
