// Going through a document in reading order, without writing the recursion again.
//
// Visitors see every block (or inline), parents before children, including the blocks
// within quotes, lists, boxes, cells and, where asked, notes. Recursion is bounded by
// max_tree_depth, which every importer keeps.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/document/document.h"

namespace griot {

// Return false to leave a block's children out.
using BlockVisitor = std::function<bool(const Block&)>;
void walk(const Blocks& blocks, const BlockVisitor& visit);
void walk(const Document& document, const BlockVisitor& visit);  // blocks, then notes

using InlineVisitor = std::function<void(const Inline&)>;
// All inlines of a block itself (its heading text, its caption), not of its child blocks.
void walk_inlines(const Block& block, const InlineVisitor& visit);
void walk_inlines(const Inlines& inlines, const InlineVisitor& visit);

// The blocks directly within a block, each group apart: list items, cells, …
std::vector<const Blocks*> children_of(const Block& block);
std::vector<Blocks*> children_of(Block& block);
// The inlines directly of a block: paragraph and heading text, caption, box title.
std::vector<const Inlines*> inlines_of(const Block& block);
std::vector<Inlines*> inlines_of(Block& block);
// The inlines within an inline, or nothing.
const Inlines* content_of(const Inline& node);
Inlines* content_of(Inline& node);

// Of the pictures kept with the document that its blocks and notes show, each once, sorted.
std::vector<std::string> media_names(const Document& document);

// 1 for a document of paragraphs; bounds what importers and readers may build.
int depth_of(const Blocks& blocks);

}  // namespace griot
