// Who spoke at a meeting, as its minutes say: a public role, unlike having been there.
#pragma once

#include <vector>

#include "engine/document/metadata.h"
#include "engine/knowledge/facts.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

// "Dr Awa EXEMPLE (Centre Exemple d'écoute)" of the metadata, of the sheet at the top
// ("Intervenantes : …", one behind the other or an item each), and the headings of
// interventions. Of the sheet only names of two words and more, never those said to be
// present or excused, 200 at most. Linear.
std::vector<Speaker> speakers_of(const Lines& lines, const Metadata& metadata,
                                 const Rules& rules);

}  // namespace griot
