// What stands above the text on the first page: who writes, a reference, a date. It is no
// text of the document; metadata may be proposed from it.
#pragma once

#include "importers/docx/import_state.h"
#include "importers/docx/relationships.h"

namespace griot::docx {

// Nothing where the first section has no header, or one that cannot be read.
Blocks read_letterhead(ImportState& state, const Relationships& of_document);

}  // namespace griot::docx
