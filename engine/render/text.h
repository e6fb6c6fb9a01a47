// A document as plain text that reads well in any editor and in a mail.
#pragma once

#include <string>

#include "engine/document/document.h"

namespace griot {

// Headings underlined, lists with their marks, tables a row a line with tabs, note calls
// in brackets and the notes at the end.
std::string render_text(const Document& document);

}  // namespace griot
