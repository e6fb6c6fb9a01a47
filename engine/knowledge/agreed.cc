#include "engine/knowledge/agreed.h"

#include <algorithm>

namespace griot {
namespace {

constexpr std::size_t agreement_reach = 6;  // words between "accord" and its "pour"

}  // namespace

Agreed agreed_in_short(std::string_view text, std::span<const Token> tokens,
                       const Rules& rules) {
  // "décision de louer la salle"
  const bool to = tokens.size() > 2 && tokens[0].word == "decision" &&
                  (elided_before(text, tokens[1]) == "d" ||
                   (tokens[1].word == "de" && is_infinitive_at(text, tokens, 2, rules)));
  if (to) return {!rules.has("autrefois", tokens), 0};
  const std::size_t words = rules.begins("accord-bref", text, tokens);
  if (words > 0) {
    if (words >= tokens.size()) return {};
    return {true, words};
  }
  // "Il est en outre entendu que …", "Il reste entendu que …"
  if (tokens.size() > 5 && tokens[0].word == "il" &&
      (tokens[1].word == "est" || tokens[1].word == "reste")) {
    std::size_t at = 2 + rules.begins("adverbe", tokens.subspan(2));
    while (at == 2 && rules.begins("enfin", tokens.subspan(at)) == 1) ++at;
    const bool that =
        at + 1 < tokens.size() &&
        (tokens[at + 1].word == "que" || elided_before(text, tokens[at + 1]) == "qu");
    if (that && rules.has("entendu", tokens.subspan(at, 1))) return {true, at + 1};
  }
  const std::size_t colon = text.find(" : ");
  if (colon == std::string_view::npos) return {};
  const auto behind = std::ranges::find_if(
      tokens, [&](const Token& token) { return token.from > colon; });
  return {rules.begins("accord-bref", std::span(behind, tokens.end())) > 0, 0};
}

Agreed pronounced(std::span<const Token> tokens) {
  constexpr std::size_t reach = 12;
  for (std::size_t k = 1; k < tokens.size(); ++k) {
    const std::string& before = tokens[k - 1].word;
    const bool says = tokens[k].word.starts_with("prononce") &&
                      (before == "est" || before == "sont" || before == "se");
    if (!says) continue;
    for (std::size_t at = k + 1; at + 1 < tokens.size() && at < k + reach; ++at) {
      // "en faveur du projet": all of it.
      if (tokens[at].word == "faveur") return {true, 0};
      if (tokens[at].word == "pour") return {true, at + 1};
    }
    return {};
  }
  return {};
}

Agreed accord_of_all(std::string_view text, std::span<const Token> tokens) {
  for (std::size_t k = 0; k < 3 && k + 1 < tokens.size(); ++k) {
    if (tokens[k].word != "accord" || !elided_before(text, tokens[k]).empty()) continue;
    if (text.substr(tokens[k].to).starts_with(",")) return {};
    for (std::size_t at = k + 1; at < tokens.size() && at < k + agreement_reach; ++at) {
      if (tokens[at].word == "pour" || tokens[at].word == "sur") return {true, at + 1};
    }
  }
  return {};
}

Agreed therefore_agreed(std::span<const Token> tokens, const Rules& rules) {
  for (std::size_t k = 0; k + 2 < tokens.size(); ++k) {
    if (tokens[k].word != "donc") continue;
    const bool before = k > 0 && rules.has("dit-oui", tokens.first(k));
    const bool first = k == 0 && rules.has("dit-oui", tokens);
    return {before || first, k + 1};
  }
  return {};
}

std::size_t agreement_end(std::string_view text, std::span<const Token> tokens,
                          const Clause& clause, const Rules& rules) {
  const Phrases::Found found = rules.marker("accord", text, tokens);
  if (found.last == 0 || found.first > clause.verb + 3) return 0;
  if (clause.negated || (found.first > 0 && tokens[found.first - 1].word == "pas"))
    return 0;
  // "un consensus se dégage en faveur de"
  constexpr std::size_t longest_link = 4;  // words
  for (std::size_t k = found.last; k < tokens.size() && k < found.last + longest_link;
       ++k) {
    const std::string& word = tokens[k].word;
    if (text.substr(tokens[k - 1].to).starts_with(",")) return 0;
    if (word == "sur" || word == "pour") return k + 1;
    const bool in_favour = word == "faveur" && k + 1 < tokens.size();
    if (in_favour) return tokens[k + 1].word.starts_with("d") ? k + 2 : k + 1;
  }
  return 0;
}

}  // namespace griot
