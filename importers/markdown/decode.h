// Bytes of a text file into UTF-8, and what looks damaged in them.
#pragma once

#include <string>
#include <string_view>

#include "engine/document/finding.h"

namespace griot {

// UTF-8 with or without byte-order mark, UTF-16 with one, else Windows-1252 (a finding).
// "\r\n" and "\r" become "\n"; NUL and other control characters become blanks, with a finding.
std::string decode_text(std::string_view bytes, Findings& findings);

// Damage that is told with its line and never mended in silence: twice-encoded letters
// ("Ã©", "sà»r"), apostrophes lost on the way out of a PDF ("l accès").
void diagnose(std::string_view text, Findings& findings);

// The words an author wrote, as the receipt counts them: front matter, tags, comments and
// link targets set aside. Applied alike to a source and to what is stored of it.
std::int64_t written_words(std::string_view markdown);

}  // namespace griot
