// What documents say, as JSON, version 1: meetings, experiences, testimonies, decisions.
#include <nlohmann/json.hpp>

#include "engine/knowledge/status.h"
#include "engine/publication/experiences.h"
#include "engine/publication/meetings.h"
#include "engine/publication/page_kinds.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

Page as_page(const ordered_json& json) {
  return api_page(json.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

template <class Fact, class Write>
ordered_json list_of(const std::vector<Fact>& facts, Write write) {
  ordered_json list = ordered_json::array();
  for (const Fact& fact : facts) list.push_back(write(fact));
  return list;
}

ordered_json decision_as_json(const Decision& each) {
  return {{"id", each.standing.id}, {"text", each.text}, {"anchor", each.anchor}};
}

ordered_json meeting_as_json(const Meeting& meeting) {
  const Minutes& minutes = meeting.document->facts.minutes;
  const Event& event = minutes.event;
  ordered_json json = {{"document", meeting.card->id},
                       {"name", event.name},
                       {"type", event.type},
                       {"date", event.date},
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
  ordered_json list = ordered_json::array();
  for (const Meeting& each : meetings_of(page)) list.push_back(meeting_as_json(each));
  return as_page({{"v", 1}, {"meetings", list}});
}

std::optional<Page> api_decisions(const PageContext& page) {
  ordered_json list = ordered_json::array();
  for (const Said<Decision>& said : page.catalogue.facts().decisions()) {
    if (!page.shelves.card(said.document->id)) continue;
    ordered_json entry = decision_as_json(*said.fact);
    entry["document"] = said.document->id;
    entry["date"] = said.document->facts.minutes.event.date;
    list.push_back(std::move(entry));
  }
  return as_page({{"v", 1}, {"total", list.size()}, {"decisions", list}});
}

std::optional<Page> api_experiences(const PageContext& page) {
  ordered_json list = ordered_json::array();
  for (const ToldDocument& each : experience_sheets(page)) {
    list.push_back({{"document", each.card->id},
                    {"themes", page.shelves.places(*each.card, ShelfKind::theme)},
                    {"countries", page.shelves.places(*each.card, ShelfKind::country)},
                    {"parts", list_of(each.document->facts.experience,
                                      [](const ExperiencePart& part) {
                                        return ordered_json{{"part", part.part},
                                                            {"heading", part.heading},
                                                            {"anchor", part.anchor},
                                                            {"points", part.points}};
                                      })}});
  }
  return as_page({{"v", 1}, {"experiences", list}});
}

std::optional<Page> api_testimonies(const PageContext& page) {
  ordered_json list = ordered_json::array();
  for (const ToldDocument& each : told_testimonies(page)) {
    for (const Testimony& said : each.document->facts.testimonies) {
      const bool apart = may_be_set_apart(said);
      list.push_back({{"document", each.card->id},
                      {"anchor", said.anchor},
                      {"source", said.source},
                      {"consent", said.consent},
                      {"text", apart ? ordered_json(said.text) : ordered_json()}});
    }
  }
  return as_page({{"v", 1}, {"testimonies", list}});
}

}  // namespace griot
