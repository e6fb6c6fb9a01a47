#include "engine/text/silent_signs.h"

#include <algorithm>
#include <array>

#include "engine/text/characters.h"
#include "engine/text/inclusive.h"

namespace griot {
namespace {

constexpr auto signs = std::to_array<std::string_view>(
    {".", "-", "/", "(", "·", "•", "‧", "∙", "⋅", "․", "‑", "‐"});

bool is_ascii_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Bytes above ASCII are taken for letters.
bool may_be_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// The place of the next sign between two letters, or the end.
std::size_t next_sign(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    if (at == 0 || !may_be_letter(text[at - 1])) continue;
    const bool plain = text[at] == '.' || text[at] == '-' || text[at] == '/' ||
                       text[at] == '(' || static_cast<unsigned char>(text[at]) >= 0xC2;
    if (!plain) continue;
    for (const std::string_view sign : signs) {
      const std::size_t behind = at + sign.size();
      if (text.substr(at).starts_with(sign) && behind < text.size() &&
          may_be_letter(text[behind])) {
        return at;
      }
    }
  }
  return text.size();
}

void add_signs(std::string_view chunk, std::size_t offset, std::vector<Sign>& found) {
  std::vector<Character> line;
  read_characters(chunk, static_cast<std::uint32_t>(offset), line);
  for (std::size_t begin = 0; begin < line.size();) {
    std::size_t end = begin;
    while (end < line.size() && line[end].kind == Category::letter) ++end;
    const auto both = read_inclusive(line, begin, end);
    if (!both) {
      begin = std::max(end, begin + 1);
      continue;
    }
    for (std::size_t i = end; i < both->end; ++i) {
      if (line[i].kind != Category::letter) found.push_back({line[i].from, line[i].to});
    }
    begin = both->end;
  }
}

}  // namespace

std::vector<Sign> silent_signs(std::string_view text) {
  std::vector<Sign> found;
  for (std::size_t at = next_sign(text, 0); at < text.size();) {
    std::size_t from = at;
    while (from > 0 && !is_ascii_blank(text[from - 1])) --from;
    std::size_t to = at;
    while (to < text.size() && !is_ascii_blank(text[to])) ++to;
    add_signs(text.substr(from, to - from), from, found);
    at = next_sign(text, to);
  }
  return found;
}

}  // namespace griot
