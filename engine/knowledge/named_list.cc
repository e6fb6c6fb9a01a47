#include "engine/knowledge/named_list.h"

#include <algorithm>

#include "engine/knowledge/actor.h"
#include "engine/knowledge/clause.h"
#include "engine/vocabulary/speaker.h"

namespace griot {
namespace {

constexpr std::size_t longest_name = 4;  // words before the comma
constexpr std::size_t enough = 50;       // items

bool is_name(const Line& item, const Rules& rules) {
  std::span<const Token> tokens(item.tokens);
  if (!tokens.empty() && is_civility(tokens[0].word)) tokens = tokens.subspan(1);
  if (tokens.empty() || rules.opening(tokens) == Rules::Opening::noun) return false;
  const std::size_t end = std::min(item.text.find_first_of(",(;:"), item.text.size());
  std::size_t words = 0;
  while (words < tokens.size() && tokens[words].to <= end) ++words;
  const auto head = tokens.first(words);
  if (words == 0 || item.ends_with('.') || item.ends_with('?')) return false;
  if (words > longest_name || words < 2)
    return !rules.ids(Kind::organisation, head).empty() &&
           !clause_of(item.text, tokens, rules).found();
  return std::ranges::all_of(head, [&](const Token& token) {
    return begins_with_capital(item.text, token) && !token.stop;
  });
}

}  // namespace

bool lists_names(const Lines& lines, std::size_t lead, const Rules& rules) {
  std::size_t items = 0, names = 0;
  for (std::size_t i = lead + 1; i < lines.all.size() && items < enough; ++i) {
    const Line& item = lines.all[i];
    if (item.kind != Line::Kind::item || item.lead != lead) break;
    ++items;
    names += is_name(item, rules) ? 1U : 0U;
    if (items == 2 && names == 0) return false;  // most lists
  }
  return items > 1 && names * 3 >= items * 2;
}

}  // namespace griot
