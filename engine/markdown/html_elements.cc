// What each element becomes when it ends: the second half of HtmlBlocks.
#include <algorithm>
#include <charconv>
#include <utility>

#include "engine/document/normal_form.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/markdown/html_blocks.h"

namespace griot {
namespace {

int number(std::string_view text, int otherwise) {
  int value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

Numbering numbering_of(const HtmlTag& tag) {
  if (tag.name == "ul") return Numbering::none;
  const std::string_view type = tag.attribute("type");
  if (type == "a") return Numbering::lower_letter;
  if (type == "A") return Numbering::upper_letter;
  if (type == "i") return Numbering::lower_roman;
  if (type == "I") return Numbering::upper_roman;
  return Numbering::decimal;
}

// Several blocks as one line, for captions and titles.
void append_line(Inlines& line, Blocks&& blocks) {
  for (Block& block : blocks) {
    if (!line.empty()) line.push_back({LineBreak{true}});
    if (auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      for (Inline& node : paragraph->content) line.push_back(std::move(node));
    } else {
      line.push_back({Text{plain_text(block)}});
    }
  }
}

Block block_of(auto value, const HtmlTag& tag, int line) {
  return {std::move(value),
          std::string(tag.attribute("lang")),
          std::string(tag.attribute("dir")),
          {},
          {line, 0}};
}

// Language and direction of an element without a block of its own go to its blocks.
void hand_down(const HtmlTag& tag, Blocks& blocks) {
  for (Block& block : blocks) {
    if (block.language.empty()) block.language = tag.attribute("lang");
    if (block.direction.empty()) block.direction = tag.attribute("dir");
  }
}

void append(Blocks& blocks, Blocks&& more) {
  for (Block& block : more) blocks.push_back(std::move(block));
}

}  // namespace

// What a caption that was left alone is no title of: there it is text.
bool HtmlBlocks::has_title(const Element& element) {
  return element.role == HtmlRole::table || element.role == HtmlRole::figure ||
         element.role == HtmlRole::box;
}

void HtmlBlocks::flush(Element& element) {
  if (element.label.empty()) element.label = element.inlines.label();
  if (element.inlines.empty()) return;
  Inlines content = element.inlines.finish();
  normalize_paragraph(content);
  if (content.empty()) return;
  element.blocks.push_back({Paragraph{std::move(content)}, {}, {}, {}, {line_, 0}});
}

void HtmlBlocks::finish_element(Element& element, Element& parent) {
  if (element.role != HtmlRole::paragraph && element.role != HtmlRole::heading) {
    flush(element);
  }
  switch (element.role) {
    case HtmlRole::paragraph:
    case HtmlRole::heading:
      return finish_paragraph(element, parent);
    case HtmlRole::list:
      return finish_list(element, parent);
    case HtmlRole::item:
      return finish_item(element, parent);
    case HtmlRole::cell:
      return finish_cell(element, parent);
    case HtmlRole::row:
      return finish_row(element, parent);
    case HtmlRole::table:
      return finish_table(element, parent);
    case HtmlRole::figure:
      return finish_figure(element, parent);
    case HtmlRole::box:
      return finish_box(element, parent);
    case HtmlRole::caption:
    case HtmlRole::figure_caption:
    case HtmlRole::box_title:
      if (has_title(parent)) return append_line(parent.title, std::move(element.blocks));
      return append(parent.blocks, std::move(element.blocks));
    case HtmlRole::quote:
      return parent.blocks.push_back(
          block_of(Quote{std::move(element.blocks)}, element.tag, element.line));
    case HtmlRole::preformatted:
      return parent.blocks.push_back(
          block_of(CodeBlock{std::move(element.code_language), std::move(element.code)},
                   element.tag, element.line));
    default:
      hand_down(element.tag, element.blocks);
      append(parent.blocks, std::move(element.blocks));
  }
}

void HtmlBlocks::finish_paragraph(Element& element, Element& parent) {
  Inlines content = element.inlines.finish();
  const std::string label = element.inlines.label();
  normalize_paragraph(content);
  hand_down(element.tag, element.blocks);
  append(parent.blocks, std::move(element.blocks));
  if (element.role == HtmlRole::heading) {
    const int level = element.tag.name[1] - '0';
    return parent.blocks.push_back(
        block_of(Heading{level, label, std::move(content)}, element.tag, element.line));
  }
  if (content.empty()) return;
  if (element.tag.has_class("titre") && parent.role == HtmlRole::box) {
    parent.title = std::move(content);
    return;
  }
  if (parent.role == HtmlRole::item && stack_.size() > 1) {
    stack_[stack_.size() - 2].spaced = true;
  }
  parent.blocks.push_back(
      block_of(Paragraph{std::move(content)}, element.tag, element.line));
}

void HtmlBlocks::finish_item(Element& element, Element& parent) {
  if (parent.role != HtmlRole::list)
    return append(parent.blocks, std::move(element.blocks));
  parent.list.items.push_back(
      {element.task, std::move(element.label), std::move(element.blocks)});
}

void HtmlBlocks::finish_list(Element& element, Element& parent) {
  append(parent.blocks, std::move(element.blocks));
  if (element.list.items.empty()) return;
  List list = std::move(element.list);
  list.numbering = numbering_of(element.tag);
  list.start = number(element.tag.attribute("start"), 1);
  list.tight = element.tag.has_class("serree") ||
               (!element.spaced && !element.tag.has_class("aeree"));
  parent.blocks.push_back(block_of(std::move(list), element.tag, element.line));
}

void HtmlBlocks::finish_cell(Element& element, Element& parent) {
  hand_down(element.tag, element.blocks);
  if (parent.role != HtmlRole::row)
    return append(parent.blocks, std::move(element.blocks));
  TableCell cell;
  cell.column_span = number(element.tag.attribute("colspan"), 1);
  cell.row_span = number(element.tag.attribute("rowspan"), 1);
  cell.header = element.tag.name == "th";
  cell.content = std::move(element.blocks);
  parent.row.cells.push_back(std::move(cell));
}

void HtmlBlocks::finish_row(Element& element, Element& parent) {
  append(parent.blocks, std::move(element.blocks));
  Element* table = enclosing(HtmlRole::table);
  if (!table) {
    for (TableCell& cell : element.row.cells)
      append(parent.blocks, std::move(cell.content));
    return;
  }
  const int rows = static_cast<int>(table->table.rows.size());
  if (parent.tag.name == "thead" && table->table.header_rows == rows) {
    table->table.header_rows = rows + 1;
  }
  table->table.rows.push_back(std::move(element.row));
}

void HtmlBlocks::finish_table(Element& element, Element& parent) {
  append(parent.blocks, std::move(element.blocks));
  Table table = std::move(element.table);
  table.caption = std::move(element.title);
  parent.blocks.push_back(block_of(std::move(table), element.tag, element.line));
}

void HtmlBlocks::finish_figure(Element& element, Element& parent) {
  Inlines* only = nullptr;
  if (element.blocks.size() == 1) {
    auto* paragraph = std::get_if<Paragraph>(&element.blocks[0].value);
    if (paragraph && paragraph->content.size() == 1) only = &paragraph->content;
  }
  if (only && std::holds_alternative<Image>(only->front().value)) {
    Figure figure{std::get<Image>(std::move(only->front().value)),
                  std::move(element.title)};
    return parent.blocks.push_back(
        block_of(std::move(figure), element.tag, element.line));
  }
  append(parent.blocks, std::move(element.blocks));
  if (!element.title.empty()) {
    parent.blocks.push_back(
        block_of(Paragraph{std::move(element.title)}, element.tag, element.line));
  }
}

void HtmlBlocks::finish_box(Element& element, Element& parent) {
  const std::string kind = element.tag.name == "details"
                               ? "détails"
                               : std::string(element.tag.attribute("data-genre"));
  Box box{box_kind(kind), std::move(element.title), std::move(element.blocks),
          std::string(element.tag.attribute("aria-label"))};
  parent.blocks.push_back(block_of(std::move(box), element.tag, element.line));
}

}  // namespace griot
