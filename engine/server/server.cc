#include "engine/server/server.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Exception.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/Net/TCPServerConnection.h>
#include <Poco/Net/TCPServerConnectionFactory.h>
#include <Poco/Net/TCPServerParams.h>
#include <Poco/ThreadPool.h>
#include <Poco/Timestamp.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <mutex>
#include <nlohmann/json.hpp>
#include <random>
#include <utility>

#include "engine/base/error.h"
#include "engine/server/connection.h"
#include "engine/server/respond.h"

namespace griot {
namespace {

namespace net = Poco::Net;

class Served : public net::TCPServerConnection {
 public:
  Served(const net::StreamSocket& socket, const ConnectionContext& context)
      : TCPServerConnection(socket), context_(context) {}

  void run() override {
    socket().setNoDelay(true);
    serve_connection(socket().impl()->sockfd(), context_);
  }

 private:
  const ConnectionContext& context_;
};

class ServedFactory : public net::TCPServerConnectionFactory {
 public:
  explicit ServedFactory(const ConnectionContext& context) : context_(context) {}
  net::TCPServerConnection* createConnection(const net::StreamSocket& socket) override {
    return new Served(socket, context_);  // Poco owns it
  }

 private:
  const ConnectionContext& context_;
};

// Readable from raise() on, by any number of threads.
class StopSignal {
 public:
  StopSignal() : descriptor_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (descriptor_ < 0) throw Error(ErrorCode::io, {}, say("plus de descripteurs"));
  }
  ~StopSignal() { ::close(descriptor_); }
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  int descriptor() const { return descriptor_; }
  void raise() { ::eventfd_write(descriptor_, 1); }

 private:
  int descriptor_;
};

std::string http_date() {
  return Poco::DateTimeFormatter::format(Poco::Timestamp(),
                                         Poco::DateTimeFormat::HTTP_FORMAT);
}

net::SocketAddress socket_address(const ServerOptions& options) {
  try {
    return {options.address, options.port};
  } catch (const Poco::Exception&) {
    throw Error(ErrorCode::usage, options.address, say("n'est pas une adresse"),
                say("écrivez par exemple 127.0.0.1:8080"));
  }
}

}  // namespace

struct Server::State {
  State(ServerSource from, ServerOptions with)
      : source(std::move(from)), options(std::move(with)) {
    context.respond = [this](const Request& request) {
      return griot::respond(request, source,
                            [&](const std::string& what) { log_trouble(request, what); });
    };
    context.refuse = [this](int status, const std::string& id) {
      return error_response(status, id, false, "fr", source);
    };
    context.next_id = [this] { return next_id(); };
    context.date = http_date;
    context.done = [this](const Request& request, const Response& response, double took) {
      log_request(request, response, took);
    };
    context.others_wait = [this] { return server && server->queuedConnections() > 0; };
    context.stop_descriptor = stop_signal.descriptor();
    context.head_time = options.head_time;
    context.idle_time = options.idle_time;
    context.write_time = options.write_time;
  }

  // Unguessable enough not to be confused with another run's, counted within this one.
  std::string next_id() {
    std::array<char, 24> written{};
    std::snprintf(written.data(), written.size(), "%08x-%06x", run,
                  ++requests & 0xFFFFFF);
    return written.data();
  }

  void log_line(const nlohmann::ordered_json& line) {
    if (!options.log) return;
    const std::string text =
        line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    const std::lock_guard turn(log_mutex);
    options.log(text);
  }

  void log_request(const Request& request, const Response& response, double took) {
    log_line({{"time", iso_utc(options.clock())},
              {"id", request.id},
              {"method", request.method},
              {"path", request.target.substr(0, request.target.find('?')).substr(0, 512)},
              {"status", response.status},
              {"bytes", response.head_only ? 0 : response.body.size()},
              {"ms", std::round(took * 100) / 100}});
  }

  void log_trouble(const Request& request, const std::string& what) {
    log_line({{"time", iso_utc(options.clock())}, {"id", request.id}, {"error", what}});
  }

  ServerSource source;
  ServerOptions options;
  StopSignal stop_signal;
  ConnectionContext context;
  std::mutex log_mutex;
  unsigned run = std::random_device()();
  std::atomic<unsigned> requests = 0;
  std::uint16_t port = 0;
  // Destroyed first, before what the connections use.
  std::unique_ptr<Poco::ThreadPool> pool;
  std::unique_ptr<net::TCPServer> server;
};

Server::Server(ServerSource source, ServerOptions options)
    : state_(std::make_unique<State>(std::move(source), std::move(options))) {}

Server::~Server() {
  stop();
}

void Server::start() {
  const ServerOptions& options = state_->options;
  const net::SocketAddress address = socket_address(options);
  try {
    net::ServerSocket socket;
    // Poco would share the port with another process that also says SO_REUSEPORT.
    socket.bind(address, true, false);
    socket.listen(options.queued);
    state_->port = socket.address().port();
    net::TCPServerParams::Ptr limits = new net::TCPServerParams;
    limits->setMaxThreads(options.threads);
    limits->setMaxQueued(options.queued);
    state_->pool = std::make_unique<Poco::ThreadPool>("griot", 2, options.threads);
    state_->server = std::make_unique<net::TCPServer>(new ServedFactory(state_->context),
                                                      *state_->pool, socket, limits);
    state_->server->start();
  } catch (const Poco::Exception& error) {
    throw Error(ErrorCode::io, address.toString(),
                say("impossible d'y répondre ({1})", {error.displayText()}),
                say("choisissez une autre adresse avec --listen"));
  }
}

void Server::stop() {
  if (!state_->server) return;
  state_->stop_signal.raise();
  state_->server->stop();
  state_->pool->joinAll();
  state_->server.reset();
}

std::uint16_t Server::port() const {
  return state_->port;
}

std::string Server::url() const {
  const std::string& address = state_->options.address;
  const bool version_6 = address.find(':') != std::string::npos && address[0] != '[';
  return "http://" + (version_6 ? "[" + address + "]" : address) + ":" +
         std::to_string(state_->port) + "/";
}

}  // namespace griot
