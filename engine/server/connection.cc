#include "engine/server/connection.h"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPRequest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <sstream>
#include <string_view>

namespace griot {
namespace {

using Steady = std::chrono::steady_clock;
using std::chrono::milliseconds;

// How long a slow client keeps its thread once others wait for one.
constexpr milliseconds patience_under_load{1'000};
// How often a waiting thread looks whether others wait.
constexpr milliseconds look_around{200};
constexpr int most_requests = 1'000;  // of one connection

enum class Wait { ready, late, stopped };

class Connection {
 public:
  Connection(int socket, const ConnectionContext& context)
      : socket_(socket), context_(context) {}

  void serve() {
    for (int served = 0; served < most_requests; ++served) {
      std::optional<Request> request = read_request();
      if (!request) return;
      const auto begun = Steady::now();
      Response response = context_.respond(*request);
      if (!keep_alive_ || served + 1 == most_requests) response.close = true;
      const bool sent = send(response);
      finish(*request, response, begun);
      if (!sent || response.close) return;
    }
  }

 private:
  // Nothing when the connection is over: ended, late, stopped or refused.
  std::optional<Request> read_request() {
    const auto asked = Steady::now();
    std::optional<Steady::time_point> begun;
    while (true) {
      if (!begun && !input_.empty()) begun = Steady::now();
      const std::size_t end = input_.find("\r\n\r\n");
      if (end != std::string::npos) return parse(end + 4);
      if (const int status = overlong()) return refuse(status);
      const auto since = begun.value_or(asked);
      switch (wait(POLLIN, since, begun ? context_.head_time : context_.idle_time)) {
        case Wait::ready:
          break;
        case Wait::late:
          return begun ? refuse(408) : std::nullopt;
        case Wait::stopped:
          return {};
      }
      if (!receive()) return {};
    }
  }

  // The status to refuse what has arrived so far with, or 0.
  int overlong() const {
    constexpr std::size_t method_and_version = 64;
    const bool line_open = input_.find('\n') == std::string::npos;
    if (line_open && input_.size() > longest_target + method_and_version) return 414;
    return input_.size() > longest_head ? 431 : 0;
  }

  std::optional<Request> refuse(int status) {
    Request request;
    request.id = context_.next_id();
    Response response = context_.refuse(status, request.id);
    response.close = true;
    const auto begun = Steady::now();
    send(response);
    finish(request, response, begun);
    return {};
  }

  std::optional<Request> parse(std::size_t size) {
    if (size > longest_head) return refuse(431);
    const std::string head = input_.substr(0, size);
    input_.erase(0, size);
    // Poco reads addresses of up to 16 KiB; ours end sooner.
    const std::size_t line_end = head.find("\r\n");
    const std::size_t blank = head.find(' ');
    const std::size_t second = head.find(' ', blank + 1);
    if (blank < line_end && second < line_end && second - blank - 1 > longest_target) {
      return refuse(414);
    }
    Poco::Net::HTTPRequest parsed;
    try {
      std::istringstream stream(head);
      parsed.read(stream);
    } catch (const Poco::Exception&) {
      return refuse(400);
    }
    const bool http_1_1 = parsed.getVersion() == "HTTP/1.1";
    if (!http_1_1 && parsed.getVersion() != "HTTP/1.0") return refuse(400);
    if (http_1_1 && !parsed.has("Host")) return refuse(400);
    keep_alive_ =
        http_1_1 ? parsed.getKeepAlive() : parsed.get("Connection", "") == "keep-alive";
    Request request;
    request.id = context_.next_id();
    request.method = parsed.getMethod();
    request.target = parsed.getURI();
    request.accept_encoding = parsed.get("Accept-Encoding", "");
    request.if_none_match = parsed.get("If-None-Match", "");
    request.has_body =
        parsed.has("Transfer-Encoding") || parsed.get("Content-Length", "0") != "0";
    return request;
  }

  // False at the end of the stream.
  bool receive() {
    std::array<char, 16 << 10> buffer;
    const ssize_t count = ::recv(socket_, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (count > 0) input_.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR));
  }

  Wait wait(short events, Steady::time_point since, milliseconds limit) const {
    while (true) {
      const auto passed = std::chrono::duration_cast<milliseconds>(Steady::now() - since);
      const bool hurried = context_.others_wait() && passed >= patience_under_load;
      if (passed >= limit || hurried) return Wait::late;
      std::array<pollfd, 2> watched = {
          {{socket_, events, 0}, {context_.stop_descriptor, POLLIN, 0}}};
      const auto slice = std::min(limit - passed, look_around);
      const int ready =
          ::poll(watched.data(), watched.size(), static_cast<int>(slice.count()) + 1);
      if (watched[1].revents != 0) return Wait::stopped;
      if (ready > 0) return Wait::ready;
    }
  }

  bool send(const Response& response) {
    const std::string head = head_of(response, context_.date());
    const std::string_view body =
        response.head_only ? std::string_view() : std::string_view(response.body);
    const std::size_t total = head.size() + body.size();
    const auto begun = Steady::now();
    for (std::size_t sent = 0; sent < total;) {
      std::array<iovec, 2> parts = {part(head, sent),
                                    part(body, sent - std::min(sent, head.size()))};
      msghdr message{};
      message.msg_iov = parts.data();
      message.msg_iovlen = parts.size();
      const ssize_t count = ::sendmsg(socket_, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
      if (count > 0) sent += static_cast<std::size_t>(count);
      if (count > 0 || (count < 0 && errno == EINTR)) continue;
      if (count == 0 || errno != EAGAIN) return false;
      if (wait(POLLOUT, begun, context_.write_time) != Wait::ready) return false;
    }
    return true;
  }

  // What of `bytes` remains behind the first `sent`.
  static iovec part(std::string_view bytes, std::size_t sent) {
    bytes.remove_prefix(std::min(sent, bytes.size()));
    return {const_cast<char*>(bytes.data()), bytes.size()};
  }

  void finish(const Request& request, const Response& response,
              Steady::time_point begun) const {
    const std::chrono::duration<double, std::milli> took = Steady::now() - begun;
    context_.done(request, response, took.count());
  }

  int socket_;
  const ConnectionContext& context_;
  std::string input_;  // received and not yet understood
  bool keep_alive_ = false;
};

}  // namespace

void serve_connection(int socket, const ConnectionContext& context) {
  try {
    Connection(socket, context).serve();
  } catch (const std::exception&) {
    // Memory, nothing else: this client loses its connection, the others nothing.
  }
}

}  // namespace griot
