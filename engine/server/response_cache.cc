#include "engine/server/response_cache.h"

#include <utility>

namespace griot {
namespace {

// About what an entry takes beside its body.
constexpr std::size_t overhead = 1'024;

}  // namespace

void ResponseCache::begin(const SourceVersion& version) {
  if (version == version_) return;
  version_ = version;
  by_key_.clear();
  entries_.clear();
  bytes_ = 0;
}

std::shared_ptr<const Response> ResponseCache::find(const std::string& key,
                                                    const SourceVersion& version) {
  const std::lock_guard turn(mutex_);
  begin(version);
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->response;
}

void ResponseCache::keep(const std::string& key, const SourceVersion& version,
                         std::shared_ptr<const Response> response) {
  const std::size_t bytes = key.size() + response->body.size() + overhead;
  if (bytes > most_bytes_ / 8) return;
  const std::lock_guard turn(mutex_);
  // Rendered before the change that others have seen meanwhile, or by two at once.
  if (version != version_ || by_key_.contains(key)) return;
  entries_.push_front({key, std::move(response), bytes});
  by_key_.emplace(entries_.front().key, entries_.begin());
  bytes_ += bytes;
  while (bytes_ > most_bytes_) {
    bytes_ -= entries_.back().bytes;
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }
}

}  // namespace griot
