#include "engine/index/writer.h"

#include <xapian.h>

#include <optional>
#include <vector>

#include "engine/index/beside.h"
#include "engine/index/families.h"
#include "engine/index/generation.h"
#include "engine/index/new_generation.h"
#include "engine/index/write_guard.h"
#include "engine/index/written_generation.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

class Writer {
 public:
  explicit Writer(const fs::path& directory)
      : directory_(directory), lock_(directory), former_(directory) {}

  // Nothing is set back to an older state than another writer has brought it to.
  void apply(const Update& update) {
    if (former_.position() > update.position) return;
    if (!former_.usable() || is_bulk(update)) {
      add_in_bulk(update);
    } else {
      add_beside(update);
    }
  }

 private:
  // The first documents, and many that are not few beside those that are there and would
  // be copied.
  bool is_bulk(const Update& update) const {
    std::size_t passages = 0;
    for (const auto* document : update.documents) passages += document->passages.size();
    const std::size_t there = former_.big_passages();
    if (there + former_.recent_passages() == 0) return true;
    return passages >= least_bulk && passages * 4 >= there;
  }

  void add_beside(const Update& update) {
    const std::uint64_t version = former_.version() + 1;
    std::vector<std::optional<Xapian::WritableDatabase>> open(former_.paths.size());
    const auto writable = [&](std::size_t place) -> Xapian::WritableDatabase& {
      if (!open[place]) {
        open[place].emplace(recent_path(former_.paths[place]).string(), Xapian::DB_OPEN);
      }
      return *open[place];
    };
    write_beside(update, version, {former_.big, former_.recent, writable});
    const CommitGate gate(directory_);
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
    const std::uint64_t version = former_.version() + 1;
    NewGeneration made(directory_ / "new-update", former_.shards);
    for (const IndexedDocument* document : update.documents) {
      made.add(*document, version);
    }
    made.join(filled(), update.position, version, [&](const std::string& id) {
      return update.ids.contains(term_of_document(id));
    });
    made.take_place(directory_, update.position, version);
  }

  // Nothing is copied from an empty database.
  NewGeneration::Before filled() const {
    NewGeneration::Before before(former_.paths.size());
    if (!former_.usable()) return before;
    for (std::size_t place = 0; place < before.size(); ++place) {
      const fs::path& path = former_.paths[place];
      if (former_.big[place]->get_doccount() > 0) before[place].push_back(path);
      if (former_.recent[place]->get_doccount() > 0) {
        before[place].push_back(recent_path(path));
      }
    }
    return before;
  }

  fs::path directory_;
  WriterLock lock_;
  WrittenGeneration former_;
};

}  // namespace

void update_index(const fs::path& directory, std::span<const IndexedDocument> documents,
                  std::span<const std::string> removed, std::int64_t position) {
  guarded(directory, [&] { Writer(directory).apply({documents, removed, position}); });
}

}  // namespace griot
