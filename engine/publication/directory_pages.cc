// The directory: who acts where, from the current cartographies; as a page, as CSV and as
// GeoJSON (RFC 7946) at the level of regions and countries. The focal points beside it.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/publication/entity_facts.h"
#include "engine/publication/organisation_register.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/report.h"
#include "engine/text/csv.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

const OrganisationRegister& register_of(const PageContext& page) {
  return page.catalogue.organisations(page.site.vocabulary);
}

std::string joined_countries(const PageContext& page, const DirectoryListing& listing) {
  std::string names;
  for (const auto& id : listing.countries) {
    names += (names.empty() ? "" : " ; ") + page.label(ShelfKind::country, id);
  }
  return names;
}

// Organisations in the order of their names.
std::vector<const ListedOrganisation*> by_name(const PageContext& page) {
  std::vector<const ListedOrganisation*> all;
  for (const ListedOrganisation& each : register_of(page).all()) all.push_back(&each);
  std::sort(all.begin(), all.end(), [&](const auto* a, const auto* b) {
    return page.language.less(a->name, b->name);
  });
  return all;
}

constexpr const char* nowhere = "-";  // of listings that name no country

std::vector<const DirectoryListing*> listings_in(const ListedOrganisation& each,
                                                 const std::string& country) {
  std::vector<const DirectoryListing*> here;
  for (const DirectoryListing& listing : each.listings) {
    const auto& countries = listing.countries;
    const bool is_here =
        country == nowhere
            ? countries.empty()
            : std::find(countries.begin(), countries.end(), country) != countries.end();
    if (is_here) here.push_back(&listing);
  }
  return here;
}

// What cartographies say of the same organisation, each thing once, the newest first.
std::vector<std::string> values_of(const std::vector<const DirectoryListing*>& listings,
                                   DirectoryColumn column) {
  std::vector<std::string> values;
  for (const DirectoryListing* listing : listings) {
    const std::string& value = listing->entry.cell(column);
    if (value.empty() || std::find(values.begin(), values.end(), value) != values.end()) {
      continue;
    }
    values.push_back(value);
  }
  return values;
}

ReportCell cell_of(const std::vector<const DirectoryListing*>& listings,
                   DirectoryColumn column) {
  const std::vector<std::string> values = values_of(listings, column);
  ReportCell cell;
  if (values.size() == 1) cell.text = values.front();
  if (values.size() > 1) {
    for (const std::string& value : values) cell.points.push_back({value});
  }
  return cell;
}

ReportCell sources_of(const PageContext& page,
                      const std::vector<const DirectoryListing*>& listings) {
  std::vector<ReportPoint> sources;
  std::set<std::string> told;  // several rows of one table have one anchor
  for (const DirectoryListing* listing : listings) {
    std::string path = "/documents/" + listing->card->id;
    if (!listing->entry.anchor.empty()) path += "#" + listing->entry.anchor;
    if (!told.insert(path).second) continue;
    // What says no date is told by its title: a link has words.
    const std::string date = page.language.date(listing->card->metadata.text("date"));
    sources.push_back(
        {date.empty() ? title_of(page, *listing->card) : date, page.link(path)});
  }
  if (sources.size() == 1) return {sources.front().text, sources.front().url};
  ReportCell cell;
  cell.points = std::move(sources);
  return cell;
}

ReportSection table_of(const PageContext& page, const std::string& country) {
  ReportSection section("pays-" + country, page.label(ShelfKind::country, country));
  section.columns(page.text(say("Organisations citées par les cartographies")),
                  {page.text(say("Organisation")), page.text(say("Type")),
                   page.text(say("Territoire")), page.text(say("Domaines")),
                   page.text(say("Source"))});
  for (const ListedOrganisation* each : by_name(page)) {
    const std::vector<const DirectoryListing*> here = listings_in(*each, country);
    if (here.empty()) continue;
    const auto acronym = values_of(here, DirectoryColumn::acronym);
    section.row({{each->name, page.link("/organisations/" + each->id),
                  acronym.empty() ? "" : acronym.front()},
                 cell_of(here, DirectoryColumn::typology),
                 cell_of(here, DirectoryColumn::territory),
                 cell_of(here, DirectoryColumn::domains),
                 sources_of(page, here)});
  }
  return section;
}

