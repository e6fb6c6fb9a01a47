#include "engine/knowledge/decided_by.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/base/find_last.h"
#include "engine/knowledge/actor.h"

namespace griot {

bool has_its_actor(std::string_view text, std::span<const Token> tokens,
                   const Clause& clause, const Rules& rules) {
  const std::size_t by = find_last(text, " par ");
  if (by == std::string::npos || by < tokens[clause.lexical].to) return false;
  const std::string who(text.substr(by + 5));
  const Tokens names = tokens_of(who);
  const bool civil = !names.empty() && (names[0].word == "m" || names[0].word == "mme");
  return !names.empty() && (civil || !names[0].stop) && is_actor(who, names, rules) &&
         !rules.has("reunion", names);
}

bool is_by_others(std::string_view text, std::span<const Token> tokens, std::size_t begin,
                  const Rules& rules) {
  for (std::size_t k = begin; k + 1 < tokens.size(); ++k) {
    if (tokens[k].word != "par") continue;
    const std::span<const Token> behind =
        std::span(tokens).subspan(k + 1, std::min<std::size_t>(4, tokens.size() - k - 1));
    // "par le conseil" is the meeting, "par le conseil municipal" is not.
    const bool ours = rules.has("reunion", behind) && rules.addressees(behind).empty();
    const bool counted =
        is_digit(behind[0].word.front()) || ours ||
        rules.has("mot-de-vote", behind.first(std::min<std::size_t>(2, behind.size())));
    static constexpr std::array<std::string_view, 5> articles = {"le", "la", "les", "des",
                                                                 "un"};
    const bool somebody = std::ranges::find(articles, behind[0].word) != articles.end() ||
                          elided_before(text, behind[0]) == "l";
    // "par l'alliance seule", not "par l'association des parents"
    const std::size_t noun = elided_before(text, behind[0]) == "l" ? 0 : 1;
    const bool itself =
        noun < behind.size() && rules.begins("soi-meme", behind.subspan(noun)) == 1 &&
        (noun + 1 == behind.size() || !behind[noun + 1].stop) &&
        (noun + 1 == behind.size() || !begins_with_capital(text, behind[noun + 1]));
    return somebody && !counted && !itself;
  }
  return false;
}

}  // namespace griot
