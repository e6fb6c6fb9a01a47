// What minutes leave to read in an action once its words are known: until when, and whose
// it is.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/knowledge/minutes.h"
#include "engine/knowledge/people.h"
#include "engine/knowledge/rules.h"

namespace griot {

// Of "reporté au 30 avril 2026", "(reporté à mai)": the new day, as written; else "".
std::string postponed_to(std::string_view text, const Rules& rules);

// Sets what is not set: the words that say until when, the date they name to people who
// met on `met` (ISO), and the organisation of who has to act.
void complete(Action& action, std::span<const Speaker> speakers, const People& people,
              std::string_view met, const Rules& rules);

}  // namespace griot
