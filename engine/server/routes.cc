#include "engine/server/routes.h"

#include <algorithm>
#include <array>

#include "engine/publication/page_kinds.h"

namespace griot {
namespace {

constexpr const char* read_only = "GET, HEAD";
constexpr const char* kept_briefly = "public, max-age=60, stale-while-revalidate=600";
constexpr const char* kept_by_hosts =
    "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";

constexpr const char* kept_for_ever = "public, max-age=31536000, immutable";
constexpr const char* asked_each_time = "no-cache";
constexpr const char* never_kept = "no-store";

using enum RouteKind;
constexpr bool as_json = true;
constexpr bool in_memory = true;

constexpr std::array<Route, 10> table = {{
    {"/sante", health, read_only, never_kept, Policy::data, Reach::here, as_json, false},
    {"/metrics", metrics, read_only, never_kept, Policy::data, Reach::here, as_json,
     false},
    {"/apercu/changements", changes, read_only, never_kept, Policy::data, Reach::here,
     as_json, false},
    {"/api/*", page, read_only, kept_briefly, Policy::data, Reach::everywhere, as_json,
     false},
    {"/fragments/*", page, read_only, kept_by_hosts, Policy::data, Reach::everywhere,
     false, in_memory},
    {"/oembed", page, read_only, kept_by_hosts, Policy::data, Reach::everywhere, as_json,
     in_memory},
    {"/assets/*", page, read_only, kept_for_ever, Policy::data, Reach::everywhere, false,
     in_memory},
    {"/recherche", page, read_only, asked_each_time, Policy::page, Reach::site, false,
     false},
    {"/recherche.*", page, read_only, asked_each_time, Policy::data, Reach::everywhere,
     false, false},
    {"/*", page, read_only, kept_briefly, Policy::page, Reach::site, false, in_memory},
}};

bool fits(std::string_view pattern, std::string_view path) {
  if (!pattern.ends_with('*')) return path == pattern;
  pattern.remove_suffix(1);
  return path.starts_with(pattern);
}

// "/api" of "/api/v1/documents/<id>"
std::string_view first_part(std::string_view pattern) {
  return pattern.substr(0, pattern.find('/', 1));
}

bool lies_in_english(std::string_view path) {
  return path == "/en" || path.starts_with("/en/");
}

// Meant to stand in another site's frame.
bool is_embedded(const Target& target) {
  return std::ranges::any_of(target.parameters, [](const auto& parameter) {
    return parameter.first == "embed" && parameter.second == "1";
  });
}

}  // namespace

std::span<const Route> routes() {
  return table;
}

const Route& route_of(std::string_view path) {
  if (lies_in_english(path)) path.remove_prefix(3);
  const auto found = std::ranges::find_if(
      table, [&](const Route& route) { return fits(route.pattern, path); });
  return found == table.end() ? table.back() : *found;
}

bool begins_an_address(std::string_view part) {
  const std::string path = "/" + std::string(part);
  // Every path is one of the last route, as every one may be a list's: the lists say
  // theirs.
  return lies_in_english(path) ||
         std::ranges::any_of(
             routes().first(table.size() - 1),
             [&](const Route& route) { return fits(first_part(route.pattern), path); }) ||
         std::ranges::any_of(
             shelf_forms(),
             [&](const ShelfForm& form) { return first_part(form.path) == path; }) ||
         std::ranges::any_of(page_kinds(), [&](const PageKind& kind) {
           const std::string_view first = first_part(kind.pattern);
           return first != "/<shelf>" && match(first, path);
         });
}

std::string policy_of(const Route& route, const Target& target) {
  switch (route.policy) {
    case Policy::data:
      return "default-src 'none'; frame-ancestors 'none'; sandbox";
    case Policy::page:
      break;
  }
  return std::string(
             "default-src 'none'; style-src 'self'; img-src 'self'; "
             "script-src 'self'; connect-src 'self'; form-action 'self'; "
             "base-uri 'none'; frame-ancestors ") +
         (is_embedded(target) ? "*" : "'none'");
}

std::string language_of(const Target& target) {
  for (const auto& [name, value] : target.parameters) {
    if (name == "lang" && value == "en") return "en";
  }
  return lies_in_english(target.path) ? "en" : "fr";
}

}  // namespace griot
