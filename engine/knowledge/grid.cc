#include "engine/knowledge/grid.h"

#include <algorithm>

#include "engine/knowledge/table_grid.h"

namespace griot {

std::size_t Grid::column(std::string_view id) const {
  const auto found = std::find(columns.begin(), columns.end(), id);
  return found == columns.end() ? none
                                : static_cast<std::size_t>(found - columns.begin());
}

std::string Grid::text(std::size_t row, std::string_view id) const {
  const std::size_t at = column(id);
  return at < rows[row].size() ? rows[row][at].text : std::string();
}

Grid grid_of(const Table& table, const Rules& rules) {
  Grid grid;
  for (const GridRow& row : grid_of(table)) {
    std::vector<Grid::Cell>& places = grid.rows.emplace_back();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      places.push_back({row.cells[i], row.own[i], cell_text(row.cells[i])});
    }
  }
  if (grid.rows.empty()) return grid;
  std::size_t known = 0;
  for (const Grid::Cell& cell : grid.rows.front()) {
    grid.headings.push_back(cell.text);
    // A cell that says more than a few words is no heading.
    const bool brief = cell.text.size() <= 60;
    grid.columns.push_back(brief ? rules.column(cell.text) : std::string_view());
    known += grid.columns.back().empty() ? 0U : 1U;
  }
  if (table.header_rows > 0 || known >= 2) {
    grid.rows.erase(grid.rows.begin());
  } else {
    grid.headings.assign(grid.headings.size(), "");
    grid.columns.assign(grid.columns.size(), "");
  }
  return grid;
}

}  // namespace griot
