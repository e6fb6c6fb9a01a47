// What minutes write behind a task or a decision, each with its label: "Écrire le guide.
// Responsable : Awa EXEMPLE, pour le 15/01/2026."
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/rules.h"

namespace griot {

struct TaskFields {
  std::string who;    // "Awa EXEMPLE"; "" for none
  std::string until;  // as written
};

// Labels are those of columns "qui" and "quand" of a table (colonnes.tsv), behind a full
// stop, a bracket, a dash or a comma. Linear.
TaskFields task_fields_of(std::string_view text, const Rules& rules);

// "Responsable : Awa EXEMPLE, pour le 5 juillet.": it says who is to do what stands before.
bool is_only_fields(std::string_view text, const Rules& rules);
// Of "Action Vincent et Frédéric", what stands in parentheses behind a task, who does it;
// else "".
std::string doer_in_parentheses(std::string_view inside, const Rules& rules);

// Sentences, each with the fields that follow it.
std::vector<std::string> with_fields(std::vector<std::string> sentences,
                                     const Rules& rules);

// Of what is said of somebody the part before when it is to be done: "Nassur pour la
// prochaine fois" → "Nassur".
std::string up_to_deadline(std::string words);

}  // namespace griot
