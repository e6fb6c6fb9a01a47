// What a sentence of minutes is about before it says anything: "Buvette : voir avec le
// comité", "Cantine – Awa écrit à la mairie". A fact is quoted without it.
#pragma once

#include <string>

#include "engine/knowledge/people.h"
#include "engine/knowledge/rules.h"

namespace griot {

// What stands behind the topic, where that is a clause of its own or an infinitive; else
// the sentence. Who is to do something ("Awa : …") and labels ("Décision : …") are no
// topics.
std::string behind_topic(const std::string& sentence, const People& people,
                         const Rules& rules);

}  // namespace griot
