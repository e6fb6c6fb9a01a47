#include "engine/server/respond.h"

#include <charconv>
#include <exception>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "engine/base/compression.h"

namespace griot {
namespace {

// Below this, a packet is a packet.
constexpr std::size_t worth_compressing = 1'024;
// Of a page that is kept: once for all its readers; of one that is not: fast.
constexpr int level_when_kept = 6;
constexpr int level_when_not = 3;

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

Response metrics_response(const Metrics& metrics, const ServerSource& source) {
  Response response;
  response.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
  response.body = metrics.text(source.health());
  return response;
}

Response changes_response(const Target& target, const ServerSource& source) {
  std::int64_t known = 0;
  for (const auto& [name, value] : target.parameters) {
    if (name != "connu") continue;
    std::from_chars(value.data(), value.data() + value.size(), known);
  }
  Response response;
  response.set("Content-Type", "application/json; charset=utf-8");
  response.body = nlohmann::json{{"version", source.changes(known)}}.dump();
  return response;
}

// A name of this machine, with or without a port. Another one means that a site elsewhere
// has pointed its own name here, to read what only this machine may.
bool is_own_name(std::string_view host) {
  const bool bracketed = host.starts_with('[');
  const std::size_t end = bracketed ? host.find(']') + 1 : host.find(':');
  const std::string_view name = host.substr(0, end);
  return name == "localhost" || name == "127.0.0.1" || name == "[::1]";
}

// Of a preview: nobody else may read, keep or find it.
void close_to_others(Response& response) {
  response.set("Cache-Control", "no-store");
  response.set("X-Robots-Tag", "noindex, nofollow");
  response.set("Cross-Origin-Resource-Policy", "same-origin");
  std::erase_if(response.fields, [](const auto& field) {
    return field.first == "Access-Control-Allow-Origin";
  });
}

void add_policies(const Route& route, const Target& target, Response& response) {
  const auto add = [&](const char* name, std::string value) {
    if (response.field(name).empty()) response.set(name, std::move(value));
  };
  add("Cache-Control", response.status < 400 ? route.cache : "no-cache");
  const std::string policy = policy_of(route, target);
  add("Content-Security-Policy", policy);
  if (!policy.ends_with("frame-ancestors *")) {
    add("X-Frame-Options", "DENY");  // for browsers that know no frame-ancestors
    add("Cross-Origin-Opener-Policy", "same-origin");
  }
  add("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  add("X-Content-Type-Options", "nosniff");
  add("Referrer-Policy", "same-origin");
  if (route.reach == Reach::everywhere) {
    add("Access-Control-Allow-Origin", "*");
    add("Cross-Origin-Resource-Policy", "cross-origin");
  }
}

// The same bytes for everyone who may get the same coding.
std::string cache_key(const Request& request, const Codings& codings) {
  std::string key = codings.brotli ? "b" : "-";
  key += codings.gzip ? "g" : "-";
  return key + request.target;
}

}  // namespace

Responder::Responder(ServerSource source, ResponderOptions options, Metrics& metrics)
    : source_(std::move(source)),
      options_(options),
      cache_(options.kept_bytes),
      metrics_(metrics) {}

Response Responder::made_page(const Asked& asked) const {
  Page page = source_.page(
      {asked.target.path, language_of(asked.target), asked.target.parameters});
  Response response;
  response.status = page.status;
  if (!page.location.empty()) response.set("Location", page.location);
  if (!page.media_type.empty()) response.set("Content-Type", page.media_type);
  if (!page.cache_control.empty()) response.set("Cache-Control", page.cache_control);
  if (page.status == 503) response.set("Retry-After", "30");
  response.etag = page.etag;

  const bool compressible =
      is_text(page.media_type) && page.bytes.size() >= worth_compressing;
  if (is_text(page.media_type)) response.set("Vary", "Accept-Encoding");
  std::string tag = page.etag;
  std::optional<std::string> smallest;
  if (compressible && asked.codings.brotli && source_.brotli && page.status == 200) {
    smallest = source_.brotli(asked.target.path, page);
  }
  if (smallest) {
    response.body = *std::move(smallest);
    response.set("Content-Encoding", "br");
    tag += brotli_suffix;
  } else if (compressible && asked.codings.gzip) {
    response.body = gzip(page.bytes, asked.route.kept ? level_when_kept : level_when_not);
    response.set("Content-Encoding", "gzip");
    tag += gzip_suffix;
  } else {
    response.body = std::move(page.bytes);
  }
  if (!page.etag.empty()) response.set("ETag", "\"" + tag + "\"");
  return response;
}

Responder::Shared Responder::page_response(const Asked& asked) {
  const bool may_keep = asked.route.kept && source_.version && !options_.preview;
  const SourceVersion version = may_keep ? source_.version() : SourceVersion{};
  std::string key;
  if (may_keep) {
    key = cache_key(asked.request, asked.codings);
    Shared kept = cache_.find(key, version);
    metrics_.count_page(kept != nullptr);
    if (kept) return kept;
  } else {
    metrics_.count_page(false);
  }
  Response response = made_page(asked);
  add_policies(asked.route, asked.target, response);
  if (options_.preview) close_to_others(response);
  auto made = std::make_shared<const Response>(std::move(response));
  if (may_keep && made->status == 200) cache_.keep(key, version, made);
  return made;
}

Response Responder::own_response(const Asked& asked) const {
  switch (asked.route.kind) {
    case RouteKind::health:
      return health_response(source_);
    case RouteKind::metrics:
      return metrics_response(metrics_, source_);
    case RouteKind::changes:
      return changes_response(asked.target, source_);
    case RouteKind::page:
      break;
  }
  return {};
}

Responder::Shared Responder::routed(const Asked& asked) {
  if (asked.route.kind == RouteKind::page) return page_response(asked);
  Response response = own_response(asked);
  add_policies(asked.route, asked.target, response);
  return std::make_shared<const Response>(std::move(response));
}

Reply Responder::refuse(int status, const Request& request, bool problem_json,
                        const std::string& language) const {
  Reply reply;
  reply.response = std::make_shared<const Response>(
      error_response(status, request.id, problem_json, language, source_));
  reply.close = loses_the_thread(status);
  return reply;
}

Reply Responder::answer(const Request& request, const TroubleCallback& trouble) {
  // What the address seems to be, to say errors in its form and language.
  const std::string sent = below(source_.base_path(), request.target);
  const Route& seeming = route_of(sent.substr(0, sent.find('?')));
  const auto target = read_target(sent);
  if (!target) return refuse(400, request, seeming.problem_json, "fr");
  const std::string language = language_of(*target);
  const Route& route = route_of(target->path);
  const auto refused = [&](int status) {
    return refuse(status, request, route.problem_json, language);
  };
  if (request.method != "GET" && request.method != "HEAD") {
    Reply reply = refused(405);
    reply.close = request.has_body;
    return reply;
  }
  if (request.has_body) return refused(413);
  const bool here = request.from_here && !request.forwarded;
  if (options_.preview && (!here || !is_own_name(request.host))) return refused(421);
  if (route.reach == Reach::here && !here) return refused(404);
  if (route.kind == RouteKind::changes && !source_.changes) return refused(404);
  try {
    const Codings codings = accepted_codings(request.accept_encoding);
    Reply reply;
    reply.response = routed({request, *target, route, codings});
    reply.known = reply.response->status == 200 &&
                  names_etag(request.if_none_match, reply.response->etag);
    return reply;
  } catch (const std::exception& failure) {
    metrics_.count_trouble();
    trouble(failure);
    return refused(500);
  } catch (...) {
    // A library's own kind of exception: whatever it is, this request failed and no
    // other.
    metrics_.count_trouble();
    trouble(std::runtime_error("unknown exception"));
    return refused(500);
  }
}

Reply Responder::reply(const Request& request, const TroubleCallback& trouble) {
  Reply reply = answer(request, trouble);
  reply.request_id = request.id;
  reply.head_only = request.method == "HEAD";
  return reply;
}

Reply Responder::refusal(int status, const Request& request) const {
  Reply reply = refuse(status, request, false, "fr");
  reply.request_id = request.id;
  reply.close = true;
  return reply;
}

}  // namespace griot
