// A list of people below a text: those who sign it, not what it asks.
#pragma once

#include "engine/knowledge/lines.h"

namespace griot {

// Most items directly below line `lead` are names, with what explains them: "DIOP Awa,
// enseignante", "Koffi Mensah (Lyon)", an organisation that the vocabulary has.
bool lists_names(const Lines& lines, std::size_t lead, const Rules& rules);

}  // namespace griot
