#include "engine/knowledge/event.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/base/utf8.h"
#include "engine/document/plain_text.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/clause.h"
#include "engine/knowledge/grid.h"
#include "engine/knowledge/meeting_line.h"
#include "engine/knowledge/sentences.h"
#include "engine/text/acronym_letters.h"
#include "engine/text/date.h"
#include "engine/text/date_within.h"
#include "engine/text/words.h"

namespace griot {
namespace {

struct Entry {
  const char* marker;  // of marqueurs.tsv
  const char* key;     // of the metadata's event
  std::string Event::*value;
};
constexpr std::size_t longest_value = 120;  // bytes; more is prose
constexpr std::array entries = {
    Entry{"fiche-date", "date", &Event::date},
    Entry{"fiche-horaires", "horaires", &Event::hours},
    Entry{"fiche-fuseau", "fuseau", &Event::time_zone},
    Entry{"fiche-lieu", "lieu", &Event::place},
    Entry{"fiche-enregistrement", "enregistrement", &Event::recording},
    Entry{"fiche-participants", "participants", &Event::participants},
    Entry{"", "nom", &Event::name},
    Entry{"", "type", &Event::type},
};

// "42 personnes, dont 19 femmes": how many there were. Who they were is the team's alone.
// "42 personnes (Awa D., Moussa K.)" is "42 personnes".
std::string count_in(std::string_view value) {
  if (value.empty() || !is_digit(value.front())) return {};
  const auto is_of_name = [&](std::size_t at) {
    const CodePoint c = first_code_point(value.substr(at));
    return c.value == '@' || (c.value >= 'A' && c.value <= 'Z') ||
           (c.value >= 0xC0 && c.value <= 0xDE);
  };
  std::size_t end = 0;
  while (end < value.size() && !is_of_name(end)) ++end;
  if (end < value.size()) end = std::min(end, value.substr(0, end).find_first_of(",;(:"));
  value = value.substr(0, end);
  while (value.ends_with(' ')) value.remove_suffix(1);
  return std::string(value);
}

// Of a sentence and more, the sentence: "salle des fêtes. Le portail est à gauche."
std::string first_sentence(const std::string& value) {
  const std::vector<std::string> sentences = sentences_of(value);
  return sentences.empty() ? value : without_edges(sentences.front());
}

// "Salle : Awa Diop, Binta Sow" is a list of who sat there.
bool may_be_place(const std::string& value, const Rules& rules) {
  const Tokens words = tokens_of(value);
  if (clause_of(value, words, rules).found()) return false;
  return rules.has("lieu-dit", words) || !rules.ids(Kind::country, words).empty() ||
         rules.has("lieu-d-origine", words) || rules.has("ville-de-residence", words) ||
         value.find(',') == std::string::npos;
}

void read_pair(const std::string& label, const std::string& value, const Rules& rules,
               Event& event) {
  if (label.size() > 40 || value.empty()) return;
  const Tokens tokens = tokens_of(label);
  for (const Entry& entry : entries) {
    if (*entry.marker == '\0' ||
        rules.begins(std::string_view(entry.marker), tokens) == 0)
      continue;
    if (!(event.*entry.value).empty()) return;
    if (entry.value == &Event::participants) {
      event.participants = count_in(value);
    } else if (value.size() <= longest_value &&
               (entry.value != &Event::date || date_within(value)) &&
               (entry.value != &Event::place || may_be_place(value, rules))) {
      event.*entry.value = entry.value == &Event::place ? first_sentence(value) : value;
    }
    return;
  }
}

struct Pair {
  std::string label, value;
};

// Where the label before a colon begins: at the nearest capital, a few words back.
std::size_t begin_of_label(std::string_view text, std::size_t colon, std::size_t from) {
  std::size_t at = colon;
  for (int words = 0; words < 4 && at > from; ++words) {
    while (at > from && text[at - 1] == ' ') --at;
    while (at > from && text[at - 1] != ' ') --at;
    if (is_capital(first_code_point(text.substr(at)).value)) return at;
  }
  return std::string_view::npos;
}

// "Lieu : Antanimena Heure : 17 h 30": lines that stand behind one another count as well.
std::vector<Pair> pairs_of(const std::string& text) {
  constexpr std::size_t longest = 400;  // bytes; more is prose, with one label at most
  std::vector<Pair> pairs;
  if (text.size() > longest) {
    if (const std::size_t colon = text.find(':'); colon < longest)
      pairs.push_back(
          {without_edges(text.substr(0, colon)), without_edges(text.substr(colon + 1))});
    return pairs;
  }
  std::size_t from = 0;
  for (std::size_t colon = text.find(':'); colon != std::string::npos;
       colon = text.find(':', colon + 1)) {
    const bool clock = colon > 0 && is_digit(text[colon - 1]);
    const std::size_t begin =
        clock ? std::string::npos : begin_of_label(text, colon, from);
    if (begin == std::string::npos && (clock || !pairs.empty())) continue;
    const std::size_t label = pairs.empty() ? 0 : begin;
    if (!pairs.empty())
      pairs.back().value = without_edges(text.substr(from, label - from));
    from = colon + 1;
    pairs.push_back({without_edges(text.substr(label, colon - label)),
                     without_edges(text.substr(from))});
  }
  return pairs;
}

std::string text_of(const Value& value) {
  const auto* text = std::get_if<std::string>(&value.value);
  return text ? *text : std::string();
}

}  // namespace

Event event_of(const Lines& lines, const Metadata& metadata, const Rules& rules) {
  Event event;
  if (const Field* field = metadata.find("evenement")) {
    if (const auto* map = std::get_if<Value::Map>(&field->value.value)) {
      for (const auto& [key, value] : *map) {
        for (const Entry& entry : entries) {
          if (slug(key) == entry.key) event.*entry.value = text_of(value);
        }
      }
    } else {
      event.name = text_of(field->value);
    }
  }
  constexpr std::size_t top = 40;             // lines in which the sheet is
  constexpr std::size_t top_of_meeting = 12;  // where a line says the day and the place
  for (std::size_t i = 0; i < std::min(top, lines.all.size()); ++i) {
    const Line& line = lines.all[i];
    if (event.anchor.empty() && line.role == "fiche") event.anchor = line.anchor;
    if (line.kind == Line::Kind::table) {
      const Grid grid = grid_of(std::get<Table>(line.block->value), rules);
      for (const auto& row : grid.rows) {
        if (row.size() == 2) read_pair(row[0].text, row[1].text, rules, event);
      }
      if (grid.headings.size() == 2 && !grid.columns[0].empty()) {
        read_pair(grid.headings[0], grid.headings[1], rules, event);
      }
    } else {
      for (const Pair& pair : pairs_of(line.text)) {
        read_pair(pair.label, pair.value, rules, event);
      }
    }
  }
  split_day(rules, event);
  if (event.date.empty()) event.date = metadata.text("date");
  for (std::size_t i = 0; i < std::min(top_of_meeting, lines.all.size()); ++i) {
    if (lines.all[i].kind == Line::Kind::table) continue;
    const std::size_t section = lines.all[i].section;
    if (section != no_line && is_of_another_day(lines.all[section].text)) continue;
    for (const std::string& sentence : sentences_of(lines.all[i].text)) {
      read_meeting_line(sentence, rules, event);
    }
  }
  read_zone_of_hours(event);
  // "jeudi 16 octobre 2025" and "11 au 13 juin 2026": the document's own date is the same
  // in one form.
  if (!read_date(event.date) && !metadata.text("date").empty()) {
    event.date = metadata.text("date");
  }
  if (const auto date = read_date(event.date)) event.date = iso(*date);
  return event;
}

std::string first_day_of(const std::string& date) {
  if (const auto day = read_date(date)) return iso(*day);
  const auto period = read_period(date);
  return period ? iso(period->first) : date;
}

}  // namespace griot
