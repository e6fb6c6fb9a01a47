// One parse of cmark-gfm: its tree and what is in the nodes, without copies.
//
// Includes cmark-gfm's headers: for .cc files of this folder only.
#pragma once

#include <cmark-gfm.h>
#include <cmark-gfm/node.h>

#include <string>
#include <string_view>

#include "engine/markdown/cmark_arena.h"

namespace griot {

class CmarkTree {
 public:
  // Parses `calls` and `body` as one text (see note_labels.h) with tables, strikethrough
  // and footnotes. `body` has passed check_markdown_limits.
  CmarkTree(std::string_view calls, std::string_view body);

  cmark_node* root() const { return root_; }

 private:
  CmarkArena arena_;
  cmark_node* root_;
};

// The text of a node.
std::string_view view(const cmark_chunk& chunk);
std::string string_of(const cmark_chunk& chunk);

}  // namespace griot
