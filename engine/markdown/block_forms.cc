#include "engine/markdown/block_forms.h"

#include <algorithm>

#include "engine/document/walk.h"
#include "engine/markdown/inline_writer.h"

namespace griot {
namespace {

constexpr std::size_t most_pipe_columns = 48;

bool is_plain(const Block& block) {
  return block.language.empty() && block.direction.empty();
}

// A line that is one tag and nothing else would begin an HTML block (CommonMark 0.29,
// section 4.6, condition 7), where Markdown is not read.
bool begins_with_lone_tag(const std::string& paragraph) {
  if (paragraph.empty() || paragraph[0] != '<') return false;
  const std::size_t line_end = std::min(paragraph.find('\n'), paragraph.size());
  const std::size_t tag_end = paragraph.find('>');
  if (tag_end >= line_end) return false;
  return paragraph.find_first_not_of(" \t", tag_end + 1) >= line_end;
}

bool has(const Paragraph& paragraph, int) {
  if (paragraph.content.empty()) return false;
  const Inline& first = paragraph.content.front();
  const bool tag = !std::holds_alternative<Text>(first.value);
  return !tag || !begins_with_lone_tag(markdown_inlines(paragraph.content));
}

bool has(const Heading&, int) {
  return true;
}
bool has(const Quote&, int depth) {
  return depth < deepest_markdown;
}
bool has(const Box& box, int depth) {
  return depth < deepest_markdown && box.alternative.empty();
}
bool has(const CodeBlock&, int) {
  return true;
}
bool has(const Figure&, int) {
  return false;
}
bool has(const Rule&, int) {
  return true;
}

// A label or a task mark stands at the front of a first paragraph; what follows a label
// alone must be able to follow it without a blank line.
bool item_has_form(const ListItem& item, int depth) {
  const auto* first =
      item.content.empty() ? nullptr : std::get_if<Paragraph>(&item.content[0].value);
  const bool paragraph = first && has_markdown_form(item.content[0], depth + 1);
  if (item.task != ListItem::Task::none) return paragraph;
  return item.label.empty() || item.content.empty() || paragraph;
}

// A tight item of a paragraph and a list: the list must be able to follow at once.
bool follows_at_once(const Block& block, int depth) {
  const auto* list = std::get_if<List>(&block.value);
  if (!list || !has_markdown_form(block, depth)) return false;
  const ListItem& first = list->items.front();
  const bool begins_with_text =
      !first.label.empty() || (!first.content.empty() &&
                               std::holds_alternative<Paragraph>(first.content[0].value));
  return begins_with_text && (list->numbering == Numbering::none || list->start == 1);
}

bool ends_with_rule(const Blocks& blocks) {
  if (blocks.empty()) return false;
  if (const auto* list = std::get_if<List>(&blocks.back().value)) {
    return !list->items.empty() && ends_with_rule(list->items.back().content);
  }
  return std::holds_alternative<Rule>(blocks.back().value);
}

// cmark-gfm does not see a blank line behind a rule, so it alone makes no loose list.
bool shows_loose(const List& list) {
  for (const ListItem& item : list.items) {
    const bool last_item = &item == &list.items.back();
    if (!last_item && !ends_with_rule(item.content)) return true;
    for (std::size_t i = 0; i + 1 < item.content.size(); ++i) {
      if (!std::holds_alternative<Rule>(item.content[i].value)) return true;
    }
  }
  return false;
}

bool has(const List& list, int depth) {
  if (depth >= deepest_markdown || list.items.empty()) return false;
  if (list.numbering != Numbering::none && list.numbering != Numbering::decimal)
    return false;
  if (!list.tight && !shows_loose(list)) return false;
  constexpr int highest_number = 999'999'999;
  if (list.start > highest_number - static_cast<int>(list.items.size())) return false;
  return std::ranges::all_of(list.items, [&](const ListItem& item) {
    if (!item_has_form(item, depth)) return false;
    const bool together = list.tight && item.content.size() == 2;
    return !together || follows_at_once(item.content[1], depth + 1);
  });
}

bool breaks_line(const Inlines& inlines) {
  return std::ranges::any_of(inlines, [](const Inline& node) {
    const auto* line = std::get_if<LineBreak>(&node.value);
    if (line) return !line->hard;
    const Inlines* content = content_of(node);
    return content && breaks_line(*content);
  });
}

// Within pipes "|" is "\|", which a "\" of code before it would undo.
bool fits_pipes(const std::string& text) {
  for (std::size_t i = text.find('|'); i != std::string::npos;
       i = text.find('|', i + 1)) {
    std::size_t before = i;
    while (before > 0 && text[before - 1] == '\\') --before;
    if ((i - before) % 2 != 0) return false;
  }
  return true;
}

bool cell_fits(const TableCell& cell, bool header) {
  if (cell.column_span != 1 || cell.row_span != 1 || cell.header != header) return false;
  if (cell.content.empty()) return true;
  if (cell.content.size() > 1 || !is_plain(cell.content[0])) return false;
  const auto* paragraph = std::get_if<Paragraph>(&cell.content[0].value);
  return paragraph && !breaks_line(paragraph->content) &&
         fits_pipes(markdown_line(paragraph->content));
}

bool has(const Table& table, int) {
  // cmark-gfm takes a header alone for a blank line in a list.
  if (table.header_rows != 1 || table.rows.size() < 2) return false;
  if (!table.caption.empty()) return false;
  const std::size_t columns = table.rows[0].cells.size();
  if (columns == 0 || columns > most_pipe_columns || table.alignments.size() > columns) {
    return false;
  }
  for (const TableRow& row : table.rows) {
    if (row.cells.size() != columns) return false;
    const bool header = &row == &table.rows[0];
    if (!std::ranges::all_of(
            row.cells, [&](const TableCell& cell) { return cell_fits(cell, header); })) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool has_markdown_form(const Block& block, int depth) {
  return is_plain(block) &&
         std::visit([&](const auto& value) { return has(value, depth); }, block.value);
}

std::string pipe_cell(const TableCell& cell) {
  if (cell.content.empty()) return {};
  const std::string line =
      markdown_line(std::get<Paragraph>(cell.content[0].value).content);
  if (line.find('|') == std::string::npos) return line;
  std::string escaped;
  for (const char c : line) {
    if (c == '|') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace griot
