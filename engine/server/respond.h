// From a request to its response: the edge where every failure of a request becomes an
// HTTP status.
#pragma once

#include <functional>
#include <string>

#include "engine/server/request.h"
#include "engine/server/response.h"
#include "engine/server/source.h"

namespace griot {

// What went wrong inside while answering: for the log, never for the reader.
using TroubleCallback = std::function<void(const std::string& what)>;

// Never throws for what the request or the source can cause.
Response respond(const Request& request, const ServerSource& source,
                 const TroubleCallback& trouble);

// An error outward: a code, a sentence and the request's id, no path and no version.
// Closes the connection for the codes after which the next request cannot be found.
Response error_response(int status, const std::string& request_id, bool problem_json,
                        const std::string& language, const ServerSource& source);

}  // namespace griot
