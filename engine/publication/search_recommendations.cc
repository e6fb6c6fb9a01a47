// Recommendations that a search asks for, before what it finds in texts.
#include <algorithm>

#include "engine/publication/register_request.h"
#include "engine/publication/search_parts.h"

namespace griot {
namespace {

constexpr std::size_t most_shown = 5;

// The register has no more than one list of each: that of the words, else of the filters.
Parameters parameters_of(const FactQuery& asked, const FactQuery& filters) {
  RegisterRequest request;
  request.query = asked;
  for (const RegisterFacet& facet : register_facets()) {
    std::vector<std::string>& values = request.query.*facet.asked;
    if (values.empty()) values = filters.*facet.asked;
  }
  return register_parameters(request);
}

}  // namespace

FactQuery filters_of(const Query& query) {
  FactQuery filters;
  filters.countries = query.countries;
  filters.themes = query.themes;
  filters.types = query.types;
  filters.years = query.years;
  return filters;
}

std::vector<Said<Recommendation>> asked_recommendations_of(const PageContext& page,
                                                           const Query& query) {
  if (!page.index.recommendations) return {};
  const std::optional<FactQuery> asked = page.index.recommendations(query.text);
  if (!asked) return {};
  auto found = found_recommendations(page, *asked, filters_of(query));
  if (query.organisations.empty()) return found;
  std::erase_if(found, [&](const Said<Recommendation>& said) {
    const Card* card = page.shelves.card(said.document->id);
    const auto places = page.shelves.places(*card, ShelfKind::organisation);
    return std::none_of(places.begin(), places.end(), [&](const std::string& place) {
      return std::find(query.organisations.begin(), query.organisations.end(), place) !=
             query.organisations.end();
    });
  });
  return found;
}

void add_asked_recommendations(const PageContext& page, const Query& query, View& view) {
  view.set("recommendations", View::List());
  const auto found = asked_recommendations_of(page, query);
  if (found.empty()) return;
  for (std::size_t i = 0; i < std::min(most_shown, found.size()); ++i) {
    view.append("recommendations", recommendation_view(page, found[i]));
  }
  view.set("has_recommendations", true);
  view.set("recommendations_count",
           page.text(say_n("{1} recommandation", "{1} recommandations",
                           static_cast<std::int64_t>(found.size()))));
  const FactQuery asked = *page.index.recommendations(query.text);
  view.set("recommendations_url",
           page.link(register_path, parameters_of(asked, filters_of(query))));
}

}  // namespace griot
