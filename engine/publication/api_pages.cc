// The JSON interface, version 1: docs/api.md says what each answer holds.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/publication/asked_values.h"
#include "engine/publication/json_answer.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/register_request.h"
#include "engine/publication/search_parts.h"
#include "engine/publication/search_request.h"
#include "engine/render/json.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t most_positions = 1'000'000'000;

ordered_json json_of(const PageContext& page, const Card& card) {
  const auto ids = [&](ShelfKind kind) { return page.shelves.places(card, kind); };
  const auto types = ids(ShelfKind::type);
  return {
      {"id", card.id},
      {"title", title_of(page, card)},
      {"type", types.empty() ? std::string() : types.front()},
      {"countries", ids(ShelfKind::country)},
      {"themes", ids(ShelfKind::theme)},
      {"date", card.metadata.text("date")},
      {"updated", card.updated},
      {"revision", card.revision},
      {"url", page.site.addresses.absolute(default_language, "/documents/" + card.id)}};
}

ordered_json json_of(const PassageHit& passage) {
  ordered_json highlights = ordered_json::array();
  for (const Highlight& h : passage.highlights) {
    highlights.push_back(ordered_json::array({h.from, h.to}));
  }
  return {{"anchor", passage.anchor},
          {"heading", passage.heading},
          {"text", passage.text},
          {"highlights", highlights}};
}

ordered_json json_of(const PageContext& page, const Hit& hit) {
  ordered_json passages = ordered_json::array();
  for (const PassageHit& passage : hit.passages) passages.push_back(json_of(passage));
  ordered_json found_by = ordered_json::array();
  for (const Message& reason : hit.found_by) found_by.push_back(page.text(reason));
  return {{"document", hit.document},   {"title", hit.title},  {"type", hit.type},
          {"countries", hit.countries}, {"date", hit.date},    {"score", hit.score},
          {"found_by", found_by},       {"passages", passages}};
}

ordered_json json_of(const PageContext& page, const Expanded& expanded) {
  return {{"written", expanded.written},
          {"form", expanded.form},
          {"relation", row_of(expanded.relation).code},
          {"label", page.text(row_of(expanded.relation).name)}};
}

ordered_json facets_of(const Results& results) {
  ordered_json facets = ordered_json::object();
  for (const auto& [name, values] : results.facets) {
    ordered_json list = ordered_json::array();
    for (const FacetValue& value : values) {
      list.push_back({{"value", value.value},
                      {"documents", value.documents},
                      {"selected", value.selected}});
    }
    facets[name] = list;
  }
  return facets;
}

}  // namespace

std::optional<Page> api_documents(const PageContext& page) {
  const auto window = window_of(page);
  if (!window) return window_problem(page);
  const auto& cards = page.catalogue.cards();
  ordered_json documents = ordered_json::array();
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (window->holds(i)) documents.push_back(json_of(page, cards[i]));
  }
  return json_page({{"v", 1}, {"total", cards.size()}, {"documents", documents}});
}

// As lists have it, then the whole of it.
std::optional<Page> document_json(const PageContext& page) {
  const Card* card = page.shelves.card(page.captured.at(0));
  if (!card) return std::nullopt;
  ordered_json whole = {{"v", 1}};
  whole.update(json_of(page, *card));
  whole.update(document_as_json(page.catalogue.document(card->id)));
  return json_page(whole);
}

