// A server on a free port over pages made here: what is tested is the server alone.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/server/server.h"

namespace griot {

// Holds what comes until it is opened, and says when someone has come.
class Gate {
 public:
  void pass() {
    std::unique_lock lock(mutex_);
    come_ = true;
    changed_.notify_all();
    changed_.wait(lock, [this] { return open_; });
  }
  void wait_for_someone() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return come_; });
  }
  void open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool come_ = false;
  bool open_ = false;
};

class ServedSite {
 public:
  explicit ServedSite(ServerOptions options = {}, const std::string& base_path = "/")
      : server_(source(base_path), prepared(options)) {
    server_.start();
  }

  std::uint16_t port() const { return server_.port(); }
  void stop() { server_.stop(); }
  std::vector<std::string> log;
  std::atomic<int> made = 0;               // pages, so far
  std::atomic<std::int64_t> position = 0;  // of the corpus
  Gate gate;                               // of /attend

 private:
  static std::string long_text() {
    std::string text;
    while (text.size() < 3'000) text += "<p>Le retour choisi se prépare.</p>\n";
    return text;
  }

  // Echoes what it was asked, and a few pages of their own.
  Page page(const PageRequest& request) {
    ++made;
    if (request.path == "/attend") gate.pass();
    if (request.path == "/documents/a" || request.path == "/documents/b") {
      return {200, "text/html; charset=utf-8", long_text(), "abc",
              "",  "public, max-age=5"};
    }
    if (request.path == "/ancien") return {301, "", "", "", "/documents/a", ""};
    if (request.path == "/images/a.png") return {200, "image/png", "png", "img", "", ""};
    if (request.path == "/grand") {
      return {200, "image/png", std::string(64 << 20, 'x'), "", "", ""};
    }
    if (request.path == "/secret") {
      throw Error(ErrorCode::corrupt, "notes/a.md",
                  say("« {1} » n'est pas une date", {"mot du texte"}));
    }
    if (request.path == "/panne") throw std::runtime_error("/secret/path is broken");
    std::string echo = request.language + " " + request.path;
    for (const auto& [name, value] : request.parameters) echo += "|" + name + "=" + value;
    return {200, "text/plain; charset=utf-8", echo, "", "", ""};
  }

  ServerSource source(const std::string& base_path) {
    ServerSource source;
    source.base_path = [base = read_base_path(base_path)] { return base; };
    source.page = [this](const PageRequest& request) { return page(request); };
    source.health = [] { return Health{true, 7, 7, 3}; };
    source.version = [this] { return SourceVersion{position, 0, 0}; };
    source.brotli = [](std::string_view path, const Page&) -> std::optional<std::string> {
      if (path != "/documents/b") return std::nullopt;
      return "brotli";
    };
    return source;
  }

  ServerOptions prepared(ServerOptions options) {
    options.port = 0;
    options.log = [this](const std::string& line) { log.push_back(line); };
    return options;
  }

  Server server_;
};

}  // namespace griot
