// A table as the grid that a reader sees: every place filled by the cell that covers it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/document/document.h"

namespace griot {

struct GridRow {
  std::vector<const TableCell*> cells;  // by column; null where the table has a hole
  std::vector<bool> own;  // false where the cell began in a row or column before
};

// Points into `table`. Linear in the places covered, of which limits of importers bound
// the number.
std::vector<GridRow> grid_of(const Table& table);

// A cell's text on one line.
std::string cell_text(const TableCell* cell);

// Each row as "a · b · c", header rows too; a cell that covers several rows is named in
// each.
std::vector<std::string> rows_as_text(const Table& table);

}  // namespace griot
