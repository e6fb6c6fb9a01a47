#include "engine/knowledge/minutes_sentence.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/base/is_among.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/clause.h"
#include "engine/knowledge/decided.h"
#include "engine/knowledge/sentences.h"
#include "engine/text/date.h"

namespace griot {

std::string behind_its_point(const std::string& sentence, const Rules& rules) {
  const Tokens tokens = tokens_of(sentence);
  static constexpr std::array<std::string_view, 4> openings = {"sur", "concernant",
                                                               "quant", "pour"};
  const std::size_t colon = sentence.find(" : ");
  const bool points =
      colon != std::string::npos && !tokens.empty() &&
      std::ranges::find(openings, tokens[0].word) != openings.end() &&
      !clause_of(sentence, tokens_of(sentence.substr(0, colon)), rules).found();
  return points ? sentence.substr(colon + 3) : sentence;
}

namespace {

// Without the expression of marqueurs.tsv that it begins with, behind which a clause
// begins; one of fewer words than `fewest` only before a comma.
std::string behind_opening(const std::string& sentence, std::string_view id,
                           std::size_t fewest, const Rules& rules) {
  const Tokens tokens = tokens_of(sentence);
  const std::size_t words = rules.begins(id, tokens);
  const std::size_t comma = sentence.find(", ");
  const bool links = words > 0 && words < tokens.size() && comma != std::string::npos &&
                     comma >= tokens[words - 1].to && comma < tokens[words].from;
  if (links) return sentence.substr(comma + 2);
  // "Après discussion le comité accepte l'offre"
  static constexpr std::array<std::string_view, 6> openings = {"le", "la",   "les",
                                                               "on", "nous", "il"};
  const bool runs_on = words >= fewest && words < tokens.size() &&
                       (is_among(openings, tokens[words].word) ||
                        begins_with_capital(sentence, tokens[words]) ||
                        elided_before(sentence, tokens[words]) == "l");
  if (!runs_on) return sentence;
  const bool elided = elided_before(sentence, tokens[words]) == "l";
  return sentence.substr(elided ? sentence.rfind(' ', tokens[words].from) + 1
                                : tokens[words].from);
}

}  // namespace

std::string without_link(const std::string& sentence, const Rules& rules) {
  const std::string rest = behind_opening(sentence, "liaison", 2, rules);
  // "Alors on ne publie pas la vidéo"
  return behind_opening(rest, "liaison-breve", 1, rules);
}

std::string without_manner(const std::string& decision, const Rules& rules) {
  return behind_opening(decision, "maniere-de-decider", 1, rules);
}

bool is_hypothesis(const std::string& sentence, const Rules& rules) {
  // "Je mets aux voix : on accepte l'offre": not yet.
  if (const std::size_t colon = sentence.find(" : ");
      colon != std::string::npos &&
      rules.has("met-aux-voix", tokens_of(sentence.substr(0, colon))))
    return true;
  const std::string_view begin = std::string_view(sentence).substr(0, 3);
  if (begin != "Si " && begin != "S'i" && sentence.find("S’i") != 0) return false;
  const std::size_t comma = sentence.find(", ");
  if (comma == std::string::npos) return false;
  const Tokens tokens = tokens_of(sentence);
  const std::string rest = sentence.substr(comma + 2);
  const Tokens behind = tokens_of(rest);
  // "on garde", "il faudra": of nobody in particular.
  const bool nobody =
      !behind.empty() &&
      (behind[0].word == "on" || behind[0].word == "il" || behind[0].word == "nous");
  // "Si personne ne s'y oppose, on retient le 3 mai"
  const bool tacit = tokens.size() > 1 && tokens[1].word == "personne";
  return nobody && !tacit && !rules.has("verdict", tokens) && !rules.has("vote", tokens);
}

bool is_count_of_votes(const std::string& text, const Rules& rules) {
  constexpr std::size_t longest = 8;  // words
  const Tokens tokens = tokens_of(text);
  // "Vingt-huit voix pour, quinze contre, neuf sans avis."
  constexpr std::size_t longest_count = 14;  // words
  if (tokens.size() <= longest_count && text.find(':') == std::string::npos &&
      rules.begins("nombre", tokens) > 0 &&
      rules.has("voix",
                std::span(tokens).first(std::min<std::size_t>(4, tokens.size()))) &&
      !clause_of(text, tokens, rules).found())
    return true;
  // "Vote : quatre voix contre une pour Honorine."
  if (const std::size_t colon = text.find(" : ");
      colon != std::string::npos && tokens.size() <= longest_count &&
      rules.has("mot-de-vote",
                std::span(tokens).first(std::min<std::size_t>(2, tokens.size())))) {
    // "On vote : 2 pour, 2 contre."
    const std::string behind = text.substr(colon + 3);
    if (tokens_of(text.substr(0, colon)).size() <= 2 && is_count_of_votes(behind, rules))
      return true;
  }
  if (tokens.size() > longest || tokens.empty()) return false;
  // "12 votants"
  if (is_digit(tokens[0].word.front()) && tokens.size() > 1)
    return rules.begins("decompte", std::span(tokens).subspan(1)) > 0;
  return text.find(':') != std::string::npos && rules.begins("decompte", tokens) > 0;
}

bool is_only_told(const std::string& text, std::span<const Token> tokens,
                  const Rules& rules) {
  if (text.ends_with('?')) return true;
  constexpr std::size_t longest_name = 4;  // words
  const bool names = tokens.size() <= longest_name && !tokens.empty() &&
                     std::ranges::all_of(tokens, [&](const Token& token) {
                       return begins_with_capital(text, token);
                     });
  if (names && tokens.size() > 1) return true;
  const Clause clause = clause_of(text, tokens, rules);
  constexpr std::size_t longest_point = 7;  // words
  if (tokens.size() <= longest_point && rules.begins("point-d-agenda", tokens) > 0)
    return true;
  if (addresses_reader(text, tokens, rules)) return true;
  if (!clause.found()) return false;
  const std::uint32_t kinds = clause.form.kinds;
  const bool decides = (kinds & (verb_kind::decision | verb_kind::choice)) != 0;
  if (decides) return false;
  // "Ce biais nous pousserait …", "Certains dépendent du lieu"
  if (clause.form.tense == Tense::conditional) return true;
  const bool stays = clause.form.verb == rules.verbs().number_of("demeurer");
  if (!stays && !clause.passive && !clause.negated && (kinds & verb_kind::state) != 0 &&
      clause.form.tense == Tense::present)
    return true;
  if (clause.past && !clause.passive) return true;
  const bool tells =
      (kinds & (verb_kind::telling | verb_kind::opinion | verb_kind::demand)) != 0 &&
      !clause.passive && clause.form.tense == Tense::present;
  const auto subject = tokens.first(clause.subject_end);
  const bool itself =
      rules.has("reunion", subject) || (subject.size() == 1 && subject[0].word == "on");
  return tells && !itself && clause.form.person == 3;
}

bool is_refused(std::span<const Token> tokens, const Rules& rules) {
  return rules.has("refus", tokens) || rules.has("report", tokens);
}

bool announces_what_follows(std::string_view sentence, std::span<const Token> tokens,
                            const Rules& rules) {
  constexpr std::size_t words = 3;  // "ce qui suit"
  return (tokens.size() > words && rules.has("ce-qui-suit", tokens.last(words))) ||
         (rules.has("reste-a", tokens) &&
          rules.is(clause_of(sentence, tokens, rules).form, Rules::Known::rester));
}

bool is_act_of_meeting(const Line& line, const Rules& rules) {
  const Clause clause = clause_of(line.text, line.tokens, rules);
  if (!clause.found() || clause.past || clause.negated) return false;
  const auto subject = std::span<const Token>(line.tokens).first(clause.subject_end);
  constexpr std::uint32_t acts = verb_kind::decision | verb_kind::choice;
  return (clause.form.kinds & acts) != 0 &&
         (clause.form.kinds & verb_kind::demand) == 0 && rules.has("reunion", subject);
}

bool tells_and_decides(const Line& line, const Rules& rules) {
  const std::vector<std::string> sentences = sentences_of(line.text);
  for (std::size_t k = 1; k < sentences.size(); ++k) {
    if (is_act_of_meeting(line.with_text(sentences[k]), rules)) return true;
  }
  return false;
}

bool tells_only_the_vote(const std::string& paragraph, const Rules& rules) {
  constexpr std::size_t longest = 20;  // words of a sentence that says no more
  bool voted = false;
  for (const std::string& sentence : sentences_of(paragraph)) {
    const Tokens tokens = tokens_of(sentence);
    if (tokens.empty() || tokens.size() > longest) return false;
    const bool votes = rules.begins("mot-de-vote", tokens) > 0 &&
                       !clause_of(sentence, tokens, rules).found();
    const bool verdict = decision_form_of(sentence, tokens, rules).verdict_only;
    if (!votes && !verdict) return false;
    voted = voted || (votes && std::ranges::any_of(sentence, is_digit));
  }
  return voted;
}

bool rejects_what_was_said(const std::string& sentence, const Rules& rules) {
  constexpr std::size_t longest = 6;  // words of a sentence that says no more
  const Tokens tokens = tokens_of(sentence);
  const std::span<const Token> begin =
      std::span(tokens).first(std::min<std::size_t>(3, tokens.size()));
  // "Son siège sera discuté plus tard" tells of something else.
  const Clause clause = clause_of(sentence, tokens, rules);
  const bool of_its_own = clause.found() && clause.subject_end > 0 &&
                          begin[0].word != "elle" && begin[0].word != "il" &&
                          begin[0].word != "cela" && begin[0].word != "ce" &&
                          begin[0].word != "c" && !rules.has("mot-de-vote", begin);
  return is_refused(tokens, rules) && !of_its_own &&
         (tokens.size() <= longest || rules.has("mot-de-vote", begin) ||
          begin[0].word == "elle" || begin[0].word == "il");
}

bool is_part_of_sentence(const std::string& text, std::span<const Token> tokens,
                         const Rules& rules) {
  if (tokens.empty() || text.front() < 'a' || text.front() > 'z' || text.ends_with('.'))
    return false;
  return tokens[0].stop && !clause_of(text, tokens, rules).found();
}

bool is_own_duty(const std::string& text, std::span<const Token> tokens,
                 const Rules& rules) {
  const Clause clause = clause_of(text, tokens, rules);
  if (!clause.found() || clause.past || clause.negated || clause.passive) return false;
  const Tense tense = clause.form.tense;
  if (tense != Tense::present && tense != Tense::future) return false;
  if (!is_infinitive_at(text, tokens, clause.verb + 1, rules) &&
      !is_infinitive_at(text, tokens, clause.verb + 2, rules))
    return false;
  const bool ours =
      clause.form.person == 1 ||
      (clause.subject_end > 0 && tokens[clause.subject_end - 1].word == "on");
  return rules.is(clause.form, Rules::Known::falloir) ||
         (ours && rules.is(clause.form, Rules::Known::devoir));
}

bool is_someones_words(const std::string& sentence) {
  constexpr std::size_t longest_name = 5;  // words
  if (!sentence.starts_with("«")) return false;
  const std::size_t end = sentence.find(" » ");
  return end == std::string::npos ||
         tokens_of(sentence.substr(0, end)).size() > longest_name;
}

bool is_of_another_body(const std::string& text, std::span<const Token> tokens,
                        std::span<const Token> names, const Rules& rules) {
  static constexpr std::array<std::string_view, 5> others = {"son", "sa", "leur", "leurs",
                                                             "ses"};
  const Clause clause = clause_of(text, tokens, rules);
  if (!clause.found() || !clause.past || clause.passive || clause.subject_end == 0)
    return false;
  const auto who = tokens.first(clause.subject_end);
  const Phrases::Found body = rules.marker("organe-qui-decide", who);
  if (body.last == 0 || body.first > 1) return false;
  if (body.first == 1 && is_among(others, who[0].word)) return true;
  // What stands behind the noun, up to a comma.
  for (std::size_t k = body.last; k < who.size(); ++k) {
    if (text.substr(who[k - 1].to).starts_with(",")) return false;
    if (who[k].stop) continue;
    const bool own = rules.has("organe-propre", who.subspan(k, 1)) ||
                     std::ranges::any_of(names, [&](const Token& name) {
                       return name.word == who[k].word;
                     });
    return !own;
  }
  return false;
}

bool tells_of_older_meeting(const std::string& text, std::span<const Token> tokens,
                            std::string_view met, const Rules& rules) {
  constexpr std::size_t reach = 5;  // words between "assemblée" and its day
  const Clause clause = clause_of(text, tokens, rules);
  if (!clause.found() || !clause.past) return false;
  const auto behind = tokens.subspan(clause.verb);
  if (rules.has("anterieur", behind)) return true;
  // "Lors de la réunion du 3 février, il a été décidé …" too.
  for (std::size_t k = 0; k + 1 < tokens.size() && met.size() == 10; ++k) {
    if (!is_digit(tokens[k].word.front())) continue;
    // "Une réunion a été fixée le 10 janvier": not that of the 10th.
    const std::size_t least = k > clause.verb ? clause.verb : 0;
    const std::size_t from = std::max(least, k > reach ? k - reach : 0);
    if (!rules.has("seance", tokens.subspan(from, k - from))) continue;
    const auto said = [&](std::size_t last) {
      return text.substr(tokens[k].from, tokens[last].to - tokens[k].from);
    };
    const bool year = k + 2 < tokens.size() && tokens[k + 2].word.size() == 4 &&
                      is_digit(tokens[k + 2].word.front());
    const auto date =
        read_date(year ? said(k + 2) : said(k + 1) + ' ' + std::string(met.substr(0, 4)));
    if (date && date->day > 0 && iso(*date) < met) return true;
  }
  return false;
}

}  // namespace griot
