#include "engine/render/outline.h"

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/text/words.h"

namespace griot {
namespace {

void collect_headings(const Document& document, std::vector<OutlineEntry>& entries) {
  walk(document.blocks, [&](const Block& block) {
    if (const auto* heading = std::get_if<Heading>(&block.value)) {
      std::string id = block.anchor;
      if (id.empty()) id = "s-" + std::to_string(entries.size() + 1);
      entries.push_back(
          {heading->level, heading->label, plain_text(heading->content), std::move(id)});
    }
    return true;
  });
}

void collect_numbered(const Blocks& blocks, std::vector<std::string>& anchors) {
  for (const Block& block : blocks) {
    const bool paragraph = std::holds_alternative<Paragraph>(block.value);
    if (paragraph && !block.anchor.empty()) anchors.push_back(block.anchor);
    if (const auto* box = std::get_if<Box>(&block.value)) {
      collect_numbered(box->content, anchors);
    }
  }
}

}  // namespace

std::vector<OutlineEntry> outline(const Document& document) {
  std::vector<OutlineEntry> entries;
  collect_headings(document, entries);
  return entries;
}

std::vector<std::string> numbered_paragraphs(const Document& document) {
  std::vector<std::string> anchors;
  collect_numbered(document.blocks, anchors);
  return anchors;
}

LinkTargets::LinkTargets(const Document& document) {
  walk(document, [&](const Block& block) {
    walk_inlines(block, [&](const Inline& node) {
      const auto* bookmark = std::get_if<Bookmark>(&node.value);
      if (bookmark) ids_.emplace(bookmark->name, bookmark_id(bookmark->name));
    });
    if (!block.anchor.empty()) ids_.emplace(block.anchor, block.anchor);
    return true;
  });
  for (const OutlineEntry& entry : outline(document)) {
    headings_.emplace(link_name(entry.text), entry.id);
  }
}

std::string LinkTargets::id_of(std::string_view name) const {
  const auto found = ids_.find(std::string(name));
  if (found != ids_.end()) return found->second;
  const auto heading = headings_.find(link_name(name));
  return heading == headings_.end() ? std::string() : heading->second;
}

std::string bookmark_id(std::string_view name) {
  std::string id = "b-";
  for (const char c : name) {
    const auto b = static_cast<unsigned char>(c);
    const bool plain = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') ||
                       (b >= '0' && b <= '9') || b == '-' || b == '_' || b >= 0x80;
    if (plain) {
      id += c;
    } else {
      // Different names keep different ids.
      id += '.';
      id += std::to_string(b);
    }
  }
  return id;
}

std::unordered_map<std::string, int> number_notes(const Document& document) {
  std::unordered_map<std::string, int> numbers;
  walk(document, [&](const Block& block) {
    walk_inlines(block, [&](const Inline& node) {
      const auto* call = std::get_if<NoteReference>(&node.value);
      if (call) numbers.emplace(call->note, static_cast<int>(numbers.size()) + 1);
    });
    return true;
  });
  for (const Note& note : document.notes) {
    numbers.emplace(note.id, static_cast<int>(numbers.size()) + 1);
  }
  return numbers;
}

}  // namespace griot
