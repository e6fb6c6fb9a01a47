// Paragraph ids: given once, kept for ever.
//
// A paragraph keeps its id when it moves and when it is edited: passage_match.h says
// which paragraph of the revision before it continues. Words that were gone and come back
// have their id again, unless another paragraph has it by now. Ids are opaque
// ("p-k3f9a2"), never reused, and their records stay in anchors.tsv when the paragraph is
// gone: one line for each run of revisions in which an id stood for the same words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"
#include "engine/text/passage_match.h"
#include "engine/store/store.h"

namespace griot {

// Throws Error{corrupt} with the line.
std::vector<AnchorRecord> read_anchors(std::string_view table, std::string_view place);
std::string write_anchors(const std::vector<AnchorRecord>& records);

// What a paragraph is compared by.
Wording wording_of(const Block& block);

// The revision that comes before the one to record; no blocks and 0 before the first.
struct EarlierRevision {
  Blocks blocks;  // with their ids
  int number = 0;
};

// Records the paragraphs of `document`, revision `revision` of `id`. The same sequence of
// revisions gives the same records, so they can be made again from the files.
void record_anchors(const Document& document, std::string_view id, int revision,
                    const EarlierRevision& before, std::vector<AnchorRecord>& records);

// Gives the paragraphs of revision `revision` the ids that were recorded, and clears
// those of all other blocks. Without a record: the id that a new paragraph would be
// given.
void attach_anchors(Document& document, std::string_view id, int revision,
                    const std::vector<AnchorRecord>& records);

}  // namespace griot
