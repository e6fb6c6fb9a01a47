// A table as rules read it: the places of engine/knowledge/table_grid, with what the
// columns hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"
#include "engine/knowledge/rules.h"

namespace griot {

struct Grid {
  struct Cell {
    const TableCell* cell = nullptr;  // null where the table has a hole
    bool first = false;               // the place where it begins
    std::string text;                 // one line
  };
  std::vector<std::vector<Cell>> rows;  // without the heading row
  std::vector<std::string> headings;
  std::vector<std::string_view> columns;  // ids of colonnes.tsv, "" unknown

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t column(std::string_view id) const;
  // "" where there is no such column.
  std::string text(std::size_t row, std::string_view id) const;
};

// The first row counts as the heading row where the source declares none and it names a
// column.
Grid grid_of(const Table& table, const Rules& rules);

}  // namespace griot
