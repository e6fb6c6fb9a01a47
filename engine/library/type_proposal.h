// What kind of document a text says it is, for a person to accept.
#pragma once

#include "engine/knowledge/rules.h"
#include "engine/library/proposals.h"

namespace griot {

// Adds the type that the text tells (engine/knowledge/document_type.h) to what `document`
// proposes, by its French name, where nobody says one and no line of its own proposes one.
void propose_type(const Document& document, const Rules& rules,
                  const Decisions& decisions, Proposals& proposals);

}  // namespace griot
