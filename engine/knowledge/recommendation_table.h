// Which column of a table recommends, and what its cells hold.
#pragma once

#include <string>
#include <vector>

#include "engine/knowledge/grid.h"

namespace griot {

// Who does what: after a meeting, what is to be done is an action.
bool is_a_plan(const Grid& grid);
// The column of the longest texts that holds nothing else by its heading.
std::size_t widest_column(const Grid& grid);
// A cell that lists several things holds several.
std::vector<std::string> cell_items(const TableCell& cell);

}  // namespace griot
