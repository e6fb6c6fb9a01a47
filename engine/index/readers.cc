#include "engine/index/readers.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <optional>

#include "engine/base/error.h"
#include "engine/index/definitions.h"
#include "engine/index/generation.h"
#include "engine/index/shards.h"
#include "engine/index/write_guard.h"

namespace griot {
namespace fs = std::filesystem;

// The first and three fresh starts, of what looks damaged.
constexpr int max_attempts = 4;
// On a busy machine a search may take longer than two commits: so many times in a row,
// and commits wait for it; they need not, where the directory may only be read.
constexpr int overtaken_enough = 5;
constexpr int max_overtaken = 40;
constexpr std::size_t max_free = 16;
// Of a database that does not answer.
constexpr std::chrono::seconds time_between_tries{5};

const Dictionary& Memory::dictionary(const std::vector<Shard>& shards) const {
  std::call_once(once_,
                 [&] { dictionary_ = std::make_unique<Dictionary>(shards, columns); });
  return *dictionary_;
}

const Thesaurus& Memory::thesaurus(const std::vector<Shard>& shards,
                                   const Thesaurus& synonyms) const {
  std::call_once(thesaurus_once_, [&] {
    Thesaurus made = synonyms;
    for (const KnownDefinition& known : known_definitions(shards, columns)) {
      made.add({Relation::acronym, known.definition.acronym, known.definition.form, {}});
    }
    thesaurus_ = std::move(made);
  });
  return thesaurus_;
}

// What a commit leaves behind: Xapian puts a new file in the place of this one. While it
// is the same, nothing that a reader of that revision may read has been written over;
// later, a block may be read while it is written, which Xapian does not always see.
class LastCommit {
 public:
  explicit LastCommit(const std::string& address) {
    struct stat found = {};
    if (::stat((address + "/iamglass").c_str(), &found) != 0) return;
    file_ = found.st_ino;
    time_ = {found.st_mtim.tv_sec, found.st_mtim.tv_nsec};
  }
  bool operator==(const LastCommit&) const = default;

 private:
  ino_t file_ = 0;
  std::pair<std::int64_t, std::int64_t> time_{0, 0};
};

struct Readers::Reader {
  // Those of a generation below the directory.
  Reader(const fs::path& directory, std::int64_t number, bool only_public)
      : generation(number), public_only(only_public) {
    const std::size_t count = public_shards(directory, number);
    for (std::size_t shard = 0; shard < count; ++shard) {
      add_both(public_path(directory, number, shard), true);
    }
    if (!only_public) add_both(internal_path(directory, number), false);
  }

  Reader(const std::vector<std::string>& databases, bool only_public)
      : generation(1), public_only(only_public), elsewhere(true) {
    for (const std::string& address : databases) {
      try {
        const Xapian::Database database = open_shard(address);
        const bool remote = is_remote_shard(address);
        if (stamp_of_shard(database, remote).empty()) continue;
        add({database, true, remote});
        if (!remote) addresses.push_back(address);
      } catch (const Xapian::Error&) {
        ++away;
        opened = std::chrono::steady_clock::now();
      }
    }
    usable = usable && !shards.empty();
  }

  void add_both(const fs::path& big, bool is_open) {
    add({Xapian::Database(big.string()), is_open});
    shards.back().fixed = true;
    add({Xapian::Database(recent_path(big).string()), is_open});
    addresses.push_back(recent_path(big).string());
  }

  void add(Shard shard) {
    usable = usable && is_current_format(shard.database);
    shards.push_back(std::move(shard));
  }

  std::vector<LastCommit> last_commits() const {
    return {addresses.begin(), addresses.end()};
  }

  // Up to the last commit.
  void reopen() {
    commits = last_commits();
    for (Shard& shard : shards) {
      if (!shard.fixed) shard.database.reopen();
    }
  }

  // The first of the recent ones has the last word; of databases from elsewhere, which
  // may be copied at different times, the latest.
  std::int64_t position() const {
    if (!elsewhere) return position_of(shards[1].database);
    std::int64_t latest = 0;
    for (const Shard& shard : shards) {
      latest = std::max(latest, position_of(shard.database));
    }
    return latest;
  }

  bool is_stale() const {
    return away > 0 && std::chrono::steady_clock::now() - opened > time_between_tries;
  }

