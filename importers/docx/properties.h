// Core and custom properties (ECMA-376 part 2, clause 11; part 1, 15.2.12.2) → metadata.
#pragma once

#include "importers/docx/import_state.h"
#include "importers/docx/relationships.h"

namespace griot::docx {

// Title (unless it is a template's own), creator and keywords; custom properties by their
// name, without the ones office programs write for themselves. Who saved last, when, and
// with what never leaves the file.
void read_properties(ImportState& state, const Relationships& of_package);

}  // namespace griot::docx
