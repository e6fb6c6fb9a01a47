#include "app/program.h"

#include <poll.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <filesystem>
#include <new>
#include <system_error>

#include "app/command_line.h"
#include "app/help.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/base/system_problem.h"

namespace griot {
namespace {

void require_known_language(const std::string& requested) {
  if (requested.empty() || language_choice(requested).is_known) return;
  throw Error(ErrorCode::usage, "--lang",
              say("« {1} » n'est pas une langue de Griot", {requested}),
              say("écrivez fr ou en"));
}

ExitStatus dispatch(std::span<const std::string> words, Session& session) {
  require_known_language(requested_language(words));
  const Invocation invocation = read_command_line(words);
  if (invocation.version) {
    session.out << "griot " << GRIOT_VERSION << '\n';
    return ExitStatus::done;
  }
  if (invocation.help) {
    show_help(invocation.command, session);
    return ExitStatus::done;
  }
  if (invocation.command == nullptr) {
    throw Error(ErrorCode::usage, {}, say("il manque une commande"),
                say("« griot help » les montre toutes"));
  }
  return invocation.command->run(invocation.arguments, session);
}

// The three lines below are the only place where an exception becomes an exit status.
ExitStatus guarded(std::span<const std::string> words, Session& session) {
  try {
    return dispatch(words, session);
  } catch (const Error& error) {
    session.report(error);
    return exit_status(error.code());
  } catch (const std::filesystem::filesystem_error& error) {
    session.report(
        {ErrorCode::io, error.path1().string(), system_problem(error.code().value())});
  } catch (const std::bad_alloc&) {
    session.report({ErrorCode::io, {}, say("la mémoire ne suffit pas")});
  } catch (const std::exception& error) {
    session.report({ErrorCode::io, {}, say("arrêt inattendu : {1}", {error.what()})});
  }
  return ExitStatus::corpus;
}

// Of standard output. Whoever stops reading has what he wanted; a disk that is full has
// not taken what was asked for.
bool reader_left() {
  pollfd output{STDOUT_FILENO, POLLOUT, 0};
  return poll(&output, 1, 0) > 0 && (output.revents & (POLLERR | POLLHUP)) != 0;
}

}  // namespace

ExitStatus run_program(std::span<const std::string> words, std::ostream& out,
                       std::ostream& err, SpeechMaker speech) {
  // A reader that goes away (`griot search … | head`) makes writes fail, not the process.
  std::signal(SIGPIPE, SIG_IGN);
  const std::string language = language_choice(requested_language(words)).code;
  Session session(out, err, language, speech(language));
  ExitStatus status = guarded(words, session);
  out.flush();
  if (!out && status == ExitStatus::done && !reader_left()) status = ExitStatus::corpus;
  return status;
}

}  // namespace griot
