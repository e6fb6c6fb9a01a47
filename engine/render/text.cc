#include "engine/render/text.h"

#include <algorithm>

#include "engine/base/utf8.h"
#include "engine/document/walk.h"
#include "engine/render/outline.h"

namespace griot {
namespace {

std::size_t length_of(std::string_view text) {
  std::size_t length = 0;
  for (const char c : text)
    length += is_continuation(c) ? 0 : 1;
  return length;
}

// "c", "iv": the mark of one item.
std::string letters(int number, char first) {
  std::string mark;
  for (; number > 0; number = (number - 1) / 26) {
    mark.insert(mark.begin(), static_cast<char>(first + (number - 1) % 26));
  }
  return mark.empty() ? "0" : mark;
}

std::string roman(int number, bool upper) {
  struct Step {
    int value;
    const char* mark;
  };
  static constexpr Step steps[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"},
                                   {100, "c"},  {90, "xc"},  {50, "l"},  {40, "xl"},
                                   {10, "x"},   {9, "ix"},   {5, "v"},   {4, "iv"},
                                   {1, "i"}};
  if (number < 1 || number >= 4'000) return std::to_string(number);
  std::string mark;
  for (const Step& step : steps) {
    for (; number >= step.value; number -= step.value) mark += step.mark;
  }
  if (upper) {
    for (char& c : mark) c = static_cast<char>(c - 'a' + 'A');
  }
  return mark;
}

std::string mark_of(Numbering numbering, int number) {
  switch (numbering) {
    case Numbering::none:
      return "-";
    case Numbering::decimal:
      return std::to_string(number) + ".";
    case Numbering::lower_letter:
      return letters(number, 'a') + ")";
    case Numbering::upper_letter:
      return letters(number, 'A') + ")";
    case Numbering::lower_roman:
      return roman(number, false) + ".";
    case Numbering::upper_roman:
      return roman(number, true) + ".";
  }
  return "-";
}

class Writer {
 public:
  explicit Writer(const Document& document) : numbers_(number_notes(document)) {}

  std::string write(const Document& document) {
    append_all(document.blocks, false);
    std::vector<const Note*> notes;
    for (const Note& note : document.notes) notes.push_back(&note);
    std::ranges::sort(notes, {}, [&](const Note* note) { return numbers_.at(note->id); });
    for (const Note* note : notes) {
      if (!out_.empty()) blank_line();
      const std::string mark = "[" + std::to_string(numbers_.at(note->id)) + "] ";
      out_ += mark;
      within(mark.size(), note->content, false);
    }
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  void new_line() {
    while (out_.ends_with(' ')) out_.pop_back();
    out_ += '\n';
    out_.append(indent_, ' ');
  }
  void blank_line() {
    new_line();
    new_line();
  }

  void within(std::size_t indent, const Blocks& blocks, bool tight) {
    indent_ += indent;
    append_all(blocks, tight);
    indent_ -= indent;
  }

  void append_all(const Blocks& blocks, bool tight) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (i > 0) tight ? new_line() : blank_line();
      std::visit([&](const auto& value) { append_value(value); }, blocks[i].value);
    }
  }

  void append_lines(std::string_view text) {
    for (const char c : text) {
      if (c == '\n') {
        new_line();
      } else {
        out_ += c;
      }
    }
  }

  std::string line_of(const Inlines& inlines) const {
    std::string line;
    for (const Inline& node : inlines) append_node(line, node);
    return line;
  }

  void append_node(std::string& line, const Inline& node) const {
    if (const auto* text = std::get_if<Text>(&node.value)) {
      line += text->text;
    } else if (const auto* code = std::get_if<Code>(&node.value)) {
      line += code->text;
    } else if (const auto* end = std::get_if<LineBreak>(&node.value)) {
      line += end->hard ? '\n' : ' ';
    } else if (const auto* formula = std::get_if<Formula>(&node.value)) {
      line += formula->text;
    } else if (const auto* image = std::get_if<Image>(&node.value)) {
      if (!image->alternative.empty()) line += "[" + image->alternative + "]";
    } else if (const auto* call = std::get_if<NoteReference>(&node.value)) {
      line += "[" + std::to_string(numbers_.at(call->note)) + "]";
    } else if (const Inlines* content = content_of(node)) {
      for (const Inline& child : *content) append_node(line, child);
    }
  }

  void append_value(const Paragraph& paragraph) {
    append_lines(line_of(paragraph.content));
  }

  void append_value(const Heading& heading) {
    std::string line = heading.label;
    if (!line.empty() && !heading.content.empty()) line += ' ';
    line += line_of(heading.content);
    std::ranges::replace(line, '\n', ' ');
    out_ += line;
    new_line();
    out_.append(length_of(line), heading.level == 1 ? '=' : '-');
  }

  void append_value(const Quote& quote) {
    out_ += "  ";
    within(2, quote.content, false);
  }

  void append_value(const List& list) {
    int number = list.start;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      if (i > 0) list.tight ? new_line() : blank_line();
      const ListItem& item = list.items[i];
      std::string mark =
          item.label.empty() ? mark_of(list.numbering, number) : item.label;
      ++number;
      if (item.task != ListItem::Task::none) {
        mark += item.task == ListItem::Task::done ? " [x]" : " [ ]";
      }
      out_ += mark + " ";
      within(length_of(mark) + 1, item.content, list.tight);
    }
  }

  void append_value(const CodeBlock& code) {
    out_ += "    ";
    indent_ += 4;
    append_lines(code.text);
    indent_ -= 4;
  }

  void append_value(const Table& table) {
    if (!table.caption.empty()) {
      append_lines(line_of(table.caption));
      if (!table.rows.empty()) new_line();
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      if (i > 0) new_line();
      bool first = true;
      for (const TableCell& cell : table.rows[i].cells) {
        if (!first) out_ += '\t';
        first = false;
        append_all(cell.content, true);
      }
    }
  }

  void append_value(const Figure& figure) {
    std::string line = line_of({{figure.image}});
    const std::string caption = line_of(figure.caption);
    if (!line.empty() && !caption.empty()) line += '\n';
    append_lines(line + caption);
  }

  void append_value(const Box& box) {
    if (!box.alternative.empty()) {
      append_lines("[" + box.alternative + "]");
      new_line();
    }
    if (!box.title.empty()) {
      append_lines(line_of(box.title));
      if (!box.content.empty()) new_line();
    }
    out_ += "  ";
    within(2, box.content, false);
  }

  void append_value(const Rule&) { out_ += "* * *"; }

  std::unordered_map<std::string, int> numbers_;
  std::string out_;
  std::size_t indent_ = 0;
};

}  // namespace

std::string render_text(const Document& document) {
  return Writer(document).write(document);
}

}  // namespace griot
