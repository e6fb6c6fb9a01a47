// Lines of text as Markdown, or as HTML from the closed list.
//
// Markdown emphasis is used where CommonMark's flanking rules (0.29, section 6.4) leave
// no doubt, HTML elsewhere: « migrant·<em>es</em> ».
#pragma once

#include <string>

#include "engine/document/inline.h"

namespace griot {

// Line breaks are "\n" in what is returned; a hard one has "\" before it.
std::string markdown_inlines(const Inlines& inlines);

// On one line: hard breaks are <br/>, soft ones (the normal form has none there) blanks.
std::string markdown_line(const Inlines& inlines);

// Soft breaks are "\n".
std::string html_inlines(const Inlines& inlines);

}  // namespace griot
