#include "engine/markdown/tree_reader.h"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "engine/document/clean_text.h"
#include "engine/document/normal_form.h"
#include "engine/markdown/cmark_tree.h"
#include "engine/markdown/html_blocks.h"
#include "engine/markdown/inline_builder.h"
#include "engine/markdown/note_labels.h"

namespace griot {
namespace {

constexpr std::string_view task_mark = "[ ] ";

// Node types that extensions add are known at run time only.
struct Extensions {
  cmark_syntax_extension* table = cmark_find_syntax_extension("table");
  cmark_syntax_extension* strike = cmark_find_syntax_extension("strikethrough");
};

// What a row holds beyond the columns of its table, as typed; cmark-gfm leaves it out ("the
// excess is ignored", GFM 0.29, section 4.10). A bar that was meant as a sign makes one.
std::string excess_of(std::string_view row, std::size_t columns) {
  std::size_t at = std::min(row.find_first_not_of(" \t"), row.size());
  if (row.substr(at).starts_with('|')) ++at;
  for (std::size_t cells = 0; at < row.size(); ++at) {
    if (row[at] == '\\') {
      ++at;
    } else if (row[at] == '|' && ++cells == columns) {
      std::string_view rest = row.substr(at + 1);
      while (!rest.empty() && std::string_view(" \t\r|").find(rest.back()) < 4) {
        rest.remove_suffix(1);
      }
      const std::size_t first = std::min(rest.find_first_not_of(" \t"), rest.size());
      return std::string(rest.substr(first));
    }
  }
  return {};
}

class TreeReader {
 public:
  TreeReader(std::string_view body, int lines_before, std::string_view place,
             const Limits& limits, Remarks& remarks)
      : body_(body),
        lines_before_(lines_before),
        place_(place),
        limits_(limits),
        remarks_(remarks),
        builder_(remarks) {}

  void read(cmark_node* root, Document& document) {
    cmark_node* first = root->first_child;
    if (lines_before_ > 0 && first) first = first->next;
    document.blocks = siblings(first, 0, 0);
    for (cmark_node* node = first; node; node = node->next) {
      if (node->type == CMARK_NODE_FOOTNOTE_DEFINITION) {
        document.notes.push_back(note(node));
      }
    }
  }

 private:
  int line_of(const cmark_node* node) const { return node->start_line - lines_before_; }

  std::string place(const cmark_node* node) const {
    return place_ + ":" + std::to_string(line_of(node) + remarks_.lines_before());
  }

  // Blocks are asked for in their order, notes once more from the top: linear.
  std::size_t start_of(int line) {
    if (line < line_) line_ = 1, line_start_ = 0;
    while (line_ < line) {
      const std::size_t end = body_.find('\n', line_start_);
      if (end == std::string_view::npos) return body_.size();
      line_start_ = end + 1;
      ++line_;
    }
    return line_start_;
  }

  // What the source says where a block begins.
  std::size_t offset_of(const cmark_node* node) {
    return start_of(line_of(node)) +
           static_cast<std::size_t>(std::max(node->start_column, 1) - 1);
  }
  std::string_view source_at(const cmark_node* node) {
    const std::size_t at = offset_of(node);
    return at < body_.size() ? body_.substr(at, 80) : std::string_view();
  }

  Note note(cmark_node* node) {
    Note note;
    note.id = string_of(node->as.literal);
    endnote_ = false;
    note.content = siblings(node->first_child, 0, 0);
    if (endnote_) note.kind = Note::Kind::endnote;
    return note;
  }

  // `nesting` counts the quotes and lists around, `depth` HTML elements too.
  Blocks siblings(cmark_node* node, int nesting, int depth) {
    Blocks blocks;
    blocks.reserve(count_from(node));
    std::unique_ptr<HtmlBlocks> html;
    for (; node; node = node->next) {
      if (node->type == CMARK_NODE_FOOTNOTE_DEFINITION) continue;
      if (node->type == CMARK_NODE_HTML_BLOCK) {
        if (!html) html = std::make_unique<HtmlBlocks>(remarks_, depth);
        html->read(view(node->as.literal), line_of(node));
        if (html->open_elements() == 0) take(blocks, html->finish());
        continue;
      }
      const bool within = html && html->open_elements() > 0;
      if (!within) {
        // Nearly always: made in its place.
        blocks.emplace_back();
        make(blocks.back(), node, nesting, depth);
        continue;
      }
      Block made;
      make(made, node, nesting, depth + html->open_elements());
      html->add(std::move(made));
    }
    if (html) take(blocks, html->finish());
    return blocks;
  }

