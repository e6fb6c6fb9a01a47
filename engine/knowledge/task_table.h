// Tables of who does what, whatever their headings: told by what their columns hold.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

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

// A row of a table of minutes: what it says was decided, and what somebody is to do;
// empty where it says none. What became of earlier tasks, what is done already and what
// was put off are left out.
struct MinutesRow {
  std::string note;  // of a column "Suivi" that says what is to be done
  std::string decided, what, who, until;
};
std::vector<MinutesRow> minutes_rows_of(const Grid& grid, const Rules& rules);

// What stands below "Suites" in a table that says nowhere else who does what or what was
// decided: notes, each decided or a task by its own words.
std::vector<std::string> notes_in(const Grid& grid, const Rules& rules);

}  // namespace griot
