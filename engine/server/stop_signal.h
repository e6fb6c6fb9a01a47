// Says to any number of threads that the server stops.
#pragma once

#include <atomic>

namespace griot {

class StopSignal {
 public:
  StopSignal();  // throws Error{io} when no descriptor is left
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  void raise();
  bool raised() const { return raised_.load(std::memory_order_relaxed); }
  // Readable from raise() on, for poll(2).
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
  std::atomic<bool> raised_ = false;
};

}  // namespace griot
