// One client, from its first byte to its last: requests read and responses written under
// deadlines.
//
// Head and body leave in one sendmsg(2), and waiting is poll(2) on the client and on the
// stop signal together: Poco's own HTTP session sends through a 4 KiB buffer, makes an
// epoll set a request, and only knows a time limit for each read, so that one byte every
// few seconds would hold a thread for ever.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "engine/server/request.h"
#include "engine/server/response.h"
#include "engine/server/stop_signal.h"

namespace griot {

struct TimeLimits {
  std::chrono::milliseconds head{10'000};   // for a whole request to arrive
  std::chrono::milliseconds idle{15'000};   // between two requests
  std::chrono::milliseconds write{30'000};  // for a whole response to be taken
  std::chrono::milliseconds stop{5'000};    // the same, once the server stops
};

// What all connections of a server share.
struct ConnectionContext {
  const StopSignal& stop;
  TimeLimits time;
  std::function<Reply(const Request&)> respond;
  std::function<Reply(int status, const Request&)> refuse;
  std::function<std::string()> next_id;
  // After each response: `milliseconds` since the request was whole.
  std::function<void(const Request&, const Reply&, double milliseconds)> done;
  std::function<bool()> others_wait;
};

// Serves the connected socket until either side ends it. Once the server stops, the
// request under way is answered, and one that has arrived whole; no other is read.
// `from_here`: the client is on this machine. Does not close the socket. Never throws.
void serve_connection(int socket, bool from_here, const ConnectionContext& context);

}  // namespace griot
