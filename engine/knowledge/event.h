// What a meeting was and who spoke, as its minutes say.
#pragma once

#include <vector>

#include "engine/document/metadata.h"
#include "engine/knowledge/facts.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

// Of the metadata first, then of the sheet at the top: pairs ("Date : …"), lines of a
// table of two columns.
Event event_of(const Lines& lines, const Metadata& metadata, const Rules& rules);

// "Dr Awa EXEMPLE (Centre Exemple d'écoute)" of the metadata, and the headings of
// interventions.
std::vector<Speaker> speakers_of(const Lines& lines, const Metadata& metadata);

}  // namespace griot
