#include "engine/knowledge/lines.h"

#include <algorithm>
#include <array>

#include "engine/base/is_among.h"
#include "engine/document/plain_text.h"
#include "engine/document/visibility.h"
#include "engine/knowledge/actor.h"

namespace griot {
namespace {

constexpr std::size_t longest_title_line = 120;  // bytes
constexpr std::size_t blocks_of_head = 12;       // where minutes list who came

std::string head_text_of(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block.value))
    return plain_text(heading->content);
  if (const auto* paragraph = std::get_if<Paragraph>(&block.value))
    return plain_text(paragraph->content);
  // A list of those present, set apart.
  const auto* box = std::get_if<Box>(&block.value);
  if (box && box->kind == internal_box && !box->content.empty())
    return head_text_of(box->content.front());
  return {};
}

// "Présents : Awa Diop, Binta Sow", "là : Faiza, Nassur": names behind the label.
bool lists_who_came(const std::string& text, const Rules& rules) {
  constexpr std::size_t longest_label = 40;  // bytes
  constexpr std::size_t names = 2;
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || colon > longest_label) return false;
  const std::string label = text.substr(0, colon);
  const bool there = label.starts_with("là ") || label.starts_with("Là ");
  if (!there && rules.begins("presence", tokens_of(label)) == 0) return false;
  const std::vector<Token> behind = tokens_of(text.substr(colon));
  if (behind.empty() || behind[0].stop) return false;
  return std::ranges::count_if(behind, [&](const Token& token) {
           return begins_with_capital(std::string_view(text).substr(colon), token);
         }) >= static_cast<std::ptrdiff_t>(names);
}

}  // namespace

std::string type_of(const Document& document, const Rules& rules) {
  std::string type = document.metadata.text("type");
  if (!type.empty()) return type;
  type = rules.type_in_title(tokens_of(document.metadata.text("titre")));
  if (!type.empty()) return type;
  // The first block, and a first heading behind "Document d'exemple".
  const std::size_t head = std::min(document.blocks.size(), blocks_of_head);
  bool headed = false;
  for (std::size_t i = 0; i < head && !headed; ++i) {
    headed = std::holds_alternative<Heading>(document.blocks[i].value);
    const std::string text = head_text_of(document.blocks[i]);
    if ((i > 0 && !headed) || text.size() > longest_title_line) continue;
    type = rules.type_in_title(tokens_of(text));
    if (!type.empty()) return type;
  }
  for (std::size_t i = 0; i < head; ++i) {
    if (lists_who_came(head_text_of(document.blocks[i]), rules))
      return std::string(minutes_type);
  }
  return {};
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
