// Readers of the databases, kept open between searches.
//
// A search takes a free reader (or opens one, about 0.3 ms), brings it up to the last
// commit and gives it back; so any number of threads search at once and each sees what
// was committed before it began. A busy writer may take a revision away under a search:
// it is then run again on the new one.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "engine/index/snapshot.h"

namespace griot {

class Readers {
 public:
  // With `databases`, these are read (engine/index/shards.h), all of them public, and
  // nothing in the directory.
  explicit Readers(std::filesystem::path directory,
                   std::vector<std::string> databases = {});
  ~Readers();
  Readers(const Readers&) = delete;
  Readers& operator=(const Readers&) = delete;

  // Calls `work` with the index as it is now. False, without a call or after a failed
  // one, when the index is missing, damaged or of another format. Throws Error{io} when
  // forty starts met another commit before they ended.
  //
  // A database that does not answer is left out, said in Snapshot::away, and tried again
  // some seconds later.
  using Work = std::function<void(const Snapshot&)>;
  bool read(bool public_only, const Work& work);

  // 0 when what is asked about is missing, damaged or of another format. Reads nothing
  // else.
  std::int64_t position(bool public_only);

 private:
  struct Reader;
  std::unique_ptr<Reader> take(bool public_only);
  void give_back(std::unique_ptr<Reader> reader);
  void remember(Reader& reader);
  std::shared_ptr<const ShardMemory> shard_memory(const std::string& stamp,
                                                  const Shard& shard);
  using Use = std::function<void(Reader&)>;
  bool with_reader(bool public_only, const Use& use);
  void try_use(std::unique_ptr<Reader>& reader, bool public_only, const Use& use);

  std::int64_t generation() const;
  void forget_readers();

  std::filesystem::path directory_;
  std::vector<std::string> databases_;
  std::mutex mutex_;  // of what follows
  std::vector<std::unique_ptr<Reader>> free_;
  // By what they were made from, for the public and for staff.
  std::pair<std::string, std::shared_ptr<const Memory>> memories_[2];
  // What readers hold of single databases, by what it was made from.
  std::map<std::string, std::weak_ptr<const ShardMemory>> shard_memories_;
  // The generation that was found to be damaged: it stands for nothing from then on.
  std::int64_t damaged_ = 0;
};

}  // namespace griot
