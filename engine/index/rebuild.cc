#include "engine/index/rebuild.h"

#include "engine/index/beside.h"
#include "engine/index/generation.h"
#include "engine/index/new_generation.h"
#include "engine/index/write_guard.h"
#include "engine/index/written_generation.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// A commit, or the change to another generation.
constexpr std::chrono::milliseconds wait_for_turn{30'000};

constexpr const char* folder = "new";

}  // namespace

struct Rebuild::State {
  State(fs::path where, std::size_t wanted)
      : directory(std::move(where)),
        building(directory),
        shards(wanted > 0 ? wanted
                          : public_shards(directory, current_generation(directory))),
        made(directory / folder, shards) {}

  void add(std::span<const IndexedDocument> documents) {
    ++version;
    if (joined) {
      add_late({documents, {}, 0});
    } else {
      for (const IndexedDocument& document : documents) made.add(document, version);
    }
  }

  void join(std::int64_t position) {
    if (joined) return;
    made.join({}, position, version);
    joined = true;
  }

  // What came while the big databases were joined stands beside them.
  void add_late(const Update& update) {
    const std::vector<fs::path> paths = paths_in(directory / folder, shards);
    WrittenGeneration::Databases big, recent;
    for (std::size_t place = 0; place < paths.size(); ++place) {
      big.emplace_back(Xapian::Database(paths[place].string()));
      recent.emplace_back(made.recent(place));
    }
    write_beside(update, version, {big, recent, [&](std::size_t place) -> auto& {
                                     return made.recent(place);
                                   }});
  }

  fs::path directory;
  BuildingLock building;
  std::size_t shards;
  NewGeneration made;
  std::uint64_t version = 0;  // one each call of add()
  bool joined = false;
};

Rebuild::Rebuild(fs::path directory, std::size_t shards) {
  guarded(directory, [&] { state_ = std::make_unique<State>(directory, shards); });
}
Rebuild::~Rebuild() = default;

void Rebuild::add(std::span<const IndexedDocument> documents) {
  guarded(state_->directory, [&] { state_->add(documents); });
}

bool Rebuild::finish(std::int64_t position, const Journal& journal) {
  bool finished = false;
  guarded(state_->directory, [&] {
    const fs::path& directory = state_->directory;
    const auto is_late = [&] {
      const std::int64_t other = WrittenGeneration(directory).position();
      return other > position && (!journal || other <= journal());
    };
    if (is_late()) return;
    state_->join(position);
    const WriterLock lock(directory, wait_for_turn);
    if (is_late()) return;
    state_->made.take_place(directory, position, state_->version);
    finished = true;
  });
  return finished;
}

}  // namespace griot