ordered_json feature_of(const PageContext& page, const ListedOrganisation& each,
                        const DirectoryListing& listing) {
  ordered_json geometry;  // null where no place is known (RFC 7946, 3.2)
  if (listing.place) {
    geometry = {{"type", "Point"},
                {"coordinates", {listing.place->longitude, listing.place->latitude}}};
  }
  const std::string path = "/documents/" + listing.card->id;
  return {{"type", "Feature"},
          {"geometry", geometry},
          {"properties",
           {{"id", each.id},
            {"name", each.name},
            {"acronym", listing.entry.cell(DirectoryColumn::acronym)},
            {"typology", listing.entry.cell(DirectoryColumn::typology)},
            {"territory", listing.entry.cell(DirectoryColumn::territory)},
            {"domains", listing.entry.cell(DirectoryColumn::domains)},
            {"countries", listing.countries},
            {"place", listing.place ? listing.place->name : std::string()},
            {"precision", !listing.place          ? ""
                          : listing.place->region ? "region"
                                                  : "country"},
            {"as_of", listing.card->metadata.text("date")},
            {"source", page.site.addresses.absolute(default_language, path)},
            {"example", is_example(*listing.card)}}}};
}

}  // namespace

std::optional<Page> directory_page(const PageContext& page) {
  Report report(page, page.text(say("Annuaire")),
                page.text(say("Qui agit où, d’après les cartographies en cours.")));
  report.crumb(say("Accueil"), "/").crumb(say("Organisations"), "/organisations/");
  report.note(page.text(say(
      "Une ligne par organisation et par pays, avec la date de chaque cartographie qui "
      "la cite. Les contacts restent internes et n’entrent dans aucun fichier.")));
  report.other_form("CSV", page.link("/annuaire.csv"));
  report.other_form("GeoJSON", page.link("/annuaire.geojson"));
  std::map<std::string, std::size_t> countries;  // of organisations, each counted once
  std::vector<const Card*> cards;
  for (const ListedOrganisation& each : register_of(page).all()) {
    std::set<std::string> places;
    for (const DirectoryListing& listing : each.listings) {
      cards.push_back(listing.card);
      places.insert(listing.countries.begin(), listing.countries.end());
      if (listing.countries.empty()) places.insert(nowhere);
    }
    for (const std::string& id : places) ++countries[id];
  }
  warn_of_examples(page, report.view(), cards);
  ReportSection summary("ensemble", page.text(say("En tout")));
  summary.text(
      page.text(say_n("{1} organisation", "{1} organisations",
                      static_cast<std::int64_t>(register_of(page).all().size()))));
  for (const auto& [id, count] : countries) {
    const std::string name = id == nowhere ? page.text(say("pays non dit"))
                                           : page.label(ShelfKind::country, id);
    summary.choice(name + " (" + std::to_string(count) + ")", "#pays-" + id);
  }
  report.add(std::move(summary));
  for (const auto& [id, count] : countries) report.add(table_of(page, id));
  return report.page();
}

std::optional<Page> directory_table(const PageContext& page) {
  std::string csv = csv_byte_order_mark;
  csv += csv_row({page.text(say("identifiant")), page.text(say("organisation")),
                  page.text(say("sigle")), page.text(say("type")),
                  page.text(say("territoire")), page.text(say("pays")),
                  page.text(say("domaines")), page.text(say("depuis")),
                  page.text(say("à la date de")), page.text(say("source")),
                  page.text(say("exemple"))});
  for (const ListedOrganisation* each : by_name(page)) {
    for (const DirectoryListing& listing : each->listings) {
      csv += csv_row(
          {each->id, each->name, listing.entry.cell(DirectoryColumn::acronym),
           listing.entry.cell(DirectoryColumn::typology),
           listing.entry.cell(DirectoryColumn::territory),
           joined_countries(page, listing), listing.entry.cell(DirectoryColumn::domains),
           listing.entry.cell(DirectoryColumn::since),
           listing.card->metadata.text("date"),
           page.site.addresses.absolute(page.code, "/documents/" + listing.card->id),
           is_example(*listing.card) ? page.text(say("oui")) : page.text(say("non"))});
    }
  }
  return csv_page(std::move(csv));
}

std::optional<Page> directory_map(const PageContext& page) {
  ordered_json features = ordered_json::array();
  for (const ListedOrganisation* each : by_name(page)) {
    for (const DirectoryListing& listing : each->listings) {
      features.push_back(feature_of(page, *each, listing));
    }
  }
  return finished(
      "application/geo+json",
      ordered_json{{"type", "FeatureCollection"}, {"features", features}}.dump(
          1, ' ', false, ordered_json::error_handler_t::replace) +
          "\n");
}

