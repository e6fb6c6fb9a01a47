// A search as an address says it, and addresses of searches near it.
#pragma once

#include <string>
#include <string_view>

#include "engine/publication/page_context.h"

namespace griot {

constexpr std::int64_t hits_a_page = 10;
constexpr std::int64_t most_pages = 1'000;

// `q`, `pays`, `theme`, `type`, `annee`, `organisation` (each may come again) and `page`.
// A page that is no number is the first.
Query query_of(const PageContext& page);

// The values asked for in one facet.
std::vector<std::string>& values_of(Query& query, std::string_view facet);
const std::vector<std::string>& values_of(const Query& query, std::string_view facet);
bool is_filtered(const Query& query);

// The address of this search, on the page `number` (1 is left out).
std::string search_link(const PageContext& page, const Query& query,
                        std::int64_t number = 1);

}  // namespace griot
