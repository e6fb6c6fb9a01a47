#include "engine/knowledge/minutes_action.h"

#include "engine/knowledge/day_to_come.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

// "Awa EXEMPLE (Centre Exemple)": in parentheses; else the organisation of a speaker of
// this name; else whoever it is.
std::string organisation_of(const std::string& who, std::span<const Speaker> speakers) {
  const std::size_t open = who.find('(');
  if (open != std::string::npos)
    return without_edges(who.substr(open + 1, who.find(')') - open - 1));
  for (const Speaker& speaker : speakers) {
    if (!speaker.name.empty() && who.find(speaker.name) != std::string::npos) {
      return speaker.organisation;
    }
  }
  return who;
}

}  // namespace

void complete(Action& action, std::span<const Speaker> speakers, std::string_view met,
              const Rules& rules) {
  if (action.until.empty()) action.until = until_in(action.text);
  if (action.until.empty()) action.until = day_to_come_in(action.text, met, rules);
  action.due = due_date(action.until, met);
  const std::vector<std::string> known =
      rules.ids(Kind::organisation, tokens_of(action.who));
  action.organisation =
      known.empty() ? organisation_of(action.who, speakers) : known.front();
}

}  // namespace griot
