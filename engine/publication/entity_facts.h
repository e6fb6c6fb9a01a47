// What is known of an organisation, a person or an event, beside its documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/publication/page_context.h"
#include "engine/publication/report.h"

namespace griot {

struct EntityFact {
  std::string label;
  std::vector<ReportCell> values;
};

// Of the vocabulary, the table of roles and current cartographies; for a person, of the
// documents in which he or she spoke in public. Empty for other shelves.
std::vector<EntityFact> entity_facts(const PageContext& page, ShelfKind kind,
                                     std::string_view id);

// What an organisation signed, has to do and has on its agenda: sets `recommendations`,
// `actions`, `agenda` of a list. `shelf` may be null.
void add_words_of_organisation(const PageContext& page, const std::string& id,
                               const Shelf* shelf, View& view);

// A role with its dates (vocabulary/roles.tsv): an organisation may have several.
struct OrganisationRole {
  std::string organisation, role, phase, from, to, country;
  bool example = false;
};
std::vector<OrganisationRole> roles_of(const PageContext& page,
                                       std::string_view organisation);

// The persons of a document that spoke for this organisation are named in it.
std::string organisation_link(const PageContext& page, std::string_view id);
std::string organisation_name(const PageContext& page, std::string_view id);

}  // namespace griot
