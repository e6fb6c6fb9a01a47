// Reading what is no part of the document: notes that nothing calls, the header above the
// first page.
#pragma once

#include <string>

#include "importers/docx/import_state.h"
#include "importers/docx/relationships.h"

namespace griot::docx {

// On the start of the element that holds it; reads to its end. Findings, counts, media and
// whatever else reading leaves behind are as they were before.
Blocks read_aside(ImportState& state, PartReader& in, const Relationships& relationships,
                  const std::string& place);

}  // namespace griot::docx
