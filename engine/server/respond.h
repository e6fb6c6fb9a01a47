// From a request to its reply: the edge where every failure of a request becomes an HTTP
// status.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "engine/server/accept_encoding.h"
#include "engine/server/metrics.h"
#include "engine/server/request.h"
#include "engine/server/response.h"
#include "engine/server/response_cache.h"
#include "engine/server/routes.h"
#include "engine/server/source.h"

namespace griot {

// What went wrong inside while answering: for the log, never for the reader.
using TroubleCallback = std::function<void(const std::exception& failure)>;

struct ResponderOptions {
  std::size_t kept_bytes = 0;  // of answers, in memory
  bool preview = false;        // ServerOptions::preview
};

class Responder {
 public:
  // `metrics` must outlive this.
  Responder(ServerSource source, ResponderOptions options, Metrics& metrics);

  // Never throws for what the request or the source can cause. From several threads.
  Reply reply(const Request& request, const TroubleCallback& trouble);

  // For what never became a request.
  Reply refusal(int status, const Request& request) const;

 private:
  // A request whose address has been understood.
  struct Asked {
    const Request& request;
    const Target& target;
    const Route& route;
    Codings codings;
  };
  using Shared = std::shared_ptr<const Response>;

  Reply answer(const Request& request, const TroubleCallback& trouble);
  Reply refuse(int status, const Request& request, bool problem_json,
               const std::string& language) const;
  Shared routed(const Asked& asked);
  Shared page_response(const Asked& asked);
  Response made_page(const Asked& asked) const;
  Response own_response(const Asked& asked) const;

  ServerSource source_;
  ResponderOptions options_;
  ResponseCache cache_;
  Metrics& metrics_;
};

// An error outward: a code, a sentence and the request's id, no path and no version.
Response error_response(int status, const std::string& request_id, bool problem_json,
                        const std::string& language, const ServerSource& source);

// True for the codes after which the next request cannot be found in what arrives.
bool loses_the_thread(int status);

}  // namespace griot
