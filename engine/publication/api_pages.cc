// The JSON interface, version 1: docs/api.md says what each answer holds.
#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "engine/publication/page_kinds.h"
#include "engine/publication/register_request.h"
#include "engine/publication/search_parts.h"
#include "engine/publication/search_request.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

constexpr std::int64_t most_documents = 100;
constexpr std::int64_t most_positions = 1'000'000'000;

Page json_page(const ordered_json& json) {
  return api_page(json.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

// Nothing when the parameter is there and no number from `least` to `most`.
std::optional<std::int64_t> number_of(const PageContext& page, std::string_view name,
                                      std::int64_t otherwise, std::int64_t least,
                                      std::int64_t most) {
  const std::string text = page.parameter(name);
  if (text.empty()) return otherwise;
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  const bool good =
      error == std::errc() && stop == end && number >= least && number <= most;
  return good ? std::optional(number) : std::nullopt;
}

Page out_of_range(const PageContext& page) {
  return api_problem(400, "usage",
                     page.text(say("« limit » va de 1 à {1}, « offset » de 0 à {2}",
                                   {std::to_string(most_documents), "1000000"})));
}

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
  const auto limit = number_of(page, "limit", most_documents, 1, most_documents);
  const auto offset = number_of(page, "offset", 0, 0, 1'000'000);
  if (!limit || !offset) return out_of_range(page);
  const auto& cards = page.catalogue.cards();
  ordered_json documents = ordered_json::array();
  for (std::size_t i = static_cast<std::size_t>(*offset);
       i < cards.size() && documents.size() < static_cast<std::size_t>(*limit); ++i) {
    documents.push_back(json_of(page, cards[i]));
  }
  return json_page({{"v", 1}, {"total", cards.size()}, {"documents", documents}});
}

// What became public, changed or was withdrawn behind a position, oldest first.
std::optional<Page> api_changes(const PageContext& page) {
  const auto limit = number_of(page, "limit", most_documents, 1, most_documents);
  const auto since = number_of(page, "since", 0, 0, most_positions);
  if (!limit || !since) return out_of_range(page);
  struct Changed {
    const Card* card;
    const char* status;
  };
  std::vector<Changed> changed;
  std::int64_t position = 0;
  const auto take = [&](const std::vector<Card>& cards, const char* status) {
    for (const Card& card : cards) {
      position = std::max(position, card.position);
      if (card.position > *since) changed.push_back({&card, status});
    }
  };
  take(page.catalogue.cards(), "published");
  take(page.catalogue.withdrawn(), "withdrawn");
  std::sort(changed.begin(), changed.end(), [](const Changed& a, const Changed& b) {
    return a.card->position < b.card->position;
  });
  const bool more = changed.size() > static_cast<std::size_t>(*limit);
  if (more) changed.resize(static_cast<std::size_t>(*limit));
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
  const auto limit = number_of(page, "limit", hits_a_page, 1, most_documents);
  if (!limit) return out_of_range(page);
  const std::string& id = page.captured.at(0);
  if (!page.index.related || !page.shelves.card(id)) return std::nullopt;
  if (search_is_away(page)) return search_problem(page);
  ordered_json list = ordered_json::array();
  for (const RelatedDocument& related :
       page.index.related(id, static_cast<std::size_t>(*limit))) {
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
  const auto limit = number_of(page, "limit", hits_a_page, 1, most_documents);
  const auto offset = number_of(page, "offset", 0, 0, 1'000'000);
  if (!limit || !offset) return out_of_range(page);
  if (search_is_away(page)) return search_problem(page);
  Query query = query_of(page);
  query.limit = *limit;
  query.offset = *offset;
  const Results results = page.index.search(query);
  ordered_json hits = ordered_json::array();
  for (const Hit& hit : results.hits) hits.push_back(json_of(page, hit));
  ordered_json expanded = ordered_json::array();
  for (const Expanded& each : results.expanded) expanded.push_back(json_of(page, each));
  ordered_json notices = ordered_json::array();
  for (const Message& notice : results.notices) notices.push_back(page.text(notice));
  // A search for recommendations has them first.
  auto asked = asked_recommendations_of(page, query.text);
  const std::size_t asked_in_all = asked.size();
  asked.resize(std::min(asked.size(), static_cast<std::size_t>(*limit)));
  return json_page(
      {{"v", 1},
       {"query", query.text},
       {"recommendations_total", asked_in_all},
       {"recommendations", ordered_json::parse(recommendations_as_json(page, asked))},
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
