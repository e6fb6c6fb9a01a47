// What a writer of notes takes on ("je contacte la salle jeudi") and what the notes say
// is needed: "besoin de monde pour …", "distribution prévue le 3", "pensez à …".
#include <algorithm>
#include <array>

#include "engine/knowledge/actor.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/task_reader.h"

namespace griot {

bool TaskReader::has_day_to_come() const {
  if (form_.deadline) return true;
  const std::string said = day_in(text_);
  return !said.empty() && due_date(said, place_.met) > place_.met;
}

// The verb behind "je" or "j'", near the beginning; behind all tokens: none.
std::size_t TaskReader::verb_of_writer() const {
  constexpr std::size_t reach = 5;  // words
  for (std::size_t k = 0; k + 1 < tokens_.size() && k < reach; ++k) {
    const std::string_view elided = elided_before(text_, tokens_[k]);
    if (elided != "j" && tokens_[k].word != "je") continue;
    std::size_t verb = elided == "j" ? k : k + 1;
    while (verb < tokens_.size() && is_pronoun_before_verb(tokens_[verb].word)) ++verb;
    return verb;
  }
  return tokens_.size();
}

void TaskReader::read_writer() {
  if (!place_.speaker.empty() || form_.question || form_.wished) return;
  const std::size_t verb = verb_of_writer();
  if (verb + 1 >= tokens_.size() || text_.starts_with("«")) return;
  if (text_.substr(0, tokens_[verb].from).find(':') != std::string::npos &&
      are_persons(text_.substr(0, text_.find(" :"))))
    return;
  const std::string& word = tokens_[verb].word;
  const VerbForm form = rules_.verbs().form(text_, tokens_[verb]);
  constexpr std::uint32_t said =
      verb_kind::opinion | verb_kind::telling | verb_kind::state | verb_kind::demand;
  std::size_t what = verb + 1;
  while (what + 1 < tokens_.size() && is_pronoun_before_verb(tokens_[what].word)) ++what;
  const bool soon = word == "vais" && is_infinitive_at(text_, tokens_, what, rules_) &&
                    !(rules_.verbs().form(text_, tokens_[what]).kinds &
                      (said & ~std::uint32_t{verb_kind::demand}));
  const bool charged =
      word == "suis" && rules_.begins("charge-de", std::span(tokens_).subspan(what)) > 0;
  const bool will = word.ends_with("rai") && (form.kinds & said) == 0 &&
                    word != "serai" && word != "aurai";
  const bool does = !soon && !charged && !will && word != "vais" && word != "suis" &&
                    (word.back() == 'e' || word.back() == 's' || word.back() == 'x') &&
                    (form.kinds & said) == 0 &&
                    (has_day_to_come() || (form.kinds & verb_kind::task) != 0) &&
                    !is_habitual(text_, tokens_, rules_) &&
                    (form.tense == Tense::present || form.tense == Tense::none);
  if (!soon && !charged && !will && !does) return;
  form_.first_person = true;
  form_.named = form_.infinitive = false;
  form_.past = form_.says = form_.state = form_.tells = form_.promises = false;
  form_.future = !does;
  form_.present = does;
  form_.who = "je";
}

// "@Sira tu rapportes les clés"
void TaskReader::read_called() {
  if (form_.question || tokens_.size() < 4 || !place_.speaker.empty()) return;
  if (tokens_[1].word != "tu" || !begins_with_capital(text_, tokens_[0])) return;
  const std::string who = text_.substr(tokens_[0].from, tokens_[0].to - tokens_[0].from);
  std::size_t verb = 2;
  while (verb < tokens_.size() && is_pronoun_before_verb(tokens_[verb].word)) ++verb;
  const bool addressed = text_.starts_with('@') || are_persons(who);
  if (!addressed || verb >= tokens_.size() || tokens_[verb].word == "ne") return;
  const std::string& word = tokens_[verb].word;
  static constexpr std::array<std::string_view, 6> states = {"es",   "as",  "sais",
                                                             "peux", "dis", "veux"};
  if (!word.ends_with("s") || std::ranges::find(states, word) != states.end()) return;
  form_.named = form_.present = form_.handles = true;
  form_.to_reader = form_.says = form_.state = form_.tells = false;
  form_.who = who;
}

void TaskReader::read_need() {
  constexpr std::size_t reach = 6;  // words
  if (form_.duty || form_.past || form_.question || form_.wished) return;
  const auto begin =
      std::span<const Token>(tokens_).first(std::min(reach, tokens_.size()));
  // "Pensez aux relais", "N'oubliez pas d'apporter un plat": to those who met.
  bool needed = tokens_.size() > 2 && rules_.begins("rappel-a-tous", tokens_) > 0;
  // "Besoin de monde pour le collage"
  const Phrases::Found hands = rules_.marker("besoin-de-bras", begin);
  needed = needed || (hands.last > 0 && hands.last < tokens_.size() && !clause_.negated);
  // "Distribution prévue les 7 et 8 mars"
  for (std::size_t k = 1; k < begin.size() && !needed && !clause_.found(); ++k) {
    const std::string& word = begin[k].word;
    needed =
        (word == "prevu" || word == "prevue" || word == "prevus" || word == "prevues") &&
        rules_.has("tache-prevue", begin.first(k));
  }
  // "Mise sous pli le 30 septembre chez Awa"
  needed = needed ||
           (!clause_.found() && tokens_.size() > 2 && names_task() && !form_.assigned &&
            !form_.done && !day_in(text_).empty() && has_day_to_come());
  if (!needed) return;
  form_.duty = true;
  form_.state = form_.present = form_.future = form_.infinitive = false;
  form_.to_reader = form_.says = form_.named = form_.denied = false;
  form_.who.clear();
}

}  // namespace griot
