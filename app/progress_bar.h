// A bar on a terminal's error stream for work that lasts.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

#include "engine/base/message.h"
#include "engine/library/library.h"

namespace griot {

class Session;

// Draws nothing in the first second, then at most ten times a second, and wipes its line
// before anything else is written (clear()) and when it goes. Not on a terminal: nothing.
class ProgressBar {
 public:
  ProgressBar(Session& session, Message what);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // Refers to this bar, which must outlive its use.
  Progress callback();
  // For work that does not say how far it is: the seconds that have gone by.
  std::function<void()> waiting();
  void clear();

 private:
  void show(std::int64_t done, std::int64_t total);
  void show_seconds();
  // False in the first second, just after the last time, and where no bar is wanted.
  bool is_due();

  using Steady = std::chrono::steady_clock;
  Session& session_;
  std::string what_;
  Steady::time_point begun_ = Steady::now();
  Steady::time_point last_;
  bool drawn_ = false;
};

}  // namespace griot
