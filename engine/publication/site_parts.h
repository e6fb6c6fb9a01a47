// What a static site is made of, part by part, and what each part depends on.
//
// A key holds all that the pages of a part show of the corpus; what all pages share
// (templates, sentences, vocabulary, program) is the build's to add. Whoever lets a page
// show something new of another document adds it here: tests/publication/rebuild_test.cc
// compares what was built step by step with what is built at once.
#pragma once

#include <vector>

#include "engine/publication/page_context.h"

namespace griot {

// In a fixed order, for the catalogue of this context. Costs about 15 µs a document, with
// its key of related documents.
std::vector<SitePart> parts_of_site(const PageContext& page);

}  // namespace griot
