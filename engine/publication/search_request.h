// A search as an address says it, and addresses of searches near it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/publication/page_context.h"

namespace griot {

constexpr std::int64_t hits_a_page = 10;
constexpr std::int64_t most_pages = 1'000;

inline constexpr const char* search_path = "/recherche";
inline constexpr const char* search_feed_path = "/recherche.atom";
inline constexpr const char* search_table_path = "/recherche.csv";
inline constexpr const char* search_data_path = "/api/v1/search";

// `q`, `pays`, `theme`, `type`, `annee`, `organisation` (each may come again, an id or a
// name), `tri`, `exact=1` (no stems, no synonyms) and `page`. A page that is no number is the first;
// what is sorted by no date, by relevance.
Query query_of(const PageContext& page);
// The parameters of it that filter.
std::vector<std::string_view> search_filters();

// The values asked for in one facet.
std::vector<std::string>& values_of(Query& query, std::string_view facet);
const std::vector<std::string>& values_of(const Query& query, std::string_view facet);
bool is_filtered(const Query& query);

// What an address says of this search; the page is left out.
Parameters search_parameters(const Query& query);

// The address of this search, on the page `number` (1 is left out).
std::string search_link(const PageContext& page, const Query& query,
                        std::int64_t number = 1);

}  // namespace griot