// What became public, changed or was withdrawn behind a position, oldest first.
std::optional<Page> api_changes(const PageContext& page) {
  const auto window = window_of(page);
  const auto since = number_asked(page, "since", 0, 0, most_positions);
  if (!window || !since) return window_problem(page);
  struct Changed {
    const Card* card;
    const char* status;
  };
  std::vector<Changed> changed;
  std::int64_t position = 0;
  const auto take = [&](const std::vector<Card>& cards, const char* status) {
    for (const Card& card : cards) {
      position = std::max(position, card.position);
      if (card.position > static_cast<std::int64_t>(*since)) {
        changed.push_back({&card, status});
      }
    }
  };
  take(page.catalogue.cards(), "published");
  take(page.catalogue.withdrawn(), "withdrawn");
  std::sort(changed.begin(), changed.end(), [](const Changed& a, const Changed& b) {
    return a.card->position < b.card->position;
  });
  const bool more = changed.size() > window->limit;
  if (more) changed.resize(window->limit);
  ordered_json list = ordered_json::array();
  for (const auto& [card, status] : changed) {
    list.push_back({{"position", card->position},
                    {"id", card->id},
                    {"status", status},
                    {"revision", card->revision},
                    {"updated", card->updated}});
  }
  if (more) position = changed.back().card->position;
  return json_page({{"v", 1}, {"position", position}, {"more", more}, {"changes", list}});
}

std::optional<Page> api_vocabulary(const PageContext& page) {
  constexpr std::pair<const char*, Kind> kinds[] = {{"countries", Kind::country},
                                                    {"themes", Kind::theme},
                                                    {"types", Kind::type},
                                                    {"organisations", Kind::organisation},
                                                    {"perimeters", Kind::perimeter}};
  ordered_json answer = {{"v", 1}};
  for (const auto& [name, kind] : kinds) {
    ordered_json list = ordered_json::array();
    for (const Concept& known : page.site.vocabulary.concepts(kind)) {
      list.push_back({{"id", known.id},
                      {"label", known.label},
                      {"label_en", known.label_en},
                      {"aliases", known.aliases}});
    }
    answer[name] = std::move(list);
  }
  return json_page(answer);
}

std::optional<Page> api_related(const PageContext& page) {
  const auto window = window_of(page, hits_a_page);
  if (!window) return window_problem(page);
  const std::string& id = page.captured.at(0);
  if (!page.index.related || !page.shelves.card(id)) return std::nullopt;
  if (search_is_away(page)) return search_problem(page);
  ordered_json list = ordered_json::array();
  for (const RelatedDocument& related : page.index.related(id, window->limit)) {
    const Card* card = page.shelves.card(related.document);
    if (!card) continue;
    ordered_json entry = json_of(page, *card);
    entry["words"] = related.words;
    entry["shared_themes"] = related.themes;
    entry["shared_countries"] = related.countries;
    entry["score"] = related.score;
    entry["passage"] = json_of(related.passage);
    list.push_back(std::move(entry));
  }
  return json_page({{"v", 1}, {"document", id}, {"related", list}});
}

std::optional<Page> api_search(const PageContext& page) {
  if (!page.index.search) return std::nullopt;
  const auto window = window_of(page, hits_a_page);
  if (!window) return window_problem(page);
  if (search_is_away(page)) return search_problem(page);
  Query query = query_of(page);
  query.limit = static_cast<std::int64_t>(window->limit);
  query.offset = static_cast<std::int64_t>(window->offset);
  const Results results = page.index.search(query);
  ordered_json hits = ordered_json::array();
  for (const Hit& hit : results.hits) hits.push_back(json_of(page, hit));
  ordered_json expanded = ordered_json::array();
  for (const Expanded& each : results.expanded) expanded.push_back(json_of(page, each));
  ordered_json notices = ordered_json::array();
  for (const Message& notice : unknown_values(page, search_filters())) {
    notices.push_back(page.text(notice));
  }
  for (const Message& notice : results.notices) notices.push_back(page.text(notice));
  // A search for recommendations has them first.
  auto asked = asked_recommendations_of(page, query);
  const std::size_t asked_in_all = asked.size();
  asked.resize(std::min(asked.size(), window->limit));
  std::string recommendations;
  append_recommendations(recommendations, page, asked);
  return json_page({{"v", 1},
                    {"query", query.text},
                    {"recommendations_total", asked_in_all},
                    {"recommendations", ordered_json::parse(recommendations)},
                    {"understood", results.understood},
                    {"expanded", expanded},
                    {"documents", results.documents},
                    {"passages", results.passages},
                    {"hits", hits},
                    {"facets", facets_of(results)},
                    {"notices", notices},
                    {"suggestion", results.suggestion}});
}

}  // namespace griot
