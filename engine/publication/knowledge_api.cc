// What documents say, as JSON, version 1: meetings, experiences, testimonies, decisions.
#include <nlohmann/json.hpp>

#include "engine/knowledge/status.h"
#include "engine/publication/experiences.h"
#include "engine/publication/json_answer.h"
#include "engine/publication/meetings.h"
#include "engine/publication/page_kinds.h"
#include "engine/text/date.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

// `"total"`, and under `name` those of `facts` that are asked for.
template <class Facts, class Write>
Page part_of(const PageContext& page, const char* name, const Facts& facts, Write write) {
  const auto window = register_window_of(page);
  if (!window) return window_problem(page);
  ordered_json list = ordered_json::array();
  for (std::size_t n = 0; n < facts.size(); ++n) {
    if (window->holds(n)) list.push_back(write(facts[n]));
  }
  return json_page({{"v", 1}, {"total", facts.size()}, {name, list}});
}

// "2026-03-14"; "" where what the minutes say is no date.
std::string day_of(const std::string& date) {
  const std::optional<Date> read = read_date(date);
  return read ? iso(*read) : std::string();
}

template <class Fact, class Write>
ordered_json list_of(const std::vector<Fact>& facts, Write write) {
  ordered_json list = ordered_json::array();
  for (const Fact& fact : facts) list.push_back(write(fact));
  return list;
}

ordered_json decision_as_json(const Decision& each) {
  return {{"id", each.standing.id},
          {"text", each.text},
          {"sentence", each.written()},
          {"anchor", each.anchor}};
}

ordered_json meeting_as_json(const Meeting& meeting) {
  const Minutes& minutes = meeting.document->facts.minutes;
  const Event& event = minutes.event;
  ordered_json json = {{"document", meeting.card->id},
                       {"name", event.name},
                       {"type", event.type},
                       {"date", day_of(event.date)},
                       {"date_as_written", event.date},
                       {"hours", event.hours},
                       {"time_zone", event.time_zone},
                       {"place", event.place},
                       {"recording", event.recording},
                       {"participants", event.participants}};
  json["speakers"] = list_of(minutes.speakers, [](const Speaker& each) {
    return ordered_json{{"name", each.name},
                        {"organisation", each.organisation},
                        {"role", each.role},
                        {"anchor", each.anchor}};
  });
  json["questions"] = list_of(minutes.questions, [](const Question& each) {
    return ordered_json{{"text", each.text},
                        {"answer", each.answer},
                        {"answered_by", each.answered_by},
                        {"anchor", each.anchor}};
  });
  json["decisions"] = list_of(minutes.decisions, decision_as_json);
  json["actions"] = list_of(minutes.actions, [](const Action& each) {
    return ordered_json{
        {"id", each.standing.id}, {"text", each.text},
        {"who", each.who},        {"until", each.until},
        {"due", each.due},        {"status", each.standing.status(first_action_status)},
        {"anchor", each.anchor}};
  });
  json["figures"] =
      list_of(meeting.document->facts.figures, [](const QuotedFigure& each) {
        return ordered_json{{"value", each.value},
                            {"sentence", each.sentence},
                            {"as_of", each.as_of},
                            {"anchor", each.anchor}};
      });
  return json;
}

}  // namespace

std::optional<Page> api_meetings(const PageContext& page) {
  return part_of(page, "meetings", meetings_of(page), meeting_as_json);
}

std::optional<Page> api_decisions(const PageContext& page) {
  std::vector<Said<Decision>> decisions = page.catalogue.facts().decisions();
  std::erase_if(decisions, [&](const Said<Decision>& said) {
    return page.shelves.card(said.document->id) == nullptr;
  });
  return part_of(page, "decisions", decisions, [](const Said<Decision>& said) {
    ordered_json entry = decision_as_json(*said.fact);
    entry["document"] = said.document->id;
    entry["date"] = day_of(said.document->facts.minutes.event.date);
    return entry;
  });
}

std::optional<Page> api_experiences(const PageContext& page) {
  return part_of(page, "experiences", experience_sheets(page),
                 [&](const ToldDocument& each) {
                   const auto as_json = [](const ExperiencePart& part) {
                     return ordered_json{{"part", part.part},
                                         {"heading", part.heading},
                                         {"anchor", part.anchor},
                                         {"points", part.points}};
                   };
                   return ordered_json{
                       {"document", each.card->id},
                       {"themes", page.shelves.places(*each.card, ShelfKind::theme)},
                       {"countries", page.shelves.places(*each.card, ShelfKind::country)},
                       {"parts", list_of(each.document->facts.experience, as_json)}};
                 });
}

std::optional<Page> api_testimonies(const PageContext& page) {
  struct Told {
    const Card* card;
    const Testimony* said;
  };
  std::vector<Told> testimonies;
  const auto documents = told_testimonies(page);
  for (const ToldDocument& each : documents) {
    for (const Testimony& said : each.document->facts.testimonies) {
      testimonies.push_back({each.card, &said});
    }
  }
  return part_of(page, "testimonies", testimonies, [](const Told& each) {
    const Testimony& said = *each.said;
    const bool apart = may_be_set_apart(said);
    return ordered_json{{"document", each.card->id},
                        {"anchor", said.anchor},
                        {"source", said.source},
                        {"consent", said.consent},
                        {"text", apart ? ordered_json(said.text) : ordered_json()}};
  });
}

}  // namespace griot
