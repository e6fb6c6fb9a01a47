// Blocks in the order Word gives them, lists nested again.
//
// Word has no lists, only paragraphs with a level and a number; a list is a run of them.
#pragma once

#include <vector>

#include "engine/document/block.h"
#include "importers/docx/numbering.h"

namespace griot::docx {

class BlockBuilder {
 public:
  // `depth`: how deep in the tree the blocks will lie, 0 for the document's own.
  explicit BlockBuilder(int depth) : depth_(depth) {}

  // Ends open lists.
  void add(Block block);
  // An item of the list at `level`; the list goes on when its number does. `kind` tells
  // numberings apart, so that two lists in a row stay two.
  void add_item(Block block, int level, const Mark& mark,
                ListItem::Task task = ListItem::Task::none);
  // Belongs to the last item when a list is open.
  void add_to_last(Block block);
  // The same for the last item of the list at `level`: deeper lists end.
  void add_to_item(Block block, int level);

  int depth() const { return depth_; }
  // Depth at which a block that ends lists, or goes in the last item, would lie.
  int depth_here() const { return depth_ + 1; }
  bool flattened() const { return flattened_; }

  // The last block, unless it is a list that may go on; it may be changed or taken back.
  Block* last();
  void drop_last() { blocks_.pop_back(); }

  Blocks take();

 private:
  struct Open {
    int level = 0;
  };
  Blocks& content_of_last(std::size_t lists);
  List& list_at(std::size_t index);

  int depth_;
  bool flattened_ = false;
  std::vector<Open> open_;
  Blocks blocks_;
};

}  // namespace griot::docx
