#include "engine/knowledge/minutes_topic.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/clause.h"

namespace griot {
namespace {

constexpr std::size_t most_words_of_topic = 8;
constexpr std::size_t fewest_words_behind_topic = 3;
constexpr std::size_t fewest_known_people = 2;

// "Awa", "SD", "La trésorière": who speaks or is to do it. Of a capital alone ("Affiche")
// only the names that minutes know tell.
bool may_act(const std::string& head, std::span<const Token> words, const People& people,
             const Rules& rules) {
  if (people.are_persons(head, words, rules)) return true;
  const Phrases::Found role = rules.marker("quelqu-un", words);
  if (role.last > 0 && role.first <= 1) return true;
  const bool names_are_known = people.count() >= fewest_known_people;
  if (words.size() == 1 && is_in_capitals(head, words[0])) return true;
  if (words.size() == 1 && names_are_known) return false;
  return is_actor(head, words, rules);
}

}  // namespace

std::string behind_topic(const std::string& sentence, const People& people,
                         const Rules& rules) {
  std::size_t mark = std::string::npos, length = 0;
  for (const std::string_view sign : {" : ", " – ", " — "}) {
    const std::size_t at = sentence.find(sign);
    if (at < mark) mark = at, length = sign.size();
  }
  if (mark == std::string::npos || sentence.find(',') < mark || sentence.find('(') < mark)
    return sentence;
  const std::string head = sentence.substr(0, mark);
  const Tokens words = tokens_of(head);
  if (words.empty() || words.size() > most_words_of_topic ||
      may_act(head, words, people, rules) || clause_of(head, words, rules).found() ||
      rules.opening(words) == Rules::Opening::verb || is_digit(words[0].word.front()) ||
      rules.has("objectifs", words) || rules.begins("rubrique-de-note", words) > 0 ||
      rules.begins("reste-a", words) > 0 ||
      rules.begins("etiquette-reponse", words) > 0 ||
      rules.begins("etiquette-question", words) > 0)
    return sentence;
  const std::string rest = sentence.substr(mark + length);
  const Tokens tokens = tokens_of(rest);
  if (tokens.size() < fewest_words_behind_topic || rest.starts_with("«")) return sentence;
  const Clause clause = clause_of(rest, tokens, rules);
  const bool tells = clause.found() && clause.subject_end > 0;
  // "La fête : date fixée au 27 juin"
  const VerbForm taken = rules.verbs().participle(rest, tokens[1]);
  const bool fixed = !tokens[0].stop && taken.tense == Tense::participle &&
                     (taken.kinds & verb_kind::decision) != 0;
  if (fixed && words[0].stop) return rest;
  return tells || is_infinitive_at(rest, tokens, 0, rules) ? rest : sentence;
}

}  // namespace griot
