// A document as a Word file (ECMA-376, transitional): for those who go on writing in Word
// or LibreOffice.
//
// Real styles ("Titre 1", "Citation", "Légende"), numbered lists, footnotes, tables with
// header rows and merged cells, pictures with their alternatives, languages, and what the
// document is called in the file's properties. Our own reader (importers/docx) gets the
// same document back: what Word has no words for (a box, the rest of a list item, a rule)
// stands in a content control whose tag says what it is.
//
// What Word cannot hold: a note called twice is a link to its first call the second time;
// a note within a note, and one that nothing calls, is called at the end of the text;
// soft line breaks are blanks. Internal boxes are left out by whoever gives the document
// (engine/library/public_view). Linear; the same document gives the same bytes.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/render/formats.h"

namespace griot {

struct DocxOptions {
  MediaReader media;
  // Put before addresses within the site ("/documents/x"): "https://griot.example".
  std::string site;
  std::function<std::string(const Message&)> text = in_french;
};

std::string render_docx(const Document& document, const DocxOptions& options = {});

// "docx", for a table of formats.
const OutputFormat& word_format();

}  // namespace griot
