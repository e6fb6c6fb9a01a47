#include <algorithm>
#include <set>

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/publication/document_parts.h"
#include "engine/render/heading_levels.h"
#include "engine/render/html.h"
#include "engine/render/outline.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr int ranks_in_contents = 2;

void collect(const Blocks& blocks, const std::set<std::string>& wanted, Blocks& found) {
  for (const Block& block : blocks) {
    if (wanted.contains(block.anchor)) {
      found.push_back(block);
      continue;  // what is inside came along
    }
    for (const Blocks* inside : children_of(block)) collect(*inside, wanted, found);
  }
}

// Words alone: a note or a picture in a title is no part of its metadata.
bool are_words(const Inlines& inlines) {
  return std::ranges::all_of(inlines, [](const Inline& each) {
    if (const auto* part = std::get_if<Emphasised>(&each.value)) {
      return are_words(part->content);
    }
    return std::holds_alternative<Text>(each.value);
  });
}

}  // namespace

std::string title_anchor(const Card& card, const Document& document) {
  if (document.blocks.empty()) return {};
  const Block& first = document.blocks.front();
  const auto* heading = std::get_if<Heading>(&first.value);
  if (!heading || first.anchor.empty() || !heading->label.empty()) return {};
  if (!are_words(heading->content)) return {};
  const std::string said = link_name(plain_text(heading->content));
  const bool same = !said.empty() && said == link_name(card.metadata.text("titre"));
  return same ? first.anchor : std::string();
}

Document below_title(Document document) {
  document.blocks.erase(document.blocks.begin());
  return document;
}

Blocks passages_of(const Document& document, const std::vector<std::string>& anchors) {
  const std::set<std::string> wanted(anchors.begin(), anchors.end());
  std::set<std::string> known;
  walk(document.blocks, [&](const Block& block) {
    if (!block.anchor.empty()) known.insert(block.anchor);
    return true;
  });
  Blocks found;
  const bool all = std::all_of(wanted.begin(), wanted.end(), [&](const auto& anchor) {
    return known.contains(anchor);
  });
  if (all) collect(document.blocks, wanted, found);
  return found;
}

View::List contents_of(const PageContext& page, const Card& card,
                       const Document& document) {
  HeadingLevels levels(0);
  View::List contents;
  for (const OutlineEntry& entry : outline(document)) {
    const int rank = levels.next(entry.level);
    if (rank >= ranks_in_contents) continue;
    const std::string label =
        entry.label.empty() ? entry.text : entry.label + " " + entry.text;
    contents.push_back(View()
                           .set("url", "#" + entry.id)
                           .set("typeset", typeset(card.metadata, label))
                           .set("deep", rank > 0)
                           .set("code", foreign_language(page, card.metadata)));
  }
  return contents;
}

std::string body_of(const PageContext& page, const Card& card, const Document& document,
                    const Blocks& blocks, const BodyOptions& options) {
  const Addresses& addresses = page.site.addresses;
  const std::string self = "/documents/" + card.id;
  const std::string language = card.metadata.text("langue");
  HtmlOptions html;
  html.language = language.empty() ? default_language : language;
  html.typography = true;
  html.top_heading = options.heading_level;
  html.text = [&page](const Message& message) { return page.text(message); };
  html.has_page = [&page](std::string_view path) {
    page.asked.emplace(path);
    return leads_to_page(page.shelves, path);
  };
  const std::string root = addresses.plain("/");
  const bool stays = !options.fragment && !options.printed;
  html.site = stays ? root : addresses.base_url();
  html.site.pop_back();
  if (!options.printed) html.media_base = html.site + self + "/";
  if (options.fragment) {
    html.mode = HtmlMode::fragment;
    html.class_prefix = "griot-";
    html.id_prefix = "griot-";
    html.address = addresses.absolute(default_language, self);
  }
  if (stays) {
    html.beside = [&](std::string_view anchor) {
      return badges_of(page, card.id, anchor);
    };
  }
  return render_html(document, blocks, html);
}

}  // namespace griot
