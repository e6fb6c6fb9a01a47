// A recommendation as people read it in a terminal.
#pragma once

#include "engine/knowledge/register.h"
#include "engine/library/library.h"

namespace griot {

class Session;

// Its number and words, then whom it asks, what it is about, where it stands and what
// became of it.
void show_recommendation(const Said<Recommendation>& said, const Library& library,
                         Session& session);

}  // namespace griot
