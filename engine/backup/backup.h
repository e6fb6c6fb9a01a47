// A corpus in one archive, and a corpus out of one.
//
// The archive is a ZIP of a BagIt bag (RFC 8493): data/ is the corpus folder as it is,
// manifest-sha256.txt the digest of each of its files, tagmanifest-sha256.txt those of
// the rest. Any program opens it; `sha256sum -c manifest-sha256.txt` and BagIt validators
// prove it; its data/ is a corpus without Griot having done anything. What can be made
// again (index, caches, site) is not in it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "engine/base/clock.h"
#include "engine/store/store.h"

namespace griot {

using FileProgress = std::function<void(std::int64_t done, std::int64_t total)>;

struct BackupReport {
  std::filesystem::path archive;
  std::int64_t documents = 0;
  std::int64_t files = 0;
  std::int64_t bytes = 0;  // of the files; the archive is smaller
  // Places in the corpus: what the journal knows and is not there, or is not what it
  // recorded (kept as it is); what lies in the folder and is none of Griot's.
  std::vector<std::string> missing;
  std::vector<std::string> damaged;
  std::vector<std::string> left_out;

  bool is_sound() const { return missing.empty() && damaged.empty(); }
};

// Writers go on meanwhile: the archive holds the corpus of one moment. It is readable by
// its owner only (drafts are in it), whole or not there, and durable on return; one of
// the same name is replaced at the end. Memory holds one file at a time. Throws
// Error{locked} when another backup is writing this archive, Error{io}.
BackupReport back_up(const Store& store, const std::filesystem::path& archive, Time now,
                     const FileProgress& progress = {});

struct RestoreReport {
  std::int64_t files = 0;
  std::int64_t bytes = 0;
};

// Makes `folder`, which must not be there or be empty, from an archive: all of it, every
// digest checked, or nothing. Durable on return. Throws Error{conflict} for a folder with
// something in it, Error{invalid} for what is no backup or is not as it was written (with
// the file in the place), Error{locked}, Error{io}.
RestoreReport restore(const std::filesystem::path& archive,
                      const std::filesystem::path& folder,
                      const FileProgress& progress = {});

}  // namespace griot
