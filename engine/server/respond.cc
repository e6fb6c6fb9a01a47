#include "engine/server/respond.h"

#include <exception>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/base/compression.h"
#include "engine/server/routes.h"

namespace griot {
namespace {

// Below this, a packet is a packet.
constexpr std::size_t worth_compressing = 1'024;
// Fast rather than small: a page is compressed at each request (the static build and the
// proxy in front keep theirs).
constexpr int compression_level = 4;

bool is_text(std::string_view media_type) {
  return media_type.starts_with("text/") ||
         media_type.find("json") != std::string_view::npos ||
         media_type.find("xml") != std::string_view::npos ||
         media_type.find("javascript") != std::string_view::npos;
}

Response health_response(const ServerSource& source) {
  const Health health = source.health();
  Response response;
  response.set("Content-Type", "application/json; charset=utf-8");
  response.body =
      nlohmann::ordered_json(
          {{"v", 1},
           {"status", health.index_ready ? "ok" : "degraded"},
           {"position", health.position},
           {"index",
            {{"ready", health.index_ready}, {"position", health.index_position}}},
           {"public_documents", health.public_documents}})
          .dump();
  return response;
}

Response page_response(const Request& request, const Target& target,
                       const ServerSource& source) {
  Page page = source.page({target.path, language_of(target), target.parameters});
  Response response;
  response.status = page.status;
  if (!page.location.empty()) response.set("Location", page.location);
  if (!page.media_type.empty()) response.set("Content-Type", page.media_type);
  if (!page.cache_control.empty()) response.set("Cache-Control", page.cache_control);
  response.body = std::move(page.bytes);

  const bool compressible = is_text(page.media_type);
  if (compressible) response.set("Vary", "Accept-Encoding");
  const bool compress = compressible && response.body.size() >= worth_compressing &&
                        accepts_gzip(request.accept_encoding);
  // Another form of the same page is another strong tag.
  const std::string plain = page.etag;
  const std::string zipped = plain.empty() ? plain : plain + "-gzip";
  if (!plain.empty()) response.set("ETag", "\"" + (compress ? zipped : plain) + "\"");
  const bool known = names_etag(request.if_none_match, plain) ||
                     names_etag(request.if_none_match, zipped);
  if (page.status == 200 && known) {
    response.status = 304;
    response.body.clear();
  } else if (compress) {
    response.body = gzip(response.body, compression_level);
    response.set("Content-Encoding", "gzip");
  }
  return response;
}

void add_policies(const Route& route, const Target& target, Response& response) {
  const auto add = [&](const char* name, std::string value) {
    if (response.field(name).empty()) response.set(name, std::move(value));
  };
  add("Cache-Control", response.status < 400 ? route.cache : "no-cache");
  add("Content-Security-Policy", policy_of(route, target));
  add("X-Content-Type-Options", "nosniff");
  add("Referrer-Policy", "same-origin");
  if (route.any_origin) add("Access-Control-Allow-Origin", "*");
}

Response routed(const Request& request, const Target& target, const Route& route,
                const ServerSource& source) {
  switch (route.kind) {
    case RouteKind::health:
      return health_response(source);
    case RouteKind::page:
      return page_response(request, target, source);
  }
  return {};
}

Response answer(const Request& request, const ServerSource& source,
                const TroubleCallback& trouble) {
  // What the address seems to be, to say errors in its form and language.
  const Route& seeming = route_of(request.target.substr(0, request.target.find('?')));
  const auto refuse = [&](int status, const std::string& language = "fr") {
    return error_response(status, request.id, seeming.problem_json, language, source);
  };
  if (request.target.size() > longest_target) return refuse(414);
  const auto target = read_target(request.target);
  if (!target) return refuse(400);
  const std::string language = language_of(*target);
  if (request.method != "GET" && request.method != "HEAD") {
    Response refused = refuse(405, language);
    refused.close = request.has_body;
    return refused;
  }
  if (request.has_body) return refuse(413, language);
  const Route& route = route_of(target->path);
  try {
    Response response = routed(request, *target, route, source);
    add_policies(route, *target, response);
    if (response.status >= 400) response.set("X-Request-Id", request.id);
    return response;
  } catch (const std::exception& failure) {
    trouble(failure.what());
    return refuse(500, language);
  }
}

}  // namespace

Response respond(const Request& request, const ServerSource& source,
                 const TroubleCallback& trouble) {
  Response response = answer(request, source, trouble);
  response.head_only = request.method == "HEAD";
  return response;
}

}  // namespace griot
