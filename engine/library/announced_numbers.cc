#include "engine/library/announced_numbers.h"

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/text/personal_data.h"

namespace griot {

std::vector<std::vector<bool>> announced_cells(const Table& table) {
  std::vector<std::vector<bool>> announced;
  std::set<std::size_t> columns;
  for (const TableRow& row : table.rows) {
    std::vector<bool>& cells = announced.emplace_back();
    bool beside = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      cells.push_back(beside || columns.contains(i));
      beside = heads_phones(plain_text(row.cells[i].content));
      if (beside && &row == &table.rows.front()) columns.insert(i);
    }
  }
  return announced;
}

std::set<const Block*> announced_blocks(const Document& document) {
  std::set<const Block*> blocks;
  walk(document, [&](const Block& block) {
    const auto* table = std::get_if<Table>(&block.value);
    if (!table) return true;
    const std::vector<std::vector<bool>> announced = announced_cells(*table);
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
      for (std::size_t j = 0; j < table->rows[i].cells.size(); ++j) {
        if (!announced[i][j]) continue;
        walk(table->rows[i].cells[j].content, [&](const Block& inside) {
          blocks.insert(&inside);
          return true;
        });
      }
    }
    return true;
  });
  return blocks;
}

}  // namespace griot
