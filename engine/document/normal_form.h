// The one way of writing a tree down: what importers call last, so that two documents
// that say the same compare equal and every writer may rely on it.
//
// A document is in normal form when
// - texts hold no control characters but tabs, are not empty, and no two stand side by
//   side; the same for emphasis of one kind, code, and text of one language;
// - emphasis is never empty nor within emphasis of its own kind; a link never within a
//   link; code and formulas are never empty;
// - paragraphs, headings, captions and titles neither begin nor end with a blank or a
// line
//   break, and no blank stands beside a line break; soft breaks are single, and a blank
//   in headings, captions and titles;
// - there is no empty paragraph, heading, list, quote or table; bullets start at 1;
// - a list is tight only if no item needs space within it: nothing, one block, or a
//   paragraph and a list; a list that nothing could space out is tight;
// - spans are at least 1, `alignments` does not end with none, `header_rows` is within
//   the table; languages are BCP 47 characters, directions "ltr" or "rtl";
// - note ids are lower-case letters, digits and hyphens, all different, and every note
//   call names a note.
//
// Linear in the size of the document. normalize(normalize(d)) == normalize(d).
#pragma once

#include <string>

#include "engine/document/document.h"

namespace griot {

void normalize(Document& document);

// The parts, for builders that make a document piece by piece.
void normalize_line(Inlines& inlines);       // a heading, a caption, a title
void normalize_paragraph(Inlines& inlines);  // soft breaks stay

// "Mention légale" becomes "mention-légale"; "encadré" when nothing is left.
std::string box_kind(std::string_view text);

}  // namespace griot
