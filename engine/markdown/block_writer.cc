#include "engine/markdown/block_writer.h"

#include <algorithm>
#include <utility>

#include "engine/markdown/block_forms.h"
#include "engine/markdown/escape.h"
#include "engine/markdown/html_writer.h"
#include "engine/markdown/inline_writer.h"

namespace griot {
namespace {

class Writer {
 public:
  std::string write(const Document& document) {
    append_all(document.blocks, false);
    for (const Note& note : document.notes) {
      if (!out_.empty()) blank_line();
      append_note(note);
    }
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  void new_line() {
    out_ += '\n';
    out_ += prefix_;
  }

  void blank_line() {
    end_line_empty();
    new_line();
  }

  // A line with nothing but the marks of what is around.
  void end_line_empty() {
    out_ += '\n';
    out_ += std::string_view(prefix_).substr(0, prefix_.find_last_not_of(' ') + 1);
  }

  void append_lines(std::string_view text) {
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      if (at > 0) end == at ? end_line_empty() : new_line();
      out_ += text.substr(at, end - at);
      at = end + 1;
    }
  }

  // Lists of one kind after each other need different marks to stay two.
  void append_all(const Blocks& blocks, bool together) {
    // A list at the front of an item, too: "- - -" would be a rule.
    bool other_mark = std::exchange(item_has_plain_mark_, false);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (i > 0) together ? new_line() : blank_line();
      const auto* list = std::get_if<List>(&blocks[i].value);
      const auto* before = i > 0 ? std::get_if<List>(&blocks[i - 1].value) : nullptr;
      const bool alike = list && before && list->numbering == before->numbering;
      if (i > 0) other_mark = alike && !other_mark;
      other_mark_ = other_mark;
      append(blocks[i]);
    }
  }

  void append(const Block& block) {
    if (has_markdown_form(block, depth_)) {
      std::visit([&](const auto& value) { append_value(value); }, block.value);
    } else {
      std::string html;
      append_html_block(html, block);
      append_lines(html);
    }
  }

  void append_value(const Paragraph& paragraph) {
    append_lines(markdown_inlines(paragraph.content));
  }

  void append_value(const Heading& heading) {
    out_.append(static_cast<std::size_t>(heading.level), '#');
    if (!heading.label.empty()) out_ += ' ' + markdown_label(heading.label);
    std::string line = markdown_line(heading.content);
    // A run of "#" at the end would be taken for decoration.
    const std::size_t last = line.find_last_not_of('#');
    if (last != std::string::npos && last + 1 < line.size() && line[last] == ' ') {
      line.insert(line.size() - 1, 1, '\\');
    }
    if (!line.empty()) out_ += ' ' + line;
  }

  void append_value(const Quote& quote) {
    out_ += quote.content.empty() ? ">" : "> ";
    within("> ", quote.content, false);
  }

  void append_value(const Box& box) {
    out_ += "> [!" + box.kind + "]";
    if (!box.title.empty()) out_ += ' ' + markdown_line(box.title);
    if (box.content.empty()) return;
    prefix_ += "> ";
    blank_line();
    prefix_.resize(prefix_.size() - 2);
    within("> ", box.content, false);
  }

  void within(std::string_view more_prefix, const Blocks& blocks, bool together) {
    prefix_ += more_prefix;
    ++depth_;
    append_all(blocks, together);
    --depth_;
    prefix_.resize(prefix_.size() - more_prefix.size());
  }

  void append_value(const List& list) {
    const bool other_mark = other_mark_;
    int number = list.start;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      if (i > 0) list.tight ? new_line() : blank_line();
      std::string mark = other_mark ? "+" : "-";
      if (list.numbering != Numbering::none) {
        mark = std::to_string(number++) + (other_mark ? ")" : ".");
      }
      item_has_plain_mark_ = !other_mark;
      append_item(list.items[i], mark, list.tight);
    }
  }

  void append_item(const ListItem& item, const std::string& mark, bool tight) {
    out_ += mark;
    if (item.task != ListItem::Task::none) {
      out_ += item.task == ListItem::Task::done ? " [x]" : " [ ]";
    }
    if (!item.label.empty()) out_ += ' ' + markdown_label(item.label);
    if (item.content.empty()) return;
    out_ += ' ';
    within(std::string(mark.size() + 1, ' '), item.content, tight);
  }

  void append_value(const CodeBlock& code) {
    const bool backtick = code.language.find('`') != std::string::npos;
    const char mark = backtick ? '~' : '`';
    std::size_t longest = 2;
    std::size_t run = 0;
    for (const char c : code.text) {
      run = c == mark ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, mark);
    out_ += fence;
    append_info(code.language);
    if (!code.text.empty()) {
      new_line();
      append_code(code.text);
    }
    new_line();
    out_ += fence;
  }

  void append_info(std::string_view language) {
    if (!language.empty() && (language[0] == '~' || language[0] == '`')) out_ += ' ';
    append_link_text(out_, language, "\\");
  }

  void append_code(const std::string& text) {
    if (text.starts_with('\n')) {
      // The first line is empty: no blanks behind the marks around it.
      out_.resize(out_.size() - (prefix_.size() - (prefix_.find_last_not_of(' ') + 1)));
    }
    append_lines(text);
  }

  void append_value(const Table& table) {
    const std::size_t columns = table.rows[0].cells.size();
    append_row(table.rows[0]);
    new_line();
    out_ += '|';
    for (std::size_t i = 0; i < columns; ++i) {
      const Alignment alignment =
          i < table.alignments.size() ? table.alignments[i] : Alignment::none;
      const bool left = alignment == Alignment::left || alignment == Alignment::centre;
      const bool right = alignment == Alignment::right || alignment == Alignment::centre;
      out_ += left ? ":--" : "---";
      out_ += right ? ":|" : "|";
    }
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
      new_line();
      append_row(table.rows[i]);
    }
  }

  void append_row(const TableRow& row) {
    out_ += '|';
    for (const TableCell& cell : row.cells) {
      const std::string text = pipe_cell(cell);
      out_ += text.empty() ? "  |" : " " + text + " |";
    }
  }

  void append_value(const Rule&) { out_ += "***"; }
  void append_value(const Figure&) {}  // has no Markdown form

  void append_note(const Note& note) {
    out_ += "[^" + note.id + "]:";
    const bool endnote = note.kind == Note::Kind::endnote;
    if (endnote) out_ += " <span class=\"note-de-fin\"></span>";
    if (note.content.empty()) return;
    const bool paragraph = std::holds_alternative<Paragraph>(note.content[0].value) &&
                           has_markdown_form(note.content[0], 0);
    prefix_ = "    ";
    if (endnote && !paragraph) {
      blank_line();
    } else {
      out_ += ' ';
    }
    append_all(note.content, false);
    prefix_.clear();
  }

  std::string out_;
  std::string prefix_;
  int depth_ = 0;                     // quotes and lists around
  bool other_mark_ = false;           // of the list to be written
  bool item_has_plain_mark_ = false;  // of the item whose blocks come next
};

}  // namespace

std::string write_blocks(const Document& document) {
  return Writer().write(document);
}

}  // namespace griot
