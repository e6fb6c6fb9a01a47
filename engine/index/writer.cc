#include "engine/index/writer.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/index/document_terms.h"
#include "engine/index/families.h"
#include "engine/index/generation.h"
#include "engine/index/parts.h"
#include "engine/index/shard_memory.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// Terms of passages held in memory before they are committed: about 100 MB.
constexpr std::size_t max_pending_terms = 1'500'000;
// Passages that make an update worth a new generation.
constexpr std::size_t least_bulk = 300;
// Beside at most so many times as much, recent passages are left where they are.
constexpr std::size_t recent_share = 8;

[[noreturn]] void fail(const fs::path& directory, const Xapian::Error& error) {
  throw Error(
      ErrorCode::io, directory.string(),
      say("l'index ne peut pas être écrit : « {1} »", {error.get_msg()}),
      say("vérifiez la place sur le disque et vos droits, ou supprimez ce dossier "
          "pour refaire l'index"));
}

Error locked(const fs::path& directory) {
  return Error(ErrorCode::locked, directory.string(),
               say("un autre programme écrit dans l'index"),
               say("attendez qu'il ait fini puis recommencez"));
}

// Turns what Xapian throws into Error.
template <typename Work>
void guarded(const fs::path& directory, Work work) {
  try {
    work();
  } catch (const Xapian::DatabaseLockError&) {
    throw locked(directory);
  } catch (const Xapian::Error& error) {
    fail(directory, error);
  }
}

fs::path made(const fs::path& directory) {
  std::error_code error;
  fs::create_directories(directory, error);
  if (error) {
    throw Error(ErrorCode::io, directory.string(),
                say("le dossier ne peut pas être créé : « {1} »", {error.message()}),
                say("vérifiez le chemin et vos droits"));
  }
  return directory;
}

// One of the databases of the current generation, if it can be read.
std::optional<Xapian::Database> readable(const fs::path& path) {
  try {
    Xapian::Database database(path.string());
    if (is_current_format(database)) return database;
  } catch (const Xapian::DatabaseError&) {
  }
  return std::nullopt;
}

// Where the big databases of a generation are: the public ones, then that of the rest.
// The public ones come first in all that is done: what has become internal leaves them at
// once.
std::vector<fs::path> paths_of(const fs::path& directory, std::int64_t generation,
                               std::size_t shards) {
  std::vector<fs::path> paths;
  for (std::size_t shard = 0; shard < shards; ++shard) {
    paths.push_back(public_path(directory, generation, shard));
  }
  paths.push_back(internal_path(directory, generation));
  return paths;
}

// The place among these paths of what a document is written into; the same on every
// machine (FNV-1a).
std::size_t place_of(const IndexedDocument& document, std::size_t shards) {
  if (!document.is_public) return shards;
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : document.id) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  }
  return static_cast<std::size_t>(hash % shards);
}

void stand_for(std::int64_t position, std::uint64_t version,
               Xapian::WritableDatabase& database) {
  database.set_metadata(format_key, std::to_string(index_format));
  database.set_metadata(position_key, std::to_string(position));
  database.set_metadata(version_key, std::to_string(version));
  database.commit();
}

// What is to be done, each document once: the last of several with one id.
struct Update {
  Update(std::span<const IndexedDocument> all, std::span<const std::string> removed,
         std::int64_t new_position)
      : position(new_position) {
    for (const std::string& id : removed) ids.emplace(term_of_document(id), id);
    std::unordered_set<std::string_view> seen;
    for (auto document = all.rbegin(); document != all.rend(); ++document) {
      ids.emplace(term_of_document(document->id), document->id);
      if (seen.insert(document->id).second) documents.push_back(&*document);
    }
    std::reverse(documents.begin(), documents.end());
  }

  std::vector<const IndexedDocument*> documents;
  std::map<std::string, std::string> ids;  // what is to be removed first, by term
  std::int64_t position;
};

class Writer {
 public:
  explicit Writer(const fs::path& directory)
      : directory_(made(directory)),
        lock_(directory / "lock"),
        generation_(current_generation(directory)),
        shards_(public_shards(directory, generation_)) {
    open_former();
  }

