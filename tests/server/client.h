// A client that says exactly the bytes it is told to, on a loopback socket.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace griot {

struct Answer {
  int status = 0;                             // 0: the connection ended without one
  std::map<std::string, std::string> fields;  // names in lower case
  std::string body;
};

class Client {
 public:
  explicit Client(std::uint16_t port);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // False when the server has ended the connection.
  bool say(std::string_view bytes);
  // One response: its body as long as Content-Length says, none to a HEAD.
  Answer hear(bool head_only = false);
  // Says that nothing more will be said; the server may still answer.
  void say_no_more();
  // True when the server has ended the connection; waits for it, at most `seconds`.
  bool ended(int seconds);

 private:
  int socket_;
  std::string heard_;
};

// One request on a connection of its own; `fields` are whole lines with "\r\n".
Answer ask(std::uint16_t port, std::string_view method, std::string_view target,
           std::string_view fields = {});

}  // namespace griot
