// The normal form of a run of inlines (see normal_form.h).
#pragma once

#include "engine/document/inline.h"

namespace griot {

// `in_line`: soft breaks become blanks. Blanks and breaks at both ends go.
void normalize_inlines(Inlines& inlines, bool in_line);

// "ltr", "rtl" or nothing.
void clean_direction(std::string& direction);
// Letters, digits and hyphens (BCP 47), or nothing.
void clean_language(std::string& language);

}  // namespace griot
