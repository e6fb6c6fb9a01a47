#include "engine/index/readers.h"

#include <xapian.h>
#include <algorithm>

#include "engine/base/error.h"
#include "engine/index/definitions.h"
#include "engine/index/generation.h"

namespace griot {
namespace fs = std::filesystem;

constexpr int max_attempts = 4;  // the first and three fresh starts
constexpr std::size_t max_free = 16;

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

// What a Memory was made from.
struct Readers::Stamp {
  bool public_only = false;
  std::int64_t generation = 0;
  Xapian::rev public_revision = 0;
  Xapian::rev internal_revision = 0;
  bool operator==(const Stamp&) const = default;
};

struct Readers::Reader {
  Reader(const fs::path& directory, std::int64_t number, bool only_public)
      : generation(number),
        public_only(only_public),
        open(public_path(directory, number).string()) {
    all.add_database(open);
    usable = is_current_format(open);
    if (only_public) return;
    internal = Xapian::Database(internal_path(directory, number).string());
    all.add_database(internal);
    usable = usable && is_current_format(internal);
  }

  Stamp stamp() const {
    return {public_only, generation, open.get_revision(),
            public_only ? 0 : internal.get_revision()};
  }

  std::int64_t generation;
  bool public_only;
  bool usable = false;
  Xapian::Database open;  // the public database
  Xapian::Database internal;
  Xapian::Database all;  // shares the others
};

Readers::Readers(fs::path directory) : directory_(std::move(directory)) {}
Readers::~Readers() = default;

std::unique_ptr<Readers::Reader> Readers::take(bool public_only) {
  const std::int64_t generation = current_generation(directory_);
  {
    const std::scoped_lock lock(mutex_);
    if (generation == 0 || generation == damaged_) return nullptr;
    std::erase_if(free_, [&](const auto& r) { return r->generation != generation; });
    for (auto& reader : free_) {
      if (reader->public_only != public_only) continue;
      std::unique_ptr<Reader> taken = std::move(reader);
      std::swap(reader, free_.back());
      free_.pop_back();
      return taken;
    }
  }
  return std::make_unique<Reader>(directory_, generation, public_only);
}

void Readers::give_back(std::unique_ptr<Reader> reader) {
  const std::scoped_lock lock(mutex_);
  if (free_.size() < max_free) free_.push_back(std::move(reader));
}

std::shared_ptr<const Memory> Readers::memory_of(const Reader& reader) {
  const Stamp stamp = reader.stamp();
  {
    const std::scoped_lock lock(mutex_);
    for (const auto& [known, memory] : memories_) {
      if (known == stamp) return memory;
    }
  }
  auto memory = std::make_shared<Memory>();
  memory->columns = Columns(reader.all, reader.public_only ? 1 : 2);
  const std::scoped_lock lock(mutex_);
  std::erase_if(memories_, [&](const auto& known) {
    return known.first.public_only == stamp.public_only;
  });
  memories_.emplace_back(stamp, memory);
  return memory;
}

// True when done, with or without a reader that can be read.
bool Readers::try_read(std::unique_ptr<Reader>& reader, bool public_only,
                       const Work& work) {
  reader = take(public_only);
  if (!reader) return true;
  reader->all.reopen();
  if (!reader->usable) {
    reader.reset();
    return true;
  }
  work({reader->all, reader->open, memory_of(*reader)});
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
  damaged_ = current_generation(directory_);
  return false;
}

std::int64_t Readers::position() {
  std::int64_t position = 0;
  const bool known = read(false, [&](const Snapshot&) {});
  if (!known) return 0;
  try {
    const std::int64_t generation = current_generation(directory_);
    const Xapian::Database open(public_path(directory_, generation).string());
    const Xapian::Database internal(internal_path(directory_, generation).string());
    position = std::min(position_of(open), position_of(internal));
  } catch (const Xapian::Error&) {
    return 0;
  }
  return position;
}

}  // namespace griot