// The countries that have one, whether or not it is known which organisation it is.
std::vector<std::string> focal_countries(const PageContext& page) {
  std::vector<std::string> countries;
  for (const TableLine& row : page.site.vocabulary.table("points-focaux")) {
    const std::string& id = row.cell("pays");
    const bool known =
        std::find(countries.begin(), countries.end(), id) != countries.end();
    if (!known && page.site.vocabulary.by_id(Kind::country, id)) countries.push_back(id);
  }
  return countries;
}

namespace {

// The row that names an organisation, else any of the country.
const TableLine* focal_row(const PageContext& page, const std::string& country) {
  const TableLine* found = nullptr;
  for (const TableLine& row : page.site.vocabulary.table("points-focaux")) {
    if (row.cell("pays") != country) continue;
    if (!found || found->cell("organisation").empty()) found = &row;
  }
  return found;
}

ReportCell focal_organisation(const PageContext& page, const TableLine& row) {
  const std::string& id = row.cell("organisation");
  if (id.empty()) return {page.text(say("à compléter")), "", ""};
  const bool example = row.cell("exemple") == "oui";
  return {organisation_name(page, id), organisation_link(page, id),
          example ? page.text(say("organisation d’exemple")) : ""};
}

}  // namespace

std::optional<Page> focal_points_page(const PageContext& page) {
  if (!has_focal_points(page)) return std::nullopt;
  Report report(
      page, page.text(say("Points focaux")),
      page.text(say("Un par pays : qui relaie le programme auprès de la société "
                    "civile.")));
  report.crumb(say("Accueil"), "/");
  if (has_programme(page)) report.crumb(say("Programme"), "/programme");
  ReportSection section("points", page.text(say("Par pays")));
  section.columns(page.text(say("Points focaux, par pays")),
                  {page.text(say("Pays")), page.text(say("Organisation")),
                   page.text(say("Documents du pays"))});
  for (const std::string& id : focal_countries(page)) {
    const Shelf* shelf = page.shelves.find(ShelfKind::country, id);
    section.row(
        {{page.label(ShelfKind::country, id), page.link("/points-focaux/" + id)},
         focal_organisation(page, *focal_row(page, id)),
         {page.documents(shelf ? shelf->cards.size() : 0), page.link("/pays/" + id)}});
  }
  report.add(std::move(section));
  return report.page();
}

std::optional<Page> focal_point_page(const PageContext& page) {
  const std::string& id = page.captured.at(0);
  const TableLine* row = focal_row(page, id);
  if (!row || !page.site.vocabulary.by_id(Kind::country, id)) return std::nullopt;
  Report report(page,
                page.text(say("Point focal : {1}", {page.label(ShelfKind::country, id)})),
                "");
  report.crumb(say("Accueil"), "/").crumb(say("Points focaux"), "/points-focaux/");
  ReportSection who("qui", page.text(say("Organisation")));
  who.fact(page.text(say("Organisation")), {focal_organisation(page, *row)});
  who.fact(page.text(say("Depuis")), {{page.language.date(row->cell("debut"))}});
  if (const std::string& organisation = row->cell("organisation");
      !organisation.empty()) {
    for (EntityFact& fact : entity_facts(page, ShelfKind::organisation, organisation)) {
      who.fact(std::move(fact.label), std::move(fact.values));
    }
  }
  report.add(std::move(who));
  const Shelf* country = page.shelves.find(ShelfKind::country, id);
  const Shelf* own =
      page.shelves.find(ShelfKind::organisation, row->cell("organisation"));
  ReportSection signed_by("documents", page.text(say("Ses documents")));
  if (own) {
    for (const Card* card : own->cards) signed_by.document(card_view(page, *card));
    if (own->holds_example) warn_of_examples(page, report.view());
  }
  signed_by.otherwise(page.text(say("Aucun document publié de cette organisation.")));
  report.add(std::move(signed_by));
  ReportSection events("evenements", page.text(say("Événements du pays")));
  for (const Shelf* event : in_order(page, ShelfKind::event)) {
    const bool here = country && !on_both(*country, *event).empty();
    if (!here) continue;
    const EventFacts facts = event_of(event->cards.front()->metadata);
    events.item({event->label, page.link("/evenements/" + event->id),
                 page.language.date(facts.date)});
  }
  events.otherwise(page.text(say("Aucun événement publié pour ce pays.")));
  report.add(std::move(events));
  return report.page();
}

}  // namespace griot
