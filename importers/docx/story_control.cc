// Content controls that say what Word has no words for: those that our own writer
// (engine/render/docx.h) puts around a box, a quotation of several blocks, code, a rule
// and the rest of a list item. Any other control is gone through.
#include <algorithm>
#include <utility>

#include "engine/document/plain_text.h"
#include "importers/docx/story.h"

namespace griot::docx {
namespace {

constexpr std::string_view ours = "griot:";

// "griot:boite:en-bref" is "boite" of "en-bref".
struct Told {
  std::string_view kind;
  std::string_view of;
};
Told told_by(std::string_view tag) {
  tag.remove_prefix(ours.size());
  const std::size_t colon = std::min(tag.find(':'), tag.size());
  return {tag.substr(0, colon), tag.substr(std::min(colon + 1, tag.size()))};
}

std::string code_of(const Blocks& blocks) {
  std::string text = plain_text(blocks);
  for (std::size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;) {
    text.replace(at, 2, " ");
  }
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

void Story::read_content_control() {
  const Seen seen = seen_;
  const bool empty = empty_control_;
  Control outer = std::exchange(control_, {});
  const int level = in_.depth();
  while (in_.next() && !(in_.at_end() && in_.depth() == level)) {
    if (!in_.at_start()) continue;
    const bool told = control_.tag.starts_with(ours) && !here().in_paragraph;
    if (told && in_.is(Space::w, "sdtContent")) {
      read_told_content(std::exchange(control_, {}));
    } else {
      read_element();
    }
  }
  control_ = std::move(outer);
  seen_ = seen;
  empty_control_ = empty;
}

// Holds for the rest of the control: its content follows.
void Story::read_control_properties() {
  const int level = in_.depth();
  while (in_.next() && !(in_.at_end() && in_.depth() == level)) {
    if (!in_.at_start()) continue;
    if (in_.is(Space::w, "tag")) control_.tag = in_.value();
    if (in_.is(Space::w, "alias")) control_.alias = in_.value();
    if (in_.is(Space::w, "showingPlcHdr")) empty_control_ = in_.is_on();
    if (in_.is(Space::w, "docPartGallery") && in_.value() == "Table of Contents" &&
        seen_ == Seen::shown) {
      seen_ = Seen::contents;
    }
  }
}

void Story::read_told_content(const Control& control) {
  if (!here().joining) end_paragraph();
  const Told told = told_by(control.tag);
  const int depth = here().builder.depth_here() + 1;
  if (depth + 4 >= max_tree_depth) {
    read_children();
    return;
  }
  const Origin origin = here().origin;
  const bool quoted =
      std::exchange(in_told_quote_, in_told_quote_ || told.kind == "citation");
  if (told.kind == "boite") box_titles_.emplace_back();
  containers_.emplace_back(depth);
  here().origin = origin;
  Blocks content = read_container();
  in_told_quote_ = quoted;

  BlockBuilder& builder = here().builder;
  Block block;
  block.origin = origin;
  if (told.kind == "suite") {
    const int level = told.of.empty() ? 0 : std::clamp(told.of[0] - '0', 0, 8);
    for (Block& one : content) builder.add_to_item(std::move(one), level);
    return;
  }
  if (told.kind == "boite") {
    block.value = told_box(told.of, control.alias, std::move(content));
  } else if (told.kind == "citation") {
    block.value = Quote{std::move(content)};
  } else if (told.kind == "code") {
    block.value = CodeBlock{std::string(told.of), code_of(content)};
  } else if (told.kind == "filet" && content.empty()) {
    block.value = Rule{};
  } else {
    for (Block& one : content) builder.add(std::move(one));
    return;
  }
  builder.add(std::move(block));
}

// Its frame is a table of one cell.
Box Story::told_box(std::string_view kind, const std::string& alias, Blocks content) {
  Box box{std::string(kind), std::move(box_titles_.back()), std::move(content), {}};
  box_titles_.pop_back();
  if (alias != kind) box.alternative = alias;
  const auto* table =
      box.content.size() == 1 ? std::get_if<Table>(&box.content[0].value) : nullptr;
  const bool frame = table && table->rows.size() == 1 && table->rows[0].cells.size() == 1;
  if (!frame) return box;
  Blocks inside = table->rows[0].cells[0].content;
  box.content = std::move(inside);
  if (seen_now() == Seen::shown) --state_.met.tables;
  return box;
}

}  // namespace griot::docx
