// A generation that is being made, beside the one that is read and perhaps written.
//
// What it is made of is copied and joined in a folder of its own. Nobody sees it before it
// takes its place, at once and whole; what a kill leaves is swept away by the next one.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/index/index.h"
#include "engine/index/parts.h"

namespace griot {

class NewGeneration {
 public:
  // Public documents are divided among `shards` databases. All members throw
  // Xapian::Error.
  NewGeneration(std::filesystem::path folder, std::size_t shards);
  ~NewGeneration();
  NewGeneration(const NewGeneration&) = delete;
  NewGeneration& operator=(const NewGeneration&) = delete;

  // Of two rows of one document the one of the greater version stays.
  void add(const IndexedDocument& document, std::uint64_t version);

  // Writes the big databases: at each place those of `before`, then what was added, without
  // the documents that are gone: replaced by newer rows, or older than `version` and
  // `removed`.
  using Before = std::vector<std::vector<std::filesystem::path>>;  // by place
  using IsRemoved = std::function<bool(const std::string& id)>;
  void join(const Before& before, std::int64_t position, std::uint64_t version,
            const IsRemoved& removed = {});

  // Once joined: what stands beside the big database of this place.
  Xapian::WritableDatabase& recent(std::size_t place) { return recent_[place]; }

  // Becomes the current generation and removes the others. The caller holds the writer's
  // lock.
  void take_place(const std::filesystem::path& directory, std::int64_t position,
                  std::uint64_t version);

 private:
  void sweep(std::uint64_t version, const IsRemoved& removed,
             std::vector<Xapian::WritableDatabase>& databases) const;

  std::filesystem::path folder_;
  std::size_t shards_;
  std::vector<std::filesystem::path> paths_;
  std::vector<std::unique_ptr<Parts>> parts_;
  std::vector<Xapian::WritableDatabase> recent_;
};

}  // namespace griot
