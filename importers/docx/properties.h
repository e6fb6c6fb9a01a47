// Core and custom properties (ECMA-376 part 2, clause 11; part 1, 15.2.12.2) → metadata.
#pragma once

#include "importers/docx/import_state.h"
#include "importers/docx/relationships.h"

namespace griot::docx {

// Title (unless it is a template's own), creator and keywords; custom properties by their
// name, without the ones office programs write for themselves. Who saved last, when, and
// with what never leaves the file.
// The children of the element that `in` stands on, as core properties (or those that Word
// 2003 has in their place); reads to its end.
void read_core_properties(ImportState& state, PartReader& in, const std::string& place);

void read_properties(ImportState& state, const Relationships& of_package);

}  // namespace griot::docx
