#include "engine/index/new_generation.h"

#include <algorithm>
#include <unordered_map>

#include "engine/index/generation.h"
#include "engine/index/shard_memory.h"

namespace griot {
namespace fs = std::filesystem;

NewGeneration::NewGeneration(fs::path folder, std::size_t shards)
    : folder_(std::move(folder)), shards_(shards), paths_(paths_in(folder_, shards)) {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
  fs::create_directories(folder_);
  for (const fs::path& path : paths_) {
    parts_.push_back(std::make_unique<Parts>(path.string() + "-parts"));
  }
}

NewGeneration::~NewGeneration() {
  parts_.clear();
  recent_.clear();
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void NewGeneration::add(const IndexedDocument& document, std::uint64_t version) {
  parts_[place_of(document.id, document.is_public, shards_)]->add(document, version);
}

void NewGeneration::join(const Before& before, std::int64_t position,
                         std::uint64_t version, const IsRemoved& removed) {
  std::vector<Xapian::WritableDatabase> databases;
  for (std::size_t i = 0; i < paths_.size(); ++i) {
    parts_[i]->join(i < before.size() ? before[i] : std::vector<fs::path>{}, paths_[i]);
    databases.emplace_back(paths_[i].string(), Xapian::DB_OPEN);
  }
  sweep(version, removed, databases);
  for (Xapian::WritableDatabase& database : databases) {
    stand_for(position, version, database);
  }
  for (const fs::path& path : paths_) {
    recent_.emplace_back(recent_path(path).string(), Xapian::DB_CREATE);
  }
}

void NewGeneration::sweep(std::uint64_t version, const IsRemoved& removed,
                          std::vector<Xapian::WritableDatabase>& databases) const {
  std::vector<std::vector<DocumentRow>> rows;
  std::unordered_map<std::string, std::uint64_t> newest;  // version, by id
  for (const Xapian::WritableDatabase& database : databases) {
    for (const DocumentRow& row : rows.emplace_back(read_rows(database))) {
      std::uint64_t& known = newest[row.id];
      known = std::max(known, row.version);
    }
  }
  for (std::size_t i = 0; i < databases.size(); ++i) {
    for (const DocumentRow& row : rows[i]) {
      const bool replaced = row.version < newest[row.id] || row.lengths.empty() ||
                            (row.version < version && removed && removed(row.id));
      if (!replaced) continue;
      for (std::uint32_t n = 0; n < std::max(row.passages(), 1U); ++n) {
        databases[i].delete_document(row.first + n);
      }
    }
  }
}

void NewGeneration::take_place(const fs::path& directory, std::int64_t position,
                               std::uint64_t version) {
  for (Xapian::WritableDatabase& database : recent_) {
    stand_for(position, version, database);
    database.close();
  }
  recent_.clear();
  const std::int64_t number = next_generation(directory);
  fs::rename(folder_, folder_of(directory, number));
  set_current_generation(directory, number);
  remove_other_generations(directory, number);
}

}  // namespace griot
