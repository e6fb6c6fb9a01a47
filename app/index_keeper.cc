#include "app/index_keeper.h"

#include <utility>

namespace griot {
namespace {

// Ends an update between two of its parts; the next one goes on from there.
struct Interrupted {};

}  // namespace

IndexKeeper::IndexKeeper(Options options)
    : options_(std::move(options)), thread_([this] { run(); }) {}

IndexKeeper::~IndexKeeper() {
  {
    const std::lock_guard guard(mutex_);
    stopped_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

bool IndexKeeper::wait_for_first_look(std::chrono::milliseconds at_most) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, at_most, [this] { return looked_; });
}

void IndexKeeper::run() {
  while (true) {
    const std::chrono::milliseconds pause = look();
    std::unique_lock lock(mutex_);
    looked_ = true;
    changed_.notify_all();
    if (changed_.wait_for(lock, pause, [this] { return stopped_; })) return;
  }
}

std::chrono::milliseconds IndexKeeper::look() {
  try {
    const std::shared_ptr<Library> library = options_.library();
    if (!library->health().index_ready) library->index(false, interruptible());
    last_failure_.clear();
    return options_.pause;
  } catch (const Error& error) {
    if (error.code() == ErrorCode::locked) return options_.pause;
    if (error.what() != last_failure_) options_.report(error);
    last_failure_ = error.what();
    return options_.pause_on_error;
  } catch (const Interrupted&) {
    return options_.pause;
  }
}

Progress IndexKeeper::interruptible() {
  return [this](std::int64_t, std::int64_t) {
    const std::lock_guard guard(mutex_);
    if (stopped_) throw Interrupted{};
  };
}

}  // namespace griot
