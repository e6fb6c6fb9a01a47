// Keeps the index of a served corpus up to its journal, in a thread of its own: readers
// never wait for it, and an index that is deleted or damaged is made again by itself.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "engine/base/error.h"
#include "engine/library/library.h"

namespace griot {

class IndexKeeper {
 public:
  struct Options {
    std::function<std::shared_ptr<Library>()> library;  // the one served now
    // Called once for each failure that is not the one before. Another writer's lock is
    // none: the index is looked at again.
    std::function<void(const Error&)> report;
    std::chrono::milliseconds pause{2'000};            // between two looks
    std::chrono::milliseconds pause_on_error{30'000};  // after a failure
  };

  explicit IndexKeeper(Options options);
  ~IndexKeeper();  // waits for the part of an update that is under way
  IndexKeeper(const IndexKeeper&) = delete;
  IndexKeeper& operator=(const IndexKeeper&) = delete;

  // True when the first look is over, with an index that is up to date or a failure.
  bool wait_for_first_look(std::chrono::milliseconds at_most);

 private:
  void run();
  std::chrono::milliseconds look();
  Progress interruptible();

  Options options_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopped_ = false;
  bool looked_ = false;
  std::string last_failure_;
  std::thread thread_;  // last: the others are there when it begins
};

}  // namespace griot
