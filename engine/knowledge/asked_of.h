// Which words of a sentence say of whom it asks something, by its grammar.
//
// "Aux bailleurs, …", "Nous demandons à l'État de …", "Il appartient aux communes de …",
// "que les rédactions publient …", "Les écoles doivent …", "à prévoir par la ville",
// "… (bailleurs)". Where the words only point back ("Qu'ils évitent …", "Nous leur
// recommandons …"), whom the text before names is asked.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

struct AskedOf {
  struct Part {
    std::size_t from = 0, to = 0;  // tokens
    bool subject = false;          // of a verb: nothing but a noun counts
  };
  std::vector<Part> parts;   // the surest first
  std::vector<Part> others;  // less sure than what announces the sentence
  bool points_back = false;  // "Qu'ils …", "À elles de …", "Nous les invitons à …"
  bool to_reader = false;    // "Cessez de …", "vos services": who gets the letter
};

AskedOf asked_of(const Line& sentence, const Rules& rules);

}  // namespace griot
