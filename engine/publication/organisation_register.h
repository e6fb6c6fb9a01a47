// Who acts where: the organisations that cartographies list, put together by identity.
//
// Made once from a catalogue, which holds what is public, and kept by it. Only
// cartographies that no newer public edition replaces are read. Contacts never enter: what
// a directory says of telephones, addresses and persons is its internal column.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/directory.h"
#include "engine/publication/shelves.h"

namespace griot {

// A country, or a region of one, as a map may show it (vocabulary/centroides.tsv).
struct Place {
  std::string id;       // of a region; a country's is its code
  std::string name;
  std::string country;  // ISO code
  bool region = false;
  double latitude = 0;  // of the middle, in degrees, WGS 84
  double longitude = 0;
};

struct DirectoryListing {
  const Card* card = nullptr;
  DirectoryEntry entry;  // without contacts
  std::vector<std::string> countries;  // of its column, else of its document
  const Place* place = nullptr;  // the region it names, or its one country, or null
};

struct ListedOrganisation {
  std::string id;    // as Shelves::id_of gives it
  std::string name;  // the vocabulary's, else as first listed
  std::vector<DirectoryListing> listings;  // newest document first
};

class OrganisationRegister {
 public:
  OrganisationRegister(const Catalogue& catalogue, const Vocabulary& vocabulary,
                       const Shelves& shelves);

  // By id. Null where nothing lists it.
  const ListedOrganisation* find(std::string_view id) const;
  const std::vector<ListedOrganisation>& all() const { return organisations_; }

 private:
  const Place* place_of(const DirectoryListing& listing) const;

  std::vector<Place> places_;
  std::map<std::string, std::size_t, std::less<>> regions_;    // by slug of each name
  std::map<std::string, std::size_t, std::less<>> countries_;  // by code
  std::map<std::string, std::size_t, std::less<>> country_names_;  // by slug
  std::vector<ListedOrganisation> organisations_;
  std::map<std::string, std::size_t, std::less<>> by_id_;
};

}  // namespace griot
