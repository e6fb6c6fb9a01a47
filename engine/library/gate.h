// The publication gate: what must be decided before a document may be read by everyone.
#pragma once

#include <optional>

#include "engine/base/error.h"
#include "engine/document/document.h"
#include "engine/document/finding.h"

namespace griot {

// The revisions, comments and hidden texts of `findings` that nobody has decided, and what
// the metadata lack: a title for all; a date and signatories for a position note.
// Each is said with its place; empty when nothing holds the document back.
Findings held_back_by(const Document& document, const Findings& findings);

// One Error{held_back} that names them all. `id` is its place.
Error held_back_error(std::string_view id, const Findings& reasons);

}  // namespace griot