  std::int64_t generation;
  bool public_only;
  bool elsewhere = false;
  bool usable = true;
  std::vector<Shard> shards;
  std::vector<std::string> addresses;  // of those on this machine that change
  std::vector<LastCommit> commits;     // of these, before they were read
  std::string stamp;                   // what `memory` was made from
  std::shared_ptr<const Memory> memory;
  std::size_t away = 0;
  std::chrono::steady_clock::time_point opened;
};

Readers::Readers(fs::path directory, std::vector<std::string> databases)
    : directory_(std::move(directory)), databases_(std::move(databases)) {}
Readers::~Readers() = default;

std::int64_t Readers::generation() const {
  return databases_.empty() ? current_generation(directory_) : 1;
}

void Readers::forget_readers() {
  const std::scoped_lock lock(mutex_);
  free_.clear();
}

std::unique_ptr<Readers::Reader> Readers::take(bool public_only) {
  const std::int64_t now = generation();
  {
    const std::scoped_lock lock(mutex_);
    if (now == 0 || now == damaged_) return nullptr;
    std::erase_if(free_,
                  [&](const auto& r) { return r->generation != now || r->is_stale(); });
    for (auto& reader : free_) {
      if (reader->public_only != public_only) continue;
      std::unique_ptr<Reader> taken = std::move(reader);
      std::swap(reader, free_.back());
      free_.pop_back();
      return taken;
    }
  }
  if (!databases_.empty()) return std::make_unique<Reader>(databases_, public_only);
  return std::make_unique<Reader>(directory_, now, public_only);
}

void Readers::give_back(std::unique_ptr<Reader> reader) {
  const std::scoped_lock lock(mutex_);
  if (free_.size() < max_free) free_.push_back(std::move(reader));
}

// The shards' places go with the memory: both are set.
void Readers::remember(Reader& reader) {
  std::vector<std::string> stamps;
  std::string stamp = std::to_string(reader.generation);
  for (const Shard& shard : reader.shards) {
    stamps.push_back(stamp_of_shard(shard.database, shard.remote));
    stamp += " " + stamps.back();
  }
  if (reader.memory && reader.stamp == stamp) return;
  for (std::size_t i = 0; i < stamps.size(); ++i) {
    reader.shards[i].memory = shard_memory(stamps[i], reader.shards[i]);
  }
  reader.stamp = stamp;
  auto& known = memories_[reader.public_only ? 0 : 1];
  {
    const std::scoped_lock lock(mutex_);
    reader.memory = known.first == stamp ? known.second : nullptr;
  }
  if (reader.memory) {
    place_shards(reader.shards);
    return;
  }
  auto memory = std::make_shared<Memory>();
  memory->columns = Columns(reader.shards);
  for (const Shard& shard : reader.shards) memory->shards_read.push_back(shard.memory);
  reader.memory = memory;
  const std::scoped_lock lock(mutex_);
  known = {stamp, memory};
}

std::shared_ptr<const ShardMemory> Readers::shard_memory(const std::string& stamp,
                                                         const Shard& shard) {
  {
    const std::scoped_lock lock(mutex_);
    std::erase_if(shard_memories_, [](const auto& one) { return one.second.expired(); });
    const auto found = shard_memories_.find(stamp);
    if (found != shard_memories_.end()) {
      if (auto memory = found->second.lock()) return memory;
    }
  }
  auto memory = std::make_shared<const ShardMemory>(shard.database, shard.remote);
  const std::scoped_lock lock(mutex_);
  shard_memories_[stamp] = memory;
  return memory;
}

// Leaves no reader where there is none that can be read.
void Readers::try_use(std::unique_ptr<Reader>& reader, bool public_only, const Use& use) {
  reader = take(public_only);
  if (!reader) return;
  reader->reopen();
  if (!reader->usable) {
    reader.reset();
    return;
  }
  use(*reader);
  if (reader->commits != reader->last_commits()) {
    throw Xapian::DatabaseModifiedError("a commit came before the search had ended");
  }
}

bool Readers::read(bool public_only, const Work& work) {
  return with_reader(public_only, [&](Reader& reader) {
    remember(reader);
    work({reader.shards, reader.memory, reader.away, reader.position()});
  });
}

bool Readers::with_reader(bool public_only, const Use& use) {
  int overtaken = 0;
  std::optional<CommitGate> gate;
  for (int failed = 0; failed < max_attempts && overtaken < max_overtaken;) {
    if (overtaken == overtaken_enough && databases_.empty() && !gate) {
      gate.emplace(directory_);
    }
    std::unique_ptr<Reader> reader;
    try {
      try_use(reader, public_only, use);
      if (!reader) return false;
      give_back(std::move(reader));
      return true;
    } catch (const Xapian::DatabaseModifiedError&) {
      ++overtaken;
    } catch (const Xapian::NetworkError&) {
      // A fresh start leaves out who does not answer.
      forget_readers();
      ++failed;
    } catch (const Xapian::DatabaseError&) {
      // Corrupt, or swept away by a new generation: a fresh start tells which.
      ++failed;
    }
  }
  if (overtaken == max_overtaken) {
    throw Error(ErrorCode::io, "index", say("l'index change plus vite qu'il ne se lit"),
                say("réessayez dans un instant"));
  }
  const std::scoped_lock lock(mutex_);
  if (databases_.empty()) damaged_ = current_generation(directory_);
  return false;
}

std::int64_t Readers::position(bool public_only) {
  std::int64_t position = 0;
  with_reader(public_only, [&](Reader& reader) { position = reader.position(); });
  return position;
}

}  // namespace griot
