// "Voir aussi": the documents that speak of what one speaks of, and where they do.
//
// The document's key words are looked up like a query; a shared theme or country, which
// people set, adds to what the words say. Costs about as much as a search.
#pragma once

#include <string_view>
#include <vector>

#include "engine/index/index.h"
#include "engine/index/snapshot.h"

namespace griot {

// Throws Xapian::Error.
std::vector<RelatedDocument> related_documents(std::string_view document,
                                               std::size_t limit,
                                               const Snapshot& snapshot);

}  // namespace griot
