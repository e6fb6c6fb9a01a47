// The HTTP server: the pages of a Library, answered to browsers and to other sites.
//
// Made to stand behind a proxy (packaging/nginx.conf) that holds the slow and the many;
// alone it stays up too: threads and waiting clients are bounded, a client that is slow
// to ask or to read loses its connection, sooner when others wait. Only GET and HEAD;
// nothing is ever written. Poco carries the bytes and stays inside this folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "engine/base/clock.h"
#include "engine/server/connection.h"
#include "engine/server/source.h"

namespace griot {

struct ServerOptions {
  std::string address = "127.0.0.1";  // of this machine only, unless told otherwise
  std::uint16_t port = 8080;          // 0: any free one
  int threads = 32;                   // connections served at once
  int queued = 128;                   // connections that wait; further ones are closed
  TimeLimits time;
  std::size_t kept_bytes = 64 << 20;  // of answers, in memory
  // What is served is for the people at this machine: only it may ask, and only by its
  // own names, so that no other site's script can; nothing is kept or found by search
  // engines.
  bool preview = false;
  // One JSON line a request: time, id, method, path, status, bytes, milliseconds. The
  // query is left out: what people search is theirs. Calls take turns.
  std::function<void(const std::string& line)> log;
  Clock clock = system_clock();
};

class Server {
 public:
  Server(ServerSource source, ServerOptions options);
  ~Server();  // stops
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Throws Error{usage} for an address that is none, Error{io} when the port is taken.
  void start();

  // Takes no new connection, lets the requests under way be answered, for as long as
  // TimeLimits::stop, and returns when all is over.
  void stop();

  std::uint16_t port() const;  // the real one, once started
  std::string url() const;     // "http://127.0.0.1:8080/"

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace griot
