// Search results for people, on a terminal.
#pragma once

#include "engine/document/visibility.h"
#include "engine/index/index.h"
#include "engine/library/library.h"
#include "engine/vocabulary/vocabulary.h"

namespace griot {

class Session;

struct HitStanding {
  Status status = Status::draft;
  Audience audience = Audience::internal;
};
// What is public says it itself; of the rest the store knows. A document that has gone
// since it was indexed is a draft of nobody's.
HitStanding standing_of(const Hit& hit, const Library& library);

// Title; type · countries · date · what keeps it from the public; then each passage: its
// headings, the words around the matches with these in bold, and id#anchor to point at.
void show_hits(const Results& results, const Library& library, Session& session);

// "compris : …", and what is searched beside the words.
void show_understood(const Results& results, Session& session);

// The ids of what people called by name. Throws Error{usage} as below; `option` is where
// it was said.
std::vector<std::string> ids_of(Kind kind, const char* option,
                                const std::vector<std::string>& names,
                                const Vocabulary& vocabulary);

// The query with names of countries and themes turned into what the index calls them
// ("Sénégal" → "SN"). Throws Error{usage} for a value that the vocabulary does not know.
Query with_known_values(Query query, const Vocabulary& vocabulary);

}  // namespace griot
