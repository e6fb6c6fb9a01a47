// A sentence that gives several tasks, cut where each has its own actor.
#include <algorithm>
#include <array>

#include "engine/knowledge/actor.h"
#include "engine/knowledge/to_do.h"

namespace griot {
namespace {

constexpr std::size_t longest_doer = 90;  // bytes of who is to do it
constexpr std::size_t most_tasks = 8;     // of a sentence; what is left stays together
constexpr std::size_t most_joints = 32;   // commas looked at in one sentence

// "Mariam → mairie de Bouaké", "Awa : la salle"
bool is_assignment(const std::string& part, const Rules& rules) {
  for (const std::string_view mark : {" → ", " : "}) {
    const std::size_t at = part.find(mark);
    if (at != std::string::npos && at <= longest_doer) {
      return is_actor(part.substr(0, at), tokens_of(part.substr(0, at)), rules);
    }
  }
  return false;
}

// "publication de l'annonce par le cabinet Dupré"
bool is_deed_of_somebody(const std::string& part, const Rules& rules) {
  const std::size_t by = part.find(" par ");
  if (by == std::string::npos || rules.begins("nom-de-tache", tokens_of(part)) == 0)
    return false;
  const std::string who = part.substr(by + 5, part.find(',', by) - by - 5);
  return is_actor(who, tokens_of(who), rules);
}

// Whether a part of a sentence has its own subject and verb.
bool is_own_clause(const std::string& part, const Rules& rules) {
  const Tokens tokens = tokens_of(part);
  // "…, qui s'occupe de la côte": of who stands before.
  if (tokens.size() < 2 || tokens[0].word == "qui") return false;
  if (const Phrases::Found promise = rules.marker("engagement", part, tokens);
      promise.last > 0 && promise.first > 0 && promise.first <= 6) {
    return true;
  }
  const Clause clause = clause_of(part, tokens, rules);
  if (!clause.found() || clause.subject_end == 0) return false;
  return is_actor(part, std::span<const Token>(tokens).first(clause.subject_end), rules);
}

// "la secrétaire en enverra une copie": somebody will.
bool is_to_come(const std::string& part, const Rules& rules) {
  const Tokens tokens = tokens_of(part);
  const Clause clause = clause_of(part, tokens, rules);
  return clause.found() && clause.form.tense == Tense::future && !clause.passive;
}

// "Nous avons tout noté": a clause that ends there and leads to no other.
bool is_told_before(const std::string& part, const Rules& rules) {
  static constexpr std::array<std::string_view, 8> links = {
      "si", "quand", "lorsque", "des", "une", "comme", "apres", "que"};
  const Tokens tokens = tokens_of(part);
  if (tokens.size() < 3 || std::ranges::find(links, tokens[0].word) != links.end())
    return false;
  const Clause clause = clause_of(part, tokens, rules);
  return clause.found() && clause.subject_end > 0;
}

// "Les tables sont prêtées par le foyer": with a subject, whoever it is.
bool is_whole_clause(const std::string& part, const Rules& rules) {
  const Tokens tokens = tokens_of(part);
  const Clause clause = clause_of(part, tokens, rules);
  return clause.found() && clause.subject_end > 1 && clause.verb + 1 < tokens.size();
}

bool begins_with_name(const std::string& part) {
  const Tokens tokens = tokens_of(part);
  return !tokens.empty() && begins_with_capital(part, tokens[0]) && !tokens[0].stop;
}

// "Awa n'a pas eu le temps, elle le fera demain": of the same.
bool resumes(const std::string& part, const Rules& rules) {
  static constexpr std::array<std::string_view, 4> same = {"il", "elle", "ils", "elles"};
  const Tokens tokens = tokens_of(part);
  if (tokens.size() < 3 || std::ranges::find(same, tokens[0].word) == same.end())
    return false;
  const Clause clause = clause_of(part, tokens, rules);
  return clause.found() && clause.form.tense == Tense::future && !clause.to_be &&
         clause.subject_end == 1 && !clause.negated && tokens[1].word != "y" &&
         !rules.is(clause.form, Rules::Known::falloir) &&
         !rules.is(clause.form, Rules::Known::avoir) &&
         !rules.is(clause.form, Rules::Known::convenir);
}

// "il faudra …", "il ne reste plus qu'à …"
bool begins_duty(const std::string& part, const Rules& rules) {
  const Tokens tokens = tokens_of(part);
  if (tokens.size() < 3) return false;
  return rules.begins("reste-a", tokens) > 0 ||
         (tokens[0].word == "il" && tokens[1].word == "faudra");
}

}  // namespace

std::string without_topic(const std::string& sentence, const TaskPlace& place,
                          const Rules& rules) {
  constexpr std::size_t longest_topic = 6;  // words
  const std::size_t colon = sentence.find(" : ");
  if (colon == std::string::npos || !place.people) return sentence;
  const std::string topic = sentence.substr(0, colon);
  const Tokens words = tokens_of(topic);
  if (words.empty() || words.size() > longest_topic || is_actor(topic, words, rules) ||
      clause_of(topic, words, rules).found() ||
      rules.opening(words) == Rules::Opening::verb)
    return sentence;
  const std::string behind = sentence.substr(colon + 3);
  const TaskForm form = task_form_of(behind, tokens_of(behind), place, rules);
  const bool acts = form.present || form.future || form.promises || form.must;
  const bool own = form.named && form.person && !form.who.empty() && acts &&
                   behind.starts_with(form.who);
  return own || form.first_person ? behind : sentence;
}

bool opens_with_task(const std::string& text, const std::vector<Token>& tokens,
                     const Rules& rules) {
  if (tokens.empty()) return false;
  const VerbForm first = rules.verbs().form(text, tokens[0]);
  const bool task = (first.kinds & verb_kind::task) != 0 ||
                    first.verb == rules.verbs().number_of("demander");
  return first.tense == Tense::infinitive && task &&
         !clause_of(text, tokens, rules).found();
}

std::vector<std::string> tasks_in(const std::string& sentence, const Rules& rules) {
  std::vector<std::string> tasks;
  std::size_t begin = 0;  // of the task that is open
  std::size_t at = 0;
  for (std::size_t joints = 0; joints < most_joints && tasks.size() + 1 < most_tasks;
       ++joints) {
    std::size_t joint = std::string::npos, length = 0;
    for (const std::string_view mark :
         {" ; ", ", et ", ", mais ", " mais ", ", ", " et "}) {
      const std::size_t found = sentence.find(mark, at);
      const bool longer = found == joint && mark.size() > length;
      if (found < joint || longer) joint = found, length = mark.size();
    }
    if (joint == std::string::npos) break;
    const std::size_t next = joint + length;
    const std::size_t end =
        std::min({sentence.find(" ; ", next), sentence.find(", ", next),
                  sentence.find(" et ", next), sentence.size()});
    at = next;
    const std::string before = sentence.substr(begin, joint - begin);
    const std::string behind = sentence.substr(next, end - next);
    const bool stop = sentence.compare(joint, 3, " ; ") == 0;
    const bool resumed = resumes(behind, rules) && is_told_before(before, rules);
    const bool joins = sentence.compare(joint, length, ", ") != 0;
    const bool apart =
        (is_own_clause(behind, rules) &&
         (stop || is_own_clause(before, rules) ||
          (begins_with_name(behind) && is_whole_clause(before, rules)) ||
          (joins && is_to_come(behind, rules) && is_told_before(before, rules)))) ||
        (stop && is_assignment(before, rules) && is_assignment(behind, rules)) ||
        (stop && is_deed_of_somebody(before, rules) &&
         is_deed_of_somebody(behind, rules)) ||
        begins_duty(behind, rules) || resumed;
    if (!apart) continue;
    tasks.push_back(before);
    begin = next;
  }
  tasks.push_back(sentence.substr(begin));
  return tasks;
}

}  // namespace griot
