// Recommendations that a search asks for, before what it finds in texts.
#include "engine/publication/register_request.h"
#include "engine/publication/search_parts.h"

namespace griot {
namespace {

constexpr std::size_t most_shown = 5;

Parameters parameters_of(const FactQuery& query) {
  RegisterRequest request;
  request.query = query;
  return register_parameters(request);
}

}  // namespace

std::vector<Said<Recommendation>> asked_recommendations_of(const PageContext& page,
                                                           const std::string& search) {
  if (!page.index.recommendations) return {};
  const std::optional<FactQuery> asked = page.index.recommendations(search);
  return asked ? found_recommendations(page, *asked)
               : std::vector<Said<Recommendation>>();
}

void add_asked_recommendations(const PageContext& page, const std::string& search,
                               View& view) {
  view.set("recommendations", View::List());
  if (!page.index.recommendations) return;
  const std::optional<FactQuery> asked = page.index.recommendations(search);
  if (!asked) return;
  const auto found = found_recommendations(page, *asked);
  if (found.empty()) return;
  for (std::size_t i = 0; i < std::min(most_shown, found.size()); ++i) {
    view.append("recommendations", recommendation_view(page, found[i]));
  }
  view.set("has_recommendations", true);
  view.set("recommendations_count",
           page.text(say_n("{1} recommandation", "{1} recommandations",
                           static_cast<std::int64_t>(found.size()))));
  view.set("recommendations_url", page.link(register_path, parameters_of(*asked)));
}

}  // namespace griot
