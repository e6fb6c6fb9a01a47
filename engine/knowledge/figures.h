// Numbers that a text gives, with the sentence that says what they count.
#pragma once

#include <vector>

#include "engine/knowledge/facts.h"
#include "engine/knowledge/lines.h"

namespace griot {

// Amounts, shares and counts ("26 %", "12 500 €", "148 entretiens"), a sentence each;
// dates and numbers of articles are none. Linear.
std::vector<QuotedFigure> figures_in(const Lines& lines);

}  // namespace griot
