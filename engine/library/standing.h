// Which of the facts read now are those that were given ids before.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/knowledge/facts.h"
#include "engine/store/fact_record.h"

namespace griot {

// Gives each fact the standing of its record: first those of the same words and
// paragraph, then of the same words, then of the same paragraph, then of similar words. A
// record that nothing continues keeps its id for itself. Returns what to write: records
// of facts that have no id yet, in the series of `year`, and known ones with another
// place or wording.
std::vector<FactRecord> attach_standing(std::span<const FactRecord> records, int year,
                                        DocumentFacts& facts);

}  // namespace griot
