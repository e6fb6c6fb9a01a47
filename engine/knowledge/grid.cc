#include "engine/knowledge/grid.h"

#include <algorithm>

#include "engine/document/plain_text.h"
#include "engine/knowledge/lines.h"

namespace griot {
namespace {

constexpr std::size_t most_columns = 64;

struct Spanning {
  const TableCell* cell = nullptr;
  int rows_left = 0;
  std::string text;
};

}  // namespace

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
  std::vector<Spanning> above;
  for (const TableRow& row : table.rows) {
    std::vector<Grid::Cell> places;
    const auto skip_covered = [&] {
      while (places.size() < above.size() && above[places.size()].rows_left > 0) {
        Spanning& covering = above[places.size()];
        --covering.rows_left;
        places.push_back({covering.cell, false, covering.text});
      }
    };
    for (const TableCell& cell : row.cells) {
      skip_covered();
      const std::string text = on_one_line(plain_text(cell.content));
      for (int i = 0; i < cell.column_span && places.size() < most_columns; ++i) {
        if (above.size() <= places.size()) above.resize(places.size() + 1);
        above[places.size()] = {&cell, cell.row_span - 1, text};
        places.push_back({&cell, i == 0, text});
      }
    }
    skip_covered();
    grid.rows.push_back(std::move(places));
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
