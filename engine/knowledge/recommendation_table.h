// Tables that recommend: which column does, and what its cells ask of whom.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/grid.h"
#include "engine/knowledge/lines.h"

namespace griot {

// A cell, or one of the things that it lists, with what its row says beside it.
struct TableDemand {
  Line part;  // the table's line with the words and the label of the demand
  std::string whom, deadline, responsible, countries;
};

// What `line`, a table below a heading that announces `role`, asks by its columns; what
// is no demand by its form is not looked for. `minutes`: who does what is no demand
// there.
std::vector<TableDemand> demands_of_table(const Line& line, std::string_view role,
                                          bool minutes, const Rules& rules);

}  // namespace griot
