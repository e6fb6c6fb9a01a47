#include "engine/knowledge/minutes_action.h"

#include "engine/knowledge/actor.h"
#include "engine/knowledge/day_to_come.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

// "Awa": a word with a capital that is no acronym, and that no list knows.
bool is_first_name(const std::string& who, std::span<const Token> words) {
  return words.size() == 1 && begins_with_capital(who, words[0]) &&
         !is_in_capitals(who, words[0]);
}

// "Awa EXEMPLE (Centre Exemple)": in parentheses; else the organisation of a speaker of
// this name; else whoever it is, a person apart.
std::string organisation_of(const std::string& who, std::span<const Token> words,
                            std::span<const Speaker> speakers, const People& people,
                            const Rules& rules) {
  const std::size_t open = who.find('(');
  if (open != std::string::npos)
    return without_edges(who.substr(open + 1, who.find(')') - open - 1));
  for (const Speaker& speaker : speakers) {
    if (!speaker.name.empty() && who.find(speaker.name) != std::string::npos) {
      return speaker.organisation;
    }
  }
  if (people.is_body(who, words)) return who;
  const bool person = people.are_persons(who, words, rules) || is_first_name(who, words);
  return person ? std::string() : who;
}

}  // namespace

void complete(Action& action, std::span<const Speaker> speakers, const People& people,
              std::string_view met, const Rules& rules) {
  if (action.until.empty()) action.until = until_in(action.text);
  if (action.until.empty()) action.until = day_to_come_in(action.text, met, rules);
  action.due = due_date(action.until, met);
  const std::vector<Token> words = tokens_of(action.who);
  const std::vector<std::string> known = rules.ids(Kind::organisation, words);
  action.organisation = known.empty()
                            ? organisation_of(action.who, words, speakers, people, rules)
                            : known.front();
}

}  // namespace griot
