// What speaks for a decision by where its sentence stands in minutes, beside what its own
// words say.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/knowledge/decided.h"
#include "engine/knowledge/evidence.h"
#include "engine/knowledge/lines.h"

namespace griot {

// Where a sentence of minutes stands.
struct DecisionPlace {
  const Line* line = nullptr;
  std::string_view met;          // the day of the meeting
  bool knows_people = false;     // the minutes say who was there
  bool noted = false;            // a point of notes
  bool beside_decision = false;  // the sentence before decides
  bool behind_act = false;       // behind "Septième résolution."
  bool ends_a_point = false;     // the last one of a point of the agenda
  std::span<const Token> names;  // of the title, the event and the authors
};

Weighing evidence_of(const DecisionForm& form, const std::string& sentence,
                     const std::vector<Token>& tokens, const DecisionPlace& place,
                     const Rules& rules);

// "> Les statuts sont approuvés à l'unanimité.": one sentence, set apart, that was
// resolved; "> « On les approuve »" is someone's.
bool is_resolved_apart(const Line& line, const Rules& rules);

}  // namespace griot
