#include <cctype>

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/render/docx_writer.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t longest_name = 36;  // of 40, with room for a number

void add_targets(const Inlines& inlines, std::set<std::string>& targets) {
  walk_inlines(inlines, [&](const Inline& node) {
    const auto* link = std::get_if<Link>(&node.value);
    if (link && link->target.starts_with('#')) targets.insert(link->target.substr(1));
  });
}

}  // namespace

DocxBookmarks::DocxBookmarks(const Document& document) {
  std::set<std::string> targets;
  walk(document, [&](const Block& block) {
    for (const Inlines* inlines : inlines_of(block)) add_targets(*inlines, targets);
    return true;
  });
  if (targets.empty()) return;
  // Bookmarks and paragraphs first, then headings by what a link shares with their words.
  const auto set_at = [&](const Block& block, const std::string& target) {
    if (names_.contains(target)) return;
    names_[target] = word_name(target);
    at_block_[&block].push_back(names_[target]);
  };
  walk(document, [&](const Block& block) {
    for (const Inlines* inlines : inlines_of(block)) {
      walk_inlines(*inlines, [&](const Inline& node) {
        const auto* bookmark = std::get_if<Bookmark>(&node.value);
        if (!bookmark || !targets.contains(bookmark->name)) return;
        if (!names_.contains(bookmark->name)) {
          names_[bookmark->name] = word_name(bookmark->name);
        }
      });
    }
    if (targets.contains(block.anchor)) set_at(block, block.anchor);
    return true;
  });
  std::multimap<std::string, std::string> by_words;
  for (const std::string& target : targets) by_words.emplace(link_name(target), target);
  walk(document.blocks, [&](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block.value);
    if (!heading) return true;
    const std::string name = link_name(plain_text(heading->content));
    if (name.empty()) return true;
    const auto [first, last] = by_words.equal_range(name);
    for (auto it = first; it != last; ++it) set_at(block, it->second);
    return true;
  });
}

std::string DocxBookmarks::word_name(std::string_view wanted) {
  std::string name;
  for (const char c : wanted) {
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0;
    name += plain ? c : '_';
    if (name.size() == longest_name) break;
  }
  if (name.empty() || std::isalpha(static_cast<unsigned char>(name[0])) == 0) {
    name.insert(0, "b_");
  }
  std::string free = name;
  for (int i = 2; !taken_.insert(fold(free)).second; ++i) {
    free = name + "_" + std::to_string(i);
  }
  return free;
}

std::string DocxBookmarks::name_of(std::string_view target) const {
  const auto found = names_.find(target);
  return found == names_.end() ? std::string() : found->second;
}

std::vector<std::string> DocxBookmarks::at(const Block& block) const {
  const auto found = at_block_.find(&block);
  return found == at_block_.end() ? std::vector<std::string>() : found->second;
}

std::string DocxBookmarks::at(const Bookmark& bookmark) const {
  return name_of(bookmark.name);
}

}  // namespace griot
