#include "engine/publication/page_kinds.h"

#include <algorithm>

#include "engine/publication/register_request.h"
#include "engine/publication/search_request.h"

namespace griot {
namespace {

// The first pattern that fits is taken.
constexpr PageKind kinds[] = {
    {"/", home_page},
    {"/documents/", all_documents_page},
    {"/documents/page/<n>", all_documents_page},
    {"/documents.bib", all_citations},
    {"/documents.ris", all_citations},
    {"/documents.csl.json", all_citations},
    {"/documents/page/<n>.bib", all_citations},
    {"/documents/page/<n>.ris", all_citations},
    {"/documents/page/<n>.csl.json", all_citations},
    {"/documents/<id>.bib", document_citation},
    {"/documents/<id>.ris", document_citation},
    {"/documents/<id>.csl.json", document_citation},
    {"/documents/<id>.json", document_json},
    {"/documents/<id>.md", document_markdown},
    {"/documents/<id>", document_page},
    {"/documents/<id>/media/<name>", document_media},
    {"/documents/<id>/versions", versions_page},
    {"/documents/<id>/versions/<n>", comparison_page},
    {"/documents/<id>/depuis/<id>", editions_page},
    {"/oembed", oembed},
    {"/pays/<id>/themes/<id>", country_theme_page},
    {"/pays/<id>/themes/<id>/page/<n>", country_theme_page},
    {"/matrice", matrix_page},
    {"/frise", timeline_page},
    {register_path, register_page},
    {"/recommandations/page/<n>", register_page},
    {"/recommandations/<facet>/<value>", register_part_page},
    {"/recommandations/<facet>/<value>/page/<n>", register_part_page},
    {register_table_path, register_table},
    {register_data_path, register_data},
    {register_feed_path, register_feed},
    {"/actions", actions_page},
    {"/actions.csv", actions_table},
    {"/actions.json", actions_data},
    {"/rencontres", meetings_page},
    {"/rencontres.json", api_meetings},
    {"/rencontres/<id>", meeting_page},
    {"/experiences", experiences_page},
    {"/experiences.json", api_experiences},
    {"/experiences/<theme>", experiences_of_theme_page},
    {"/paroles", testimonies_page},
    {"/paroles.json", api_testimonies},
    {"/matrice/<perimeter>.csv", matrix_table},
    {"/matrice/<perimeter>", matrix_page},
    {"/matrice/<perimeter>/types/<type>", matrix_page},
    {"/matrice/<perimeter>/annees/<year>", matrix_page},
    {"/annuaire", directory_page},
    {"/annuaire.csv", directory_table},
    {"/annuaire.geojson", directory_map},
    {"/points-focaux/", focal_points_page},
    {"/points-focaux/<country>", focal_point_page},
    {"/programme", programme_page},
    {"/indicateurs", indicators_page},
    {"/indicateurs.csv", indicators_table},
    {"/indicateurs.docx", indicators_document},
    {"/indicateurs/<id>", indicator_page},
    {search_path, search_page},
    {search_feed_path, search_feed},
    {search_table_path, search_table},
    {"/fragments/<id>", fragment_page},
    {"/flux.atom", atom_feed},
    {"/sitemap.xml", sitemap},
    {"/sitemap-<n>.xml", sitemap_of_documents},
    {"/robots.txt", robots},
    {"/opensearch.xml", opensearch},
    {"/assets/<name>", asset},
    {"/api/v1/recommendations", register_data},
    {"/api/v1/actions", actions_data},
    {"/api/v1/decisions", api_decisions},
    {"/api/v1/meetings", api_meetings},
    {"/api/v1/experiences", api_experiences},
    {"/api/v1/testimonies", api_testimonies},
    {"/api/v1/changes", api_changes},
    {"/api/v1/coverage", api_coverage},
    {"/api/v1/events", api_events},
    {"/api/v1/focal-points", api_focal_points},
    {"/api/v1/indicators", api_indicators},
    {"/api/v1/organisations", api_organisations},
    {"/api/v1/persons", api_persons},
    {"/api/v1/vocabulary", api_vocabulary},
    {"/api/v1/documents", api_documents},
    {"/api/v1/documents/<id>", document_json},
    {"/api/v1/documents/<id>/related", api_related},
    {"/api/v1/documents/<id>/lineage", api_lineage},
    {search_data_path, api_search},
    {"/api/v1/suggest", api_suggest},
    // The lists: /pays/, /pays/KM, /pays/KM/page/2, and so for themes, types …
    {"/<shelf>/", shelf_index_page},
    {"/<shelf>/<id>.bib", shelf_citations},
    {"/<shelf>/<id>.ris", shelf_citations},
    {"/<shelf>/<id>.csl.json", shelf_citations},
    {"/<shelf>/<id>/page/<n>.bib", shelf_citations},
    {"/<shelf>/<id>/page/<n>.ris", shelf_citations},
    {"/<shelf>/<id>/page/<n>.csl.json", shelf_citations},
    {"/<shelf>/<id>", shelf_page},
    {"/<shelf>/<id>/page/<n>", shelf_page},
};

}  // namespace

std::span<const PageKind> page_kinds() {
  return kinds;
}

std::optional<std::vector<std::string>> match(std::string_view pattern,
                                              std::string_view path) {
  std::vector<std::string> captured;
  while (!pattern.empty()) {
    if (pattern.front() != '<') {
      if (path.empty() || path.front() != pattern.front()) return std::nullopt;
      pattern.remove_prefix(1);
      path.remove_prefix(1);
      continue;
    }
    pattern.remove_prefix(pattern.find('>') + 1);
    // Up to the next slash, less what the pattern still asks for before it (".json").
    const std::size_t segment = std::min(path.find('/'), path.size());
    const std::size_t asked = std::min(pattern.find('/'), pattern.size());
    if (segment <= asked) return std::nullopt;
    captured.emplace_back(path.substr(0, segment - asked));
    path.remove_prefix(segment - asked);
  }
  if (!path.empty()) return std::nullopt;
  return captured;
}

}  // namespace griot
