// Whether a clause of minutes says what somebody is to do, and who.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/clause.h"
#include "engine/knowledge/evidence.h"
#include "engine/knowledge/rules.h"

namespace griot {

struct TaskForm {
  bool named = false;         // somebody does it: "Mariama", "L'ASTAS", "chaque section"
  bool future = false;        // "passera les appels"
  bool present = false;       // "contacte l'imprimeur"
  bool promises = false;      // "s'engage à", "veut bien", "a promis de"
  bool must = false;          // "doit envoyer les factures avant vendredi"
  bool first_person = false;  // "je renvoie", said by a named speaker
  bool assigned = false;  // "Leïla : trouver …", "… (Yosr)", "… – bureau d'études"
  bool unassigned = false;  // "à désigner"
  bool deadline = false;
  bool infinitive = false;
  bool past = false;
  bool says = false;    // thinks, proposes, asks
  bool state = false;   // is, has, stays, takes place
  bool wished = false;  // conditional, "devrait"
  bool denied = false;
  bool question = false;
  bool done = false;            // "… – fait"
  std::string who;              // as written
  std::size_t promise_end = 0;  // the token behind "s'engage", where it promises
};

// `met`: the day of the meeting, from which deadlines count; `speaker` of a chat, or "".
TaskForm task_form_of(const std::string& text, const std::vector<Token>& tokens,
                      std::string_view speaker, std::string_view met, const Rules& rules);
Weighing evidence_of(const TaskForm& form, const Rules& rules);

// "Ibrahim écrit la réponse, Saïd la signera": a clause each, where each has its own
// actor.
std::vector<std::string> tasks_in(const std::string& sentence, const Rules& rules);

}  // namespace griot
