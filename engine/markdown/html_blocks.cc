#include "engine/markdown/html_blocks.h"

#include <algorithm>
#include <utility>

#include "engine/base/limits.h"
#include "engine/document/clean_text.h"

namespace griot {
namespace {

// A table row, section and cell make one block; the bound is on the safe side.
constexpr int element_room = 4;

bool is_row_place(HtmlRole role) {
  return role == HtmlRole::table || role == HtmlRole::rows;
}

bool is_structure(HtmlRole role) {
  return role == HtmlRole::list || is_row_place(role) || role == HtmlRole::row ||
         role == HtmlRole::columns;
}

bool is_cut(HtmlRole role) {
  return role == HtmlRole::cell;
}

}  // namespace

HtmlBlocks::HtmlBlocks(Remarks& remarks, int depth) : remarks_(remarks), depth_(depth) {
  stack_.emplace_back(HtmlRole::division, HtmlTag{}, 0, remarks);
}

void HtmlBlocks::read(std::string_view html, int line) {
  bool comments_end = true;
  for (std::size_t i = 0; i < html.size();) {
    const std::size_t mark = std::min(html.find('<', i), html.size());
    line_ = line + remarks_.lines_before();
    if (mark > i) text(html.substr(i, mark - i));
    line += static_cast<int>(std::count(html.begin() + static_cast<std::ptrdiff_t>(i),
                                        html.begin() + static_cast<std::ptrdiff_t>(mark),
                                        '\n'));
    if (mark == html.size()) break;
    const std::string_view rest = html.substr(mark);
    const bool special = rest.starts_with("<!") || rest.starts_with("<?");
    // One search that finds no end is enough.
    const ScannedTag scanned = special && !comments_end ? ScannedTag{} : scan_tag(rest);
    if (special && scanned.length == 0) comments_end = false;
    line_ = line + remarks_.lines_before();
    std::size_t length = std::max<std::size_t>(scanned.length, 1);
    if (scanned.length == 0) {
      text(rest.substr(0, 1));
    } else if (html_role(scanned.tag.name) == HtmlRole::skipped &&
               scanned.tag.kind == HtmlTag::Kind::open) {
      length += skip_content(scanned.tag, rest.substr(length), line);
    } else {
      tag(scanned.tag, rest.substr(0, length), line);
    }
    line += static_cast<int>(std::count(
        rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(length), '\n'));
    i = mark + length;
  }
  if (!in_preformatted()) flush(top());
}

std::size_t HtmlBlocks::skip_content(const HtmlTag& tag, std::string_view rest,
                                     int line) {
  remarks_.add("raw_html", Severity::lost, line,
               say("« <{1}> » ôté avec son contenu", {tag.name}));
  const std::size_t end = rest.find("</" + tag.name);
  return std::min(end, rest.size());
}

void HtmlBlocks::text(std::string_view html) {
  if (in_preformatted()) {
    // HTML leaves out a line end right behind <pre>.
    if (top().code.empty() && html.starts_with('\n')) html.remove_prefix(1);
    top().code += decode_entities(html);
    return;
  }
  if (is_structure(top().role) && trimmed(html).empty()) return;
  top().inlines.html_text(html);
}

void HtmlBlocks::tag(const HtmlTag& tag, std::string_view source, int line) {
  const HtmlRole role = html_role(tag.name);
  if (in_preformatted() && role != HtmlRole::preformatted) {
    if (role == HtmlRole::line_break) top().code += '\n';
    const std::string_view type = tag.attribute("class");
    if (role == HtmlRole::code && type.starts_with("language-")) {
      top().code_language = type.substr(9);
    }
    if (role == HtmlRole::unknown) top().code += source;
    return;
  }
  if (role == HtmlRole::input && tag.attribute("type") == "checkbox")
    return checkbox(tag);
  if (!is_block_role(role) || tag.kind == HtmlTag::Kind::comment) {
    return top().inlines.tag(tag, source, line);
  }
  if (role == HtmlRole::rule || role == HtmlRole::column) {
    if (tag.kind == HtmlTag::Kind::open) void_element(tag, role);
  } else if (tag.kind == HtmlTag::Kind::open) {
    open(tag, role, line);
  } else if (!close_named(tag.name, role)) {
    remarks_.dropped_tag("/" + tag.name, line);
  }
}

void HtmlBlocks::void_element(const HtmlTag& tag, HtmlRole role) {
  if (role == HtmlRole::rule) {
    close_implied(role);
    flush(top());
    Block block{Rule{},
                std::string(tag.attribute("lang")),
                std::string(tag.attribute("dir")),
                {},
                {line_, 0}};
    top().blocks.push_back(std::move(block));
    return;
  }
  Element* table = enclosing(HtmlRole::table);
  if (!table || table->table.alignments.size() >= 1'000) return;
  const std::string_view align = tag.attribute("align");
  table->table.alignments.push_back(align == "left"     ? Alignment::left
                                    : align == "center" ? Alignment::centre
                                    : align == "right"  ? Alignment::right
                                                        : Alignment::none);
}

void HtmlBlocks::checkbox(const HtmlTag& tag) {
  Element* item = enclosing(HtmlRole::item);
  if (item) {
    item->task = tag.has("checked") ? ListItem::Task::done : ListItem::Task::open;
  }
}

HtmlBlocks::Element* HtmlBlocks::enclosing(HtmlRole role) {
  for (auto element = stack_.rbegin(); element != stack_.rend(); ++element) {
    if (element->role == role) return &*element;
    if (is_cut(element->role)) return nullptr;
  }
  return nullptr;
}

// What the new element ends without saying so.
void HtmlBlocks::close_implied(HtmlRole role) {
  const auto ends = [&](HtmlRole open) {
    if (open == HtmlRole::paragraph || open == HtmlRole::heading) return true;
    if (role == HtmlRole::item) return open == HtmlRole::item;
    if (role == HtmlRole::cell) return open == HtmlRole::cell;
    if (role == HtmlRole::row) return open == HtmlRole::cell || open == HtmlRole::row;
    if (role == HtmlRole::rows) {
      return open == HtmlRole::cell || open == HtmlRole::row || open == HtmlRole::rows;
    }
    return open == HtmlRole::columns;
  };
  while (stack_.size() > 1 && ends(top().role)) close_top();
}

void HtmlBlocks::open(const HtmlTag& tag, HtmlRole role, int line) {
  close_implied(role);
  if (depth_ + open_elements() + element_room > max_tree_depth) {
    remarks_.add("too_deep", Severity::changed, line,
                 say("imbrication trop profonde, aplatie"));
    return;
  }
  if (role == HtmlRole::cell && is_row_place(top().role)) {
    open({HtmlTag::Kind::open, "tr", {}}, HtmlRole::row, line);
  }
  flush(top());
  if (role == HtmlRole::division && !tag.has("lang") && !tag.has("dir")) {
    remarks_.dropped_tag(tag.name, line);
  }
  Element element(role, tag, line_, remarks_);
  if (role == HtmlRole::heading || role == HtmlRole::item) element.inlines.expect_label();
  stack_.push_back(std::move(element));
}

bool HtmlBlocks::close_named(const std::string& name, HtmlRole role) {
  std::size_t found = stack_.size();
  for (std::size_t i = stack_.size(); i-- > 1;) {
    if (stack_[i].tag.name == name) {
      found = i;
      break;
    }
    const bool table_part = role >= HtmlRole::table && role <= HtmlRole::cell;
    if (is_cut(stack_[i].role) && !table_part) break;
  }
  if (found == stack_.size()) return false;
  while (stack_.size() > found) close_top();
  return true;
}

void HtmlBlocks::close_top() {
  Element element = std::move(stack_.back());
  stack_.pop_back();
  finish_element(element, top());
}

void HtmlBlocks::add(Block block) {
  flush(top());
  if (top().role == HtmlRole::list) top().spaced = true;
  top().blocks.push_back(std::move(block));
}

Blocks HtmlBlocks::finish() {
  while (stack_.size() > 1) close_top();
  flush(top());
  return std::exchange(top().blocks, {});
}

}  // namespace griot
