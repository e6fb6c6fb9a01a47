// Tables of who does what, whatever their headings: told by what their columns hold.
#pragma once

#include <cstddef>

#include "engine/knowledge/grid.h"
#include "engine/knowledge/rules.h"

namespace griot {

// Columns of a grid; Grid::none where there is none.
struct TaskColumns {
  std::size_t who = Grid::none, what = Grid::none, when = Grid::none;
  bool found() const { return who != Grid::none && what != Grid::none; }
};

// By the headings; else a column of names beside one of dates, and the longest other one.
TaskColumns task_columns_of(const Grid& grid, const Rules& rules);

}  // namespace griot
