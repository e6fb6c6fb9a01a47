// Whether a clause of minutes says what somebody is to do, and who.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/clause.h"
#include "engine/knowledge/evidence.h"
#include "engine/knowledge/people.h"
#include "engine/knowledge/rules.h"

namespace griot {

struct TaskForm {
  bool named = false;    // somebody does it: "Mariama", "L'ASTAS", "chaque section"
  bool person = false;   // a person whom the minutes know, or a function
  bool brief = false;    // in an item, and a person acts: "Awa raccourcit le texte"
  bool handles = false;  // by a verb that tells of tasks: "réserve", "relance", "envoie"
  bool future = false;   // "passera les appels"
  bool present = false;  // "contacte l'imprimeur"
  bool promises = false;      // "s'engage à", "veut bien", "a promis de"
  bool must = false;          // "doit envoyer les factures avant vendredi"
  bool first_person = false;  // "je renvoie", said by a named speaker
  bool assigned = false;  // "Leïla : trouver …", "… (Yosr)", "… – bureau d'études"
  bool unassigned = false;  // "à désigner"
  bool wanted = false;  // "personne à désigner": that somebody is, not a day or a place
  bool to_be_done = false;  // "à relire par Awa"
  bool deadline = false;
  bool infinitive = false;
  bool past = false;
  bool says = false;    // thinks, proposes, asks
  bool tells = false;   // presents, answers, thanks: what happened at the meeting
  bool state = false;   // is, has, stays, takes place
  bool wished = false;  // conditional, "devrait"
  bool denied = false;
  bool duty = false;      // "il faudra relancer": of nobody in particular
  bool group = false;     // "nous choisirons", "on va prévenir": the meeting itself
  bool arranged = false;  // "une réunion va être organisée": by whoever can
  bool question = false;
  bool habit = false;      // "tient une permanence le samedi"
  bool to_reader = false;  // "ton projet": of a guide
  bool done = false;       // "… – fait"
  std::string who;         // as written
  std::string what;        // of a promise, "à rendre les clés"; behind a name; else ""
  std::string until;       // "2 juin", where nothing but its place says that it is one
};

// Where a clause stands, as far as who is to do it depends on that.
struct TaskPlace {
  std::string_view speaker;     // of a chat, or ""
  std::string_view met;         // the day of the meeting, from which deadlines count
  std::string_view antecedent;  // whom "elle" stands for, or ""
  const People* people = nullptr;
  bool item = false;
  bool noted = false;     // a short line without a stop
  bool of_tasks = false;  // below a heading of tasks, or in a list of them
};

TaskForm task_form_of(const std::string& text, const std::vector<Token>& tokens,
                      const TaskPlace& place, const Rules& rules);
Weighing evidence_of(const TaskForm& form, const Rules& rules);

// "Relancer les banques": an infinitive of a verb of tasks, and no other verb.
bool opens_with_task(const std::string& text, const std::vector<Token>& tokens,
                     const Rules& rules);

// "Matériel : Awa achète les feutres": what stands behind the topic, where a person of
// the meeting does it there; else the sentence.
std::string without_topic(const std::string& sentence, const TaskPlace& place,
                          const Rules& rules);

// "Ibrahim écrit la réponse, Saïd la signera": a clause each, where each has its own
// actor.
std::vector<std::string> tasks_in(const std::string& sentence, const Rules& rules);

}  // namespace griot