  void apply(const Update& update) {
    if (!usable() || is_bulk(update)) {
      add_in_bulk(update);
    } else {
      add_beside(update);
    }
  }

  // A new generation, empty, at position 0.
  void clear(std::size_t shards) {
    if (shards > 0) shards_ = shards;
    const std::int64_t next = begin_generation();
    for (const fs::path& path : paths_of(directory_, next, shards_)) {
      Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE);
      stand_for(0, 0, database);
    }
    go_over_to(next, 0, 0);
  }

  void merge() {
    if (usable() && merge_is_due()) {
      add_in_bulk(Update({}, {}, position_of(*recent_.front())));
    }
  }

 private:
  void open_former() {
    paths_ = paths_of(directory_, generation_, shards_);
    former_.clear();
    recent_.clear();
    for (const fs::path& path : paths_) {
      former_.push_back(readable(path));
      recent_.push_back(readable(recent_path(path)));
    }
  }

  bool usable() const {
    const auto is_there = [](const auto& database) { return database.has_value(); };
    return std::all_of(former_.begin(), former_.end(), is_there) &&
           std::all_of(recent_.begin(), recent_.end(), is_there);
  }

  // What cannot be read counts as empty.
  static bool is_empty(const std::optional<Xapian::Database>& database) {
    return !database || database->get_doccount() == 0;
  }

  std::int64_t begin_generation() {
    const std::int64_t next = next_generation(directory_);
    made(directory_ / std::to_string(next));
    return next;
  }

  void go_over_to(std::int64_t generation, std::int64_t position, std::uint64_t version) {
    for (const fs::path& path : paths_of(directory_, generation, shards_)) {
      Xapian::WritableDatabase database(recent_path(path).string(), Xapian::DB_CREATE);
      stand_for(position, version, database);
    }
    set_current_generation(directory_, generation);
    remove_other_generations(directory_, generation);
    generation_ = generation;
    open_former();
  }

  static std::size_t passages_in(
      const std::vector<std::optional<Xapian::Database>>& all) {
    std::size_t passages = 0;
    for (const auto& database : all) passages += database->get_doccount();
    return passages;
  }

  // The first documents, and many that are not few beside those that are there and would
  // be copied.
  bool is_bulk(const Update& update) const {
    std::size_t passages = 0;
    for (const auto* document : update.documents) passages += document->passages.size();
    if (passages_in(former_) + passages_in(recent_) == 0) return true;
    return passages >= least_bulk && passages * 4 >= passages_in(former_);
  }

  bool merge_is_due() const {
    const std::size_t passages = passages_in(recent_);
    return passages >= least_bulk && passages * recent_share >= passages_in(former_);
  }

  std::uint64_t next_version() const {
    if (!usable()) return 1;
    return std::max(version_of(*former_.front()), version_of(*recent_.front())) + 1;
  }

  void add_beside(const Update& update) {
    const std::uint64_t version = next_version();
    std::vector<std::optional<Xapian::WritableDatabase>> open(paths_.size());
    const auto writable = [&](std::size_t place) -> Xapian::WritableDatabase& {
      if (!open[place]) {
        open[place].emplace(recent_path(paths_[place]).string(), Xapian::DB_OPEN);
      }
      return *open[place];
    };
    std::unordered_map<std::string, std::size_t>
        places;  // of what is to be there, by term
    for (const IndexedDocument* document : update.documents) {
      places[term_of_document(document->id)] = place_of(*document, shards_);
    }
    for (const auto& [term, id] : update.ids) {
      const auto to = places.find(term);
      for (std::size_t place = 0; place < paths_.size(); ++place) {
        if (recent_[place]->term_exists(term)) writable(place).delete_document(term);
        const bool stays = to != places.end() && to->second == place;
        if (!stays && former_[place]->term_exists(term)) {
          writable(place).add_document(tombstone(id, version));
        }
      }
    }
    std::size_t pending = 0;
    for (const IndexedDocument* document : update.documents) {
      auto& database = writable(place_of(*document, shards_));
      pending += make_passages(*document, version, [&](const Xapian::Document& passage) {
        database.add_document(passage);
      });
      if (pending > max_pending_terms) {
        database.commit();
        pending = 0;
      }
    }
    commit(open);
    stand_for(update.position, version, writable(0));
  }

  // The first one last, with the position, and alone where nothing else has changed; but
  // before what is internal, where something has.
  static void commit(std::vector<std::optional<Xapian::WritableDatabase>>& open) {
    for (std::size_t place = 1; place < open.size(); ++place) {
      if (!open[place]) continue;
      if (place + 1 == open.size() && open[0]) open[0]->commit();
      open[place]->commit();
    }
  }

  // Beside the readers of the old generation, who see all of it or none.
  void add_in_bulk(const Update& update) {
    const std::uint64_t version = next_version();
    const std::int64_t next = begin_generation();
    const std::vector<fs::path> to = paths_of(directory_, next, shards_);
    std::vector<std::unique_ptr<Parts>> parts;
    for (const fs::path& path : to) {
      parts.push_back(std::make_unique<Parts>(path.string() + "-parts"));
    }
    for (const IndexedDocument* document : update.documents) {
      parts[place_of(*document, shards_)]->add(*document, version);
    }
    for (std::size_t i = 0; i < to.size(); ++i) {
      parts[i]->join(filled(i), to[i]);
      Xapian::WritableDatabase database(to[i].string(), Xapian::DB_OPEN);
      sweep(update, version, database);
      stand_for(update.position, version, database);
    }
    go_over_to(next, update.position, version);
  }

  // Nothing is copied from an empty database.
  std::vector<fs::path> filled(std::size_t place) const {
    std::vector<fs::path> paths;
    if (!usable()) return paths;
    if (!is_empty(former_[place])) paths.push_back(paths_[place]);
    if (!is_empty(recent_[place])) paths.push_back(recent_path(paths_[place]));
    return paths;
  }

  // Deletes what newer rows of the same database and the update have put aside.
  static void sweep(const Update& update, std::uint64_t version,
                    Xapian::WritableDatabase& database) {
    std::unordered_map<std::string, std::uint64_t> newest;  // version, by id
    std::vector<DocumentRow> rows;
    each_first_value(database, row_slot, false,
                     [&](std::uint32_t first, const std::string& bytes) {
                       DocumentRow row;
                       if (!unpack_row(bytes, row)) return;
                       row.first = first;
                       std::uint64_t& known = newest[row.id];
                       known = std::max(known, row.version);
                       rows.push_back(std::move(row));
                     });
    for (const DocumentRow& row : rows) {
      const bool replaced =
          row.version < newest[row.id] || row.lengths.empty() ||
          (row.version < version && update.ids.contains(term_of_document(row.id)));
      if (!replaced) continue;
      for (std::uint32_t i = 0; i < std::max(row.passages(), 1U); ++i) {
        database.delete_document(row.first + i);
      }
    }
  }

  fs::path directory_;
  FileLock lock_;
  std::int64_t generation_;
  std::size_t shards_;                                   // public databases
  std::vector<fs::path> paths_;                          // of the big databases
  std::vector<std::optional<Xapian::Database>> former_;  // these
  std::vector<std::optional<Xapian::Database>> recent_;  // beside these
};

}  // namespace

void update_index(const fs::path& directory, std::span<const IndexedDocument> documents,
                  std::span<const std::string> removed, std::int64_t position) {
  guarded(directory, [&] { Writer(directory).apply({documents, removed, position}); });
}

void merge_index(const fs::path& directory) {
  try {
    guarded(directory, [&] { Writer(directory).merge(); });
  } catch (const Error& error) {
    // Whoever writes now merges at the end.
    if (error.code() != ErrorCode::locked) throw;
  }
}

void clear_index(const fs::path& directory, std::size_t shards) {
  guarded(directory, [&] { Writer(directory).clear(shards); });
}

}  // namespace griot
