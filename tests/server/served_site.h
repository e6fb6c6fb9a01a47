// A server on a free port over pages made here: what is tested is the server alone.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "engine/server/server.h"

namespace griot {

class ServedSite {
 public:
  explicit ServedSite(ServerOptions options = {}) : server_(source(), prepared(options)) {
    server_.start();
  }

  std::uint16_t port() const { return server_.port(); }
  void stop() { server_.stop(); }
  std::vector<std::string> log;

 private:
  static std::string long_text() {
    std::string text;
    while (text.size() < 3'000) text += "<p>Le retour choisi se prépare.</p>\n";
    return text;
  }

  // Echoes what it was asked, and a few pages of their own.
  static Page page(const PageRequest& request) {
    if (request.path == "/documents/a") {
      return {200, "text/html; charset=utf-8", long_text(), "abc",
              "",  "public, max-age=5"};
    }
    if (request.path == "/ancien") return {301, "", "", "", "/documents/a", ""};
    if (request.path == "/images/a.png") return {200, "image/png", "png", "img", "", ""};
    if (request.path == "/grand") {
      return {200, "image/png", std::string(64 << 20, 'x'), "", "", ""};
    }
    if (request.path == "/panne") throw std::runtime_error("/secret/path is broken");
    std::string echo = request.language + " " + request.path;
    for (const auto& [name, value] : request.parameters) echo += "|" + name + "=" + value;
    return {200, "text/plain; charset=utf-8", echo, "", "", ""};
  }

  static ServerSource source() {
    return {page, [] { return Health{true, 7, 7, 3}; }};
  }

  ServerOptions prepared(ServerOptions options) {
    options.port = 0;
    options.log = [this](const std::string& line) { log.push_back(line); };
    return options;
  }

  Server server_;
};

}  // namespace griot
