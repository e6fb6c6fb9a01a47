// Rows and cells as Word writes them (17.4) into cells that span.
//
// Word repeats a merged cell in every row and column it covers; here it stands once.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "engine/document/block.h"

namespace griot::docx {

enum class Merge { none, restart, proceed };

struct CellFormat {
  int column_span = 1;
  Merge vertical = Merge::none;
  Merge horizontal = Merge::none;
  bool deleted = false;
};

class TableBuilder {
 public:
  void begin_row(int skipped_columns, bool header);
  void add_cell(const CellFormat& format, Blocks content);
  void end_row();

  // Spans are cut to the rows and columns there are.
  Table take();

 private:
  struct Place {
    std::size_t row = 0;
    std::size_t cell = 0;
  };
  TableCell& at(Place place) { return rows_[place.row].cells[place.cell]; }

  std::vector<TableRow> rows_;
  std::map<int, Place> open_;  // merged cells that the next row may continue
  std::map<int, Place> open_next_;
  int column_ = 0;
  bool header_ = false;
  bool all_headers_ = true;  // every row so far is a header row
  int header_rows_ = 0;
};

}  // namespace griot::docx
