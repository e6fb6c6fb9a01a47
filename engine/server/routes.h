// The one table of routes: what lies where, how long it may be kept, and what a browser
// may do with it. A new route is one line.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/server/request.h"

namespace griot {

enum class RouteKind {
  page,     // Library::page answers
  health,   // the state of the server
  metrics,  // its counters, for Prometheus
  changes,  // of a preview: answers when there is something new to see
};

// What a browser may do with the answer (Content-Security-Policy).
enum class Policy {
  page,  // our own styles, scripts, pictures and forms; in no frame
  data,  // nothing at all
};

// Who may have it.
enum class Reach {
  site,        // everyone; only our own pages show it (Cross-Origin-Resource-Policy)
  everywhere,  // other sites may show it, and their scripts may read it
  here,        // programs of this machine; there is nothing here for anyone else
};

struct Route {
  const char* pattern;  // ends with "*": and below; English ones lie under /en too
  RouteKind kind;
  const char* methods;  // of Allow
  const char* cache;    // Cache-Control when the page says nothing
  Policy policy;
  Reach reach;
  bool problem_json;  // errors are application/problem+json (RFC 9457)
  bool kept;          // answers stay in memory until the corpus changes
};

std::span<const Route> routes();

// The first route of the table that fits; every path has one.
const Route& route_of(std::string_view path);

// Whether addresses of the site begin with this part: "pays", "api", "recherche.csv",
// "en".
bool begins_an_address(std::string_view part);

// The Content-Security-Policy of an answer. A page asked for with ?embed=1 may stand in
// another site's frame.
std::string policy_of(const Route& route, const Target& target);

// "en" for /en, /en/… and ?lang=en; "fr" otherwise.
std::string language_of(const Target& target);

}  // namespace griot
