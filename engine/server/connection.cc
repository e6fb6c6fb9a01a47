#include "engine/server/connection.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <time.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string_view>

namespace griot {
namespace {

using Steady = std::chrono::steady_clock;
using std::chrono::milliseconds;

// How long a slow client keeps its thread once others wait for one.
constexpr milliseconds patience_under_load{1'000};
// How often a waiting thread looks whether others wait.
constexpr milliseconds look_around{200};
constexpr int most_requests = 10'000;  // of one connection
// What is still read of a client that was refused, so that it can read why: closing on
// unread bytes would reset the connection under the answer.
constexpr std::size_t most_drained = 256 << 10;
constexpr milliseconds drain_time{1'000};

enum class Wait { ready, late, stopped };

// The Date field (RFC 9110, section 5.6.7), written once a second by each thread.
std::string_view http_date() {
  thread_local time_t written = -1;
  thread_local std::array<char, 32> text{};
  const time_t now = ::time(nullptr);
  if (now != written) {
    // Not strftime: its names of days and months are those of the locale.
    constexpr std::array<const char*, 7> days = {"Sun", "Mon", "Tue", "Wed",
                                                 "Thu", "Fri", "Sat"};
    constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr",
                                                    "May", "Jun", "Jul", "Aug",
                                                    "Sep", "Oct", "Nov", "Dec"};
    struct tm utc {};
    ::gmtime_r(&now, &utc);
    std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                  days[static_cast<std::size_t>(utc.tm_wday)], utc.tm_mday,
                  months[static_cast<std::size_t>(utc.tm_mon)], utc.tm_year + 1900,
                  utc.tm_hour, utc.tm_min, utc.tm_sec);
    written = now;
  }
  return text.data();
}

class Connection {
 public:
  Connection(int socket, bool from_here, const ConnectionContext& context)
      : socket_(socket), from_here_(from_here), context_(context) {}

  void serve() {
    for (int served = 0; served < most_requests; ++served) {
      std::optional<Request> request = read_request();
      if (!request) return;
      const auto begun = Steady::now();
      Reply reply = context_.respond(*request);
      const bool last = served + 1 == most_requests || context_.stop.raised();
      if (!request->keep_alive || last) reply.close = true;
      const bool sent = send(reply);
      finish(*request, reply, begun);
      if (!sent) return;
      if (reply.close && request->has_body) drain();
      if (reply.close) return;
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
      if (const int status = hopeless()) return refuse(status);
      const auto since = begun.value_or(asked);
      switch (wait(POLLIN, since, begun ? context_.time.head : context_.time.idle)) {
        case Wait::ready:
          break;
        case Wait::late:
          return begun ? refuse(408) : std::nullopt;
        case Wait::stopped:
          // What has arrived whole by now is still answered.
          if (receive() && input_.find("\r\n\r\n") != std::string::npos) break;
          return {};
      }
      if (input_.find("\r\n\r\n") == std::string::npos && !receive()) return {};
    }
  }

  // The status to refuse what has arrived so far with, or 0.
  int hopeless() const {
    constexpr std::size_t method_and_version = 64;
    const bool line_open = input_.find('\n') == std::string::npos;
    if (line_open && input_.size() > longest_target + method_and_version) return 414;
    if (input_.size() > longest_head) return 431;
    return may_become_head(input_) ? 0 : 400;
  }

  std::optional<Request> refuse(int status, Request request = {}) {
    if (request.id.empty()) request.id = context_.next_id();
    const Reply reply = context_.refuse(status, request);
    const auto begun = Steady::now();
    const bool sent = send(reply);
    finish(request, reply, begun);
    if (sent) drain();
    return {};
  }

  std::optional<Request> parse(std::size_t size) {
    if (size > longest_head) return refuse(431);
    ReadHead head = read_head(std::string_view(input_).substr(0, size));
    input_.erase(0, size);
    if (head.status != 0) return refuse(head.status, std::move(head.request));
    head.request.from_here = from_here_;
    if (head.request.id.empty()) head.request.id = context_.next_id();
    return std::move(head.request);
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
      const bool hurried = passed >= patience_under_load && context_.others_wait();
      if (passed >= limit || hurried) return Wait::late;
      std::array<pollfd, 2> watched = {
          {{socket_, events, 0}, {context_.stop.descriptor(), POLLIN, 0}}};
      const auto slice = std::min(limit - passed, look_around);
      const int ready =
          ::poll(watched.data(), watched.size(), static_cast<int>(slice.count()) + 1);
      if (watched[1].revents != 0) return Wait::stopped;
      if (ready > 0) return Wait::ready;
    }
  }

  // Waits for room to write, also while the server stops, but then not for long.
  bool may_write(Steady::time_point since) {
    if (!stopping_until_) {
      const Wait waited = wait(POLLOUT, since, context_.time.write);
      if (waited != Wait::stopped) return waited == Wait::ready;
      stopping_until_ = Steady::now() + context_.time.stop;
    }
    const auto end = std::min(since + context_.time.write, *stopping_until_);
    const auto left = std::chrono::duration_cast<milliseconds>(end - Steady::now());
    pollfd watched{socket_, POLLOUT, 0};
    return left.count() > 0 && ::poll(&watched, 1, static_cast<int>(left.count())) == 1;
  }

  bool send(const Reply& reply) {
    const std::string head = head_of(reply, http_date());
    const std::string_view body = reply.body();
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
      if (!may_write(begun)) return false;
    }
    return true;
  }

  // What of `bytes` remains behind the first `sent`.
  static iovec part(std::string_view bytes, std::size_t sent) {
    bytes.remove_prefix(std::min(sent, bytes.size()));
    return {const_cast<char*>(bytes.data()), bytes.size()};
  }

  void drain() {
    ::shutdown(socket_, SHUT_WR);
    const auto begun = Steady::now();
    std::size_t drained = 0;
    while (drained < most_drained && wait(POLLIN, begun, drain_time) == Wait::ready) {
      input_.clear();
      if (!receive()) return;
      drained += input_.size();
    }
  }

  void finish(const Request& request, const Reply& reply,
              Steady::time_point begun) const {
    const std::chrono::duration<double, std::milli> took = Steady::now() - begun;
    context_.done(request, reply, took.count());
  }

  int socket_;
  bool from_here_;
  const ConnectionContext& context_;
  std::string input_;  // received and not yet understood
  std::optional<Steady::time_point> stopping_until_;
};

}  // namespace

void serve_connection(int socket, bool from_here, const ConnectionContext& context) {
  try {
    Connection(socket, from_here, context).serve();
  } catch (const std::exception&) {
    // Memory, nothing else: this client loses its connection, the others nothing.
  }
}

}  // namespace griot
