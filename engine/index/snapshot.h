// The index as one search sees it: databases at one revision, with what memory holds of
// them.
#pragma once

#include <memory>
#include <mutex>

#include "engine/index/columns.h"
#include "engine/index/dictionary.h"
#include "engine/index/thesaurus.h"

namespace griot {

// Shared by all readers of one revision.
struct Memory {
  Columns columns;
  // Read when the first unknown word is met.
  const Dictionary& dictionary(const Xapian::Database& public_database) const;
  // `synonyms` and what the documents define. Made when first asked for.
  const Thesaurus& thesaurus(const Xapian::Database& database,
                             const Thesaurus& synonyms) const;

 private:
  mutable std::once_flag once_;
  mutable std::unique_ptr<Dictionary> dictionary_;
  mutable std::once_flag thesaurus_once_;
  mutable Thesaurus thesaurus_;
};

struct Snapshot {
  const Xapian::Database& database;         // all that may be found
  const Xapian::Database& public_database;  // for suggestions
  std::shared_ptr<const Memory> memory;
  std::size_t away = 0;       // databases that do not answer: what they hold is not found
  std::int64_t position = 0;  // of the journal, that all of them stand for
};

}  // namespace griot
