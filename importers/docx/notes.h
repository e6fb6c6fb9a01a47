// Footnotes and endnotes: parts of their own, called from the text (17.11).
#pragma once

#include <string>

#include "importers/docx/import_state.h"
#include "importers/docx/relationships.h"

namespace griot::docx {

// After the body: gives the document the notes that visible text calls, in the order of
// the calls. Notes that only deleted or hidden text calls stay out, with a finding.
void read_notes(ImportState& state, const Relationships& of_document);

}  // namespace griot::docx
