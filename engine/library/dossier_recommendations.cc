#include "engine/library/dossier_recommendations.h"

#include <algorithm>
#include <string_view>

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
  std::set<std::string_view> shown_in_newer;
  for (const Said<Recommendation>& said : facts.recommendations_of_all_editions()) {
    const Recommendation& fact = *said.fact;
    if (!cited.contains(said.document->id) || facts.is_withdrawn(fact.standing.id)) {
      continue;
    }
    if (!meet(request.countries, fact.countries) || !is_about(themes, fact)) continue;
    found.push_back(said);
    shown_in_newer.insert(fact.standing.continues.begin(), fact.standing.continues.end());
  }
  // Of what two editions ask here, the newer one says it.
  std::erase_if(found, [&](const Said<Recommendation>& said) {
    return shown_in_newer.contains(said.fact->standing.id);
  });
  return found;
}

}  // namespace griot
