// One client, from its first byte to its last: requests read and responses written under
// deadlines.
//
// Head and body leave in one sendmsg(2), and waiting is poll(2) on the client and on the
// stop signal together: Poco's own HTTP session sends through a 4 KiB buffer, makes an
// epoll set a request, and only knows a time limit for each read, so that one byte every
// few seconds would hold a thread for ever.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <string>

#include "engine/server/request.h"
#include "engine/server/response.h"

namespace griot {

// What all connections of a server share.
struct ConnectionContext {
  std::function<Response(const Request&)> respond;
  std::function<Response(int status, const std::string& id)> refuse;
  std::function<std::string()> next_id;
  std::function<std::string()> date;  // of the Date field
  // After each response: `milliseconds` since the request was whole.
  std::function<void(const Request&, const Response&, double milliseconds)> done;
  std::function<bool()> others_wait;
  int stop_descriptor = -1;  // readable once the server stops
  std::chrono::milliseconds head_time{};
  std::chrono::milliseconds idle_time{};
  std::chrono::milliseconds write_time{};
};

// Serves the connected socket until either side ends it. Does not close it. Never throws.
void serve_connection(int socket, const ConnectionContext& context);

}  // namespace griot
