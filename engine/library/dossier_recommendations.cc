#include "engine/library/dossier_recommendations.h"

#include <algorithm>

namespace griot {
namespace {

// Nothing asked for, or nothing said, is about all.
bool meet(const std::vector<std::string>& asked, const std::vector<std::string>& said) {
  if (asked.empty() || said.empty()) return true;
  return std::any_of(asked.begin(), asked.end(), [&](const std::string& id) {
    return std::find(said.begin(), said.end(), id) != said.end();
  });
}

bool is_about(const ThemeWords& themes, const Recommendation& fact) {
  if (themes.concepts().empty() || !themes.concept_in(fact.text).empty()) return true;
  return !fact.themes.empty() && meet(themes.concepts(), fact.themes);
}

}  // namespace

std::vector<Said<Recommendation>> recommendations_for(const Register& facts,
                                                      const std::set<std::string>& cited,
                                                      const DossierRequest& request,
                                                      const ThemeWords& themes) {
  std::vector<Said<Recommendation>> found;
  // Of what two editions ask, the newer one is shown, where it is cited.
  const auto is_shown_in_newer = [&](const Recommendation& fact) {
    const auto newer = facts.recommendation(facts.taken_up_in(fact.standing.id));
    return newer.document && cited.contains(newer.document->id);
  };
  for (const Said<Recommendation>& said : facts.recommendations_of_all_editions()) {
    const Recommendation& fact = *said.fact;
    if (is_shown_in_newer(fact)) continue;
    if (!cited.contains(said.document->id) ||
        fact.standing.state == FactState::rejected) {
      continue;
    }
    if (meet(request.countries, fact.countries) && is_about(themes, fact)) {
      found.push_back(said);
    }
  }
  return found;
}

}  // namespace griot
