// Who asks what of whom: the register of recommendations, and what people decide on them.
#include <algorithm>
#include <string>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/fact_decision.h"
#include "app/json_lines.h"
#include "app/session.h"
#include "engine/knowledge/status.h"
#include "engine/knowledge/table.h"
#include "engine/library/library.h"

namespace griot {
namespace {

std::string labels(const Library& library, Kind kind, const std::vector<std::string>& ids,
                   const Session& session) {
  std::string joined;
  for (const std::string& id : ids) {
    if (!joined.empty()) joined += ", ";
    joined += library.vocabulary().label(kind, id, session.language());
  }
  return joined;
}

// Its points each on a line of their own.
std::string in_lines(std::string_view text) {
  std::string lines;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    if (from > 0) lines += "\n            ";
    lines += printable(text.substr(from, to - from));
    from = to + 1;
  }
  return lines;
}

void show(const Said<Recommendation>& said, const Library& library, Session& session) {
  const Recommendation& fact = *said.fact;
  session.out << session.out_style.bold(fact.standing.id) << "  " << in_lines(fact.text)
              << '\n';
  std::string about;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) about += (about.empty() ? "" : " · ") + part;
  };
  add(labels(library, Kind::addressee, fact.addressees, session));
  add(labels(library, Kind::country, fact.countries, session));
  add(labels(library, Kind::theme, fact.themes, session));
  add(said.document->id + "#" + fact.anchor);
  const FactStatus* status =
      find_status('R', fact.standing.status(first_recommendation_status));
  if (status) add(session.text(status->name));
  add(name_of(fact.standing.state));
  session.out << "    " << session.out_style.dim(printable(about)) << '\n';
}

}  // namespace

ExitStatus run_recommendations(const Arguments& arguments, Session& session) {
  if (!asks_for_list(arguments)) return decide_on_fact(arguments, 'R', session);
  const std::vector<FactState> states = wanted_states(arguments);
  Library library(library_options(arguments));
  library.give_ids();
  const std::shared_ptr<const Register> all = library.facts();
  const bool csv = arguments.has("--csv");
  if (csv) session.out << recommendation_table_head();
  std::int64_t shown = 0;
  for (const Said<Recommendation>& said : all->recommendations()) {
    const FactState state = said.fact->standing.state;
    if (std::ranges::find(states, state) == states.end()) continue;
    if (arguments.has("--public") && !said.document->is_public) continue;
    ++shown;
    if (arguments.has("--json")) {
      session.out << json_line(said) << '\n';
    } else if (csv) {
      session.out << recommendation_table_row(said, library.vocabulary(),
                                              session.language());
    } else {
      show(said, library, session);
    }
  }
  return shown > 0 ? ExitStatus::done : ExitStatus::nothing;
}

}  // namespace griot
