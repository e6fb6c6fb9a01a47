// griot help: a command explained, or all of them as a manual page or a completion.
#include <string>

#include "app/arguments.h"
#include "app/command_line.h"
#include "app/commands.h"
#include "app/documentation.h"
#include "app/help.h"
#include "app/session.h"
#include "engine/base/error.h"

namespace griot {
namespace {

ExitStatus show_documentation(const std::string& form, Session& session) {
  for (const DocumentationForm& known : documentation_forms()) {
    if (known.name != form) continue;
    known.write(session.out, session);
    return ExitStatus::done;
  }
  throw Error(ErrorCode::usage, "--as", say("« {1} » n'est pas une forme connue", {form}),
              say("écrivez l'un de : {1}", {"man, bash, zsh, fish"}));
}

}  // namespace

ExitStatus run_help(const Arguments& arguments, Session& session) {
  if (arguments.has("--as")) return show_documentation(arguments.text("--as"), session);
  const std::string name = arguments.text("COMMAND");
  if (name.empty()) {
    show_help(nullptr, session);
    return ExitStatus::done;
  }
  const Command* command = find_command(name);
  if (command == nullptr) throw unknown_command(name);
  show_help(command, session);
  return ExitStatus::done;
}

}  // namespace griot
