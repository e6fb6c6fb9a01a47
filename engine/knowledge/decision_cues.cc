// What each sign of a decision is called in indices.tsv.
#include <array>

#include "engine/knowledge/decided.h"

namespace griot {
namespace {

struct DecisionCue {
  bool DecisionForm::*there;
  std::string_view name;
};
constexpr std::array decision_cues = {
    DecisionCue{&DecisionForm::decides, "verbe-de-decision"},
    DecisionCue{&DecisionForm::chooses, "choix"},
    DecisionCue{&DecisionForm::agrees, "accord"},
    DecisionCue{&DecisionForm::abstains, "on-ne"},
    DecisionCue{&DecisionForm::forgoes, "on-ne-fera-pas"},
    DecisionCue{&DecisionForm::stands, "present-passif"},
    DecisionCue{&DecisionForm::settles, "acte"},
    DecisionCue{&DecisionForm::will_be, "futur-passif"},
    DecisionCue{&DecisionForm::new_one, "nouveau"},
    DecisionCue{&DecisionForm::for_all, "regle"},
    DecisionCue{&DecisionForm::voted, "vote"},
    DecisionCue{&DecisionForm::favoured, "faveur"},
    DecisionCue{&DecisionForm::from_now, "desormais"},
    DecisionCue{&DecisionForm::becomes, "devient"},
    DecisionCue{&DecisionForm::does, "on-fait"},
    DecisionCue{&DecisionForm::elliptic, "participe"},
    DecisionCue{&DecisionForm::resumes, "reprise"},
    DecisionCue{&DecisionForm::next_one, "prochaine"},
    DecisionCue{&DecisionForm::refused, "refus"},
    DecisionCue{&DecisionForm::put_off, "report"},
    DecisionCue{&DecisionForm::long_past, "passe"},
    DecisionCue{&DecisionForm::opinion, "avis"},
    DecisionCue{&DecisionForm::question, "question"},
    DecisionCue{&DecisionForm::nothing, "rien"},
    DecisionCue{&DecisionForm::habit, "habitude"},
    DecisionCue{&DecisionForm::to_reader, "lecteur"},
};

}  // namespace

Weighing evidence_of(const DecisionForm& form, const Rules& rules) {
  Weighing evidence("decision");
  for (const DecisionCue& cue : decision_cues) {
    evidence.add_if(form.*cue.there, cue.name, rules);
  }
  return evidence;
}

}  // namespace griot
