// What there is beside a dossier that found nothing; used by dossier.cc only.
#pragma once

#include <set>
#include <string>

#include "engine/index/index.h"
#include "engine/library/dossier.h"

namespace griot {

// The newest documents on the country alone and on the theme alone, with what these speak
// of; where there are none either, what the collection speaks of. `query` is the one of
// `request` that found nothing; editions of `replaced` are left out.
Blocks nearby_documents(const Library& library, const std::string& base_url,
                        const Language& language, const DossierRequest& request,
                        const Query& query, const std::set<std::string>& replaced);

}  // namespace griot
