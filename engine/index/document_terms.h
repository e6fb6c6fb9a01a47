// The Xapian documents, one a passage, that a document becomes.
#pragma once

#include <functional>

#include "engine/index/index.h"

namespace Xapian {
class Document;
}

namespace griot {

// Calls `add` with each passage in order; they must get numbers that follow each other.
// The first carries the document's row. Returns how many terms were made.
std::size_t make_passages(const IndexedDocument& document,
                          const std::function<void(const Xapian::Document&)>& add);

}  // namespace griot
