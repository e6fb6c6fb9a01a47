#include "engine/knowledge/settled.h"

#include <algorithm>

#include "engine/base/ascii.h"
#include "engine/knowledge/actor.h"
#include "engine/text/date.h"

namespace griot {

using Known = Rules::Known;

namespace {

// "auront lieu"
bool takes_place(std::span<const Token> tokens, const Clause& clause) {
  constexpr std::size_t reach = 2;  // words: "aura désormais lieu"
  for (std::size_t k = clause.verb + 1;
       clause.found() && k < tokens.size() && k <= clause.verb + reach; ++k)
    if (tokens[k].word == "lieu") return true;
  return false;
}

}  // namespace

bool passes_to(std::string_view text, std::span<const Token> tokens, const Clause& clause,
               const Rules& rules) {
  // "L'atelier passe au mercredi"
  if (clause.found() && rules.is(clause.form, Known::passer) && !clause.past &&
      !clause.negated && clause.verb + 2 < tokens.size() &&
      tokens[clause.verb + 1].word == "au" &&
      weekday_named(tokens[clause.verb + 2].word) > 0)
    return true;
  return clause.found() &&
         (rules.is(clause.form, Known::passer) || rules.is(clause.form, Known::rester)) &&
         !is_infinitive_at(text, tokens, clause.verb + 2, rules) &&
         clause.verb + 1 < tokens.size() &&
         is_preposition_a(text, tokens[clause.verb + 1]) && !clause.past;
}

bool changes(std::string_view text, std::span<const Token> tokens, const Clause& clause,
             const Rules& rules) {
  if (!clause.found() || clause.past || clause.form.tense != Tense::present ||
      clause.form.person != 3) {
    return false;
  }
  const std::size_t next = clause.verb + 1;
  const std::string behind = next < tokens.size() ? tokens[next].word : std::string();
  if (clause.form.verb == rules.verbs().number_of("devenir")) return true;
  // "Les missions durent quatre semaines à partir de cet été"
  if (clause.subject_end > 1 && !clause.negated && rules.has("desormais", tokens) &&
      rules.begins("dure-ou-coute", tokens.subspan(clause.verb)) > 0)
    return true;
  // "Awa est recrutée à compter du 1er mai", "Les avances sont désormais interdites"
  if (clause.passive && !clause.negated && rules.has("desormais", tokens) &&
      rules.has("recrute", tokens.subspan(clause.lexical, 1)))
    return true;
  // "La limite est portée à quinze nuits"
  const std::size_t last = clause.lexical + 1;
  const bool moved =
      clause.form.verb == rules.verbs().number_of("porter") ||
      clause.form.verb == rules.verbs().number_of("ramener") ||
      (clause.passive && rules.has("porte-a", tokens.subspan(clause.lexical, 1)) &&
       rules.has("montant", tokens.first(clause.subject_end)));
  if (clause.passive && moved && last < tokens.size() && !clause.negated &&
      is_preposition_a(text, tokens[last]))
    return true;
  if (rules.is(clause.form, Known::passer) && behind == "de") return true;
  if (clause.negated && clause.passive && behind == "plus") return true;
  return tokens[clause.verb].word.starts_with("entre") && behind == "en" &&
         next + 1 < tokens.size() && tokens[next + 1].word == "vigueur";
}

bool takes_effect(std::string_view text, std::span<const Token> tokens,
                  const Clause& clause, const Rules& rules) {
  const bool time =
      clause.form.tense == Tense::present || clause.form.tense == Tense::future;
  if (!clause.found() || !time || clause.past || clause.negated ||
      clause.subject_end == 0 || clause.subject_end > 6)
    return false;
  const std::size_t from = clause.verb > 0 ? clause.verb - 1 : 0;
  const Phrases::Found found = rules.marker("prend-effet", text, tokens.subspan(from));
  const auto behind = tokens.subspan(clause.verb);
  // "s'applique dès l'enquête" is how it is.
  const bool soon =
      rules.has("des-que", behind) && (clause.form.tense == Tense::future ||
                                       tokens[clause.verb].word.starts_with("entre"));
  const bool dated = rules.has("desormais", behind) || soon ||
                     std::ranges::any_of(behind, [](const Token& token) {
                       return is_digit(token.word.front());
                     });
  return found.last > 0 && found.first <= 1 && dated &&
         !rules.has("texte-officiel", tokens.first(clause.subject_end));
}

bool follows_that(std::string_view text, std::span<const Token> tokens,
                  const Clause& clause, const Rules& rules) {
  constexpr std::size_t reach = 2;  // words behind the verb
  if (!clause.found() || clause.form.tense != Tense::future || clause.negated ||
      clause.subject_end == 0 || rules.is(clause.form, Known::falloir) ||
      rules.is(clause.form, Known::pouvoir) || rules.is(clause.form, Known::devoir))
    return false;
  const auto who = tokens.first(clause.subject_end);
  const bool thing = who[0].word == "le" || who[0].word == "la" || who[0].word == "les" ||
                     who[0].word == "ce" || who[0].word == "cette" ||
                     elided_before(text, who[0]) == "l";
  if (!thing || is_actor(text, who, rules)) return false;
  if (rules.has("evolue", tokens.subspan(clause.lexical, 1))) return false;
  for (std::size_t k = clause.verb + 1; k < tokens.size() && k <= clause.verb + reach;
       ++k)
    if (tokens[k].word == "donc") return true;
  return false;
}

bool is_next_meeting(std::string_view text, std::span<const Token> tokens,
                     const Clause& clause, const Rules& rules) {
  constexpr std::size_t reach = 5;  // words of the subject
  const auto begin = tokens.first(std::min(reach, tokens.size()));
  const bool next = std::ranges::any_of(begin, [](const Token& token) {
    return token.word.starts_with("prochain") || token.word.starts_with("suivant");
  });
  const bool step = tokens.size() > 1 && tokens[1].word.starts_with("etape");
  // "L'assemblée extraordinaire se tiendra le 27 février"
  const auto who = tokens.first(clause.found() ? clause.subject_end : 0);
  if (!next && clause.found() && clause.form.tense == Tense::future && !clause.negated &&
      who.size() == 2 && rules.has("assemblee", who) &&
      rules.has("se-reunir", tokens.subspan(clause.verb, 1)) &&
      std::ranges::any_of(tokens.subspan(clause.verb), [](const Token& token) {
        return is_digit(token.word.front());
      }))
    return true;
  if (!next || step || !rules.has("seance", begin) || text.starts_with("pour ") ||
      text.starts_with("à "))
    return false;
  const bool dated = std::ranges::any_of(
      tokens, [](const Token& token) { return is_digit(token.word.front()); });
  // "Prochaine rencontre le 14 janvier", and not "Prochaine rencontre : …"
  if (tokens[0].word.starts_with("prochain"))
    return dated && text.find(" :") == std::string_view::npos;
  // "La prochaine session est prévue pour le 15 septembre"
  const bool planned = clause.found() && clause.passive && !clause.past &&
                       rules.has("prevu-le", tokens.subspan(clause.lexical, 1));
  return clause.found() && dated && (clause.form.tense == Tense::future || planned) &&
         !rules.has("report", tokens);
}

bool meets_again(std::span<const Token> tokens, const Clause& clause,
                 const Rules& rules) {
  const auto who = tokens.first(clause.subject_end);
  const bool itself = clause.verb > 0 && tokens[clause.verb - 1].word == "se";
  const bool meets = (itself && rules.has("se-reunir", tokens.subspan(clause.verb, 1))) ||
                     takes_place(tokens, clause);
  return meets && clause.form.tense == Tense::future && !clause.negated &&
         (rules.has("reunion", who) || rules.has("seance", who)) &&
         rules.has("chaque-fois", tokens);
}

bool stays_as_it_is(std::string_view text, std::span<const Token> tokens,
                    const Clause& clause, const Rules& rules) {
  if (!clause.found() || clause.past || clause.negated || clause.verb == 0) return false;
  if (rules.has("depuis", tokens)) return false;
  const std::size_t next = clause.verb + 1;
  const bool stays = rules.is(clause.form, Known::rester) ||
                     clause.form.verb == rules.verbs().number_of("demeurer");
  if ((!stays && !clause.to_be) || next >= tokens.size()) return false;
  if (rules.begins("inchange", tokens.subspan(next)) > 0) return true;
  const VerbForm form = rules.verbs().participle(text, tokens[next]);
  return stays && form.tense == Tense::participle &&
         (form.kinds & (verb_kind::decision | verb_kind::choice)) != 0 &&
         (form.kinds & verb_kind::lasting) == 0;
}

bool is_named_so(std::string_view text, std::span<const Token> tokens,
                 const Clause& clause, const Rules& rules) {
  return clause.found() && clause.form.tense == Tense::future && !clause.negated &&
         clause.subject_end > 0 &&
         rules.marker("se-nommera", text, tokens.subspan(clause.subject_end)).last > 0;
}

bool is_left_out(std::string_view text, std::span<const Token> tokens,
                 const Clause& clause, const Rules& rules) {
  if (clause.found() || tokens.size() < 3 || text.ends_with('?') || text.ends_with('!'))
    return false;
  // "D'ici là, aucune dépense nouvelle"
  constexpr std::size_t longest_opening = 4;  // words
  std::size_t first = 0;
  while (first + 1 < tokens.size() && first < longest_opening &&
         text.substr(tokens[first].to, 1) != ",")
    ++first;
  const bool opens = first < longest_opening && text.substr(tokens[first].to, 1) == "," &&
                     rules.begins("pas-de", tokens) == 0;
  const auto what = tokens.subspan(opens ? first + 1 : 0);
  const std::size_t words = what.empty() ? 0 : rules.begins("pas-de", what);
  return words > 0 && words < what.size() &&
         !rules.has("rien-a-dire", what.subspan(words));
}

bool is_done_from_now(std::span<const Token> tokens, const Clause& clause,
                      const Rules& rules) {
  const bool time =
      clause.form.tense == Tense::present || clause.form.tense == Tense::future;
  if (!clause.found() || !time || clause.past || clause.subject_end == 0) return false;
  const bool itself = clause.verb > 0 && tokens[clause.verb - 1].word == "se" &&
                      rules.has("se-faire", tokens.subspan(clause.verb, 1));
  return (itself || takes_place(tokens, clause)) && rules.has("desormais", tokens);
}

bool will_not(std::span<const Token> tokens, const Clause& clause, bool meeting,
              const Rules& rules) {
  if (!clause.found() || !clause.negated || clause.form.tense != Tense::future)
    return false;
  const auto who = tokens.first(clause.subject_end);
  const std::uint32_t kinds = clause.form.kinds;
  if (clause.passive) return (kinds & (verb_kind::decision | verb_kind::choice)) != 0;
  const bool there_is = who.size() == 1 && who[0].word == "il" && clause.verb > 0 &&
                        tokens[clause.verb - 1].word == "y" &&
                        rules.is(clause.form, Known::avoir);
  // "Le budget ne dépassera pas 800 euros"
  if (there_is || (who.size() <= 3 && rules.has("montant", who))) return true;
  const bool itself = who.size() <= 2 && rules.has("soi-meme", who);
  const bool modal =
      clause.to_be || rules.is(clause.form, Known::avoir) ||
      rules.is(clause.form, Known::pouvoir) || rules.is(clause.form, Known::savoir) ||
      rules.is(clause.form, Known::devoir) || rules.is(clause.form, Known::falloir);
  constexpr std::uint32_t no_acts =
      verb_kind::opinion | verb_kind::state | verb_kind::telling;
  return (meeting || itself) && !modal && (kinds & no_acts) == 0;
}

std::size_t end_of_decision_taken(std::span<const Token> tokens, const Clause& clause,
                                  bool meeting, const Rules& rules) {
  constexpr std::size_t reach = 3;  // words between "prendre" and "décision"
  const bool time = clause.form.tense == Tense::present;
  if (!clause.found() || clause.negated || !time || clause.long_past) return 0;
  if (clause.form.verb != rules.verbs().number_of("prendre")) return 0;
  const auto named = [](const Token& token) { return token.word == "decision"; };
  const auto who = tokens.first(clause.subject_end);
  const std::size_t behind = clause.lexical + 1;
  if (clause.passive)
    return std::ranges::any_of(who, named) && who[0].word != "aucune" ? behind : 0;
  for (std::size_t k = behind; meeting && k < tokens.size() && k < behind + reach; ++k) {
    if (named(tokens[k])) return k + 1;
  }
  return 0;
}

std::size_t end_of_choice(std::span<const Token> tokens, const Clause& clause,
                          const Rules& rules) {
  constexpr std::size_t reach = 4;  // words behind "se porte"
  if (!clause.found() || clause.negated ||
      clause.form.verb != rules.verbs().number_of("porter"))
    return 0;
  const auto who = tokens.first(clause.subject_end);
  const bool choice =
      std::ranges::any_of(who, [](const Token& token) { return token.word == "choix"; });
  for (std::size_t k = clause.lexical + 1;
       choice && k + 1 < tokens.size() && k < clause.lexical + reach; ++k) {
    if (tokens[k].word == "sur") return k + 1;
  }
  return 0;
}

bool sets_amount(std::string_view text, std::span<const Token> tokens,
                 const Clause& clause, const Rules& rules) {
  constexpr std::size_t longest = 6;  // words of what it is
  if (!clause.found() || clause.negated || clause.past) return false;
  const auto who = tokens.first(clause.subject_end);
  if (who.size() > longest || !rules.has("montant", who)) return false;
  const bool will_be =
      clause.to_be && !clause.passive && clause.form.tense == Tense::future;
  return will_be || passes_to(text, tokens, clause, rules) ||
         changes(text, tokens, clause, rules);
}

bool is_what_was_chosen(std::span<const Token> tokens, const Clause& clause,
                        const Rules& rules) {
  constexpr std::size_t longest = 6;  // words of what it is
  const auto who = tokens.first(clause.found() ? clause.subject_end : 0);
  return clause.to_be && !clause.passive && !clause.negated && !clause.past &&
         clause.form.tense == Tense::present && who.size() > 1 && who.size() <= longest &&
         rules.has("retenu", who.last(1));
}

bool is_set_up(std::span<const Token> tokens, const Clause& clause) {
  const std::size_t next = clause.lexical + 1;
  if (next + 1 >= tokens.size() || !tokens[clause.lexical].word.starts_with("mis"))
    return false;
  return tokens[next].word == "fin" ||
         (tokens[next].word == "en" &&
          (tokens[next + 1].word == "place" || tokens[next + 1].word == "vente"));
}

bool it_will_be(std::span<const Token> tokens, const Clause& clause, const Rules& rules) {
  if (!clause.to_be || clause.form.tense != Tense::future || clause.passive) return false;
  const auto who = tokens.first(clause.subject_end);
  return !who.empty() && (who.back().word == "ce" || who.back().word == "ca") &&
         (who.size() == 1 || rules.has("conclut", who));
}

namespace {

// "Mandat est donné à Awa de négocier": her task.
bool is_charged_with(std::span<const Token> tokens, const Clause& clause) {
  constexpr std::size_t reach = 7;  // words of whom
  const std::size_t next = clause.lexical + 1;
  if (next >= tokens.size() || tokens[0].word != "mandat") return false;
  const std::string& to = tokens[next].word;
  if (to != "a" && to != "au" && to != "aux") return false;
  for (std::size_t k = next + 2; k < tokens.size() && k < next + reach; ++k) {
    if (tokens[k].word == "de" || tokens[k].word == "pour") return true;
  }
  return false;
}

}  // namespace

bool is_act_given(std::span<const Token> tokens, const Clause& clause,
                  const Rules& rules) {
  return clause.passive && !clause.past && !clause.negated &&
         clause.form.tense == Tense::present &&
         rules.has("acte-donne", tokens.first(clause.verb)) &&
         !is_charged_with(tokens, clause) &&
         (clause.form.verb == rules.verbs().number_of("donner") ||
          clause.form.verb == rules.verbs().number_of("prendre"));
}

// "Awa et Ali reçoivent le mandat de trésorier"
bool receives_mandate(std::span<const Token> tokens, const Clause& clause) {
  constexpr std::size_t reach = 3;  // words behind the verb
  if (!clause.found() || clause.past || clause.passive || clause.negated) return false;
  const std::string& verb = tokens[clause.verb].word;
  if (verb != "recoit" && verb != "recoivent") return false;
  for (std::size_t k = clause.verb + 1; k < tokens.size() && k <= clause.verb + reach;
       ++k)
    if (tokens[k].word == "mandat" || tokens[k].word == "delegation") return true;
  return false;
}

bool gives_act(std::span<const Token> tokens, const Clause& clause, const Rules& rules) {
  constexpr std::size_t reach = 3;  // words behind the verb
  const std::size_t next = clause.lexical + 1;
  return !clause.passive && !clause.negated && next < tokens.size() &&
         rules.has("donne-un-acte", tokens.subspan(clause.lexical, 1)) &&
         rules.has("acte-donne",
                   tokens.subspan(next, std::min(reach, tokens.size() - next)));
}

bool is_to_arrange(std::span<const Token> tokens, const Clause& clause,
                   const Rules& rules) {
  const auto who = tokens.first(clause.subject_end);
  const bool fresh = !who.empty() && (who[0].word == "un" || who[0].word == "une" ||
                                      who[0].word == "des");
  if (rules.has("desormais", tokens)) return false;
  return (fresh && rules.has("a-organiser", tokens.subspan(clause.lexical, 1))) ||
         rules.begins("mis-a-disposition", tokens.subspan(clause.lexical)) > 0;
}

}  // namespace griot
