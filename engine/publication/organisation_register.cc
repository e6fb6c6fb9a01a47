#include "engine/publication/organisation_register.h"

#include <algorithm>
#include <charconv>

#include "engine/base/error.h"
#include "engine/publication/site.h"
#include "engine/text/words.h"
#include "engine/vocabulary/organisation_name.h"

namespace griot {
namespace {

double degrees(const TableLine& row, std::string_view column) {
  const std::string& text = row.cell(column);
  double value = 0;
  const auto [stop, error] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || stop != text.data() + text.size()) {
    throw Error(ErrorCode::invalid, "centroides.tsv:" + std::to_string(row.line),
                say("« {1} » n'est pas un nombre de degrés", {text}),
                say("écrivez par exemple -12.2"));
  }
  return value;
}

bool is_current(const Shelves& shelves, const Card& card) {
  return shelves.replacing(card).empty();
}

std::vector<std::string> countries_in(const std::string& text,
                                      const Vocabulary& vocabulary) {
  std::vector<std::string> ids;
  for (const std::string& part : split_cell(text, ',')) {
    for (const Concept* country : vocabulary.find_run(Kind::country, part)) {
      ids.push_back(country->id);
    }
  }
  return ids;
}

}  // namespace

OrganisationRegister::OrganisationRegister(const Catalogue& catalogue,
                                           const Vocabulary& vocabulary,
                                           const Shelves& shelves) {
  for (const TableLine& row : vocabulary.table("centroides")) {
    const bool region = row.cell("pays") != row.cell("id");
    Place place{row.cell("id"), row.cell("nom"),          row.cell("pays"),
                region,         degrees(row, "latitude"), degrees(row, "longitude")};
    auto& index = region ? regions_ : countries_;
    index.emplace(region ? slug(place.name) : place.id, places_.size());
    if (!region) country_names_.emplace(slug(place.name), places_.size());
    for (const std::string& alias : split_cell(row.cell("alias"))) {
      (region ? regions_ : country_names_).emplace(slug(alias), places_.size());
    }
    places_.push_back(std::move(place));
  }
  const DirectoryRules rules = DirectoryRules::of(vocabulary);
  const Shelf* shelf = shelves.find(ShelfKind::type, directory_type);
  if (!shelf) return;
  for (const Card* card : shelf->cards) {
    if (!is_current(shelves, *card)) continue;
    for (DirectoryEntry& entry : directory_in(catalogue.document(card->id), rules)) {
      entry.cells.erase(DirectoryColumn::contact);
      const OrganisationName named = read_organisation_name(entry.name, vocabulary);
      if (!named.acronym.empty()) {
        entry.cells.try_emplace(DirectoryColumn::acronym, named.acronym);
      }
      const std::string id =
          Shelves::id_of(ShelfKind::organisation, entry.name, vocabulary);
      if (id.empty()) continue;
      const auto [at, is_new] = by_id_.emplace(id, organisations_.size());
      if (is_new) {
        const Concept* known = vocabulary.by_id(Kind::organisation, id);
        organisations_.push_back({id, known ? known->label : named.name, {}});
      }
      DirectoryListing listing{card, std::move(entry), {}, nullptr};
      listing.countries =
          countries_in(listing.entry.cell(DirectoryColumn::country), vocabulary);
      if (listing.countries.empty()) {
        listing.countries = shelves.places(*card, ShelfKind::country);
      }
      listing.place = place_of(listing);
      organisations_[at->second].listings.push_back(std::move(listing));
    }
  }
  std::sort(organisations_.begin(), organisations_.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  for (std::size_t i = 0; i < organisations_.size(); ++i) {
    by_id_[organisations_[i].id] = i;
  }
}

// A region counts only in a country of the listing: names of regions come again. What
// names another country is there ("France, autres régions"), whatever the document is on.
const Place* OrganisationRegister::place_of(const DirectoryListing& listing) const {
  const auto of_country = [&](const Place& place) {
    return std::find(listing.countries.begin(), listing.countries.end(), place.country) !=
           listing.countries.end();
  };
  const std::string& territory = listing.entry.cell(DirectoryColumn::territory);
  for (const char separator : {'\n', ',', '(', '/', ';'}) {
    for (const std::string& part : split_cell(territory, separator)) {
      const auto found = regions_.find(slug(part));
      if (found != regions_.end() && of_country(places_[found->second])) {
        return &places_[found->second];
      }
    }
  }
  const std::string words = "-" + slug(territory, 400) + "-";
  for (const auto& [name, place] : country_names_) {
    if (words.find("-" + name + "-") != std::string::npos) return &places_[place];
  }
  if (listing.countries.size() != 1) return nullptr;
  const auto country = countries_.find(listing.countries.front());
  return country == countries_.end() ? nullptr : &places_[country->second];
}

const ListedOrganisation* OrganisationRegister::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &organisations_[found->second];
}

}  // namespace griot
