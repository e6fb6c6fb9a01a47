#include "engine/index/postings.h"

namespace griot {

// What an entry costs beside its list and its key: the node, the control block.
constexpr std::size_t entry_bytes = 256;

PostingsMemory::Known PostingsMemory::find(const Key& key) {
  const std::scoped_lock lock(mutex_);
  if (const auto found = young_.find(key); found != young_.end()) return found->second;
  const auto found = old_.find(key);
  if (found == old_.end()) return nullptr;
  Known postings = std::move(found->second);
  old_.erase(found);
  put(key, postings);
  return postings;
}

void PostingsMemory::keep(const Key& key, Known postings) {
  const std::scoped_lock lock(mutex_);
  put(key, std::move(postings));
}

void PostingsMemory::put(const Key& key, Known postings) {
  const std::size_t bytes = entry_bytes + key.first.size() + key.second.size() +
                            postings->list.capacity() * sizeof(Posting);
  if (bytes > most_in_half_) return;
  if (young_bytes_ + bytes > most_in_half_) {
    old_ = std::exchange(young_, {});
    young_bytes_ = 0;
  }
  if (young_.emplace(key, std::move(postings)).second) young_bytes_ += bytes;
}

}  // namespace griot