  static std::size_t count_from(const cmark_node* node) {
    std::size_t count = 0;
    for (; node; node = node->next) ++count;
    return count;
  }

  static void take(Blocks& blocks, Blocks more) {
    for (Block& block : more) blocks.push_back(std::move(block));
  }

  void make(Block& made, cmark_node* node, int nesting, int depth) {
    made.origin.line = line_of(node) + remarks_.lines_before();
    if (node->extension == extensions_.table) {
      made.value = table(node);
      return;
    }
    switch (node->type) {
      case CMARK_NODE_HEADING:
        made.value = heading(node);
        break;
      case CMARK_NODE_BLOCK_QUOTE:
        make_quote(made, node, nesting + 1, depth + 1);
        break;
      case CMARK_NODE_LIST:
        made.value = list(node, nesting + 1, depth + 1);
        break;
      case CMARK_NODE_CODE_BLOCK:
        made.value = code_block(node);
        break;
      case CMARK_NODE_THEMATIC_BREAK:
        made.value = Rule{};
        break;
      default:
        std::get<Paragraph>(made.value).content = inlines(node);
    }
  }

  Heading heading(cmark_node* node) {
    Heading heading;
    heading.level = node->as.heading.level;
    heading.content = inlines(node, &heading.label);
    return heading;
  }

  static CodeBlock code_block(cmark_node* node) {
    CodeBlock code{string_of(node->as.code.info), string_of(node->as.code.literal)};
    if (code.text.ends_with('\n')) code.text.pop_back();
    return code;
  }

  void check_nesting(const cmark_node* node, int nesting) const {
    check_limit(place(node), nesting, &Limits::markdown_nesting, limits_);
  }

  // "> [!kind] Title": what follows on further lines is content.
  void make_quote(Block& made, cmark_node* node, int nesting, int depth) {
    check_nesting(node, nesting);
    const cmark_node* first = node->first_child;
    const std::string_view kind =
        first && first->type == CMARK_NODE_PARAGRAPH ? kind_of(source_at(first)) : "";
    Blocks content = siblings(node->first_child, nesting, depth);
    auto* paragraph =
        content.empty() ? nullptr : std::get_if<Paragraph>(&content[0].value);
    if (kind.empty() || !paragraph) {
      made.value = Quote{std::move(content)};
      return;
    }
    Box box;
    box.kind = box_kind(kind);
    box.title = split_title(paragraph->content);
    remove_mark(box.title);
    if (paragraph->content.empty()) content.erase(content.begin());
    box.content = std::move(content);
    made.value = std::move(box);
  }

  // The kind within "[!kind]", not followed by a link's target.
  static std::string_view kind_of(std::string_view source) {
    if (!source.starts_with("[!")) return {};
    const std::size_t end = source.find_first_of("]\n");
    if (end == std::string_view::npos || end <= 2 || source[end] != ']') return {};
    const char next = end + 1 < source.size() ? source[end + 1] : '\n';
    const bool alone = next == ' ' || next == '\t' || next == '\n';
    return alone ? source.substr(2, end - 2) : std::string_view();
  }

  // Takes the first line out of `content`.
  static Inlines split_title(Inlines& content) {
    const auto end = std::ranges::find_if(content, [](const Inline& node) {
      return std::holds_alternative<LineBreak>(node.value);
    });
    Inlines title(std::make_move_iterator(content.begin()), std::make_move_iterator(end));
    content.erase(content.begin(), end == content.end() ? end : end + 1);
    return title;
  }

  // "[!kind]" is the beginning of the first text: it holds no markup.
  static void remove_mark(Inlines& title) {
    auto* text = title.empty() ? nullptr : std::get_if<Text>(&title[0].value);
    if (!text) return;
    const std::size_t end = text->text.find(']');
    if (end != std::string::npos) text->text.erase(0, end + 1);
  }

