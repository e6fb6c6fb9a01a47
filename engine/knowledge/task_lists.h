// How many items of each list of minutes are tasks: what most of them are, the others are
// too.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/knowledge/lines.h"

namespace griot {

class TaskLists {
 public:
  struct Count {
    std::size_t tasks = 0, all = 0, ticked = 0;
  };
  explicit TaskLists(const std::vector<Line>& lines) : counts_(lines.size() + 1) {}

  // Of the items of one list, or directly of one section.
  Count& of(const Line& line) {
    const std::size_t above = line.lead != no_line ? line.lead : line.section;
    return counts_[above == no_line ? counts_.size() - 1 : above];
  }
  bool are_mostly_tasks(const Line& line) {
    const Count& list = of(line);
    return list.tasks > 1 && list.tasks * 2 >= list.all;
  }

 private:
  std::vector<Count> counts_;  // by the line above them
};

}  // namespace griot
