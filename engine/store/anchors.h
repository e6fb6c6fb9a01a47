// Paragraph ids: given once, kept for ever.
//
// A paragraph keeps its id while its words are unchanged; of several with the same words,
// the first keeps the first id, and so on. Ids are opaque ("p-k3f9a2"), never reused, and
// their records stay in anchors.tsv when the paragraph is gone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"
#include "engine/store/store.h"

namespace griot {

// Throws Error{corrupt} with the line.
std::vector<AnchorRecord> read_anchors(std::string_view table, std::string_view place);
std::string write_anchors(const std::vector<AnchorRecord>& records);

// Adds records for the paragraphs of `document`, revision `revision` of `id`, that have
// none yet, and notes for all of them that they are in this revision.
void record_anchors(const Document& document, std::string_view id, int revision,
                    std::vector<AnchorRecord>& records);

// Gives the paragraphs of `document` their ids, and clears those of all other blocks. An
// id depends on the document's id, the words and how often they came before: a paragraph
// that has no record is given the id that its record would have been made with.
void attach_anchors(Document& document, std::string_view id,
                    const std::vector<AnchorRecord>& records);

}  // namespace griot