  List list(cmark_node* node, int nesting, int depth) {
    check_nesting(node, nesting);
    List list;
    const cmark_list& data = node->as.list;
    list.numbering =
        data.list_type == CMARK_ORDERED_LIST ? Numbering::decimal : Numbering::none;
    list.start = data.list_type == CMARK_ORDERED_LIST ? data.start : 1;
    list.tight = data.tight;
    for (cmark_node* child = node->first_child; child; child = child->next) {
      ListItem item;
      cmark_node* first = child->first_child;
      item_paragraph_ = first && first->type == CMARK_NODE_PARAGRAPH ? first : nullptr;
      item_ = &item;
      item.content = siblings(first, nesting, depth);
      list.items.push_back(std::move(item));
    }
    return list;
  }

  // GFM 0.29, section 5.3; cmark-gfm's own extension sees none within quotes. A box alone on
  // its line is text: the blank behind it is gone from what cmark gives.
  static ListItem::Task task_of(std::string_view source) {
    const std::string_view line = source.substr(0, source.find('\n'));
    if (line.find_last_not_of(" \t\r") < task_mark.size()) return ListItem::Task::none;
    if (source.starts_with(task_mark)) return ListItem::Task::open;
    const bool done = source.starts_with("[x] ") || source.starts_with("[X] ");
    return done ? ListItem::Task::done : ListItem::Task::none;
  }

