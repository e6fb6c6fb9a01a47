// Everything that one document says, read at once.
#pragma once

#include "engine/document/document.h"
#include "engine/knowledge/facts.h"
#include "engine/knowledge/rules.h"

namespace griot {

// `view` is the document as everyone may see it (engine/library/public_view), with its
// anchors: what is set apart for staff is never read. About linear; no standing yet.
DocumentFacts read_facts(const Document& view, const Rules& rules);

}  // namespace griot
