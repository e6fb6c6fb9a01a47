// What a capitalisation tells, part by part, so that experiences can be compared; and
// what people said in their own words.
#pragma once

#include <vector>

#include "engine/document/document.h"
#include "engine/knowledge/facts.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

// The parts that its headings announce, in the order of the text; none for a document
// that is no capitalisation.
std::vector<ExperiencePart> experience_in(const Lines& lines);

// The parts of a sheet in their order, as ids of rubriques.tsv.
std::vector<const char*> experience_parts();

// Verbatims with who said them and how far they may be told: as the box, its text or the
// metadata ("consentement") say.
std::vector<Testimony> testimonies_in(const Document& document, const Rules& rules);

}  // namespace griot
