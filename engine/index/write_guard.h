// What writers of the index have in common: one at a time, and what Xapian throws said as
// an Error.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

#include "engine/base/file.h"

namespace griot {

// Held while the databases of the current generation change, and when another one takes
// its place.
class WriterLock {
 public:
  // Makes the directory. Throws Error{locked} when another writer still has it after
  // `patience`, Error{io}.
  explicit WriterLock(const std::filesystem::path& directory,
                      std::chrono::milliseconds patience = {});

 private:
  FileLock lock_;
};

// Held while a generation is made beside the writer. Throws as above.
class BuildingLock {
 public:
  explicit BuildingLock(const std::filesystem::path& directory);

 private:
  FileLock lock_;
};

// Held by a commit, and by a search that commits have overtaken several times: it has its
// turn, and the next commit waits for it. Who cannot have it in time goes on without.
class CommitGate {
 public:
  explicit CommitGate(const std::filesystem::path& directory);

 private:
  std::optional<FileLock> lock_;
};

// Calls `work`; throws Error{locked}, Error{io} for Xapian::Error.
void guarded(const std::filesystem::path& directory, const std::function<void()>& work);

}  // namespace griot
