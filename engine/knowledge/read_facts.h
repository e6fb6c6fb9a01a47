// Everything that one document says, read at once.
#pragma once

#include "engine/document/document.h"
#include "engine/knowledge/facts.h"
#include "engine/knowledge/rules.h"

namespace griot {

// `view` is the document as everyone may see it (engine/library/public_view), with its
// anchors: no fact is read in what is set apart for staff. `whole`: all of it, so that
// those present are known where the text everyone sees says what they do. About linear;
// no standing yet.
DocumentFacts read_facts(const Document& view, const Document& whole, const Rules& rules);
inline DocumentFacts read_facts(const Document& view, const Rules& rules) {
  return read_facts(view, view, rules);
}

}  // namespace griot
