#include "engine/knowledge/laid_down.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/base/is_among.h"
#include "engine/text/date.h"

namespace griot {

using Known = Rules::Known;

bool is_rule_for_all(std::span<const Token> tokens, const Clause& clause) {
  static constexpr std::array<std::string_view, 3> words = {"tout", "toute", "quiconque"};
  static constexpr std::array<std::string_view, 4> none = {"aucun", "aucune", "nul",
                                                           "nulle"};
  if (!clause.found()) return false;
  // "Plus aucune liste ne circulera"
  const std::size_t first = tokens[0].word == "plus" ? 1 : 0;
  if (clause.subject_end > first + 1 && is_among(none, tokens[first].word)) {
    // "Aucun train ne circulera samedi" is news.
    return clause.form.tense == Tense::future && (first == 1 || clause.passive);
  }
  return clause.found() && clause.form.tense == Tense::future && !clause.negated &&
         clause.subject_end > 0 && is_among(words, tokens[0].word) &&
         (clause.passive || !clause.to_be) && tokens[1].word != "le" &&
         tokens[1].word != "ce" &&
         (clause.subject_end > 1 || tokens[0].word == "quiconque");
}

bool is_body_set_up(std::span<const Token> tokens, const Clause& clause,
                    const Rules& rules) {
  constexpr std::size_t reach = 5;  // words of the body
  static constexpr std::array<std::string_view, 4> articles = {"un", "une", "ce",
                                                               "cette"};
  if (!clause.found() || !clause.passive || clause.negated || clause.long_past ||
      clause.form.tense != Tense::present)
    return false;
  const auto who = tokens.first(clause.subject_end);
  const auto fresh = std::ranges::find_if(
      who, [](const Token& token) { return is_among(articles, token.word); });
  if (fresh == who.end()) return false;
  const auto body = std::span(fresh, who.end());
  return rules.has("organe", body.first(std::min(reach, body.size()))) &&
         rules.begins("mis-sur-pied", tokens.subspan(clause.lexical)) > 0;
}

bool is_moved_to_day(std::span<const Token> tokens, const Clause& clause,
                     const Rules& rules) {
  const std::size_t next = clause.lexical + 1;
  if (!clause.found() || !clause.passive || clause.negated || clause.long_past ||
      !rules.has("deplace", tokens.subspan(clause.lexical, 1)) ||
      next + 1 >= tokens.size())
    return false;
  const std::string& when = tokens[next + 1].word;
  // "Le forum est reporté à février", but a question that is comes back then.
  const auto who = tokens.first(clause.subject_end);
  const bool month = tokens[next].word == "a" && month_named(when) > 0 &&
                     rules.has("seance", who) && !rules.has("idee", who);
  return month || (tokens[next].word == "au" &&
                   (is_digit(when.front()) || weekday_named(when) > 0));
}

bool was_moved_to(std::string_view text, std::span<const Token> tokens,
                  const Clause& clause, const Rules& rules) {
  constexpr std::size_t longest = 6;  // words of what it is
  if (!clause.found() || !clause.passive || !clause.past || clause.long_past ||
      clause.negated || clause.subject_end > longest)
    return false;
  const std::size_t next = clause.lexical + 1;
  return rules.has("montant", tokens.first(clause.subject_end)) &&
         rules.has("porte-a", tokens.subspan(clause.lexical, 1)) &&
         next < tokens.size() &&
         (is_preposition_a(text, tokens[next]) || tokens[next].word == "de");
}

bool will_stay(std::string_view text, std::span<const Token> tokens, const Clause& clause,
               const Rules& rules) {
  const std::size_t next = clause.verb + 1;
  if (!clause.found() || clause.negated || clause.form.tense != Tense::future ||
      next >= tokens.size() || clause.subject_end == 0)
    return false;
  const bool stays = rules.is(clause.form, Known::rester) ||
                     clause.form.verb == rules.verbs().number_of("demeurer");
  const VerbForm form = rules.verbs().participle(text, tokens[next]);
  return stays && form.tense == Tense::participle && form.verb != 0;
}

bool does_not_move(std::span<const Token> tokens, const Clause& clause,
                   const Rules& rules) {
  constexpr std::size_t longest = 6;  // words of what it is
  return clause.found() && clause.negated && !clause.past && !clause.passive &&
         clause.form.tense != Tense::conditional && clause.subject_end <= longest &&
         (clause.form.verb == rules.verbs().number_of("changer") ||
          clause.form.verb == rules.verbs().number_of("bouger")) &&
         rules.has("montant", tokens.first(clause.subject_end));
}

bool is_given_a_task(std::string_view text, std::span<const Token> tokens,
                     const Clause& clause, const Rules& rules) {
  constexpr std::size_t reach = 3;  // words up to "pour"
  if (clause.form.verb != rules.verbs().number_of("mandater") &&
      clause.form.verb != rules.verbs().number_of("missionner"))
    return false;
  for (std::size_t k = clause.lexical + 1;
       k + 1 < tokens.size() && k <= clause.lexical + reach; ++k) {
    const bool link = tokens[k].word == "pour" || tokens[k].word == "de";
    if (link && is_infinitive_at(text, tokens, k + 1, rules)) return true;
  }
  return false;
}

bool grants_to_each(std::span<const Token> tokens, const Clause& clause,
                    const Rules& rules) {
  // "Les dépenses de plus de 200 euros devront être validées par deux personnes"
  const std::size_t next = clause.verb + 1;
  if (clause.found() && clause.form.tense == Tense::future && !clause.negated &&
      rules.is(clause.form, Known::devoir) && next < tokens.size() &&
      tokens[next].word == "etre" &&
      rules.has("montant", tokens.first(clause.subject_end)))
    return true;
  // "Le repas sera payant", "L'entrée sera gratuite pour les enfants"
  if (clause.found() && clause.to_be && clause.form.tense == Tense::future &&
      !clause.negated && clause.subject_end > 0 && next < tokens.size() &&
      rules.has("regime",
                tokens.subspan(next, std::min<std::size_t>(2, tokens.size() - next))))
    return true;
  return clause.found() && clause.form.tense == Tense::future && !clause.negated &&
         clause.subject_end > 1 && tokens[0].word == "chaque" &&
         rules.begins("aura-droit", tokens.subspan(clause.verb)) > 0;
}

}  // namespace griot
