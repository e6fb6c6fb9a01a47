#include "importers/docx/block_builder.h"

#include <utility>

#include "engine/base/limits.h"

namespace griot::docx {

// The list `index` lists deep; the open ones are always the last of what holds them.
List& BlockBuilder::list_at(std::size_t index) {
  Blocks* blocks = &blocks_;
  for (std::size_t i = 0; i < index; ++i) {
    blocks = &std::get<List>(blocks->back().value).items.back().content;
  }
  return std::get<List>(blocks->back().value);
}

Blocks& BlockBuilder::content_of_last(std::size_t lists) {
  return lists == 0 ? blocks_ : list_at(lists - 1).items.back().content;
}

void BlockBuilder::add(Block block) {
  open_.clear();
  blocks_.push_back(std::move(block));
}

void BlockBuilder::add_to_last(Block block) {
  if (!open_.empty()) list_at(open_.size() - 1).tight = false;
  content_of_last(open_.size()).push_back(std::move(block));
}

void BlockBuilder::add_to_item(Block block, int level) {
  while (!open_.empty() && open_.back().level > level) open_.pop_back();
  add_to_last(std::move(block));
}

void BlockBuilder::add_item(Block block, int level, const Mark& mark,
                            ListItem::Task task) {
  while (!open_.empty() && open_.back().level > level) open_.pop_back();
  const Numbering numbering = mark.bullet ? Numbering::none : mark.numbering;
  bool goes_on = false;
  if (!open_.empty() && open_.back().level == level) {
    const List& list = list_at(open_.size() - 1);
    goes_on =
        list.numbering == numbering &&
        (mark.bullet || mark.value == list.start + static_cast<int>(list.items.size()));
    if (!goes_on) open_.pop_back();
  }
  const Origin origin = block.origin;
  if (!goes_on) {
    // A list, its items' content, and what may stand in it.
    if (depth_ + static_cast<int>(open_.size()) + 2 >= max_tree_depth) {
      flattened_ = true;
      add_to_last(std::move(block));
      return;
    }
    List list;
    list.numbering = numbering;
    if (!mark.bullet) list.start = mark.value;
    Block holder;
    holder.value = std::move(list);
    holder.origin = origin;
    content_of_last(open_.size()).push_back(std::move(holder));
    open_.push_back({level});
  }
  ListItem item;
  item.task = task;
  if (mark.bullet || !mark.plain) item.label = mark.label;
  item.content.push_back(std::move(block));
  list_at(open_.size() - 1).items.push_back(std::move(item));
}

Block* BlockBuilder::last() {
  return open_.empty() && !blocks_.empty() ? &blocks_.back() : nullptr;
}

Blocks BlockBuilder::take() {
  open_.clear();
  return std::exchange(blocks_, {});
}

}  // namespace griot::docx
