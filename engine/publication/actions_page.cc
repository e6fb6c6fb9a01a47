// What meetings decided to do: by organisation, the late ones first.
//
// "Late" needs a day: the server's, or, on a static site, that of the last change of the
// corpus, which the page states.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "engine/knowledge/lateness.h"
#include "engine/knowledge/status.h"
#include "engine/knowledge/table.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/register_request.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

std::string today(const PageContext& page) {
  if (!page.request.today.empty()) return page.request.today;
  std::string last;
  for (const Card& card : page.catalogue.cards()) last = std::max(last, card.updated);
  return last.substr(0, 10);
}

std::vector<Said<Action>> shown_actions(const PageContext& page) {
  std::vector<Said<Action>> shown;
  for (const Said<Action>& said : page.catalogue.facts().actions()) {
    if (page.shelves.card(said.document->id)) shown.push_back(said);
  }
  return shown;
}

std::string organisation_of(const PageContext& page, const Action& action) {
  const Concept* known =
      page.site.vocabulary.by_id(Kind::organisation, action.organisation);
  return known ? known->label_in(page.code) : action.organisation;
}

// What it is listed under: its organisation, else whoever has to do it.
std::string who_of(const PageContext& page, const Action& action) {
  const std::string organisation = organisation_of(page, action);
  if (!organisation.empty()) return organisation;
  return action.who.empty() ? page.text(say("Sans responsable nommé")) : action.who;
}

struct Group {
  std::string label;
  std::vector<Said<Action>> actions;
  std::size_t late = 0;
};

std::vector<Group> groups_of(const PageContext& page, const std::string& day) {
  std::map<std::string, Group> by_label;
  for (const Said<Action>& said : shown_actions(page)) {
    const std::string label = who_of(page, *said.fact);
    Group& group = by_label[label];
    group.label = label;
    group.actions.push_back(said);
    group.late += is_late(*said.fact, day) ? 1U : 0U;
  }
  std::vector<Group> groups;
  for (auto& [label, group] : by_label) {
    std::stable_sort(group.actions.begin(), group.actions.end(),
                     [&](const Said<Action>& a, const Said<Action>& b) {
                       return is_more_pressing(*a.fact, *b.fact, day);
                     });
    groups.push_back(std::move(group));
  }
  std::stable_sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
    if ((a.late > 0) != (b.late > 0)) return a.late > 0;
    return page.language.less(a.label, b.label);
  });
  return groups;
}

View action_view(const PageContext& page, const Said<Action>& said,
                 const std::string& day) {
  const Action& action = *said.fact;
  const Metadata& metadata = said.document->metadata;
  View view;
  view.set("id", action.standing.id);
  view.set("url", page.link("/documents/" + said.document->id + "#" + action.anchor));
  view.set("text", typeset(metadata, action.text))
      .set("code", foreign_language(page, metadata));
  view.set("title", prose(page, metadata, "titre"));
  if (is_late(action, day)) view.set("late", page.text(say("en retard")));
  view.set("facts", View::List());
  const auto add = [&](const Message& label, const std::string& value) {
    if (value.empty()) return;
    View fact;
    fact.set("label", page.text(label)).append("values", View().set("text", value));
    view.append("facts", std::move(fact));
  };
  add(say("Qui"), action.who);
  add(say("Pour"), action.due.empty() ? action.until : page.language.date(action.due));
  const FactStatus* status =
      find_status(Action::letter, action.standing.status(first_action_status));
  if (status) add(say("Suite donnée"), page.text(status->name));
  return view;
}

}  // namespace

std::optional<Page> actions_page(const PageContext& page) {
  const std::string day = today(page);
  const std::string title = page.text(say("Actions décidées"));
  View view = frame(page, title, page.text(say("Qui doit faire quoi, et pour quand.")));
  view.set("title", title);
  view.set("intro",
           day.empty() ? ""
                       : page.text(say("Est en retard ce qui était attendu avant le {1}.",
                                       {page.language.date(day)})));
  std::size_t count = 0;
  std::vector<const Card*> cards;
  for (const Group& group : groups_of(page, day)) {
    View shown;
    shown.set("label", group.label).set("items", View::List());
    for (const Said<Action>& said : group.actions) {
      shown.append("items", action_view(page, said, day));
      cards.push_back(page.shelves.card(said.document->id));
      ++count;
    }
    view.append("groups", std::move(shown));
  }
  warn_of_examples(page, view, cards);
  view.set("has_groups", count > 0);
  view.set("count", page.text(say_n("{1} action", "{1} actions",
                                    static_cast<std::int64_t>(count))));
  view.set("table_url", page.link("/actions.csv"))
      .set("data_url", page.link("/actions.json"));
  return html_page(page, "actions", view);
}

std::optional<Page> actions_table(const PageContext& page) {
  std::string csv = action_table_head();
  for (const Group& group : groups_of(page, today(page))) {
    for (const Said<Action>& said : group.actions) csv += action_table_row(said);
  }
  return finished("text/csv; charset=utf-8", std::move(csv));
}

std::optional<Page> actions_data(const PageContext& page) {
  const std::string day = today(page);
  ordered_json list = ordered_json::array();
  for (const Group& group : groups_of(page, day)) {
    for (const Said<Action>& said : group.actions) {
      const Action& action = *said.fact;
      list.push_back({{"id", action.standing.id},
                      {"text", action.text},
                      {"what", action.what},
                      {"who", action.who},
                      {"organisation", organisation_of(page, action)},
                      {"until", action.until},
                      {"due", action.due},
                      {"late", is_late(action, day)},
                      {"status", action.standing.status(first_action_status)},
                      {"continues", action.standing.continues},
                      {"document", said.document->id},
                      {"anchor", action.anchor}});
    }
  }
  const ordered_json answer = {
      {"v", 1}, {"day", day}, {"total", list.size()}, {"actions", list}};
  return finished(
      "application/json",
      answer.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n");
}

}  // namespace griot
