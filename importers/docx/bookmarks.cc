#include "importers/docx/bookmarks.h"

#include <utility>

#include "engine/document/walk.h"

namespace griot::docx {
namespace {

struct Settler {
  ImportState& state;
  std::set<std::string> there;

  void keep_wanted(Inlines& inlines) {
    std::erase_if(inlines, [&](const Inline& node) {
      const auto* bookmark = std::get_if<Bookmark>(&node.value);
      return bookmark && (!state.wanted_bookmarks.contains(bookmark->name) ||
                          !there.insert(bookmark->name).second);
    });
    for (Inline& node : inlines) {
      if (Inlines* content = content_of(node)) keep_wanted(*content);
    }
  }

  void unlink(Inlines& inlines, Origin origin) {
    Inlines kept;
    for (Inline& node : inlines) {
      if (Inlines* content = content_of(node)) unlink(*content, origin);
      auto* link = std::get_if<Link>(&node.value);
      if (!link || !link->target.starts_with('#') ||
          there.contains(link->target.substr(1))) {
        kept.push_back(std::move(node));
        continue;
      }
      state.find(
          "dangling_link", Severity::changed, origin, {},
          say("Lien vers un signet qui n'existe pas (« {1} ») ; son texte est gardé.",
              {link->target.substr(1)}));
      for (Inline& inner : link->content) kept.push_back(std::move(inner));
    }
    inlines = std::move(kept);
    merge_texts(inlines);
  }

  // Where something was taken out, the texts on its sides are one again.
  static void merge_texts(Inlines& inlines) {
    Inlines merged;
    for (Inline& node : inlines) {
      auto* text = std::get_if<Text>(&node.value);
      auto* last = merged.empty() ? nullptr : std::get_if<Text>(&merged.back().value);
      if (text && last) {
        last->text += text->text;
      } else {
        merged.push_back(std::move(node));
      }
    }
    inlines = std::move(merged);
  }

  void each(Blocks& blocks, auto visit) {
    for (Block& block : blocks) {
      for (Inlines* inlines : inlines_of(block)) visit(*inlines, block.origin);
      for (Blocks* children : children_of(block)) each(*children, visit);
    }
  }
};

}  // namespace

void settle_bookmarks(ImportState& state) {
  Settler settler{state, {}};
  const auto keep = [&](Inlines& inlines, Origin) { settler.keep_wanted(inlines); };
  const auto unlink = [&](Inlines& inlines, Origin origin) {
    settler.unlink(inlines, origin);
  };
  Document& document = state.result.document;
  settler.each(document.blocks, keep);
  for (Note& note : document.notes) settler.each(note.content, keep);
  settler.each(document.blocks, unlink);
  for (Note& note : document.notes) settler.each(note.content, unlink);
}

}  // namespace griot::docx
