// What meetings decided and who is to do what: the two registers of minutes.
#include <algorithm>
#include <string>
#include <vector>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/fact_decision.h"
#include "app/json_lines.h"
#include "app/recommendation_lines.h"
#include "app/session.h"
#include "engine/base/clock.h"
#include "engine/knowledge/lateness.h"
#include "engine/knowledge/status.h"
#include "engine/knowledge/table.h"
#include "engine/library/library.h"

namespace griot {
namespace {

std::string today() {
  return iso_utc(system_clock()()).substr(0, 10);
}

// As /actions has those of an organisation.
std::vector<Said<Action>> most_pressing_first(std::vector<Said<Action>> all) {
  const std::string day = today();
  std::ranges::stable_sort(all, [&](const Said<Action>& a, const Said<Action>& b) {
    return is_more_pressing(*a.fact, *b.fact, day);
  });
  return all;
}

void show(const Said<Action>& said, Session& session) {
  const Action& fact = *said.fact;
  std::string about = fact.who;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) about += (about.empty() ? "" : " · ") + part;
  };
  add(fact.due.empty() ? fact.until : session.date(fact.due));
  const FactStatus* status =
      find_status(Action::letter, fact.standing.status(first_action_status));
  if (status) add(session.text(status->name));
  add(said.document->id + "#" + fact.anchor);
  add(taken_up_words(fact.standing, session));
  session.out << session.out_style.bold(fact.standing.id) << "  " << printable(fact.text)
              << "\n    ";
  if (is_late(fact, today())) {
    session.out << session.out_style.red(session.text(say("en retard")))
                << session.out_style.dim(" · ");
  }
  session.out << session.out_style.dim(printable(about)) << '\n';
}

void show(const Said<Decision>& said, Session& session) {
  const std::string older = taken_up_words(said.fact->standing, session);
  session.out << session.out_style.bold(said.fact->standing.id) << "  "
              << printable(said.fact->written()) << "\n    "
              << session.out_style.dim(printable(said.document->id + "#" +
                                                 said.fact->anchor +
                                                 (older.empty() ? "" : " · " + older)))
              << '\n';
}

template <class Fact>
ExitStatus list(const std::vector<Said<Fact>>& all, const Arguments& arguments,
                const std::string& head, std::string (*row)(const Said<Fact>&),
                Session& session) {
  const std::vector<FactState> states = wanted_states(arguments);
  if (arguments.has("--csv")) session.out << head;
  std::int64_t shown = 0;
  for (const Said<Fact>& said : all) {
    const FactState state = said.fact->standing.state;
    if (std::ranges::find(states, state) == states.end()) continue;
    if (arguments.has("--public") && !said.document->is_public) continue;
    ++shown;
    if (arguments.has("--json")) {
      session.out << json_line(said) << '\n';
    } else if (arguments.has("--csv")) {
      session.out << row(said);
    } else {
      show(said, session);
    }
  }
  return shown > 0 ? ExitStatus::done : ExitStatus::nothing;
}

}  // namespace

ExitStatus run_actions(const Arguments& arguments, Session& session) {
  if (!asks_for_list(arguments)) {
    return decide_on_fact(arguments, Action::letter, session);
  }
  Library& library = open_library(library_options(arguments));
  library.give_ids();
  const auto facts = library.facts();
  return list(most_pressing_first(facts->actions()), arguments, action_table_head(),
              action_table_row, session);
}

ExitStatus run_decisions(const Arguments& arguments, Session& session) {
  if (!asks_for_list(arguments)) {
    return decide_on_fact(arguments, Decision::letter, session);
  }
  Library& library = open_library(library_options(arguments));
  library.give_ids();
  return list(library.facts()->decisions(), arguments, decision_table_head(),
              decision_table_row, session);
}

}  // namespace griot
