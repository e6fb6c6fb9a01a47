// Acronyms that documents define, kept with each document: they come and go with it, and
// what an internal document defines stays in the internal database.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/index/columns.h"
#include "engine/index/shards.h"
#include "engine/index/synonym.h"

namespace griot {

inline constexpr unsigned definitions_slot = 1;  // Xapian's value slot

std::string pack_definitions(const std::vector<Definition>& definitions);

// Of all documents, by acronym, the commonest form first. Forms that differ in function
// words, number or capitals are one. Throws Xapian::Error.
std::vector<KnownDefinition> known_definitions(const std::vector<Shard>& shards,
                                               const Columns& columns);

}  // namespace griot
