// People that a document names without meaning to publish them: who was there, who was
// excused, who took the notes, and how to reach them.
#pragma once

#include "engine/document/document.h"
#include "engine/document/finding.h"

namespace griot {

// Puts lists of who was there into internal boxes (engine/document/visibility): the line
// « Présent·e·s : … » (engine/library/attendance_label), the lines, items and paragraphs
// of names that follow it, what stands under such a heading, tables with a column of
// names beside one of addresses or signatures. `presences: public` in the metadata leaves
// them where they are. Says each with its place.
void set_attendance_apart(Document& document, Findings& findings);

// Says where e-mail addresses, telephone numbers and codes of meetings stand that public
// outputs will mask.
void report_personal_data(const Document& document, Findings& findings);

}  // namespace griot
