// What a page sets apart like a quotation, and is the document's own text.
#pragma once

#include "engine/document/document.h"
#include "engine/knowledge/rules.h"

namespace griot {

// A letter, a declaration or a frame: it has headings or a list, or those who sign it say
// so, or, where `asked` says that demands stand there, "nous recommandons". A list in
// minutes may be what somebody read out. Linear.
bool is_own_text(const Quote& quote, bool minutes, bool asked, const Rules& rules);

}  // namespace griot
