#include "engine/publication/search_request.h"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "engine/publication/asked_values.h"

namespace griot {
namespace {

constexpr const char* by_date = "date";

std::int64_t page_asked_for(const std::string& text) {
  std::int64_t number = 1;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  const bool good = error == std::errc() && stop == end && number >= 1;
  return good ? std::min(number, most_pages) : 1;
}

}  // namespace

const std::vector<std::string>& values_of(const Query& query, std::string_view facet) {
  if (facet == "pays") return query.countries;
  if (facet == "theme") return query.themes;
  if (facet == "type") return query.types;
  if (facet == "annee") return query.years;
  assert(facet == "organisation");
  return query.organisations;
}

std::vector<std::string>& values_of(Query& query, std::string_view facet) {
  return const_cast<std::vector<std::string>&>(
      values_of(static_cast<const Query&>(query), facet));
}

Query query_of(const PageContext& page) {
  Query query;
  query.text = page.parameter("q");
  for (const ShelfForm& form : searched_forms()) {
    values_of(query, form.facet) = asked_values(page, form.facet);
  }
  query.exact = page.parameter("exact") == "1";
  query.public_only = true;
  if (page.parameter("tri") == by_date) query.order = Query::Order::date;
  query.limit = hits_a_page;
  query.offset = (page_asked_for(page.parameter("page")) - 1) * hits_a_page;
  return query;
}

std::vector<std::string_view> search_filters() {
  std::vector<std::string_view> filters;
  for (const ShelfForm& form : searched_forms()) filters.emplace_back(form.facet);
  return filters;
}

bool is_filtered(const Query& query) {
  return std::any_of(
      searched_forms().begin(), searched_forms().end(),
      [&](const auto& form) { return !values_of(query, form.facet).empty(); });
}

Parameters search_parameters(const Query& query) {
  Parameters parameters;
  if (!query.text.empty()) parameters.emplace_back("q", query.text);
  for (const ShelfForm& form : searched_forms()) {
    for (const auto& value : values_of(query, form.facet)) {
      parameters.emplace_back(form.facet, value);
    }
  }
  if (query.order == Query::Order::date) parameters.emplace_back("tri", by_date);
  if (query.exact) parameters.emplace_back("exact", "1");
  return parameters;
}

std::string search_link(const PageContext& page, const Query& query,
                        std::int64_t number) {
  Parameters parameters = search_parameters(query);
  if (number > 1) parameters.emplace_back("page", std::to_string(number));
  return page.link(search_path, parameters);
}

}  // namespace griot