  Table table(cmark_node* node) {
    Table table;
    table.header_rows = 1;
    const int columns = cmark_gfm_extensions_get_table_columns(node);
    const uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
    for (int i = 0; i < columns; ++i) {
      table.alignments.push_back(alignments[i] == 'l'   ? Alignment::left
                                 : alignments[i] == 'c' ? Alignment::centre
                                 : alignments[i] == 'r' ? Alignment::right
                                                        : Alignment::none);
    }
    for (cmark_node* child = node->first_child; child; child = child->next) {
      TableRow row;
      for (cmark_node* place = child->first_child; place; place = place->next) {
        TableCell cell;
        cell.header = child == node->first_child;
        Inlines content = inlines(place);
        if (!content.empty()) {
          cell.content.push_back({Paragraph{std::move(content)},
                                  {},
                                  {},
                                  {},
                                  {line_of(child) + remarks_.lines_before(), 0}});
        }
        row.cells.push_back(std::move(cell));
      }
      keep_excess(child, row);
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  // At the end of the last cell, and said.
  void keep_excess(const cmark_node* node, TableRow& row) {
    const std::size_t begin = std::min(offset_of(node), body_.size());
    const std::string_view line = body_.substr(begin, body_.find('\n', begin) - begin);
    const std::string excess = row.cells.empty() ? "" : excess_of(line, row.cells.size());
    if (excess.empty()) return;
    Blocks& content = row.cells.back().content;
    const Origin origin = {line_of(node) + remarks_.lines_before(), 0};
    if (content.empty()) content.push_back({Paragraph{}, {}, {}, {}, origin});
    Inlines& words = std::get<Paragraph>(content.back().value).content;
    words.push_back({Text{(words.empty() ? "" : " | ") + excess}});
    normalize_paragraph(words);
    remarks_.add("excess_cells", Severity::changed, line_of(node),
                 say("cette ligne a plus de cellules que le tableau n'a de colonnes : "
                     "« {1} » est gardé dans la dernière",
                     {excess}));
  }

  // All inlines of a block, without recursion: input decides how deep they nest.
  Inlines inlines(cmark_node* block, std::string* label = nullptr) {
    InlineBuilder& builder = builder_;
    builder.start(std::min<std::size_t>(count_from(block->first_child), 16));
    const bool of_item = std::exchange(item_paragraph_, nullptr) == block;
    if (label || of_item) builder.expect_label();
    if (of_item) {
      item_->task = task_of(source_at(block));
      if (item_->task != ListItem::Task::none) builder.skip(task_mark.size());
    }
    const cmark_node* node = block->first_child;
    while (node) {
      if (enter(node, builder) && node->first_child) {
        node = node->first_child;
        continue;
      }
      if (is_container(node)) builder.close();
      while (node && !node->next) {
        node = node->parent;
        if (node == block) node = nullptr;
        if (node) builder.close();
      }
      if (node) node = node->next;
    }
    Inlines made = builder.finish();
    if (builder.is_endnote()) endnote_ = true;
    if (label) *label = builder.label();
    if (of_item) item_->label = builder.label();
    return made;
  }

  bool is_container(const cmark_node* node) const {
    return node->type == CMARK_NODE_EMPH || node->type == CMARK_NODE_STRONG ||
           node->type == CMARK_NODE_LINK || node->extension == extensions_.strike;
  }

  // True when the children are to be gone through.
  bool enter(const cmark_node* node, InlineBuilder& builder) {
    switch (node->type) {
      case CMARK_NODE_TEXT:
        builder.text(view(node->as.literal));
        return false;
      case CMARK_NODE_SOFTBREAK:
        builder.add({LineBreak{false}});
        return false;
      case CMARK_NODE_LINEBREAK:
        builder.add({LineBreak{true}});
        return false;
      case CMARK_NODE_CODE:
        builder.add({Code{string_of(node->as.literal)}});
        return false;
      case CMARK_NODE_HTML_INLINE:
        html(node, builder);
        return false;
      case CMARK_NODE_EMPH:
        builder.open({Emphasised{Emphasis::emphasis, {}}});
        return true;
      case CMARK_NODE_STRONG:
        builder.open({Emphasised{Emphasis::strong, {}}});
        return true;
      case CMARK_NODE_LINK:
        builder.open({link(node)});
        return true;
      case CMARK_NODE_IMAGE:
        builder.add({image(node)});
        return false;
      case CMARK_NODE_FOOTNOTE_REFERENCE: {
        const cmark_node* definition = node->parent_footnote_def;
        if (definition) builder.add({NoteReference{string_of(definition->as.literal)}});
        return false;
      }
      default:
        break;
    }
    if (node->extension != extensions_.strike) return false;
    builder.open({Emphasised{Emphasis::strike, {}}});
    return true;
  }

  void html(const cmark_node* node, InlineBuilder& builder) {
    const std::string_view source = view(node->as.literal);
    const ScannedTag scanned = scan_tag(source);
    const int line = line_of(node) > 0 ? line_of(node) : 0;
    if (scanned.length == 0) {
      builder.text(source);
    } else if (is_block_role(html_role(scanned.tag.name))) {
      builder.block_tag(scanned.tag, line);
    } else if (html_role(scanned.tag.name) == HtmlRole::skipped) {
      remarks_.dropped_tag(scanned.tag.name, line);
    } else {
      builder.tag(scanned.tag, source, line);
    }
  }

  std::string target(const cmark_node* node) const {
    const std::string_view url = view(node->as.link.url);
    check_limit(place(node), static_cast<std::int64_t>(url.size()), &Limits::link_bytes,
                limits_);
    return std::string(url);
  }

  Link link(const cmark_node* node) const {
    return {target(node), string_of(node->as.link.title), {}};
  }

  // The alternative is the words of what lies within the brackets.
  Image image(const cmark_node* node) const {
    Image image{target(node), {}, string_of(node->as.link.title), false};
    for (const cmark_node* at = node->first_child; at;) {
      if (at->type == CMARK_NODE_TEXT || at->type == CMARK_NODE_CODE) {
        image.alternative += view(at->as.literal);
      } else if (at->type == CMARK_NODE_SOFTBREAK || at->type == CMARK_NODE_LINEBREAK) {
        image.alternative += ' ';
      }
      if (at->first_child) {
        at = at->first_child;
        continue;
      }
      while (at && !at->next) at = at->parent == node ? nullptr : at->parent;
      if (at) at = at->next;
    }
    return image;
  }

  std::string_view body_;
  int lines_before_;
  std::string place_;
  const Limits& limits_;
  Remarks& remarks_;
  InlineBuilder builder_;  // one line at a time
  Extensions extensions_;
  int line_ = 1;  // where start_of went last
  std::size_t line_start_ = 0;
  const cmark_node* item_paragraph_ = nullptr;  // the first paragraph of an item
  ListItem* item_ = nullptr;                    // that item
  bool endnote_ = false;
};

}  // namespace

void read_tree(std::string_view body, std::string_view place, const Limits& limits,
               Remarks& remarks, Document& document) {
  const NoteLabels labels = find_note_labels(body, remarks);
  if (!labels.renamed.empty()) body = labels.renamed;
  const CmarkTree tree(labels.calls, body);
  TreeReader(body, labels.lines(), place, limits, remarks).read(tree.root(), document);
}

}  // namespace griot
