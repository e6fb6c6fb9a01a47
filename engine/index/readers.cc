#include "engine/index/readers.h"

#include <xapian.h>
#include <algorithm>
#include <chrono>
#include <limits>

#include "engine/base/error.h"
#include "engine/index/definitions.h"
#include "engine/index/generation.h"
#include "engine/index/shards.h"

namespace griot {
namespace fs = std::filesystem;

constexpr int max_attempts = 4;  // the first and three fresh starts
constexpr std::size_t max_free = 16;
// Of a database that does not answer.
constexpr std::chrono::seconds time_between_tries{5};

const Dictionary& Memory::dictionary(const Xapian::Database& public_database) const {
  std::call_once(once_,
                 [&] { dictionary_ = std::make_unique<Dictionary>(public_database); });
  return *dictionary_;
}

const Thesaurus& Memory::thesaurus(const Xapian::Database& database,
                                   const Thesaurus& synonyms) const {
  std::call_once(thesaurus_once_, [&] {
    thesaurus_ = synonyms;
    for (const KnownDefinition& known : known_definitions(database, columns)) {
      thesaurus_.add(
          {Relation::acronym, known.definition.acronym, known.definition.form, {}});
    }
  });
  return thesaurus_;
}

struct Readers::Reader {
  // Those of a generation below the directory.
  Reader(const fs::path& directory, std::int64_t number, bool only_public)
      : generation(number), public_only(only_public) {
    const std::size_t count = public_shards(directory, number);
    for (std::size_t shard = 0; shard < count; ++shard) {
      add(Xapian::Database(public_path(directory, number, shard).string()), true);
    }
    if (!only_public) {
      add(Xapian::Database(internal_path(directory, number).string()), false);
    }
  }

  Reader(const std::vector<std::string>& databases, bool only_public)
      : generation(1), public_only(only_public) {
    for (const std::string& address : databases) {
      try {
        const Xapian::Database database = open_shard(address);
        if (stamp_of_shard(database).empty()) continue;
        layout.remote = layout.remote || is_remote_shard(address);
        add(database, true);
      } catch (const Xapian::Error&) {
        ++away;
        opened = std::chrono::steady_clock::now();
      }
    }
    usable = usable && !shards.empty();
  }

  void add(const Xapian::Database& database, bool is_open) {
    usable = usable && is_current_format(database);
    shards.push_back(database);
    all.add_database(database);
    if (is_open) open.add_database(database);
    layout.databases = static_cast<unsigned>(shards.size());
    layout.open += is_open ? 1 : 0;
  }

  // What a Memory is made from.
  std::string stamp() const {
    std::string stamp = std::to_string(generation);
    for (const Xapian::Database& shard : shards) {
      stamp += " " + (layout.remote ? stamp_of_shard(shard)
                                    : shard.get_uuid() + "/" +
                                          std::to_string(shard.get_revision()));
    }
    return stamp;
  }

  std::int64_t position() const {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (const Xapian::Database& shard : shards) {
      least = std::min(least, position_of(shard));
    }
    return shards.empty() ? 0 : least;
  }

  bool is_stale() const {
    return away > 0 && std::chrono::steady_clock::now() - opened > time_between_tries;
  }

  std::int64_t generation;
  bool public_only;
  bool usable = true;
  Columns::Layout layout{0, 0, false};
  std::vector<Xapian::Database> shards;
  std::size_t away = 0;
  std::chrono::steady_clock::time_point opened;
  Xapian::Database open;  // the public databases; shares the shards
  Xapian::Database all;   // shares them too
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

std::shared_ptr<const Memory> Readers::memory_of(const Reader& reader) {
  const std::string stamp = reader.stamp();
  auto& memories = memories_[reader.public_only ? 0 : 1];
  {
    const std::scoped_lock lock(mutex_);
    for (const auto& [known, memory] : memories) {
      if (known == stamp) return memory;
    }
  }
  auto memory = std::make_shared<Memory>();
  memory->columns = Columns(reader.all, reader.layout);
  const std::scoped_lock lock(mutex_);
  memories.clear();
  memories.emplace_back(stamp, memory);
  return memory;
}

// True when done, with or without a reader that can be read.
bool Readers::try_read(std::unique_ptr<Reader>& reader, bool public_only,
                       const Work& work) {
  reader = take(public_only);
  if (!reader) return true;
  for (Xapian::Database& shard : reader->shards) shard.reopen();
  if (!reader->usable) {
    reader.reset();
    return true;
  }
  work({reader->all, reader->open, memory_of(*reader), reader->away, reader->position()});
  return true;
}

bool Readers::read(bool public_only, const Work& work) {
  bool modified = false;
  for (int attempt = 0; attempt < max_attempts; ++attempt) {
    std::unique_ptr<Reader> reader;
    try {
      try_read(reader, public_only, work);
      if (!reader) return false;
      give_back(std::move(reader));
      return true;
    } catch (const Xapian::DatabaseModifiedError&) {
      modified = true;
    } catch (const Xapian::NetworkError&) {
      // A fresh start leaves out who does not answer.
      forget_readers();
      modified = false;
    } catch (const Xapian::DatabaseError&) {
      // Corrupt, or swept away by a new generation: a fresh start tells which.
      modified = false;
    }
  }
  if (modified) {
    throw Error(ErrorCode::io, "index", say("l'index change plus vite qu'il ne se lit"),
                say("réessayez dans un instant"));
  }
  const std::scoped_lock lock(mutex_);
  if (databases_.empty()) damaged_ = current_generation(directory_);
  return false;
}

std::int64_t Readers::position() {
  std::int64_t position = 0;
  read(false, [&](const Snapshot& snapshot) { position = snapshot.position; });
  return position;
}

}  // namespace griot
