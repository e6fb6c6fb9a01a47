#include "engine/knowledge/table_grid.h"

#include <algorithm>

#include "engine/document/plain_text.h"

namespace griot {
namespace {

constexpr std::size_t most_columns = 1'000;  // a span beyond it is no table to read

}  // namespace

std::vector<GridRow> grid_of(const Table& table) {
  std::vector<GridRow> grid(table.rows.size());
  const auto place = [&](std::size_t row, std::size_t column, const TableCell* cell,
                         bool own) {
    GridRow& line = grid[row];
    if (line.cells.size() <= column) {
      line.cells.resize(column + 1, nullptr);
      line.own.resize(column + 1, false);
    }
    line.cells[column] = cell;
    line.own[column] = own;
  };
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    std::size_t column = 0;
    for (const TableCell& cell : table.rows[row].cells) {
      const auto& there = grid[row].cells;
      while (column < there.size() && there[column]) ++column;
      const auto wide = static_cast<std::size_t>(std::max(cell.column_span, 1));
      const auto high = static_cast<std::size_t>(std::max(cell.row_span, 1));
      for (std::size_t i = row; i < std::min(row + high, grid.size()); ++i) {
        for (std::size_t j = column; j < std::min(column + wide, most_columns); ++j) {
          place(i, j, &cell, i == row && j == column);
        }
      }
      column += wide;
      if (column >= most_columns) break;
    }
  }
  return grid;
}

std::string cell_text(const TableCell* cell) {
  return cell ? on_one_line(plain_text(cell->content)) : std::string();
}

std::vector<std::string> rows_as_text(const Table& table) {
  std::vector<std::string> rows;
  for (const GridRow& row : grid_of(table)) {
    std::string text;
    const TableCell* before = nullptr;
    for (const TableCell* cell : row.cells) {
      if (cell == before) continue;
      before = cell;
      const std::string words = cell_text(cell);
      if (words.empty()) continue;
      text += (text.empty() ? "" : " · ") + words;
    }
    rows.push_back(std::move(text));
  }
  return rows;
}

}  // namespace griot
