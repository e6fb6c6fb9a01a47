// The register of a meeting: what it was, who spoke, what was asked, decided and
// promised.
//
// Only documents that are minutes say what a meeting decided. What a speaker said is the
// speaker's; nothing here is anybody's position. Lists of who was there are set apart
// before (engine/library/persons) and never reach this.
#pragma once

#include "engine/document/document.h"
#include "engine/knowledge/evidence.h"
#include "engine/knowledge/facts.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

Minutes minutes_of(const Lines& lines, const Metadata& metadata, const Rules& rules);

// Every sentence and item that was weighed as a decision or as an action: for measuring
// and fitting weights (bench/knowledge).
std::vector<Weighed> weighed_in_minutes(const Lines& lines, const Metadata& metadata,
                                        const Rules& rules);

}  // namespace griot
