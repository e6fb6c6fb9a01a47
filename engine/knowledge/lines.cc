#include "engine/knowledge/lines.h"

namespace griot {

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
  part.tokens = tokens_of_part(other, text, tokens);
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
  for (std::size_t at = all[line].section; at != no_line; at = all[at].section) {
    if (!all[at].role.empty()) return all[at].role;
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

}  // namespace griot
