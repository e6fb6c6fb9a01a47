// What a document recommends, on its own page: beside the sentences, and as a list.
#include <algorithm>

#include "engine/publication/document_parts.h"
#include "engine/publication/register_request.h"
#include "engine/publication/template_source.h"

namespace griot {
namespace {

// The id of a recommendation's entry in the list.
std::string entry_of(const std::string& fact) {
  return "liste-" + anchor_of(fact);
}

const std::vector<Recommendation>& recommendations_of(const PageContext& page,
                                                      std::string_view document) {
  static const std::vector<Recommendation> none;
  const RegisteredDocument* known = page.catalogue.facts().document(document);
  return known ? known->facts.recommendations : none;
}

}  // namespace

std::string badges_of(const PageContext& page, std::string_view document,
                      std::string_view anchor) {
  std::string html;
  for (const Recommendation& each : recommendations_of(page, document)) {
    const std::string& id = each.standing.id;
    if (each.anchor != anchor || id.empty()) continue;
    if (!html.empty()) html += ' ';
    html += "<a class=\"g-badge\" id=\"" + anchor_of(id) + "\" href=\"#" + entry_of(id) +
            "\">" + escape_html(id) + "</a>";
  }
  return html;
}

void add_recommendations(const PageContext& page, const Card& card, View& view) {
  view.set("recommendations", View::List());
  const RegisteredDocument* document = page.catalogue.facts().document(card.id);
  for (const Recommendation& each : recommendations_of(page, card.id)) {
    if (each.standing.id.empty()) continue;
    View entry = recommendation_view(page, {document, &each});
    entry.set("item_id", entry_of(each.standing.id));
    entry.set("url", "#" + anchor_of(each.standing.id));
    view.append("recommendations", std::move(entry)).set("has_recommendations", true);
  }
}

}  // namespace griot
