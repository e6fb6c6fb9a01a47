// What of the register of recommendations an address asks for.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/fact_query.h"
#include "engine/publication/page_context.h"

namespace griot {

inline constexpr const char* register_path = "/recommandations";
inline constexpr const char* register_table_path = "/recommandations.csv";
inline constexpr const char* register_data_path = "/recommandations.json";
inline constexpr const char* register_feed_path = "/recommandations.atom";
constexpr std::size_t facts_a_page = 50;

// What recommendations can be asked for by: the parameter, the path of a list of its own
// ("/recommandations/pays/KM"), the values that a fact has.
struct RegisterFacet {
  const char* name;
  const char* path;
  Message title;
  Message all;  // "Tous les pays"
  std::vector<std::string> FactQuery::*asked;
};
std::span<const RegisterFacet> register_facets();
std::vector<std::string> values_of(const RegisterFacet& facet,
                                   const Said<Recommendation>& said);
std::string label_of(const PageContext& page, const RegisterFacet& facet,
                     const std::string& value);

struct RegisterRequest {
  FactQuery query;
  bool by_addressee = false;
};

// `q`, `destinataire`, `pays`, `theme`, `statut`, `annee` (each may come again, an id or a
// name), `tri=destinataire`.
RegisterRequest register_request(const PageContext& page);
// The parameters of it that filter.
std::vector<std::string_view> register_filters();
Parameters register_parameters(const RegisterRequest& request);

// Those that are asked for, and by `filters` too, of documents that the site shows; the
// newest first.
std::vector<Said<Recommendation>> found_recommendations(const PageContext& page,
                                                        const FactQuery& query,
                                                        const FactQuery& filters = {});

// Where a recommendation stands on its document's page: "/documents/x#r-2026-017".
std::string path_of(const Said<Recommendation>& said);
// "r-2026-017"
std::string anchor_of(const std::string& fact);

// As the register's JSON has it: an array.
void append_recommendations(std::string& to, const PageContext& page,
                            std::span<const Said<Recommendation>> facts);

// One recommendation as lists show it (scope "recommendation").
View recommendation_view(const PageContext& page, const Said<Recommendation>& said);

}  // namespace griot
