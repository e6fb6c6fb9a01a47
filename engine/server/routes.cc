#include "engine/server/routes.h"

#include <algorithm>
#include <array>

namespace griot {
namespace {

constexpr const char* read_only = "GET, HEAD";
constexpr const char* kept_briefly = "public, max-age=60, stale-while-revalidate=600";
constexpr const char* kept_by_hosts =
    "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";

constexpr std::array<Route, 5> table = {{
    {"/sante", RouteKind::health, read_only, "no-store", Policy::data, false, true},
    {"/api/*", RouteKind::page, read_only, kept_briefly, Policy::data, true, true},
    {"/fragments/*", RouteKind::page, read_only, kept_by_hosts, Policy::data, true,
     false},
    {"/oembed", RouteKind::page, read_only, kept_by_hosts, Policy::data, true, true},
    {"/*", RouteKind::page, read_only, kept_briefly, Policy::page, false, false},
}};

bool fits(std::string_view pattern, std::string_view path) {
  if (!pattern.ends_with('*')) return path == pattern;
  pattern.remove_suffix(1);
  return path.starts_with(pattern);
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
