// The databases that one search reads side by side, and their passages counted through.
//
// A shard is a Xapian database on this machine, or on another behind Xapian's own
// xapian-tcpsrv ("tcp:host:port"). What a search asks of it is the same either way, in
// few requests: a word's postings are one.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/index/index.h"
#include "engine/index/shard_memory.h"

namespace griot {

struct Shard {
  Xapian::Database database;
  bool open = true;         // of public documents
  bool remote = false;      // on another machine
  bool fixed = false;       // never changes: it need not be opened again
  std::uint32_t first = 0;  // number of its first passage, less one
  std::shared_ptr<const ShardMemory> memory = nullptr;
};

bool is_remote_shard(std::string_view address);

// Throws Error{usage} for "tcp:" without host and port, Xapian::Error (NetworkError when
// it does not answer within a second or two).
Xapian::Database open_shard(const std::string& address);

// What changes with each update of the database, or an empty text when it has no index
// of our format.
std::string stamp_of_shard(const Xapian::Database& database, bool remote);

// Gives each shard, whose memory is there, the numbers of its passages; returns how many
// there are in all.
std::uint32_t place_shards(std::vector<Shard>& shards);

// The stored passage of this number. Throws Xapian::Error.
Passage passage_at(const std::vector<Shard>& shards, std::uint32_t passage);
const Shard& shard_of(const std::vector<Shard>& shards, std::uint32_t passage);

// Calls `visit(passage, count)` for each passage that has the term, in ascending order.
// Throws Xapian::Error.
template <typename Visit>
void each_posting(const Shard& shard, const std::string& term, Visit visit) {
  const auto end = shard.database.postlist_end(term);
  for (auto at = shard.database.postlist_begin(term); at != end; ++at) {
    visit(shard.first + *at, at.get_wdf());
  }
}
template <typename Visit>
void each_posting(const std::vector<Shard>& shards, const std::string& term,
                  Visit visit) {
  for (const Shard& shard : shards) each_posting(shard, term, visit);
}

}  // namespace griot
