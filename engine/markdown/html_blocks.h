// Blocks out of HTML, the closed list only, with Markdown blocks lying between.
//
// CommonMark cuts HTML at blank lines: "<td>", Markdown, "</td>" come as three siblings.
// One HtmlBlocks reads all siblings of one parent, so elements may span them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/document/block.h"
#include "engine/markdown/html_names.h"
#include "engine/markdown/inline_builder.h"

namespace griot {

class HtmlBlocks {
 public:
  // `depth`: how many blocks are around already. Elements that would go beyond
  // max_tree_depth are dropped and their content kept.
  HtmlBlocks(Remarks& remarks, int depth);

  // The text of one HTML block, whose first line is `line`.
  void read(std::string_view html, int line);
  // A Markdown block in its place.
  void add(Block block);
  // Elements that are open now.
  int open_elements() const { return static_cast<int>(stack_.size()) - 1; }
  // Closes what is open.
  Blocks finish();

 private:
  struct Element {
    Element(HtmlRole element_role, HtmlTag element_tag, int at_line, Remarks& remarks)
        : role(element_role),
          tag(std::move(element_tag)),
          line(at_line),
          inlines(remarks) {}

    HtmlRole role;
    HtmlTag tag;
    int line;
    InlineBuilder inlines;
    Blocks blocks;
    Inlines title;        // caption or box title, once read
    bool spaced = false;  // a list whose items hold <p>
    List list;
    ListItem::Task task = ListItem::Task::none;
    std::string label;
    Table table;
    TableRow row;
    std::string code;
    std::string code_language;
  };

  Element& top() { return stack_.back(); }
  bool in_preformatted() { return top().role == HtmlRole::preformatted; }
  void text(std::string_view html);
  void tag(const HtmlTag& tag, std::string_view source, int line);
  std::size_t skip_content(const HtmlTag& tag, std::string_view rest, int line);
  void open(const HtmlTag& tag, HtmlRole role, int line);
  void close_implied(HtmlRole role);
  bool close_named(const std::string& name, HtmlRole role);
  void close_top();
  void void_element(const HtmlTag& tag, HtmlRole role);
  void checkbox(const HtmlTag& tag);

  void flush(Element& element);
  void finish_element(Element& element, Element& parent);
  void finish_paragraph(Element& element, Element& parent);
  void finish_item(Element& element, Element& parent);
  void finish_list(Element& element, Element& parent);
  static bool has_title(const Element& element);
  void finish_cell(Element& element, Element& parent);
  void finish_row(Element& element, Element& parent);
  void finish_table(Element& element, Element& parent);
  void finish_figure(Element& element, Element& parent);
  void finish_box(Element& element, Element& parent);
  Element* enclosing(HtmlRole role);

  Remarks& remarks_;
  int depth_;
  int line_ = 0;
  std::vector<Element> stack_;
};

}  // namespace griot
