#include "engine/knowledge/heading_words.h"

#include <algorithm>
#include <vector>

#include "engine/base/ascii.h"
#include "engine/knowledge/clause.h"

namespace griot {

bool asks_by_its_verb(std::string_view text, std::span<const Token> tokens,
                      const Rules& rules) {
  while (!tokens.empty() && is_digit(tokens[0].word.front())) tokens = tokens.subspan(1);
  if (tokens.size() < 3 || tokens[0].word != "ce") return false;
  const bool that = tokens[1].word == "que" || tokens[1].word == "dont";
  if (!that && elided_before(text, tokens[1]) != "qu") return false;
  const auto behind = tokens.subspan(that ? 2 : 1);
  const Clause clause = clause_of(text, behind, rules);
  if (!clause.found() || clause.past || clause.negated) return false;
  const bool modal = rules.is(clause.form, Rules::Known::falloir) ||
                     rules.is(clause.form, Rules::Known::devoir);
  const bool asks =
      (clause.form.kinds & (verb_kind::demand | verb_kind::demand_with)) != 0;
  if (!modal && !asks) return false;
  const auto named = rules.addressees(behind.first(clause.subject_end));
  return named.empty() || named.front().id == "osc-diasporas";
}

bool is_wholly(std::string_view role, std::span<const Token> tokens, const Rules& rules) {
  std::vector<Token> content;
  for (const Token& token : tokens) {
    if (!token.stop) content.push_back(token);
  }
  if (content.size() > 3) return false;
  // "Étant donné", "À la vue": small words alone.
  const auto whole = [&](const Rules::Named& one) {
    return one.first == 0 && one.last == tokens.size();
  };
  if (std::ranges::any_of(rules.words_for(role, tokens), whole)) return true;
  // "Ce qui est arrêté": its small words say it too.
  return rules.section(content) == role ||
         (content.size() <= 1 && tokens.size() <= 5 && tokens[0].word == "ce");
}

bool is_all_capitals(const std::string& text) {
  std::size_t capitals = 0;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') return false;
    if (c >= 'A' && c <= 'Z') ++capitals;
  }
  return capitals > 8 || (capitals > 5 && text.find(' ') != std::string::npos);
}

bool opens_our_demand(std::string_view text, std::span<const Token> tokens,
                      const Rules& rules) {
  if (tokens.size() < 3 || tokens[0].word != "nous") return false;
  const Clause clause = clause_of(text, tokens, rules);
  return clause.found() && clause.form.person == 1 && !clause.past && !clause.negated &&
         clause.form.tense == Tense::present &&
         (clause.form.kinds & (verb_kind::demand | verb_kind::demand_with)) != 0;
}

}  // namespace griot
