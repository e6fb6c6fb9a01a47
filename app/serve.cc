#include <poll.h>
#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/index_keeper.h"
#include "app/preview.h"
#include "app/served_library.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/base/resources.h"
#include "engine/library/library.h"
#include "engine/server/published_site.h"
#include "engine/server/server.h"

namespace griot {
namespace {

// An index that is this quickly up to date is waited for before the address is said, so
// that whoever reads the line finds what they search.
constexpr std::chrono::milliseconds wait_for_index{5'000};

// Ctrl+C and a service manager's requests to stop (SIGTERM) and to reload (SIGHUP), taken by
// one thread that waits: blocked in every other one, which inherit the mask.
class ServiceSignals {
 public:
  ServiceSignals() {
    sigemptyset(&signals_);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals_, number);
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  }
  ~ServiceSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  ServiceSignals(const ServiceSignals&) = delete;
  ServiceSignals& operator=(const ServiceSignals&) = delete;

  int wait() const {
    int received = 0;
    sigwait(&signals_, &received);
    return received;
  }

 private:
  sigset_t signals_{};
  sigset_t before_{};
};

// Lines of several threads, each whole and written at once.
class Talk {
 public:
  explicit Talk(Session& session) : session_(session) {}
  void line(const std::string& text) {
    const std::lock_guard turn(mutex_);
    session_.err << text + "\n" << std::flush;
  }
  void say(const Message& message) { line(session_.text(message)); }
  // A line of the log. Whoever reads it and falls asleep stops no reader of pages: lines that
  // find no room are left out, and counted.
  void log(const std::string& text) {
    const std::lock_guard turn(mutex_);
    pollfd stream{STDERR_FILENO, POLLOUT, 0};
    if (::poll(&stream, 1, 0) != 1) {
      ++left_out_;
      return;
    }
    if (left_out_ > 0) {
      session_.err << "{\"left_out\":" + std::to_string(left_out_) + "}\n";
      left_out_ = 0;
    }
    session_.err << text + "\n" << std::flush;
  }
  void report(const Error& error) {
    const std::lock_guard turn(mutex_);
    session_.report(error);
  }

 private:
  Session& session_;
  std::mutex mutex_;  // of the stream and what follows
  std::int64_t left_out_ = 0;
};

ServerOptions server_options(const Arguments& arguments) {
  ServerOptions options;
  const std::string listen = arguments.text("--listen", "127.0.0.1:8080");
  const std::size_t colon = listen.rfind(':');
  Arguments port;
  port.add("--listen", {listen.substr(colon == std::string::npos ? 0 : colon + 1)});
  options.port =
      static_cast<std::uint16_t>(port.number("--listen", options.port, 0, 65535));
  if (colon != std::string::npos) options.address = listen.substr(0, colon);
  return options;
}

// Where nobody says the site's address, it is the one that is listened at on this machine.
void say_own_address(const ServerOptions& options, Settings& settings) {
  const bool unsaid = settings.base_url == Settings().base_url;
  if (!unsaid || options.address != "127.0.0.1" || options.port == 0) return;
  settings.base_url = "http://127.0.0.1:" + std::to_string(options.port) + "/";
}

void serve_until_stopped(const ServiceSignals& signals, ServedLibrary& served,
                         Talk& talk) {
  while (signals.wait() == SIGHUP) {
    try {
      served.reload();
      talk.say(say("Gabarits et réglages relus"));
    } catch (const Error& error) {
      talk.report(error);
      talk.say(say("Rien n'est changé : les réglages d'avant restent en service"));
    }
  }
}

}  // namespace

ExitStatus run_serve(const Arguments& arguments, Session& session) {
  ServerOptions options = server_options(arguments);
  options.preview = arguments.has("--preview");
  const ServiceSignals signals;
  Talk talk(session);
  const auto report = [&](const Error& error) { talk.report(error); };
  ServedLibrary served([&] {
    LibraryOptions choice = library_options(arguments);
    choice.index_databases = arguments.list("--index");
    choice.preview = options.preview;
    say_own_address(options, choice.settings);
    return std::make_unique<Library>(std::move(choice));
  });
  ServerSource source = served.source();
  if (arguments.has("--site")) source.brotli = brotli_of(arguments.text("--site"));
  std::optional<Preview> preview;
  if (options.preview) {
    preview.emplace(served, find_corpus(arguments), resource_directory() / "templates",
                    report);
    source.changes = [&](std::int64_t known) { return preview->wait_for_change(known); };
  }
  options.log = [&](const std::string& line) { talk.log(line); };
  Server server(std::move(source), options);
  server.start();
  std::optional<IndexKeeper> keeper;
  if (!options.preview && !arguments.has("--index")) {
    keeper.emplace(IndexKeeper::Options{[&] { return served.library(); }, report});
    if (!keeper->wait_for_first_look(wait_for_index)) {
      talk.say(say("L'index se construit ; les pages se lisent déjà"));
    }
  }
  talk.say(say("Griot répond à l'adresse {1} (Ctrl+C pour arrêter)", {server.url()}));
  serve_until_stopped(signals, served, talk);
  if (preview) preview->stop();
  server.stop();
  talk.say(say("Griot est arrêté"));
  return ExitStatus::done;
}

}  // namespace griot
