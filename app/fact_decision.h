// What people decide on recommendations and actions, said on the command line alike:
//   griot recommendations confirm ID · reject ID · status ID STATUS --date D --evidence
//   REF
#pragma once

#include <string>
#include <vector>

#include "app/commands.h"
#include "engine/knowledge/facts.h"

namespace griot {

class Library;

// The options of such a command, those of its list included.
std::vector<Option> fact_options(const char* status_help_values);

// True when the command's first word is "list", or there is none.
bool asks_for_list(const Arguments& arguments);

// Does what the words say, for facts of this letter, and says it. Throws Error{usage} for
// a word, an id, a status or a date that is none.
ExitStatus decide_on_fact(const Arguments& arguments, char letter, Session& session);

// The states that --state names; candidates and confirmed ones without it.
std::vector<FactState> wanted_states(const Arguments& arguments);

}  // namespace griot
