#include "engine/knowledge/promise.h"

#include "engine/knowledge/clause.h"

namespace griot {
namespace {

constexpr std::size_t promise_reach = 9;  // words between "s'engage" and "à"

}  // namespace

std::string what_is_promised(const std::string& text, const std::vector<Token>& tokens,
                             std::size_t next, const Rules& rules) {
  if (next > 0 && next <= tokens.size() && tokens[next - 1].word.size() <= 2) --next;
  if (next >= tokens.size()) return text;
  // "s'est engagée auprès du foyer à rendre les clés"
  for (std::size_t k = next; k < tokens.size() && k < next + promise_reach; ++k) {
    if (is_preposition_a(text, tokens[k]) &&
        is_infinitive_at(text, tokens, k + 1, rules)) {
      next = k;
      break;
    }
  }
  const std::string_view elided = elided_before(text, tokens[next]);
  std::size_t from = tokens[next].from;
  if (!elided.empty()) {
    from -= elided.size() + (text.compare(from - 1, 1, "'") == 0 ? 1 : 3);
  }
  return text.substr(from);
}

}  // namespace griot
