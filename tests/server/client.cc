#include "tests/server/client.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace griot {

Client::Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const timeval patience{20, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    throw std::runtime_error("cannot connect");
  }
}

Client::~Client() {
  ::close(socket_);
}

bool Client::say(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;  // the server has heard enough
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void Client::say_no_more() {
  ::shutdown(socket_, SHUT_WR);
}

Answer Client::hear(bool head_only) {
  const auto more = [this] {
    std::array<char, 65'536> buffer;
    const ssize_t count = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (count > 0) heard_.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
  };
  std::size_t end = heard_.find("\r\n\r\n");
  while (end == std::string::npos) {
    if (!more()) return {};
    end = heard_.find("\r\n\r\n");
  }
  Answer answer;
  answer.status = std::stoi(heard_.substr(9, 3));
  std::size_t line = heard_.find("\r\n") + 2;
  while (line < end) {
    const std::size_t line_end = heard_.find("\r\n", line);
    const std::size_t colon = heard_.find(": ", line);
    std::string name = heard_.substr(line, colon - line);
    std::ranges::transform(name, name.begin(), [](unsigned char c) {
      return static_cast<char>(std::tolower(c));
    });
    answer.fields[name] = heard_.substr(colon + 2, line_end - colon - 2);
    line = line_end + 2;
  }
  heard_.erase(0, end + 4);
  std::size_t length = 0;
  if (!head_only && answer.fields.contains("content-length")) {
    length = std::stoul(answer.fields["content-length"]);
  }
  while (heard_.size() < length && more()) {
  }
  answer.body = heard_.substr(0, length);
  heard_.erase(0, length);
  return answer;
}

bool Client::ended(int seconds) {
  pollfd watched{socket_, POLLIN, 0};
  std::array<char, 65'536> buffer;
  while (::poll(&watched, 1, seconds * 1'000) == 1) {
    if (::recv(socket_, buffer.data(), buffer.size(), 0) <= 0) return true;
  }
  return false;
}

Answer ask(std::uint16_t port, std::string_view method, std::string_view target,
           std::string_view fields) {
  Client client(port);
  client.say(std::string(method) + " " + std::string(target) +
             " HTTP/1.1\r\nHost: localhost\r\n" + std::string(fields) + "\r\n");
  return client.hear(method == "HEAD");
}

}  // namespace griot
