// Tables, the second part of HtmlRenderer.
#include <algorithm>

#include "engine/render/html_renderer.h"

namespace griot {
namespace {

// The column each cell begins in, given the cells that reach down from above.
class Columns {
 public:
  std::size_t place(const TableCell& cell) {
    while (column_ < busy_.size() && busy_[column_] > 0) ++column_;
    const std::size_t start = column_;
    const auto span = static_cast<std::size_t>(cell.column_span);
    if (busy_.size() < start + span) busy_.resize(start + span);
    for (std::size_t i = start; i < start + span; ++i) busy_[i] = cell.row_span;
    column_ = start + span;
    return start;
  }

  void end_row() {
    for (int& rows : busy_) rows = std::max(rows - 1, 0);
    column_ = 0;
  }

 private:
  std::vector<int> busy_;  // rows that a cell still covers, a column each
  std::size_t column_ = 0;
};

const char* class_of(Alignment alignment) {
  switch (alignment) {
    case Alignment::right:
      return "d";
    case Alignment::centre:
      return "c";
    case Alignment::left:
    case Alignment::none:
      return nullptr;
  }
  return nullptr;
}

}  // namespace

void HtmlRenderer::append_table(const Block& block, const Table& table) {
  const std::string number = std::to_string(++tables_);
  const std::string caption_id = id("tab-" + number);
  if (!is_alone()) {
    open(is_page() ? "figure" : "div", block);
    class_name("defile");
    if (is_page()) {
      out_ += " role=\"region\" tabindex=\"0\"";
      if (table.caption.empty()) {
        label("aria-label", say("Tableau {1}", {number}));
      } else {
        attribute("aria-labelledby", caption_id);
      }
    }
    out_ += ">\n<table>\n";
  } else {
    open("table", block);
    out_ += ">\n";
  }
  if (!table.caption.empty()) {
    out_ += "<caption";
    attribute("id", caption_id);
    out_ += '>';
    append(table.caption);
    close("caption");
  }
  append_rows(table);
  close("table");
  if (!is_alone()) close(is_page() ? "figure" : "div");
}

void HtmlRenderer::append_rows(const Table& table) {
  const auto header_rows = static_cast<std::size_t>(std::max(table.header_rows, 0));
  Columns columns;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (i == 0 && header_rows > 0) out_ += "<thead>\n";
    if (i == header_rows) out_ += "<tbody>\n";
    out_ += "<tr>";
    for (const TableCell& cell : table.rows[i].cells) {
      append_cell(table, cell, i, columns.place(cell));
    }
    columns.end_row();
    close("tr");
    if (i + 1 == std::min(header_rows, table.rows.size())) out_ += "</thead>\n";
  }
  if (table.rows.size() > header_rows) out_ += "</tbody>\n";
}

void HtmlRenderer::append_cell(const Table& table, const TableCell& cell, std::size_t row,
                               std::size_t column) {
  // A corner without words heads nothing.
  const bool header = cell.header && !cell.content.empty();
  const char* name = header ? "th" : "td";
  out_ += '<';
  out_ += name;
  if (cell.column_span > 1) attribute("colspan", std::to_string(cell.column_span));
  if (cell.row_span > 1) attribute("rowspan", std::to_string(cell.row_span));
  if (header) {
    const bool of_column = row < static_cast<std::size_t>(std::max(table.header_rows, 0));
    const bool group = of_column ? cell.column_span > 1 : cell.row_span > 1;
    const char* scope =
        of_column ? (group ? "colgroup" : "col") : (group ? "rowgroup" : "row");
    attribute("scope", scope);
  }
  const Alignment alignment =
      column < table.alignments.size() ? table.alignments[column] : Alignment::none;
  if (is_alone() && alignment == Alignment::right) attribute("style", "text-align:right");
  if (is_alone() && alignment == Alignment::centre)
    attribute("style", "text-align:center");
  if (const char* alignment_class = class_of(alignment)) class_name(alignment_class);
  out_ += '>';
  append_content(cell.content);
  out_ += "</";
  out_ += name;
  out_ += '>';
}

}  // namespace griot
