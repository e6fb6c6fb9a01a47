#include "engine/knowledge/recommendation_table.h"

#include "engine/document/plain_text.h"
#include "engine/knowledge/lines.h"

namespace griot {

bool is_a_plan(const Grid& grid) {
  return grid.column("qui") != Grid::none && grid.column("quoi") != Grid::none;
}

std::size_t widest_column(const Grid& grid) {
  std::size_t widest = Grid::none, most = 0;
  for (std::size_t column = 0; column < grid.columns.size(); ++column) {
    const bool open = grid.columns[column].empty() || grid.columns[column] == "quoi" ||
                      grid.columns[column] == "theme";
    if (!open) continue;
    std::size_t bytes = 0;
    for (const auto& row : grid.rows) {
      if (column < row.size()) bytes += row[column].text.size();
    }
    if (bytes > most) {
      widest = column;
      most = bytes;
    }
  }
  return widest;
}

std::vector<std::string> cell_items(const TableCell& cell) {
  std::vector<std::string> items;
  for (const Block& block : cell.content) {
    const auto* list = std::get_if<List>(&block.value);
    if (!list) continue;
    for (const ListItem& item : list->items) {
      items.push_back(on_one_line(plain_text(item.content)));
    }
  }
  if (items.empty()) items.push_back(on_one_line(plain_text(cell.content)));
  return items;
}

}  // namespace griot
