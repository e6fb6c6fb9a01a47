// A recommendation as people read it in a terminal.
#pragma once

#include <string>

#include "engine/knowledge/register.h"
#include "engine/library/library.h"

namespace griot {

class Session;

// Its number and words, then whom it asks, what it is about, where it stands and what
// became of it.
void show_recommendation(const Said<Recommendation>& said, const Library& library,
                         Session& session);

// "reprise de R-2025-003, avec ce qui en a été décidé": of a fact of any kind; "" where
// it takes up nothing of an older edition.
std::string taken_up_words(const Standing& standing, const Session& session);

}  // namespace griot
