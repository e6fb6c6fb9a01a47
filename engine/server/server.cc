#include "engine/server/server.h"

#include <Poco/Exception.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/Net/TCPServerConnection.h>
#include <Poco/Net/TCPServerConnectionFactory.h>
#include <Poco/Net/TCPServerParams.h>
#include <Poco/ThreadPool.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <random>
#include <utility>

#include "engine/base/error.h"
#include "engine/server/connection.h"
#include "engine/server/log_line.h"
#include "engine/server/metrics.h"
#include "engine/server/respond.h"
#include "engine/server/stop_signal.h"

namespace griot {
namespace {

namespace net = Poco::Net;

class Served : public net::TCPServerConnection {
 public:
  Served(const net::StreamSocket& socket, const ConnectionContext& context,
         Metrics& metrics)
      : TCPServerConnection(socket), context_(context), metrics_(metrics) {}

  void run() override {
    metrics_.open_connection();
    socket().setNoDelay(true);
    const bool from_here = socket().peerAddress().host().isLoopback();
    serve_connection(socket().impl()->sockfd(), from_here, context_);
    metrics_.close_connection();
  }

 private:
  const ConnectionContext& context_;
  Metrics& metrics_;
};

class ServedFactory : public net::TCPServerConnectionFactory {
 public:
  ServedFactory(const ConnectionContext& context, Metrics& metrics)
      : context_(context), metrics_(metrics) {}
  net::TCPServerConnection* createConnection(const net::StreamSocket& socket) override {
    return new Served(socket, context_, metrics_);  // Poco owns it
  }

 private:
  const ConnectionContext& context_;
  Metrics& metrics_;
};

net::SocketAddress socket_address(const ServerOptions& options) {
  try {
    const net::SocketAddress address(options.address, options.port);
    if (options.preview && !address.host().isLoopback()) {
      throw Error(ErrorCode::usage, options.address,
                  say("un aperçu ne se montre pas à d'autres machines"),
                  say("écrivez par exemple --listen 127.0.0.1:8080"));
    }
    return address;
  } catch (const Poco::Exception&) {
    throw Error(ErrorCode::usage, options.address, say("n'est pas une adresse"),
                say("écrivez par exemple 127.0.0.1:8080"));
  }
}

}  // namespace

struct Server::State {
  State(ServerSource source, ServerOptions with)
      : options(std::move(with)),
        responder(counted(std::move(source)), {options.kept_bytes, options.preview},
                  metrics),
        context{stop_signal, options.time, {}, {}, {}, {}, {}} {
    context.respond = [this](const Request& request) {
      return responder.reply(
          request, [&](const std::exception& failure) { log_trouble(request, failure); });
    };
    context.refuse = [this](int status, const Request& request) {
      return responder.refusal(status, request);
    };
    context.next_id = [this] { return next_id(); };
    context.done = [this](const Request& request, const Reply& reply, double took) {
      metrics.count_request(reply.status(), reply.body().size(), took / 1'000);
      log_request(request, reply, took);
    };
    context.others_wait = [this] { return server && server->queuedConnections() > 0; };
  }

  // The health of the source, and with it what only the network layer counts.
  ServerSource counted(ServerSource source) {
    source.health = [this, health = std::move(source.health)] {
      if (server) metrics.set_refused_connections(server->refusedConnections());
      return health();
    };
    return source;
  }

  // Unguessable enough not to be confused with another run's, counted within this one.
  std::string next_id() {
    std::array<char, 24> written{};
    std::snprintf(written.data(), written.size(), "%08x-%06x", run,
                  ++requests & 0xFFFFFF);
    return written.data();
  }

  void log(const std::string& line) {
    if (!options.log) return;
    const std::lock_guard turn(log_mutex);
    options.log(line);
  }

  void log_request(const Request& request, const Reply& reply, double took) {
    if (!options.log) return;
    const std::string_view path =
        std::string_view(request.target).substr(0, request.target.find('?'));
    log(LogLine()
            .text("time", iso_utc(options.clock()))
            .text("id", request.id)
            .text("method", std::string_view(request.method).substr(0, 32))
            .text("path", path.substr(0, 512))
            .number("status", reply.status())
            .number("bytes", static_cast<std::int64_t>(reply.body().size()))
            .milliseconds("ms", took)
            .end());
  }

  // What an Error says of values may be words of a document: its sentence is logged
  // without them.
  void log_trouble(const Request& request, const std::exception& failure) {
    LogLine line;
    line.text("time", iso_utc(options.clock())).text("id", request.id);
    if (const auto* error = dynamic_cast<const Error*>(&failure)) {
      line.text("code", name_of(error->code()))
          .text("place", error->place())
          .text("error", error->problem().id);
    } else {
      line.text("error", failure.what());
    }
    log(line.end());
  }

  ServerOptions options;
  Metrics metrics;
  StopSignal stop_signal;
  Responder responder;
  ConnectionContext context;
  std::mutex log_mutex;
  unsigned run = std::random_device()();
  std::atomic<unsigned> requests = 0;
  std::uint16_t port = 0;
  net::ServerSocket listening;
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
    net::ServerSocket& socket = state_->listening;
    // Poco would share the port with another process that also says SO_REUSEPORT.
    socket.bind(address, true, false);
    socket.listen(options.queued);
    state_->port = socket.address().port();
    net::TCPServerParams::Ptr limits = new net::TCPServerParams;
    limits->setMaxThreads(options.threads);
    limits->setMaxQueued(options.queued);
    state_->pool = std::make_unique<Poco::ThreadPool>("griot", 2, options.threads);
    state_->server = std::make_unique<net::TCPServer>(
        new ServedFactory(state_->context, state_->metrics), *state_->pool, socket,
        limits);
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
  state_->listening.close();  // who comes now is refused, not left to wait
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
