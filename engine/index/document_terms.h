// The Xapian documents, one a passage, that a document becomes.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "engine/index/index.h"

namespace Xapian {
class Document;
}

namespace griot {

// Calls `add` with each passage in order; they must get numbers that follow each other.
// The first carries the document's row, with `version`. Returns how many terms were made.
std::size_t make_passages(const IndexedDocument& document, std::uint64_t version,
                          const std::function<void(const Xapian::Document&)>& add);

// What says that the document is gone, where an older version of it still stands.
Xapian::Document tombstone(const std::string& id, std::uint64_t version);

}  // namespace griot
