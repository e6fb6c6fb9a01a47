// Capitalisations read part by part, and testimonies, as a site shows them.
#pragma once

#include <string>
#include <vector>

#include "engine/publication/page_context.h"

namespace griot {

struct ToldDocument {
  const Card* card = nullptr;
  const RegisteredDocument* document = nullptr;
};

// Those with a part that a heading announces, the newest first, without editions that a
// newer one replaces.
std::vector<ToldDocument> experience_sheets(const PageContext& page);
// Those that set someone's words apart.
std::vector<ToldDocument> told_testimonies(const PageContext& page);

// Whether someone's words may be read outside their document: where consent is said.
bool may_be_set_apart(const Testimony& testimony);

// The paths of all pages of both, for a static site.
std::vector<std::string> experience_paths(const PageContext& page);

}  // namespace griot
