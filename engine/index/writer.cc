#include "engine/index/writer.h"

#include <xapian.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <unordered_set>
#include <vector>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/index/document_terms.h"
#include "engine/index/families.h"
#include "engine/index/generation.h"
#include "engine/index/parts.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// Terms of passages held in memory before they are committed: about 100 MB.
constexpr std::size_t max_pending_terms = 1'500'000;
// Passages that make an update worth a new generation.
constexpr std::size_t least_bulk = 300;

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

// Where the databases of a generation are: the public ones, then that of the rest. The
// public ones come first in all that is done: what has become internal leaves them at
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

// The databases of a generation, open for writing.
struct Databases {
  Databases(const std::vector<fs::path>& paths, int action) {
    for (const fs::path& path : paths) all.emplace_back(path.string(), action);
  }

  void stand_for(std::int64_t position) {
    for (Xapian::WritableDatabase& database : all) {
      database.set_metadata(format_key, std::to_string(index_format));
      database.set_metadata(position_key, std::to_string(position));
    }
    commit();
  }

  void commit() {
    for (Xapian::WritableDatabase& database : all) database.commit();
  }

  std::vector<Xapian::WritableDatabase> all;
};

// What is to be done, each document once: the last of several with one id.
struct Update {
  Update(std::span<const IndexedDocument> all, std::span<const std::string> removed,
         std::int64_t new_position)
      : position(new_position) {
    for (const std::string& id : removed) ids.insert(term_of_document(id));
    std::unordered_set<std::string_view> seen;
    for (auto document = all.rbegin(); document != all.rend(); ++document) {
      ids.insert(term_of_document(document->id));
      if (seen.insert(document->id).second) documents.push_back(&*document);
    }
    std::reverse(documents.begin(), documents.end());
  }

  std::vector<const IndexedDocument*> documents;
  std::set<std::string> ids;  // what is to be removed first, as terms
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
    if (!usable()) clear(shards_);
    if (is_bulk(update)) {
      add_in_bulk(update);
    } else {
      add_in_place(update);
    }
  }

  // A new generation, empty, at position 0.
  void clear(std::size_t shards) {
    if (shards > 0) shards_ = shards;
    const std::int64_t next = begin_generation();
    Databases(paths_of(directory_, next, shards_), Xapian::DB_CREATE).stand_for(0);
    go_over_to(next);
  }

 private:
  void open_former() {
    former_.clear();
    for (const fs::path& path : paths_of(directory_, generation_, shards_)) {
      former_.push_back(readable(path));
    }
  }

  bool usable() const {
    return std::all_of(former_.begin(), former_.end(),
                       [](const auto& database) { return database.has_value(); });
  }

  std::int64_t begin_generation() {
    const std::int64_t next = next_generation(directory_);
    made(directory_ / std::to_string(next));
    return next;
  }

  void go_over_to(std::int64_t generation) {
    set_current_generation(directory_, generation);
    remove_other_generations(directory_, generation);
    generation_ = generation;
    open_former();
  }

  // Many documents, and not few beside those that are there and would be copied.
  bool is_bulk(const Update& update) const {
    std::size_t passages = 0;
    std::size_t there = 0;
    for (const auto* document : update.documents) passages += document->passages.size();
    for (const auto& database : former_) there += database->get_doccount();
    return passages >= least_bulk && passages * 4 >= there;
  }

  void add_in_place(const Update& update) {
    Databases databases(paths_of(directory_, generation_, shards_), Xapian::DB_OPEN);
    for (const std::string& id : update.ids) {
      for (auto& database : databases.all) database.delete_document(id);
    }
    std::size_t pending = 0;
    for (const IndexedDocument* document : update.documents) {
      auto& database = databases.all[place_of(*document, shards_)];
      pending += make_passages(*document, [&](const Xapian::Document& passage) {
        database.add_document(passage);
      });
      if (pending > max_pending_terms) {
        databases.commit();
        pending = 0;
      }
    }
    databases.stand_for(update.position);
  }

  // Beside the readers of the old generation, who see all of it or none.
  void add_in_bulk(const Update& update) {
    const std::int64_t next = begin_generation();
    const std::vector<fs::path> from = paths_of(directory_, generation_, shards_);
    const std::vector<fs::path> to = paths_of(directory_, next, shards_);
    std::vector<std::unique_ptr<Parts>> parts;
    for (const fs::path& path : to) {
      parts.push_back(std::make_unique<Parts>(path.string() + "-parts"));
    }
    for (const IndexedDocument* document : update.documents) {
      parts[place_of(*document, shards_)]->add(*document);
    }
    for (std::size_t i = 0; i < to.size(); ++i) {
      parts[i]->join(base(*former_[i], from[i]), to[i]);
    }
    Databases databases(to, Xapian::DB_OPEN);
    for (std::size_t i = 0; i < to.size(); ++i) {
      remove_former(update, *former_[i], databases.all[i]);
    }
    databases.stand_for(update.position);
    go_over_to(next);
  }

  // Nothing is copied from an empty database.
  static fs::path base(const Xapian::Database& database, const fs::path& path) {
    return database.get_doccount() > 0 ? path : fs::path();
  }

  // Of each document in the update, the passages that come from `former`: they are the
  // first ones, since compaction keeps the order.
  static void remove_former(const Update& update, const Xapian::Database& former,
                            Xapian::WritableDatabase& database) {
    for (const std::string& id : update.ids) {
      Xapian::doccount left = former.get_termfreq(id);
      std::vector<Xapian::docid> passages;
      for (auto at = database.postlist_begin(id); left > 0; ++at, --left) {
        passages.push_back(*at);
      }
      for (const Xapian::docid passage : passages) database.delete_document(passage);
    }
  }

  fs::path directory_;
  FileLock lock_;
  std::int64_t generation_;
  std::size_t shards_;                                   // public databases
  std::vector<std::optional<Xapian::Database>> former_;  // as paths_of() lists them
};

}  // namespace

void update_index(const fs::path& directory, std::span<const IndexedDocument> documents,
                  std::span<const std::string> removed, std::int64_t position) {
  guarded(directory, [&] { Writer(directory).apply({documents, removed, position}); });
}

void clear_index(const fs::path& directory, std::size_t shards) {
  guarded(directory, [&] { Writer(directory).clear(shards); });
}

}  // namespace griot
