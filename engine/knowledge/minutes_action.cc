#include "engine/knowledge/minutes_action.h"

#include <algorithm>

#include "engine/knowledge/actor.h"
#include "engine/knowledge/day_to_come.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

constexpr std::string_view some_met = "2000-01-01";  // to see whether words name a day

// "Awa", "Koffi Mensah": words with a capital, none of which says that it is a body or is
// an acronym.
bool is_written_as_person(const std::string& who, std::span<const Token> words,
                          const Rules& rules) {
  constexpr std::size_t longest = 4;  // words, "et" between two among them
  if (words.empty() || words.size() > longest) return false;
  return std::ranges::all_of(words, [&](const Token& word) {
    const std::span<const Token> one(&word, 1);
    return word.word == "et" ||
           (begins_with_capital(who, word) && !is_in_capitals(who, word) &&
            !rules.has("soi-meme", one) && !rules.has("tete-de-reunis", one) &&
            !rules.has("lieu-dit", one) && rules.head_noun(one).id.empty());
  });
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
  const bool person =
      people.are_persons(who, words, rules) || is_written_as_person(who, words, rules);
  return person ? std::string() : who;
}

}  // namespace

std::string postponed_to(std::string_view text, const Rules& rules) {
  constexpr std::size_t longest = 40;  // bytes
  if (text.find("report") == text.npos && text.find("repouss") == text.npos &&
      text.find("décal") == text.npos)
    return {};
  const Tokens words = tokens_of(text);
  const Phrases::Found put_off = rules.marker("reporte-a", words);
  if (put_off.last == 0 || put_off.last >= words.size()) return {};
  std::string_view day = text.substr(words[put_off.last].from);
  day = day.substr(0, day.find_first_of("(),;"));
  if (day.size() > longest || due_date("avant " + std::string(day), some_met).empty())
    return {};
  return without_edges(day);
}

void complete(Action& action, std::span<const Speaker> speakers, const People& people,
              std::string_view met, const Rules& rules) {
  if (const std::string later = postponed_to(action.text, rules); !later.empty())
    action.until = later;
  if (action.until.empty()) action.until = until_in(action.text);
  if (action.until.empty()) action.until = day_to_come_in(action.text, met, rules);
  action.due = due_date(action.until, met);
  const Tokens words = tokens_of(action.who);
  const std::vector<std::string> known = rules.ids(Kind::organisation, words);
  action.organisation = known.empty()
                            ? organisation_of(action.who, words, speakers, people, rules)
                            : known.front();
}

}  // namespace griot
