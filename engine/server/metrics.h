// What the server counts, in the text format of Prometheus (version 0.0.4).
//
// Counters only ever grow; all are atomic, so that counting takes no turn.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string>

#include "engine/server/source.h"

namespace griot {

class Metrics {
 public:
  void count_request(int status, std::uint64_t body_bytes, double seconds);
  void count_page(bool from_memory);
  void count_trouble() { ++troubles_; }
  void open_connection() { ++opened_, ++open_; }
  void close_connection() { --open_; }
  // Closed without being served: too many waited. As the network layer counts them.
  void set_refused_connections(std::int64_t count) { refused_ = count; }

  std::string text(const Health& health) const;

  static constexpr std::array<double, 9> bounds = {0.0005, 0.001, 0.0025, 0.01, 0.05,
                                                   0.25,   1,     5,      30};

 private:
  using Counter = std::atomic<std::int64_t>;

  std::array<Counter, 600> statuses_{};
  std::array<Counter, bounds.size() + 1> durations_{};
  Counter microseconds_ = 0;
  Counter body_bytes_ = 0;
  Counter pages_from_memory_ = 0;
  Counter pages_made_ = 0;
  Counter troubles_ = 0;
  Counter opened_ = 0;
  Counter open_ = 0;
  Counter refused_ = 0;
};

}  // namespace griot
