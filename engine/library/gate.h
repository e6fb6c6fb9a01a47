// The publication gate: what must be decided before a document may be read by everyone.
#pragma once

#include <string>

#include "engine/base/error.h"
#include "engine/document/document.h"
#include "engine/document/finding.h"
#include "engine/library/decision.h"

namespace griot {

// What a person decides on all that is open of a kind, at once.
struct GateDecisions {
  bool accept_revisions = false;  // the text as it is kept is the right one
  bool drop_comments = false;     // they stay out
  bool drop_hidden = false;       // it stays out
  bool any() const { return accept_revisions || drop_comments || drop_hidden; }
};

// What `now` decides about the open findings, each by what it is about: another comment,
// or the same deletion in another sentence, is another subject and asks again.
Decisions decisions_on(const Findings& findings, const GateDecisions& now);

// The findings that nobody has decided (all of severity pending), and what the metadata
// lack: a title for all; a date and signatories for a position note; a type or a date
// that was said and not understood. Each is said with its place; empty when nothing holds
// the document back.
Findings held_back_by(const Document& document, const Findings& findings,
                      const Decisions& decisions);

// What a document passes with that its authors may not know: no type, so that nothing
// that one asks for is asked. Holds nothing back.
Findings remarks_on(const Metadata& metadata);

// Findings that have been decided are no longer pending: they are worth knowing, and say
// what was decided instead of what the author's tool should do.
void settle(Findings& findings, const Decisions& decisions);

// One Error{held_back} that names them all and says how to go on. `id` is its place.
Error held_back_error(std::string_view id, const Findings& reasons);

}  // namespace griot
