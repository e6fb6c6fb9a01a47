#include "importers/docx/table_builder.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace griot::docx {
namespace {

constexpr int widest_span = 1'000;

void append(Blocks& blocks, Blocks more) {
  blocks.insert(blocks.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
}

}  // namespace

void TableBuilder::begin_row(int skipped_columns, bool header) {
  rows_.emplace_back();
  column_ = 0;
  all_headers_ = all_headers_ && header;
  header_ = all_headers_;
  if (header_) ++header_rows_;
  if (skipped_columns > 0) {
    CellFormat gap;
    gap.column_span = skipped_columns;
    add_cell(gap, {});
  }
}

void TableBuilder::add_cell(const CellFormat& format, Blocks content) {
  const int span = std::clamp(format.column_span, 1, widest_span);
  TableRow& row = rows_.back();
  if (format.horizontal == Merge::proceed && !row.cells.empty()) {
    row.cells.back().column_span += span;
    append(row.cells.back().content, std::move(content));
    column_ += span;
    return;
  }
  const auto above = open_.find(column_);
  if (format.vertical == Merge::proceed && above != open_.end()) {
    const Place place = above->second;
    ++at(place).row_span;
    append(at(place).content, std::move(content));
    open_next_[column_] = place;
    column_ += span;
    return;
  }
  TableCell cell;
  cell.column_span = span;
  cell.header = header_;
  cell.content = std::move(content);
  if (format.vertical != Merge::none) {
    open_next_[column_] = {rows_.size() - 1, row.cells.size()};
  }
  row.cells.push_back(std::move(cell));
  column_ += span;
}

void TableBuilder::end_row() {
  open_ = std::exchange(open_next_, {});
}

Table TableBuilder::take() {
  Table table;
  table.header_rows = header_rows_;
  table.rows = std::exchange(rows_, {});
  return table;
}

}  // namespace griot::docx
