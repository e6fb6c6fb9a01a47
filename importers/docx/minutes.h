// What a reader of a finished text can tell without being told: the pairs at the top of
// minutes, bold paragraphs that stand for headings, e-mail addresses.
#pragma once

#include "importers/docx/import_state.h"

namespace griot::docx {

// "**Date** : 12 mars 2026" → metadata. Lists of who was there are never copied; they and
// e-mail addresses are findings to decide on.
void read_header_pairs(ImportState& state);
void propose_headings(ImportState& state);
void find_personal_data(ImportState& state);

}  // namespace griot::docx
