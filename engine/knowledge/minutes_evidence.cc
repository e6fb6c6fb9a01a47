#include "engine/knowledge/minutes_evidence.h"

#include "engine/knowledge/due.h"
#include "engine/knowledge/minutes_sentence.h"
#include "engine/knowledge/sentences.h"

namespace griot {

Weighing evidence_of(const DecisionForm& form, const std::string& sentence,
                     const std::vector<Token>& tokens, const DecisionPlace& place,
                     const Rules& rules) {
  Weighing evidence = evidence_of(form, rules);
  evidence.add_if(!evidence.cues().empty() && !form.long_past &&
                      tells_of_older_meeting(sentence, tokens, place.met, rules),
                  "passe", rules);
  evidence.add_if(
      form.decides && is_of_another_body(sentence, tokens, place.names, rules),
      "autre-organe", rules);
  evidence.add_if(place.beside_decision, "voisine", rules);
  evidence.add_if(place.behind_act, "resolution", rules);
  const bool concludes =
      place.ends_a_point &&
      (form.stands || form.will_be || form.from_now || form.becomes || form.abstains);
  evidence.add_if(concludes, "point", rules);
  const bool formal = !evidence.cues().empty();
  // "On monte deux tentes samedi": said with a day, by those who were there.
  const bool told =
      form.does && place.knows_people &&
      (!due_date(sentence, place.met).empty() || rules.has("bientot", tokens));
  evidence.add_if(formal && (told || place.noted), "puce", rules);
  // "=> Lieu : la salle des fêtes"
  const bool outcome = place.line->label == "→" && tokens.size() >= 3 &&
                       place.knows_people && !clause_of(sentence, tokens, rules).found();
  evidence.add_if(outcome, "fleche", rules);
  if (outcome && !formal) evidence.add("puce", rules);
  evidence.add_if(form.elliptic && place.line->kind == Line::Kind::paragraph &&
                      sentence.size() + 1 >= place.line->text.size(),
                  "seule", rules);
  return evidence;
}

bool is_resolved_apart(const Line& line, const Rules& rules) {
  if (line.text.starts_with("«") || line.text.starts_with("“")) return false;
  if (sentences_of(line.text).size() != 1) return false;
  const DecisionForm form = decision_form_of(line.text, line.tokens, rules);
  const bool noted = form.elliptic && form.favoured;  // "Bilan validé."
  return (form.decides || noted) && evidence_of(form, rules).is_enough(rules);
}

}  // namespace griot
