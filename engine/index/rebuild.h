// A new index of all documents, beside the one that is read: that one goes on answering,
// and being written, until the new one is finished and takes its place at once.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>

#include "engine/index/index.h"

namespace griot {

class Rebuild {
 public:
  // Of the Index in this directory. Public documents are divided among so many databases,
  // 0: as many as before. Throws Error{locked} while another one or a merge is at work,
  // Error{io}.
  explicit Rebuild(std::filesystem::path directory, std::size_t shards = 0);
  // Removes what is not finished.
  ~Rebuild();
  Rebuild(const Rebuild&) = delete;
  Rebuild& operator=(const Rebuild&) = delete;

  // A document that comes again stands as it came last. Throws Error{io}.
  void add(std::span<const IndexedDocument> documents);

  // Puts the new index, which stands for `position`, in the place of the other one; false,
  // and nothing has changed, when that stands for a later position: add what came since
  // and call again. A position that the journal, which ends at what `journal` says, has
  // not reached is of another corpus and does not count. Throws Error{locked} when a writer
  // does not end, Error{io}.
  using Journal = std::function<std::int64_t()>;
  bool finish(std::int64_t position, const Journal& journal = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace griot
