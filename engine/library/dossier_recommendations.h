// What of the register of recommendations a dossier holds; used by dossier.cc only.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/knowledge/register.h"
#include "engine/library/dossier.h"
#include "engine/library/dossier_passages.h"

namespace griot {

// Those of the documents cited that concern a country and a theme asked for, the newest
// first. Rejected ones are nobody's.
std::vector<Said<Recommendation>> recommendations_for(const Register& facts,
                                                      const std::set<std::string>& cited,
                                                      const DossierRequest& request,
                                                      const ThemeWords& themes);

}  // namespace griot
