// A database made from many small ones.
//
// Xapian's memory of what is not yet committed is a tree, dearer with each term in it,
// and so is the change of a big table. Small databases, each written once and joined by
// compaction (which only copies), cost a third of the same documents in one database, and
// the result is as small as it can be. Nothing is synced before it is joined: a kill
// leaves files to be swept away.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "engine/index/index.h"

namespace griot {

class Parts {
 public:
  // Parts are written below `folder`.
  explicit Parts(std::filesystem::path folder);
  ~Parts();
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  void add(const IndexedDocument& document, std::uint64_t version);

  // Writes the databases of `before` and after them all documents added, in their order,
  // as one compact database into `output`; removes the parts. Throws Xapian::Error.
  void join(const std::vector<std::filesystem::path>& before,
            const std::filesystem::path& output);

 private:
  struct Open;
  std::filesystem::path new_path(std::size_t level);
  void close();

  std::filesystem::path folder_;
  std::unique_ptr<Open> open_;
  // Parts of parts, each level some dozens of the one below: few files open at once.
  std::vector<std::vector<std::filesystem::path>> levels_;
  std::size_t made_ = 0;
};

}  // namespace griot
