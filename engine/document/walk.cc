#include "engine/document/walk.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <type_traits>
#include <variant>

namespace griot {
namespace {

// One implementation for const and for changing walks: `Of<T>` is T or const T.
template <class BlockType, class Visit>
void each_child_group(BlockType& block, Visit visit) {
  std::visit(
      [&](auto& value) {
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, Quote> || std::is_same_v<Value, Box>) {
          visit(value.content);
        } else if constexpr (std::is_same_v<Value, List>) {
          for (auto& item : value.items) visit(item.content);
        } else if constexpr (std::is_same_v<Value, Table>) {
          for (auto& row : value.rows) {
            for (auto& cell : row.cells) visit(cell.content);
          }
        }
      },
      block.value);
}

template <class BlockType, class Visit>
void each_inline_group(BlockType& block, Visit visit) {
  std::visit(
      [&](auto& value) {
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, Paragraph> ||
                      std::is_same_v<Value, Heading>) {
          visit(value.content);
        } else if constexpr (std::is_same_v<Value, Table> ||
                             std::is_same_v<Value, Figure>) {
          visit(value.caption);
        } else if constexpr (std::is_same_v<Value, Box>) {
          visit(value.title);
        }
      },
      block.value);
}

template <class InlineType>
auto content_within(InlineType& node) {
  using Content = decltype(&std::get<Link>(node.value).content);
  return std::visit(
      [](auto& value) -> Content {
        if constexpr (requires { value.content; }) {
          return &value.content;
        } else {
          return nullptr;
        }
      },
      node.value);
}

}  // namespace

void walk(const Blocks& blocks, const BlockVisitor& visit) {
  for (const Block& block : blocks) {
    if (!visit(block)) continue;
    each_child_group(block, [&](const Blocks& children) { walk(children, visit); });
  }
}

void walk(const Document& document, const BlockVisitor& visit) {
  walk(document.blocks, visit);
  for (const Note& note : document.notes) walk(note.content, visit);
}

void walk_inlines(const Inlines& inlines, const InlineVisitor& visit) {
  for (const Inline& node : inlines) {
    visit(node);
    if (const Inlines* content = content_of(node)) walk_inlines(*content, visit);
  }
}

void walk_inlines(const Block& block, const InlineVisitor& visit) {
  each_inline_group(block, [&](const Inlines& inlines) { walk_inlines(inlines, visit); });
}

std::vector<const Blocks*> children_of(const Block& block) {
  std::vector<const Blocks*> groups;
  each_child_group(block, [&](const Blocks& children) { groups.push_back(&children); });
  return groups;
}

std::vector<Blocks*> children_of(Block& block) {
  std::vector<Blocks*> groups;
  each_child_group(block, [&](Blocks& children) { groups.push_back(&children); });
  return groups;
}

std::vector<const Inlines*> inlines_of(const Block& block) {
  std::vector<const Inlines*> groups;
  each_inline_group(block, [&](const Inlines& inlines) { groups.push_back(&inlines); });
  return groups;
}

std::vector<Inlines*> inlines_of(Block& block) {
  std::vector<Inlines*> groups;
  each_inline_group(block, [&](Inlines& inlines) { groups.push_back(&inlines); });
  return groups;
}

const Inlines* content_of(const Inline& node) {
  return content_within(node);
}
Inlines* content_of(Inline& node) {
  return content_within(node);
}

int depth_of(const Blocks& blocks) {
  int deepest = 0;
  for (const Block& block : blocks) {
    int below = 0;
    each_child_group(block, [&](const Blocks& children) {
      below = std::max(below, depth_of(children));
    });
    deepest = std::max(deepest, below + 1);
  }
  return deepest;
}

std::vector<std::string> media_names(const Document& document) {
  std::set<std::string> names;
  constexpr std::string_view media_folder = "media/";
  const auto note = [&](const Image& image) {
    if (image.source.starts_with(media_folder))
      names.insert(image.source.substr(media_folder.size()));
  };
  walk(document, [&](const Block& block) {
    if (const auto* figure = std::get_if<Figure>(&block.value)) note(figure->image);
    walk_inlines(block, [&](const Inline& node) {
      if (const auto* image = std::get_if<Image>(&node.value)) note(*image);
    });
    return true;
  });
  return {names.begin(), names.end()};
}

}  // namespace griot
