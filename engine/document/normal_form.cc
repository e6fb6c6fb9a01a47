#include "engine/document/normal_form.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "engine/base/utf8.h"
#include "engine/document/clean_text.h"
#include "engine/document/normal_inlines.h"
#include "engine/document/walk.h"

namespace griot {
namespace {

constexpr int longest_span = 1'000;
constexpr int highest_start = 999'999'999;  // CommonMark 0.29, section 5.2

// What a list may hold without a blank line within an item.
bool is_compact(const ListItem& item) {
  const Blocks& content = item.content;
  if (content.size() < 2) return true;
  return content.size() == 2 && std::holds_alternative<Paragraph>(content[0].value) &&
         content[0].language.empty() && content[0].direction.empty() &&
         std::holds_alternative<List>(content[1].value);
}

// A box title is one line of Markdown: hard breaks within it are blanks, too.
void join_lines(Inlines& inlines) {
  for (Inline& node : inlines) {
    if (std::holds_alternative<LineBreak>(node.value)) node.value = LineBreak{false};
    if (Inlines* content = content_of(node)) join_lines(*content);
  }
}

class Normalizer {
 public:
  explicit Normalizer(const NoteIds& note_ids) : note_ids_(note_ids) {}

  void blocks(Blocks& blocks) const {
    std::erase_if(blocks, [this](Block& block) { return !keeps_block(block); });
  }

 private:
  void line(Inlines& inlines) const { normalize_inlines(inlines, true, &note_ids_); }

  // False when the block says nothing and goes.
  bool keeps(Paragraph& paragraph) const {
    normalize_inlines(paragraph.content, false, &note_ids_);
    return !paragraph.content.empty();
  }

  bool keeps(Heading& heading) const {
    heading.level = std::clamp(heading.level, 1, 6);
    clean_line(heading.label);
    heading.label = trimmed(heading.label);
    line(heading.content);
    return !heading.label.empty() || !heading.content.empty();
  }

  bool keeps(Quote& quote) const {
    blocks(quote.content);
    return !quote.content.empty();
  }

  bool keeps(List& list) const {
    list.start =
        list.numbering == Numbering::none ? 1 : std::clamp(list.start, 0, highest_start);
    for (ListItem& item : list.items) {
      clean_line(item.label);
      item.label = trimmed(item.label);
      blocks(item.content);
    }
    const bool compact = std::ranges::all_of(list.items, is_compact);
    const bool alone = list.items.size() == 1 && list.items[0].content.size() < 2;
    list.tight = compact && (list.tight || alone);
    return !list.items.empty();
  }

  bool keeps(CodeBlock& code) const {
    clean_line(code.language);
    code.language = trimmed(code.language);
    clean_lines(code.text);
    return true;
  }

  bool keeps(Table& table) const {
    line(table.caption);
    for (TableRow& row : table.rows) {
      for (TableCell& cell : row.cells) {
        cell.column_span = std::clamp(cell.column_span, 1, longest_span);
        cell.row_span = std::clamp(cell.row_span, 1, longest_span);
        blocks(cell.content);
      }
    }
    table.header_rows =
        std::clamp(table.header_rows, 0, static_cast<int>(table.rows.size()));
    while (!table.alignments.empty() && table.alignments.back() == Alignment::none) {
      table.alignments.pop_back();
    }
    return !table.rows.empty() || !table.caption.empty();
  }

  bool keeps(Figure& figure) const {
    line(figure.caption);
    Inlines image = {{figure.image}};
    line(image);
    figure.image = std::get<Image>(image.front().value);
    return true;
  }

  bool keeps(Box& box) const {
    box.kind = box_kind(box.kind);
    join_lines(box.title);
    line(box.title);
    blocks(box.content);
    clean_line(box.alternative);
    box.alternative = std::string(trimmed(box.alternative));
    return !box.title.empty() || !box.content.empty();
  }

  bool keeps(Rule&) const { return true; }

  bool keeps_block(Block& block) const {
    clean_language(block.language);
    clean_direction(block.direction);
    return std::visit([this](auto& value) { return keeps(value); }, block.value);
  }

  const NoteIds& note_ids_;
};

std::string clean_note_id(std::string_view id) {
  std::string clean;
  for (const char c : id) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool ok = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (ok || upper) {
      clean += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!clean.empty() && clean.back() != '-') {
      clean += '-';
    }
  }
  while (!clean.empty() && clean.back() == '-') clean.pop_back();
  return clean.empty() ? "note" : clean;
}

NoteIds normalize_note_ids(std::vector<Note>& notes) {
  NoteIds new_ids;
  std::unordered_set<std::string> taken;
  std::unordered_map<std::string, int> next_number;
  for (Note& note : notes) {
    const std::string stem = clean_note_id(note.id);
    std::string id = stem;
    for (int& n = next_number[stem]; !taken.insert(id).second;) {
      id = stem + "-" + std::to_string(++n + 1);
    }
    new_ids.emplace(note.id, id);
    note.id = id;
  }
  return new_ids;
}

}  // namespace

void normalize_line(Inlines& inlines) {
  normalize_inlines(inlines, true);
}
void normalize_paragraph(Inlines& inlines) {
  normalize_inlines(inlines, false);
}

std::string box_kind(std::string_view text) {
  std::string kind;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = first_code_point(text.substr(i));
    i += c.length;
    const bool capital = (c.value >= 'A' && c.value <= 'Z') ||
                         (c.value >= 0xC0 && c.value <= 0xDE && c.value != 0xD7);
    const bool letter = capital || (c.value >= 'a' && c.value <= 'z') ||
                        (c.value >= '0' && c.value <= '9') ||
                        (c.value >= 0xDF && c.value <= 0x2FF && c.value != 0xF7);
    if (letter) {
      append_utf8(kind, capital ? c.value + 0x20 : c.value);
    } else if (!kind.empty() && kind.back() != '-') {
      kind += '-';
    }
  }
  while (!kind.empty() && kind.back() == '-') kind.pop_back();
  return kind.empty() ? "encadré" : kind;
}

void normalize(Document& document) {
  const NoteIds note_ids = normalize_note_ids(document.notes);
  const Normalizer normalizer(note_ids);
  normalizer.blocks(document.blocks);
  for (Note& note : document.notes) normalizer.blocks(note.content);
}

}  // namespace griot
