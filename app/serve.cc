#include <pthread.h>
#include <csignal>
#include <string>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/library/library.h"
#include "engine/server/server.h"

namespace griot {
namespace {

// Ctrl+C and a service manager's request to stop, taken by one thread that waits: blocked
// in every other one, which inherit the mask.
class StopSignals {
 public:
  StopSignals() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  }
  ~StopSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  void wait() const {
    int received = 0;
    sigwait(&signals_, &received);
  }

 private:
  sigset_t signals_{};
  sigset_t before_{};
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

// Pages are served whatever the index is like, and while another process writes it.
void bring_index_up(Library& library, Session& session) {
  try {
    library.index(false);
  } catch (const Error& error) {
    session.report(error);
  }
}

}  // namespace

ExitStatus run_serve(const Arguments& arguments, Session& session) {
  ServerOptions options = server_options(arguments);
  const StopSignals signals;
  LibraryOptions library_choice = library_options(arguments);
  library_choice.index_databases = arguments.list("--index");
  const bool own_index = library_choice.index_databases.empty();
  Library library(std::move(library_choice));
  if (own_index) bring_index_up(library, session);
  options.log = [&session](const std::string& line) { session.err << line << std::endl; };
  Server server(source_of(library), options);
  server.start();
  session.err << session.text(say("Griot répond à l'adresse {1} (Ctrl+C pour arrêter)",
                                  {server.url()}))
              << std::endl;
  signals.wait();
  server.stop();
  session.err << session.text(say("Griot est arrêté")) << '\n';
  return ExitStatus::done;
}

}  // namespace griot
