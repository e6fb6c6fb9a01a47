// Who asks what of whom: the register of recommendations, and what people decide on them.
#include <algorithm>
#include <string>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/fact_decision.h"
#include "app/json_lines.h"
#include "app/recommendation_lines.h"
#include "app/session.h"
#include "engine/knowledge/table.h"
#include "engine/library/library.h"

namespace griot {

ExitStatus run_recommendations(const Arguments& arguments, Session& session) {
  if (!asks_for_list(arguments)) return decide_on_fact(arguments, 'R', session);
  const std::vector<FactState> states = wanted_states(arguments);
  Library& library = open_library(library_options(arguments));
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
      show_recommendation(said, library, session);
    }
  }
  return shown > 0 ? ExitStatus::done : ExitStatus::nothing;
}

}  // namespace griot
