// Bookmarks and the links that point to them, once the whole document is read.
#pragma once

#include "importers/docx/import_state.h"

namespace griot::docx {

// Keeps the bookmarks something links to, each name once; a link to a bookmark that is
// not there keeps its text only, with a finding.
void settle_bookmarks(ImportState& state);

}  // namespace griot::docx
