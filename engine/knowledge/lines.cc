#include "engine/knowledge/lines.h"

#include <array>

#include "engine/base/is_among.h"
#include "engine/document/plain_text.h"

namespace griot {

std::string type_of(const Document& document, const Rules& rules) {
  std::string type = document.metadata.text("type");
  if (!type.empty()) return type;
  type = rules.type_in_title(tokens_of(document.metadata.text("titre")));
  if (!type.empty() || document.blocks.empty()) return type;
  const Block& first = document.blocks.front();
  std::string text;
  if (const auto* heading = std::get_if<Heading>(&first.value))
    text = plain_text(heading->content);
  if (const auto* paragraph = std::get_if<Paragraph>(&first.value))
    text = plain_text(paragraph->content);
  constexpr std::size_t longest_title = 120;  // bytes
  if (text.size() > longest_title) return {};
  return std::string(rules.type_in_title(tokens_of(text)));
}

Line Line::with_text(std::string other) const {
  Line part;
  part.kind = kind;
  part.block = block;
  part.anchor = anchor;
  part.label = label;
  part.parent = parent;
  part.lead = lead;
  part.depth = depth;
  part.rank = rank;
  part.section = section;
  part.role = role;
  part.quoted = quoted;
  part.summary = summary;
  part.bold = bold;
  part.noted = noted;
  part.task = task;
  part.tokens = other == text ? tokens : tokens_of(other);
  part.text = std::move(other);
  return part;
}

std::vector<std::size_t> Lines::sections_of(std::size_t line) const {
  std::vector<std::size_t> sections;
  for (std::size_t at = all[line].section; at != no_line; at = all[at].section) {
    sections.push_back(at);
  }
  return sections;
}

std::string_view Lines::role_at(std::size_t line) const {
  if (all[line].kind == Line::Kind::heading && !all[line].role.empty())
    return all[line].role;
  for (const std::size_t section : sections_of(line)) {
    if (!all[section].role.empty()) return all[section].role;
  }
  return {};
}

std::string Lines::headings_of(std::size_t line) const {
  std::string path;
  for (const std::size_t section : sections_of(line)) {
    path = path.empty() ? all[section].text : all[section].text + " › " + path;
  }
  return path;
}

bool is_plea(std::string_view type) {
  static constexpr std::array<std::string_view, 3> pleas = {
      "note-de-positionnement", "declaration", "contribution"};
  return is_among(pleas, type);
}

}  // namespace griot
