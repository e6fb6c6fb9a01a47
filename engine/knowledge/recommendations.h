// Recommendations, wherever a document makes them: in sections that announce them, in
// tables, behind "Nous demandons :", as numbered or lettered items, in sentences of the
// signatories. What is recalled, considered, promised or asked by others is none.
#pragma once

#include <vector>

#include "engine/document/document.h"
#include "engine/knowledge/evidence.h"
#include "engine/knowledge/facts.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

// In the order of the text.
std::vector<Recommendation> recommendations_in(const Lines& lines,
                                               const Metadata& metadata,
                                               const Rules& rules);

// Every sentence, item and heading that was weighed: for measuring and fitting weights
// (bench/knowledge).
std::vector<Weighed> weighed_in(const Lines& lines, const Metadata& metadata,
                                const Rules& rules);

}  // namespace griot
