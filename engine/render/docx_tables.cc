#include <algorithm>
#include <array>
#include <vector>

#include "engine/render/docx_writer.h"

namespace griot {
namespace {

constexpr std::size_t text_width = 9298;  // twentieths of a point between the margins

// One place of the grid: the cell that covers it, and whether it begins there.
struct Slot {
  const TableCell* cell = nullptr;
  std::size_t first_row = 0;
  std::size_t first_column = 0;
};
using Grid = std::vector<std::vector<Slot>>;

// Cells take the first free places of their row, as in HTML; spans end with the table.
Grid grid_of(const Table& table) {
  Grid grid(table.rows.size());
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    std::size_t column = 0;
    for (const TableCell& cell : table.rows[row].cells) {
      while (column < grid[row].size() && grid[row][column].cell) ++column;
      const auto width = static_cast<std::size_t>(cell.column_span);
      const std::size_t last =
          std::min(row + static_cast<std::size_t>(cell.row_span), grid.size());
      // A cell is as wide as there is room below it.
      for (std::size_t r = row; r < last; ++r) {
        if (grid[r].size() < column + width) grid[r].resize(column + width);
        for (std::size_t c = column; c < column + width; ++c) {
          if (!grid[r][c].cell) grid[r][c] = {&cell, row, column};
        }
      }
      column += width;
    }
  }
  return grid;
}

const char* justification(Alignment alignment) {
  static constexpr std::array names = {"", "left", "center", "right"};
  return names[static_cast<std::size_t>(alignment)];
}

}  // namespace

void DocxWriter::append_table(const Table& table, const Place& around) {
  if (!table.caption.empty()) {
    Place place = around;
    place.style = docx_style::caption;
    open_paragraph(place, nullptr, true);
    append(table.caption, look_at(place), place.in_note);
    out() += "</w:p>";
  }
  const Grid grid = grid_of(table);
  std::size_t columns = 1;
  for (const auto& row : grid) columns = std::max(columns, row.size());
  const std::string width = std::to_string(text_width / columns);
  std::string& to = out();
  to += "<w:tbl><w:tblPr><w:tblStyle w:val=\"";
  to += docx_style::table;
  to += "\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:firstRow=\"";
  to += table.header_rows > 0 ? "1" : "0";
  to +=
      "\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" "
      "w:noVBand=\"1\"/></w:tblPr><w:tblGrid>";
  for (std::size_t i = 0; i < columns; ++i) to += "<w:gridCol w:w=\"" + width + "\"/>";
  to += "</w:tblGrid>";
  for (std::size_t row = 0; row < grid.size(); ++row) {
    to += "<w:tr><w:trPr>";
    const std::size_t missing = columns - grid[row].size();
    const bool none = grid[row].empty();
    if (missing > 0 && !none) {
      to += "<w:gridAfter w:val=\"" + std::to_string(missing) + "\"/>";
    }
    to += "<w:cantSplit/>";
    if (static_cast<int>(row) < table.header_rows) to += "<w:tblHeader/>";
    to += "</w:trPr>";
    if (none) to += "<w:tc><w:p/></w:tc>";
    for (std::size_t column = 0; column < grid[row].size();) {
      const Slot& slot = grid[row][column];
      std::size_t span = 1;
      while (column + span < grid[row].size() &&
             grid[row][column + span].cell == slot.cell && slot.cell) {
        ++span;
      }
      const bool begins =
          slot.cell && slot.first_row == row && slot.first_column == column;
      to += "<w:tc><w:tcPr>";
      if (span > 1) to += "<w:gridSpan w:val=\"" + std::to_string(span) + "\"/>";
      if (slot.cell && slot.cell->row_span > 1) {
        to += begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
      }
      to += "</w:tcPr>";
      if (begins) {
        Place place;
        place.in_note = around.in_note;
        place.in_quote = around.in_quote;
        place.language = around.language;
        place.right_to_left = around.right_to_left;
        if (column < table.alignments.size()) {
          place.alignment = justification(table.alignments[column]);
        }
        append(slot.cell->content, place);
      }
      const bool ended = begins && !slot.cell->content.empty() && to.ends_with("</w:p>");
      if (!ended) to += "<w:p/>";
      to += "</w:tc>";
      column += span;
    }
    to += "</w:tr>";
  }
  to += "</w:tbl>";
}

}  // namespace griot
