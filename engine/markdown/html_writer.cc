#include "engine/markdown/html_writer.h"

#include "engine/markdown/escape.h"
#include "engine/markdown/inline_writer.h"

namespace griot {
namespace {

class HtmlWriter {
 public:
  explicit HtmlWriter(std::string& out) : out_(out) {}

  void append(const Block& block) {
    block_ = &block;
    std::visit([&](const auto& value) { append_value(value); }, block.value);
  }

 private:
  void open(std::string_view name) {
    out_ += '<';
    out_ += name;
    if (!block_) return;
    if (!block_->language.empty()) append_attribute(out_, "lang", block_->language);
    if (!block_->direction.empty()) append_attribute(out_, "dir", block_->direction);
    block_ = nullptr;
  }

  void close(std::string_view name) {
    out_ += "</";
    out_ += name;
    out_ += '>';
  }

  void append_all(const Blocks& blocks) {
    for (const Block& block : blocks) {
      out_ += '\n';
      append(block);
    }
    if (!blocks.empty()) out_ += '\n';
  }

  // A first paragraph without tags of its own: cells and tight items read better.
  void append_flow(const Blocks& blocks) {
    const auto* only =
        blocks.size() == 1 ? std::get_if<Paragraph>(&blocks[0].value) : nullptr;
    if (only && blocks[0].language.empty() && blocks[0].direction.empty()) {
      out_ += html_inlines(only->content);
    } else {
      append_all(blocks);
    }
  }

  void append_value(const Paragraph& paragraph) {
    open("p");
    out_ += '>';
    out_ += html_inlines(paragraph.content);
    close("p");
  }

  void append_value(const Heading& heading) {
    const std::string name = "h" + std::to_string(heading.level);
    open(name);
    out_ += '>';
    if (!heading.label.empty()) out_ += html_label(heading.label) + " ";
    out_ += html_inlines(heading.content);
    close(name);
  }

  void append_value(const Quote& quote) {
    open("blockquote");
    out_ += '>';
    append_all(quote.content);
    close("blockquote");
  }

  static const char* type_of(Numbering numbering) {
    switch (numbering) {
      case Numbering::none:
      case Numbering::decimal:
        return "";
      case Numbering::lower_letter:
        return "a";
      case Numbering::upper_letter:
        return "A";
      case Numbering::lower_roman:
        return "i";
      case Numbering::upper_roman:
        return "I";
    }
    return "";
  }

  void append_value(const List& list) {
    const char* name = list.numbering == Numbering::none ? "ul" : "ol";
    open(name);
    if (*type_of(list.numbering)) append_attribute(out_, "type", type_of(list.numbering));
    if (list.start != 1) append_attribute(out_, "start", std::to_string(list.start));
    append_attribute(out_, "class", list.tight ? "serree" : "aeree");
    out_ += ">\n";
    for (const ListItem& item : list.items) append_item(item);
    close(name);
  }

  void append_item(const ListItem& item) {
    out_ += "<li>";
    if (item.task != ListItem::Task::none) {
      out_ += item.task == ListItem::Task::done
                  ? "<input type=\"checkbox\" disabled=\"\" checked=\"\"/> "
                  : "<input type=\"checkbox\" disabled=\"\"/> ";
    }
    if (!item.label.empty()) out_ += html_label(item.label) + " ";
    append_flow(item.content);
    out_ += "</li>\n";
  }

  void append_value(const CodeBlock& code) {
    open("pre");
    out_ += "><code";
    if (!code.language.empty())
      append_attribute(out_, "class", "language-" + code.language);
    out_ += '>';
    std::string text;
    append_html_text(text, code.text, false);
    out_ += text;
    out_ += "</code></pre>";
  }

  void append_value(const Table& table) {
    open("table");
    out_ += ">\n";
    if (!table.caption.empty()) {
      out_ += "<caption>" + html_inlines(table.caption) + "</caption>\n";
    }
    append_columns(table);
    const auto header_rows = static_cast<std::size_t>(table.header_rows);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      if (i == 0 && header_rows > 0) out_ += "<thead>\n";
      if (i == header_rows) out_ += "<tbody>\n";
      append_row(table.rows[i]);
      if (i + 1 == header_rows) out_ += "</thead>\n";
    }
    if (table.rows.size() > header_rows) out_ += "</tbody>\n";
    close("table");
  }

  void append_columns(const Table& table) {
    if (table.alignments.empty()) return;
    out_ += "<colgroup>";
    for (const Alignment alignment : table.alignments) {
      switch (alignment) {
        case Alignment::none:
          out_ += "<col/>";
          break;
        case Alignment::left:
          out_ += "<col align=\"left\"/>";
          break;
        case Alignment::centre:
          out_ += "<col align=\"center\"/>";
          break;
        case Alignment::right:
          out_ += "<col align=\"right\"/>";
          break;
      }
    }
    out_ += "</colgroup>\n";
  }

  void append_row(const TableRow& row) {
    out_ += "<tr>\n";
    for (const TableCell& cell : row.cells) {
      const char* name = cell.header ? "th" : "td";
      out_ += '<';
      out_ += name;
      if (cell.column_span > 1) {
        append_attribute(out_, "colspan", std::to_string(cell.column_span));
      }
      if (cell.row_span > 1)
        append_attribute(out_, "rowspan", std::to_string(cell.row_span));
      out_ += '>';
      append_flow(cell.content);
      close(name);
      out_ += '\n';
    }
    out_ += "</tr>\n";
  }

  void append_value(const Figure& figure) {
    open("figure");
    out_ += ">\n";
    out_ += html_inlines({{figure.image}});
    if (!figure.caption.empty()) {
      out_ += "\n<figcaption>" + html_inlines(figure.caption) + "</figcaption>";
    }
    out_ += '\n';
    close("figure");
  }

  void append_value(const Box& box) {
    open("aside");
    append_attribute(out_, "data-genre", box.kind);
    if (!box.alternative.empty()) {
      append_attribute(out_, "aria-label", box.alternative);
    }
    out_ += '>';
    if (!box.title.empty()) {
      out_ += "\n<p class=\"titre\">" + html_inlines(box.title) + "</p>";
      if (box.content.empty()) out_ += '\n';
    }
    append_all(box.content);
    close("aside");
  }

  void append_value(const Rule&) {
    open("hr");
    out_ += "/>";
  }

  std::string& out_;
  const Block* block_ = nullptr;  // whose language the next tag carries
};

}  // namespace

void append_html_block(std::string& out, const Block& block) {
  HtmlWriter(out).append(block);
}

std::string html_label(const std::string& label) {
  std::string span = "<span class=\"numero\">";
  append_html_text(span, label, true);
  return span + "</span>";
}

std::string markdown_label(const std::string& label) {
  std::string span = "<span class=\"numero\">";
  append_markdown_text(span, label, false);
  return span + "</span>";
}

}  // namespace griot
