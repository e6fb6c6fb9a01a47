// Sentences that only lead to a decision, or only say how it was taken.
#include <span>

#include "engine/base/ascii.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/decided.h"
#include "engine/knowledge/minutes_sentence.h"

namespace griot {
namespace {

constexpr std::size_t longest_head = 18;  // words before a colon

// "Un nombre seul ne dit rien : le groupe a convenu que …": the head gives the reason.
// Not what somebody tells: "Awa rappelle : le comité a décidé de …".
std::vector<std::string> decided_for_a_reason(const std::string& sentence,
                                              std::size_t colon, const Rules& rules) {
  const std::string head = sentence.substr(0, colon);
  const Tokens words = tokens_of(head);
  const Clause clause = clause_of(head, words, rules);
  constexpr std::uint32_t telling =
      verb_kind::telling | verb_kind::opinion | verb_kind::demand;
  if (!clause.found() || (clause.form.kinds & telling) != 0 || clause.past) return {};
  // "Le préfet est clair : …" tells, too.
  const auto subject = std::span(words).first(clause.subject_end);
  if (!rules.addressees(subject).empty() || is_actor(head, subject, rules)) return {};
  const std::string rest = sentence.substr(colon + 3);
  const DecisionForm form = decision_form_of(rest, tokens_of(rest), rules);
  const bool taken = form.decides && !form.long_past &&
                     !rules.has("autrefois", tokens_of(rest)) &&
                     evidence_of(form, rules).is_enough(rules);
  return taken ? std::vector{form.content} : std::vector<std::string>();
}

}  // namespace

bool is_conclusive(const std::string& sentence, std::size_t colon, const Rules& rules) {
  const std::string head = sentence.substr(0, colon);
  const Tokens tokens = tokens_of(head);
  if (tokens.empty() || tokens.size() > longest_head) return false;
  if (rules.has("refus", tokens) || rules.has("report", tokens)) return false;
  if (rules.has("hesitation", tokens)) return false;  // "on semble s'orienter vers :"
  const DecisionForm form = decision_form_of(head, tokens, rules);
  if (form.long_past || form.question) return false;
  // "Pas décidé : …", "Non tranché : …"
  if (tokens[0].word == "pas" || tokens[0].word == "non") return false;
  // "On a fini par arrêter une chose : …"
  for (std::size_t k = 1; k < tokens.size(); ++k) {
    const VerbForm verb = rules.verbs().form(head, tokens[k]);
    if (verb.tense == Tense::infinitive && (verb.kinds & verb_kind::decision) != 0 &&
        tokens[k - 1].word == "par") {
      return true;
    }
  }
  // "Les associations ont dit non : …"
  if (rules.marker("accord", head, tokens).last > 0 || rules.has("conclut", tokens)) {
    return true;
  }
  // "Bref : …", "Une heure de débat, bref : …", but "Un bref rappel : …"
  const Phrases::Found sums_up = rules.marker("en-somme", tokens);
  if (sums_up.last > 0 && (sums_up.first == 0 || sums_up.last == tokens.size())) {
    return true;
  }
  // "Le CA choisit la troisième voie : négocier"
  if (form.chooses &&
      rules.has("option-presentee",
                std::span(tokens).last(std::min<std::size_t>(2, tokens.size()))))
    return true;
  return !form.opinion && (form.decides || form.agrees || form.voted || form.favoured);
}

bool is_conclusive_head(const std::string& sentence, std::size_t colon,
                        const Rules& rules) {
  return is_conclusive(sentence, colon, rules) ||
         rules.has("reste-dit", tokens_of(sentence.substr(0, colon)));
}

std::vector<std::string> decided_behind_colon(const std::string& sentence,
                                              const Rules& rules) {
  constexpr std::size_t fewest_words = 3;
  const std::size_t colon = sentence.find(" : ");
  // "Sont élues : Awa et Binta": all of it is decided.
  for (const std::string_view verb : {"Sont ", "Est ", "Ont été ", "A été "}) {
    if (sentence.starts_with(verb)) return {};
  }
  if (colon == std::string::npos) return {};
  if (!is_conclusive(sentence, colon, rules))
    return decided_for_a_reason(sentence, colon, rules);
  const std::string rest = sentence.substr(colon + 3);
  const Tokens tokens = tokens_of(rest);
  // "Une nouvelle date est retenue : le 27 mars": all of it says what.
  const Tokens head = tokens_of(sentence.substr(0, colon));
  const Clause chosen = clause_of(sentence, head, rules);
  if (chosen.passive && !clause_of(rest, tokens, rules).found() &&
      rules.has("chose-retenue", std::span(head).first(chosen.subject_end)))
    return {sentence};
  // "nous avons voté : 3 voix pour, 1 contre"
  if (tokens.size() > 1 && is_digit(tokens[0].word.front()) &&
      rules.begins("decompte", std::span(tokens).subspan(1)) > 0)
    return {};
  if (tokens.size() < fewest_words || is_refused(tokens, rules) || rest.ends_with('?'))
    return {};
  // "…, et l'OEI sera remercié": two, where the second has its own subject and verb.
  const std::size_t joint = rest.find(", et ");
  if (joint != std::string::npos) {
    const std::string second = rest.substr(joint + 5);
    const Tokens words = tokens_of(second);
    const Clause clause = clause_of(second, words, rules);
    if (clause.found() && clause.subject_end > 0) return {rest.substr(0, joint), second};
  }
  return {rest};
}

std::vector<std::string> acts_in(const std::string& sentence, const Rules& rules) {
  constexpr int most_joints = 8;
  int joints = 0;
  for (std::size_t at = sentence.find(" et ");
       at != std::string::npos && joints < most_joints;
       at = sentence.find(" et ", at + 1), ++joints) {
    const std::string second = sentence.substr(at + 4), first = sentence.substr(0, at);
    const Tokens words = tokens_of(first), more = tokens_of(second);
    const Clause clause = clause_of(first, words, rules);
    const bool decides = clause.found() && !clause.past && !clause.passive &&
                         (clause.form.kinds & verb_kind::decision) != 0;
    if (decides && more.size() > 2 && rules.begins("decide-encore", second, more) > 0)
      return {first, second};
  }
  return {sentence};
}

std::vector<std::string> decisions_in(const std::string& content, const Rules& rules) {
  const auto tells = [&](const std::string& part) {
    const Tokens tokens = tokens_of(part);
    const Clause clause = clause_of(part, tokens, rules);
    return clause.found() && clause.subject_end > 0 &&
           rules.opening(tokens) != Rules::Opening::verb;
  };
  for (const std::string_view mark : {", et que ", " et que ", " et qu'", " et qu’"}) {
    const std::size_t joint = content.find(mark);
    if (joint == std::string::npos || content.starts_with("de ") ||
        content.starts_with("d'") || content.starts_with("d’"))
      continue;
    const std::string first = content.substr(0, joint);
    const std::string second = content.substr(joint + mark.size());
    // "les aides que l'on verse et que l'on suit": of relative clauses.
    const bool relative = first.find(" que ") != std::string::npos ||
                          first.find(" qu'") != std::string::npos;
    if (relative) {
      // "la note sera publiée, que ce point en sera retiré et que …": three of them.
      const std::size_t comma = first.find(", que ");
      if (comma == std::string::npos) continue;
      const std::string begin = first.substr(0, comma), middle = first.substr(comma + 6);
      const bool plain = begin.find(" que ") == std::string::npos &&
                         middle.find(" que ") == std::string::npos;
      if (plain && tells(begin) && tells(middle) && tells(second))
        return {begin, middle, second};
      continue;
    }
    if (tells(first) && tells(second)) return {first, second};
  }
  return {content};
}

bool is_only_how_it_was_voted(const std::string& sentence,
                              const std::vector<Token>& tokens, const Rules& rules) {
  if (!rules.has("vote", tokens)) return false;
  const Clause clause = clause_of(sentence, tokens, rules);
  const auto subject = std::span(tokens).first(clause.subject_end);
  return !clause.found() || subject.size() < 2 || rules.has("mot-de-vote", subject) ||
         !decision_form_of(sentence, tokens, rules).decides;
}

bool is_only_about_the_vote(const std::string& sentence, const std::vector<Token>& tokens,
                            const Rules& rules) {
  if (tokens.empty() || tokens[0].word == "pas" || tokens[0].word == "non") return true;
  // "Ce sont Awa, Binta et Koffi."
  if (rules.begins("ce-sont", sentence, tokens) > 0) return true;
  // "Le nom : « Rives » obtient 67 voix, « Confluences » 40."
  if (rules.has("obtient-des-voix", tokens) &&
      sentence.find(" voix") != std::string::npos)
    return true;
  if (rules.has("ceremonie", tokens)) return true;
  if (sentence.find("comme suit") != std::string::npos) return true;
  if (sentence.find(" se prononce sur ") != std::string::npos) return true;
  const VerbForm first = rules.verbs().participle(sentence, tokens[0]);
  const bool decides = (first.kinds & verb_kind::decision) != 0;
  if (first.tense == Tense::participle && decides) return true;
  const Clause clause = clause_of(sentence, tokens, rules);
  if (!clause.found()) return false;
  const std::uint32_t decisive = verb_kind::decision | verb_kind::choice;
  return clause.long_past || (clause.past && !(clause.form.kinds & decisive));
}

}  // namespace griot
