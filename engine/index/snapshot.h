// The index as one search sees it: databases at one revision, with what memory holds of
// them.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "engine/index/columns.h"
#include "engine/index/dictionary.h"
#include "engine/index/postings.h"
#include "engine/index/shards.h"
#include "engine/index/thesaurus.h"

namespace griot {

// Shared by all readers of one revision.
struct Memory {
  Columns columns;
  // What `columns` points into, as long as it does.
  std::vector<std::shared_ptr<const ShardMemory>> shards_read;
  // The public words. Made when first asked for.
  const Dictionary& dictionary(const std::vector<Shard>& shards) const;
  // `synonyms` and what the documents define. Made when first asked for.
  const Thesaurus& thesaurus(const std::vector<Shard>& shards,
                             const Thesaurus& synonyms) const;
  // What searches read last of where words stand. One that was overtaken by a commit may
  // have read it wrongly: it is run again with the memory of the new revision.
  mutable PostingsMemory postings;

 private:
  mutable std::once_flag once_;
  mutable std::unique_ptr<Dictionary> dictionary_;
  mutable std::once_flag thesaurus_once_;
  mutable Thesaurus thesaurus_;
};

struct Snapshot {
  const std::vector<Shard>& shards;  // all that may be found
  std::shared_ptr<const Memory> memory;
  std::size_t away = 0;       // databases that do not answer: what they hold is not found
  std::int64_t position = 0;  // of the journal, that all of them stand for
};

}  // namespace griot
