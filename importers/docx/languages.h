// Which of the languages that runs are said to be in are believed.
//
// Word marks text with the language of whatever keyboard or template it came from, so a
// mark alone proves little. It is kept where the text may well be in that language and
// not in the document's own (engine/text, likely_language).
#pragma once

#include <string>

#include "importers/docx/import_state.h"

namespace griot::docx {

// `language`: of the document as a whole, "" when nobody knows.
void settle_languages(ImportState& state, const std::string& language);

}  // namespace griot::docx
