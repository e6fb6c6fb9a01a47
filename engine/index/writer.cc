#include "engine/index/writer.h"

#include <xapian.h>

#include <algorithm>
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

// One of the two databases of the current generation, if it can be read.
std::optional<Xapian::Database> readable(const fs::path& path) {
  try {
    Xapian::Database database(path.string());
    if (is_current_format(database)) return database;
  } catch (const Xapian::DatabaseError&) {
  }
  return std::nullopt;
}

// The databases of a generation, open for writing.
struct Databases {
  Databases(const fs::path& directory, std::int64_t generation, int action)
      : open(public_path(directory, generation).string(), action),
        internal(internal_path(directory, generation).string(), action) {}

  void stand_for(std::int64_t position) {
    for (Xapian::WritableDatabase* database : {&open, &internal}) {
      database->set_metadata(format_key, std::to_string(index_format));
      database->set_metadata(position_key, std::to_string(position));
    }
    commit();
  }

  // The public one first: what has become internal leaves it at once.
  void commit() {
    open.commit();
    internal.commit();
  }

  Xapian::WritableDatabase open;
  Xapian::WritableDatabase internal;
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
        open_(readable(public_path(directory, generation_))),
        internal_(readable(internal_path(directory, generation_))) {}

  void apply(const Update& update) {
    if (!usable()) clear();
    if (is_bulk(update)) {
      add_in_bulk(update);
    } else {
      add_in_place(update);
    }
  }

  // A new generation, empty, at position 0.
  void clear() {
    const std::int64_t next = begin_generation();
    Databases(directory_, next, Xapian::DB_CREATE).stand_for(0);
    go_over_to(next);
  }

 private:
  bool usable() const { return open_ && internal_; }

  std::int64_t begin_generation() {
    const std::int64_t next = next_generation(directory_);
    made(directory_ / std::to_string(next));
    return next;
  }

  void go_over_to(std::int64_t generation) {
    set_current_generation(directory_, generation);
    remove_other_generations(directory_, generation);
    generation_ = generation;
    open_ = readable(public_path(directory_, generation));
    internal_ = readable(internal_path(directory_, generation));
  }

  // Many documents, and not few beside those that are there and would be copied.
  bool is_bulk(const Update& update) const {
    std::size_t passages = 0;
    for (const auto* document : update.documents) passages += document->passages.size();
    return passages >= least_bulk &&
           passages * 4 >= open_->get_doccount() + internal_->get_doccount();
  }

  void add_in_place(const Update& update) {
    Databases databases(directory_, generation_, Xapian::DB_OPEN);
    for (const std::string& id : update.ids) {
      databases.open.delete_document(id);
      databases.internal.delete_document(id);
    }
    std::size_t pending = 0;
    for (const IndexedDocument* document : update.documents) {
      auto& database = document->is_public ? databases.open : databases.internal;
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
    const fs::path folder = directory_ / std::to_string(next);
    Parts open(folder / "parts-public");
    Parts internal(folder / "parts-internal");
    for (const IndexedDocument* document : update.documents) {
      (document->is_public ? open : internal).add(*document);
    }
    open.join(base(*open_, public_path(directory_, generation_)),
              public_path(directory_, next));
    internal.join(base(*internal_, internal_path(directory_, generation_)),
                  internal_path(directory_, next));
    Databases databases(directory_, next, Xapian::DB_OPEN);
    remove_former(update, *open_, databases.open);
    remove_former(update, *internal_, databases.internal);
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
  std::optional<Xapian::Database> open_;
  std::optional<Xapian::Database> internal_;
};

}  // namespace

void update_index(const fs::path& directory, std::span<const IndexedDocument> documents,
                  std::span<const std::string> removed, std::int64_t position) {
  guarded(directory, [&] { Writer(directory).apply({documents, removed, position}); });
}

void clear_index(const fs::path& directory) {
  guarded(directory, [&] { Writer(directory).clear(); });
}

}  // namespace griot
