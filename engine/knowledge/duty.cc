#include "engine/knowledge/duty.h"

#include <algorithm>
#include <array>
#include <string>

namespace griot {

using Known = Rules::Known;

namespace {

bool is_like_a_participle(std::string_view text, const Token& token, const Rules& rules) {
  static constexpr std::array<std::string_view, 4> endings = {"é", "ée", "és", "ées"};
  const std::string_view written = text.substr(token.from, token.to - token.from);
  if (std::ranges::any_of(endings, [&](auto end) { return written.ends_with(end); }))
    return true;
  if (token.word.size() < 6 || !token.word.starts_with("re")) return false;
  Token simple = token;
  simple.word.erase(0, 2);
  return rules.verbs().participle(text, simple).tense == Tense::participle;
}

}  // namespace

bool is_to_be_done(std::string_view text, std::span<const Token> tokens,
                   const Clause& clause, const Rules& rules) {
  constexpr std::size_t reach = 3;  // words: "doit aussi être", "être mieux reconnue"
  if (!rules.is(clause.form, Known::devoir) || clause.form.tense != Tense::present)
    return false;
  const auto behind = tokens.subspan(clause.verb + 1);
  const auto to_be = std::ranges::find(behind.first(std::min(reach, behind.size())),
                                       std::string_view("etre"), &Token::word);
  const auto near = static_cast<std::size_t>(to_be - behind.begin());
  // "Les expulsions doivent cesser", "La réforme doit aussi garantir …"
  const std::size_t first = rules.begins("adverbe", behind);
  for (std::size_t k = first; k < behind.size() && k < first + 2; ++k) {
    if (rules.begins("doit-faire", behind.subspan(k)) > 0) return true;
  }
  if (near >= std::min(reach, behind.size())) return false;
  for (std::size_t k = near + 1; k < behind.size() && k < near + reach; ++k) {
    const VerbForm form = rules.verbs().participle(text, behind[k]);
    // "réintroduit", "géolocalisée": of a verb that no table knows.
    if (form.tense == Tense::none && is_like_a_participle(text, behind[k], rules))
      return true;
    if (form.tense != Tense::participle) continue;
    const bool apart = k + 1 < behind.size() && behind[k + 1].word == "comme";
    const bool judged = form.verb == rules.verbs().number_of("juger") ||
                        form.verb == rules.verbs().number_of("entendre");
    return ((form.kinds & (verb_kind::opinion | verb_kind::state)) == 0 || judged) &&
           !apart;
  }
  return false;
}

bool is_suffered(std::span<const Token> tokens, const Clause& clause,
                 const Rules& rules) {
  constexpr std::size_t reach = 6;  // words from the verb on
  const std::size_t end = std::min(tokens.size(), clause.verb + reach);
  return rules.is(clause.form, Known::devoir) && clause.form.tense == Tense::present &&
         !clause.negated &&
         rules.has("devoir-subi", tokens.subspan(clause.verb, end - clause.verb));
}

bool offers_a_solution(std::string_view text, std::span<const Token> tokens,
                       const Clause& clause, const Rules& rules) {
  const std::size_t next = clause.verb + 1;
  if (clause.form.tense != Tense::conditional || clause.negated || next >= tokens.size())
    return false;
  const bool elided = elided_before(text, tokens[next]) == "d";
  const bool links = tokens[next].word == "de" || is_preposition_a(text, tokens[next]);
  return (elided || links) &&
         is_infinitive_at(text, tokens, elided ? next : next + 1, rules) &&
         rules.has("une-solution", tokens.first(clause.subject_end));
}

bool tells_what_it_is(std::string_view text, std::span<const Token> tokens,
                      const Clause& clause) {
  return clause.found() && clause.to_be && !clause.passive && clause.verb > 0 &&
         clause.form.tense == Tense::present && clause.form.person == 3 &&
         text.substr(0, tokens[clause.verb].from).find_first_of(",;:(") ==
             std::string_view::npos;
}

}  // namespace griot
