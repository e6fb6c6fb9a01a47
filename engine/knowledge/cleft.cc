// Decisions whose words stand in another order: "C'est la salle Aragon qui est choisie",
// or behind "que désormais". They are read as the plain sentence.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "engine/knowledge/decided.h"

namespace griot {
namespace {

constexpr std::size_t longest_opening = 60;  // bytes before what is told

// "C'est en 2019 que", "c'est ce que", "c'est pas la salle que", "c'est parce que": what
// stands there is not what was decided.
bool names_nothing(const std::string& head) {
  static constexpr std::array<std::string_view, 18> openings = {
      "pas", "ce", "parce", "dommage", "en",  "à",      "au",    "aux",   "dans",
      "de",  "du", "lors",  "pour",    "par", "depuis", "après", "avant", "sur"};
  const std::string_view first = std::string_view(head).substr(0, head.find(' '));
  return std::ranges::find(openings, first) != openings.end();
}

// "C'est la salle Aragon qui est choisie" → "la salle Aragon est choisie"; "C'est la
// salle que le conseil a choisie" → "le conseil a choisie".
std::string without_cleft(const std::string& sentence) {
  constexpr std::size_t longest_head = 90;  // bytes
  std::size_t begin = sentence.find(' ') + 1;
  for (const std::string_view link : {"finalement ", "donc ", "bien "}) {
    if (sentence.compare(begin, link.size(), link) == 0) begin += link.size();
  }
  const std::size_t who = sentence.find(" qui "), whom = sentence.find(" que ");
  if (who < whom && who <= longest_head && who > begin)
    return sentence.substr(begin, who + 1 - begin) + sentence.substr(who + 5);
  if (whom > longest_head || whom <= begin) return sentence;
  return names_nothing(sentence.substr(begin, whom - begin)) ? sentence
                                                             : sentence.substr(whom + 5);
}

}  // namespace

DecisionForm decision_form_of(const std::string& sentence,
                              const std::vector<Token>& tokens, const Rules& rules) {
  // "C'est l'idée d'un repas qui est retenue": the idea of a meal is.
  if (tokens.size() > 3 && tokens[0].word == "est" &&
      elided_before(sentence, tokens[0]) == "c") {
    const std::string plain = without_cleft(sentence);
    if (plain != sentence) {
      DecisionForm form = plain_decision_form_of(plain, tokens_of(plain), rules);
      form.content = sentence;
      return form;
    }
  }
  // "Pour la fête, c'est le 20 juin qui est retenu"
  for (const std::string_view mark : {", c'est ", ", c’est "}) {
    const std::size_t from = sentence.find(mark);
    if (from == std::string::npos || from > longest_opening) continue;
    const std::string rest = sentence.substr(from + 2);
    const std::string plain = without_cleft(rest);
    if (plain == rest) continue;
    DecisionForm form = plain_decision_form_of(plain, tokens_of(plain), rules);
    form.content = sentence;
    return form;
  }
  // "Il fut décidé que …" is told like "il a été décidé que …".
  for (const auto& [simple, perfect] :
       {std::pair{" fut ", " a été "}, std::pair{" furent ", " ont été "}}) {
    const std::size_t from = sentence.find(simple);
    if (from == std::string::npos) continue;
    std::string plain = sentence;
    plain.replace(from, std::string_view(simple).size(), perfect);
    DecisionForm form = plain_decision_form_of(plain, tokens_of(plain), rules);
    // A narrative tells much in this tense: only what says that it decides.
    form.stands = form.settles = form.will_be = form.becomes = form.new_one = false;
    if (sentence.find(form.content) == std::string::npos) form.content = sentence;
    return form;
  }
  // "Il a été signifié que désormais les réunions …": what is so from now on.
  for (const std::string_view mark : {" que désormais ", " que dorénavant "}) {
    const std::size_t from = sentence.find(mark);
    if (from == std::string::npos) continue;
    const std::string rest = sentence.substr(from + 5);
    DecisionForm form = plain_decision_form_of(rest, tokens_of(rest), rules);
    if (evidence_of(form, rules).is_enough(rules)) return form;
  }
  return plain_decision_form_of(sentence, tokens, rules);
}

}  // namespace griot
