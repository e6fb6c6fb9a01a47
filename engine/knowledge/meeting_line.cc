#include "engine/knowledge/meeting_line.h"

#include <algorithm>
#include <string>
#include <vector>

#include "engine/base/ascii.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/clause.h"
#include "engine/knowledge/event.h"
#include "engine/knowledge/sentences.h"
#include "engine/text/date_within.h"
#include "engine/text/hours_within.h"

namespace griot {
namespace {

constexpr std::size_t most_words_of_place = 8;

void keep(std::string& value, std::string_view found) {
  if (value.empty()) value = without_edges(found);
}

// A country or a town that the tables know.
bool is_known_place(std::span<const Token> words, const Rules& rules) {
  return !rules.ids(Kind::country, words).empty() || rules.has("lieu-d-origine", words) ||
         rules.has("ville-de-residence", words);
}

// "Montreuil et visioconférence", "salle des fêtes", "Conakry"; beside one of these
// "Alliance des Arts" too. A word that nothing knows may be who came.
bool is_place(const std::string& part, bool beside_place, const Rules& rules) {
  const Tokens words = tokens_of(part);
  if (words.empty() || words.size() > most_words_of_place) return false;
  if (part.find_first_of(":0123456789") != std::string::npos ||
      part.find("«") != std::string::npos)
    return false;
  if (words.back().stop || rules.has("reunion", std::span(words).first(1))) return false;
  if (rules.has("lieu-dit", words) || is_known_place(words, rules)) return true;
  const auto head = std::span(words).first(1);
  return beside_place &&
         (rules.has("soi-meme", head) || rules.has("tete-de-reunis", head));
}

void keep_hours(std::string_view text, const HoursWithin& hours, const Rules& rules,
                Event& event) {
  if (!event.hours.empty()) return;
  event.hours = text.substr(hours.from, hours.to - hours.from);
  const std::string_view zone =
      text.substr(hours.zone_from, hours.zone_to - hours.zone_from);
  if (hours.zone_told || is_known_place(tokens_of(zone), rules))
    keep(event.time_zone, zone);
}

void read_place(std::string_view text, const DateWithin& date,
                const std::optional<HoursWithin>& hours, const Rules& rules,
                Event& event) {
  if (!event.place.empty()) return;
  // Without the day and the hours, each of them a comma.
  std::string rest;
  for (std::size_t at = 0; at < text.size();) {
    if (at == date.from) {
      rest += ", ";
      at = date.to;
    } else if (hours && at == hours->from && hours->end > at) {
      rest += ", ";
      at = hours->end;
    } else {
      rest += text[at++];
    }
  }
  std::string place;
  const std::vector<std::string> parts =
      parts_between(rest, {", ", " – ", " — ", " - ", " · ", "(", ")", " | ", " ; "});
  const bool any = std::ranges::any_of(
      parts, [&](const std::string& part) { return is_place(part, false, rules); });
  for (const std::string& part : parts) {
    if (!is_place(part, any, rules)) continue;
    place += (place.empty() ? "" : ", ") + part;
  }
  event.place = place;
}

}  // namespace

void read_zone_of_hours(Event& event) {
  if (event.hours.empty() || !event.time_zone.empty()) return;
  const std::string written = event.hours;
  const auto hours = hours_within(written);
  if (!hours || !hours->zone_told || !without_edges(written.substr(hours->end)).empty())
    return;
  event.hours = written.substr(hours->from, hours->to - hours->from);
  event.time_zone = written.substr(hours->zone_from, hours->zone_to - hours->zone_from);
}

void split_day(const Rules& rules, Event& event) {
  const std::string written = event.date;
  const auto date = date_within(written);
  if (!date || date->date.day == 0) return;
  const auto hours = hours_within(written);
  if (hours) keep_hours(written, *hours, rules, event);
  read_place(written, *date, hours, rules, event);
  if (hours || !event.place.empty()) {
    event.date = written.substr(date->from, date->to - date->from);
  }
}

void read_meeting_line(std::string_view sentence, const Rules& rules, Event& event) {
  const auto date = date_within(sentence);
  if (!date || date->date.day == 0) return;
  if (is_of_another_day(sentence.substr(0, date->from))) return;
  const Tokens words = tokens_of(sentence);
  if (rules.has("presence", words)) return;
  const Clause clause = clause_of(sentence, words, rules);
  const bool prose = clause.found();
  // "Le bureau s'est réuni de 19 h à 22 h", not "le bus part de 6 h à 7 h"
  const bool of_meeting =
      !prose || rules.has("reunion", std::span(words).first(clause.subject_end));
  if (!event.date.empty()) {
    if (first_day_of(event.date) != iso(date->date)) return;
  } else if (prose) {
    return;
  }
  const auto hours = hours_within(sentence);
  if (hours && of_meeting) keep_hours(sentence, *hours, rules, event);
  const bool labelled = sentence.substr(0, date->from).find(':') != sentence.npos;
  if (!prose && !labelled) read_place(sentence, *date, hours, rules, event);
  keep(event.date, sentence.substr(date->from, date->to - date->from));
}

}  // namespace griot
