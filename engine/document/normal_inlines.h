// The normal form of a run of inlines (see normal_form.h).
#pragma once

#include <string>
#include <unordered_map>

#include "engine/document/inline.h"

namespace griot {

// The id that each note id is called by from now on.
using NoteIds = std::unordered_map<std::string, std::string>;

// `in_line`: soft breaks become blanks. Blanks and breaks at both ends go. Calls of notes
// that are not among `note_ids` go, too, unless it is null.
void normalize_inlines(Inlines& inlines, bool in_line, const NoteIds* note_ids = nullptr);

// "ltr", "rtl" or nothing.
void clean_direction(std::string& direction);
// Letters, digits and hyphens (BCP 47), or nothing.
void clean_language(std::string& language);

}  // namespace griot
