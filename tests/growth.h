// How the cost of a work grows with its size, told by CPU time in one run: a ratio says
// line or square on any machine, at sizes that cost little with sanitizers too.
#pragma once

#include <algorithm>
#include <ctime>

namespace griot::test {

// What four times as much costs, against once: 4 where cost is in line with size, 16
// where it is its square. The least of three measures each, since nothing makes a work
// cheaper than it is.
template <class Work>
double growth_of(const Work& work, int size) {
  const auto least = [&](int of) {
    double cost = 0;
    for (int i = 0; i < 3; ++i) {
      const std::clock_t start = std::clock();
      work(of);
      const auto now = static_cast<double>(std::clock() - start);
      cost = i == 0 ? now : std::min(cost, now);
    }
    return cost;
  };
  const double once = least(size);
  return least(4 * size) / std::max(once, 1.0);
}

// Between both, nearer to the line.
constexpr double in_line = 8;

}  // namespace griot::test
