#include "engine/index/merge.h"

#include <xapian.h>

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <vector>

#include "engine/base/error.h"
#include "engine/index/document_terms.h"
#include "engine/index/generation.h"
#include "engine/index/new_generation.h"
#include "engine/index/shard_memory.h"
#include "engine/index/write_guard.h"
#include "engine/index/written_generation.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// Beside at most so many times as much, recent passages are left where they are.
constexpr std::size_t recent_share = 8;
// For a commit. Whoever writes longer merges later.
constexpr std::chrono::milliseconds patience{30'000};

using Rows = std::vector<std::vector<DocumentRow>>;  // by place

Rows rows_of(const WrittenGeneration::Databases& databases) {
  Rows rows;
  for (const auto& database : databases) rows.push_back(read_rows(*database));
  return rows;
}

// Rows newer than the last update: of one that was killed and is to be done again first.
bool is_half_done(const Rows& rows, std::uint64_t version) {
  for (const std::vector<DocumentRow>& place : rows) {
    for (const DocumentRow& row : place) {
      if (row.version > version) return true;
    }
  }
  return false;
}

class Merge {
 public:
  explicit Merge(const fs::path& directory)
      : directory_(directory), copies_(directory / "copies"), new_(directory / "new") {
    sweep();
  }
  ~Merge() { sweep(); }
  Merge(const Merge&) = delete;
  Merge& operator=(const Merge&) = delete;

  void run() {
    if (!copy_recent()) return;
    NewGeneration made(new_, before_->shards);
    try {
      made.join(sources(), before_->position(), before_->version());
    } catch (const Xapian::DatabaseError&) {
      // Taken away while it was read, by whoever has merged it already.
      if (current_generation(directory_) == before_->number) throw;
      return;
    }
    const WriterLock lock(directory_, patience);
    const WrittenGeneration now(directory_);
    // Another one may have taken the place of what was copied.
    if (!now.usable() || now.number != before_->number) return;
    bring_along(now, made);
    made.take_place(directory_, now.position(), now.version());
  }

 private:
  // Writers wait as long as the files are copied: they are small. False when there is
  // nothing to be done.
  bool copy_recent() {
    const WriterLock lock(directory_);
    before_.emplace(directory_);
    if (!before_->usable()) return false;
    const std::size_t recent = before_->recent_passages();
    if (recent < least_bulk || recent * recent_share < before_->big_passages()) {
      return false;
    }
    rows_ = rows_of(before_->recent);
    if (is_half_done(rows_, before_->version())) return false;
    fs::create_directories(copies_);
    for (std::size_t place = 0; place < before_->paths.size(); ++place) {
      fs::copy(recent_path(before_->paths[place]), copy_of(place));
    }
    return true;
  }

  // Nothing is copied from an empty database.
  NewGeneration::Before sources() const {
    NewGeneration::Before sources(before_->paths.size());
    for (std::size_t place = 0; place < sources.size(); ++place) {
      if (before_->big[place]->get_doccount() > 0) {
        sources[place].push_back(before_->paths[place]);
      }
      if (before_->recent[place]->get_doccount() > 0) {
        sources[place].push_back(copy_of(place));
      }
    }
    return sources;
  }

  // What was written since the copy stands beside the new big databases. What has left a
  // place has left it before any later version, and may be elsewhere by now.
  void bring_along(const WrittenGeneration& now, NewGeneration& made) const {
    const Rows rows = rows_of(now.recent);
    for (std::size_t place = 0; place < rows.size(); ++place) {
      std::unordered_set<std::string_view> there;
      for (const DocumentRow& row : rows[place]) {
        there.insert(row.id);
        if (row.version <= before_->version()) continue;
        for (std::uint32_t i = 0; i < std::max(row.passages(), 1U); ++i) {
          made.recent(place).add_document(now.recent[place]->get_document(row.first + i));
        }
      }
      for (const DocumentRow& row : rows_[place]) {
        if (row.lengths.empty() || there.contains(row.id)) continue;
        made.recent(place).add_document(tombstone(row.id, before_->version() + 1));
      }
    }
  }

  fs::path copy_of(std::size_t place) const { return copies_ / std::to_string(place); }

  // Also what a kill has left.
  void sweep() const {
    std::error_code ignored;
    fs::remove_all(copies_, ignored);
    fs::remove_all(new_, ignored);
  }

  fs::path directory_;
  fs::path copies_;
  fs::path new_;
  std::optional<WrittenGeneration> before_;
  Rows rows_;  // of the recent databases, as they were copied
};

}  // namespace

void merge_index(const fs::path& directory) {
  try {
    guarded(directory, [&] {
      const BuildingLock building(directory);
      Merge(directory).run();
    });
  } catch (const Error& error) {
    // Whoever writes now merges at the end.
    if (error.code() != ErrorCode::locked) throw;
  }
}

}  // namespace griot
