// What a Store holds in memory: the journal, and what it says of each document.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/file.h"
#include "engine/store/anchors.h"
#include "engine/store/journal.h"
#include "engine/store/layout.h"
#include "engine/store/store.h"

namespace griot {

struct Known {
  Entry entry;
  std::vector<std::string> digests;  // of revision 1, 2, …
  int original_revision = 0;         // the revision that the last original came with
  std::string original_extension;    // "" when none was received
};

struct Store::State {
  State(Layout place, Clock time, Limits bounds)
      : layout(std::move(place)),
        clock(std::move(time)),
        limits(bounds),
        journal(layout.journal()) {}

  std::unique_ptr<FileLock> lock() const;
  void refresh();
  void learn(const JournalLine& line);
  const Known& known_document(std::string_view id) const;
  Limits own_file_limits() const;
  Document parse(std::string_view bytes, const std::filesystem::path& path) const;

  // The two below expect the lock and a fresh journal.
  Entry commit(std::string_view id, const Document& document, const Save& save);
  void write_files(std::string_view id, int revision, std::string_view markdown,
                   const Save& save) const;
  void settle(const Known& known, Findings& done);

  Layout layout;
  Clock clock;
  Limits limits;
  mutable std::mutex mutex;  // guards what follows
  Journal journal;
  std::size_t known_lines = 0;
  std::map<std::string, Known, std::less<>> known;
  std::map<std::string, std::string, std::less<>> id_by_origin;
};

}  // namespace griot
