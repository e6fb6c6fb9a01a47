#include "engine/index/writer.h"

#include <xapian.h>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/index/document_terms.h"
#include "engine/index/families.h"
#include "engine/index/generation.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// Terms of passages held in memory before they are committed: about 100 MB.
constexpr std::size_t max_pending_terms = 1'500'000;

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

class Writer {
 public:
  explicit Writer(const fs::path& directory)
      : directory_(made(directory)), lock_(directory / "lock") {}

  // Goes on with what is there, or begins anew where that cannot be read.
  void open() {
    generation_ = current_generation(directory_);
    try {
      open_databases(Xapian::DB_OPEN);
      if (is_current_format(public_) && is_current_format(internal_)) return;
    } catch (const Xapian::DatabaseLockError&) {
      throw;
    } catch (const Xapian::DatabaseError&) {
    }
    begin();
  }

  // A new generation, empty, at position 0.
  void begin() {
    generation_ = next_generation(directory_);
    made(directory_ / std::to_string(generation_));
    open_databases(Xapian::DB_CREATE);
    for (Xapian::WritableDatabase* database : {&public_, &internal_}) {
      database->set_metadata(format_key, std::to_string(index_format));
      database->commit();
    }
    set_current_generation(directory_, generation_);
    remove_other_generations(directory_, generation_);
  }

  void remove(const std::string& id) {
    const std::string term = term_of_document(id);
    public_.delete_document(term);
    internal_.delete_document(term);
  }

  void add(const IndexedDocument& document) {
    Xapian::WritableDatabase& database = document.is_public ? public_ : internal_;
    pending_ += make_passages(document, [&](const Xapian::Document& passage) {
      database.add_document(passage);
    });
    if (pending_ > max_pending_terms) commit();
  }

  // The public database first: what has become internal leaves it at once.
  void commit() {
    public_.commit();
    internal_.commit();
    pending_ = 0;
  }

  void set_position(std::int64_t position) {
    public_.set_metadata(position_key, std::to_string(position));
    internal_.set_metadata(position_key, std::to_string(position));
  }

 private:
  void open_databases(int action) {
    public_ =
        Xapian::WritableDatabase(public_path(directory_, generation_).string(), action);
    internal_ =
        Xapian::WritableDatabase(internal_path(directory_, generation_).string(), action);
  }

  fs::path directory_;
  FileLock lock_;
  std::int64_t generation_ = 0;
  Xapian::WritableDatabase public_;
  Xapian::WritableDatabase internal_;
  std::size_t pending_ = 0;
};

}  // namespace

void update_index(const fs::path& directory, std::span<const IndexedDocument> documents,
                  std::span<const std::string> removed, std::int64_t position) {
  guarded(directory, [&] {
    Writer writer(directory);
    writer.open();
    for (const std::string& id : removed) writer.remove(id);
    for (const IndexedDocument& document : documents) {
      writer.remove(document.id);
      writer.add(document);
    }
    writer.set_position(position);
    writer.commit();
  });
}

void clear_index(const fs::path& directory) {
  guarded(directory, [&] {
    Writer writer(directory);
    writer.begin();
  });
}

}  // namespace griot
