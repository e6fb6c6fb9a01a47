// What registers know, as JSON, version 1: organisations, persons, events, focal points,
// lineage. docs/api.md says what each answer holds.
#include <nlohmann/json.hpp>
#include <set>

#include "engine/publication/comparison.h"
#include "engine/publication/entity_facts.h"
#include "engine/publication/json_answer.h"
#include "engine/publication/organisation_register.h"
#include "engine/publication/page_kinds.h"
#include "engine/vocabulary/speaker.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

ordered_json ids_on(const Shelf* shelf) {
  ordered_json ids = ordered_json::array();
  if (!shelf) return ids;
  for (const Card* card : shelf->cards) ids.push_back(card->id);
  return ids;
}

ordered_json roles_as_json(const PageContext& page, std::string_view id) {
  ordered_json roles = ordered_json::array();
  for (const OrganisationRole& role : roles_of(page, id)) {
    roles.push_back({{"role", role.role},
                     {"perimeter", role.phase},
                     {"country", role.country},
                     {"from", role.from},
                     {"to", role.to},
                     {"example", role.example}});
  }
  return roles;
}

ordered_json listings_as_json(const ListedOrganisation* listed) {
  ordered_json listings = ordered_json::array();
  if (!listed) return listings;
  for (const DirectoryListing& each : listed->listings) {
    listings.push_back({{"document", each.card->id},
                        {"anchor", each.entry.anchor},
                        {"typology", each.entry.cell(DirectoryColumn::typology)},
                        {"territory", each.entry.cell(DirectoryColumn::territory)},
                        {"domains", each.entry.cell(DirectoryColumn::domains)},
                        {"countries", each.countries},
                        {"as_of", each.card->metadata.text("date")}});
  }
  return listings;
}

ordered_json tally_as_json(const Tally& tally) {
  return {{"same", tally.same()},
          {"moved", tally.of(Fate::moved)},
          {"reworded", tally.of(Fate::reworded)},
          {"dropped", tally.of(Fate::dropped)},
          {"added", tally.of(Fate::added)}};
}

const char* code_of(Fate fate) {
  constexpr const char* names[fate_count] = {"kept",     "moved",   "retouched",
                                             "reworded", "dropped", "added"};
  return names[static_cast<std::size_t>(fate)];
}

ordered_json lineage_as_json(const PageContext& page, const Lineage& lineage) {
  ordered_json changes = ordered_json::array();
  for (const PassagePair& passage : lineage.passages) {
    if (passage.fate == Fate::kept) continue;
    changes.push_back({{"fate", code_of(passage.fate)},
                       {"before_anchor", passage.before_anchor},
                       {"now_anchor", passage.now_anchor},
                       {"before", passage.before},
                       {"now", passage.now}});
  }
  ordered_json told = {{"paragraphs", tally_as_json(lineage.paragraphs)},
                       {"headings", tally_as_json(lineage.headings)},
                       {"rows", tally_as_json(lineage.rows)}};
  told["recommendations"] = tally_as_json(lineage.recommended);
  ordered_json recommended = ordered_json::array();
  for (const RecommendationPair& each : lineage.recommendations) {
    recommended.push_back({{"fate", code_of(each.fate)},
                           {"before_id", each.before_id},
                           {"now_id", each.now_id},
                           {"before", each.before},
                           {"now", each.now}});
  }
  told["recommendation_changes"] = recommended;
  told["organisations"] = {{"before", lineage.organisations.before},
                           {"now", lineage.organisations.now},
                           {"added", lineage.organisations.added},
                           {"removed", lineage.organisations.removed}};
  told["words"] = in_words(page, lineage);
  told["changes"] = changes;
  return told;
}

}  // namespace

std::optional<Page> api_organisations(const PageContext& page) {
  const auto& listed = page.catalogue.organisations(page.site.vocabulary);
  std::set<std::string> ids;
  for (const Shelf& shelf : page.shelves.of(ShelfKind::organisation))
    ids.insert(shelf.id);
  for (const ListedOrganisation& each : listed.all()) ids.insert(each.id);
  for (const Concept& each : page.site.vocabulary.concepts(Kind::organisation)) {
    ids.insert(each.id);
  }
  ordered_json list = ordered_json::array();
  for (const std::string& id : ids) {
    const Concept* known = page.site.vocabulary.by_id(Kind::organisation, id);
    const auto values = [&](const char* column) {
      return known ? known->values(column) : std::vector<std::string>();
    };
    list.push_back(
        {{"id", id},
         {"name", organisation_name(page, id)},
         {"acronyms", values("sigle")},
         {"aliases", values("alias")},
         {"countries_of_origin", values("pays_origine")},
         {"countries_of_action", values("pays_action")},
         {"roles", roles_as_json(page, id)},
         {"listings", listings_as_json(listed.find(id))},
         {"documents", ids_on(page.shelves.find(ShelfKind::organisation, id))}});
  }
  return json_page({{"v", 1}, {"organisations", list}});
}

std::optional<Page> api_persons(const PageContext& page) {
  ordered_json list = ordered_json::array();
  for (const Shelf& shelf : page.shelves.of(ShelfKind::person)) {
    list.push_back({{"id", shelf.id},
                    {"name", shelf.label},
                    {"role", "speaker"},
                    {"documents", ids_on(&shelf)}});
  }
  return json_page({{"v", 1}, {"persons", list}});
}

std::optional<Page> api_events(const PageContext& page) {
  ordered_json list = ordered_json::array();
  for (const Shelf* shelf : in_order(page, ShelfKind::event)) {
    const EventFacts event = event_of(shelf->cards.front()->metadata);
    list.push_back({{"id", shelf->id},
                    {"name", event.name},
                    {"type", event.type},
                    {"date", event.date},
                    {"begins", event.begins},
                    {"place", event.place},
                    {"documents", ids_on(shelf)}});
  }
  return json_page({{"v", 1}, {"events", list}});
}

std::optional<Page> api_focal_points(const PageContext& page) {
  ordered_json list = ordered_json::array();
  for (const std::string& country : focal_countries(page)) {
    ordered_json organisations = ordered_json::array();
    for (const TableLine& row : page.site.vocabulary.table("points-focaux")) {
      if (row.cell("pays") != country || row.cell("organisation").empty()) continue;
      organisations.push_back({{"id", row.cell("organisation")},
                               {"from", row.cell("debut")},
                               {"example", row.cell("exemple") == "oui"}});
    }
    list.push_back({{"country", country}, {"organisations", organisations}});
  }
  return json_page({{"v", 1}, {"focal_points", list}});
}

std::optional<Page> api_lineage(const PageContext& page) {
  const Card* card = page.shelves.card(page.captured.at(0));
  if (!card) return std::nullopt;
  ordered_json list = ordered_json::array();
  for (const Kin& kin : page.shelves.kin(*card)) {
    ordered_json entry = {
        {"v", 1},
        {"relation", kin.form->key},
        {"words", page.text(kin.forward ? kin.form->forward : kin.form->backward)},
        {"forward", kin.forward},
        {"document", kin.card->id},
        {"title", title_of(page, *kin.card)}};
    if (kin.form->comparable) {
      const Card& newer = kin.forward ? *card : *kin.card;
      const Card& older = kin.forward ? *kin.card : *card;
      entry["comparison"] =
          page.site.addresses.absolute(default_language, editions_path(newer, older));
      entry["lineage"] = lineage_as_json(page, lineage_of_editions(page, newer, older));
    }
    list.push_back(std::move(entry));
  }
  return json_page({{"v", 1}, {"document", card->id}, {"kin", list}});
}

}  // namespace griot
