// What of a document everyone may see. Whatever leaves for everyone (pages, fragments,
// JSON, Markdown, feeds, the public index) is made from one of these.
#pragma once

#include "engine/document/document.h"

namespace griot {

// The document as everyone may see it: without internal boxes and the notes that only
// they call, with e-mail addresses, telephone numbers and codes of meetings masked
// wherever words may stand
// (also spread over several runs, in links, code, alternative texts, metadata), except
// those that `contact` declares (sheet, front matter or a person's decision, not Word's
// properties). Pictures of formats that cannot be freed of what they say about their
// maker are gone, their alternative stays. Linear; in normal form.
Document public_view(const Document& document);
Metadata public_view(const Metadata& metadata);
// A few words that people note beside a document, in French: masked alike.
std::string public_words(std::string words);

}  // namespace griot
