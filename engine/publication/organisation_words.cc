// What an organisation recommends, has to do and has on its agenda, on its page.
//
// A recommendation is an organisation's where it signed the document, and nowhere else;
// an action where the minutes name it, or the person who spoke for it.
#include <algorithm>

#include "engine/knowledge/status.h"
#include "engine/publication/entity_facts.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/register_request.h"

namespace griot {
namespace {

constexpr std::size_t most_recommendations = 10;

bool has_signed(const PageContext& page, const Metadata& metadata,
                const std::string& id) {
  const std::vector<std::string> names = metadata.list("signataires");
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return organisation_id(page, name) == id;
  });
}

void add_recommendations_of(const PageContext& page, const std::string& id, View& view) {
  std::vector<Said<Recommendation>> found = found_recommendations(page, {});
  std::erase_if(found, [&](const Said<Recommendation>& said) {
    return !has_signed(page, said.document->metadata, id);
  });
  if (found.empty()) return;
  view.set("has_recommendations", true);
  view.set("recommendations_count",
           page.text(say_n("{1} recommandation signée", "{1} recommandations signées",
                           static_cast<std::int64_t>(found.size()))));
  for (std::size_t i = 0; i < std::min(found.size(), most_recommendations); ++i) {
    view.append("recommendations", recommendation_view(page, found[i]));
  }
}

struct Dated {
  std::string date;  // ISO
  View view;
};

View entry(std::string text, std::string url, std::string note) {
  View view;
  view.set("text", std::move(text)).set("url", std::move(url));
  return view.set("note", std::move(note));
}

bool is_for(const PageContext& page, const Action& action, const std::string& id) {
  return !action.organisation.empty() &&
         (action.organisation == id || organisation_id(page, action.organisation) == id);
}

// Meetings of its documents, and what it has to do by a day.
void add_agenda(const PageContext& page, const std::string& id, const Shelf* shelf,
                View& view) {
  std::vector<Dated> agenda;
  if (shelf) {
    for (const Card* card : shelf->cards) {
      const EventFacts event = event_of(card->metadata);
      if (event.date.empty()) continue;
      agenda.push_back(
          {event.date,
           entry(event.name.empty() ? title_of(page, *card) : event.name,
                 page.link("/documents/" + card->id), page.language.date(event.date))});
    }
  }
  for (const Said<Action>& said : page.catalogue.facts().actions()) {
    if (!page.shelves.card(said.document->id) || !is_for(page, *said.fact, id)) continue;
    const Action& action = *said.fact;
    const FactStatus* status =
        find_status(Action::letter, action.standing.status(first_action_status));
    View shown = entry(
        action.text, page.link("/documents/" + said.document->id + "#" + action.anchor),
        (status ? page.text(status->name) : std::string()) +
            (action.due.empty() ? "" : ", " + page.language.date(action.due)));
    view.append("actions", shown).set("has_actions", true);
    if (!action.due.empty() && (!status || status->open)) {
      agenda.push_back({action.due, entry(action.text, page.link("/actions"),
                                          page.language.date(action.due))});
    }
  }
  std::stable_sort(agenda.begin(), agenda.end(),
                   [](const Dated& a, const Dated& b) { return a.date > b.date; });
  for (Dated& each : agenda) {
    view.append("agenda", std::move(each.view)).set("has_agenda", true);
  }
}

}  // namespace

void add_words_of_organisation(const PageContext& page, const std::string& id,
                               const Shelf* shelf, View& view) {
  add_recommendations_of(page, id, view);
  add_agenda(page, id, shelf, view);
}

}  // namespace griot
