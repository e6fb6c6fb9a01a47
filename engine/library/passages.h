// How a document is cut into the passages that are searched.
#pragma once

#include <vector>

#include "engine/document/document.h"
#include "engine/index/index.h"

namespace griot {

// Paragraphs of one section are put together until a passage holds about 80 words; a long
// paragraph is a passage of its own; a table is cut between rows. Notes are passages under
// the heading of their call. Each passage begins at a paragraph with an anchor.
std::vector<Passage> passages_of(const Document& document);

}  // namespace griot
