#include "app/help.h"

#include <unistd.h>

#include <string>
#include <vector>

#include "app/arguments.h"
#include "app/command_line.h"
#include "app/commands.h"
#include "app/option_names.h"
#include "app/session.h"
#include "engine/base/error.h"

namespace griot {
namespace {

using Kind = Option::Kind;

bool is_word(const Option& option) {
  return option.name[0] != '-';
}

struct Row {
  std::string name;
  std::string text;
};

// Two columns, the right one wrapped.
void show_rows(const std::vector<Row>& rows, Session& session) {
  std::size_t widest = 0;
  for (const Row& row : rows) widest = std::max(widest, columns(row.name));
  const std::size_t indent = widest + 4;
  for (const Row& row : rows) {
    session.out << "  " << session.out_style.cyan(row.name)
                << std::string(indent - 2 - columns(row.name), ' ')
                << wrapped(row.text, terminal_width(STDOUT_FILENO), indent) << '\n';
  }
}

void show_title(const Message& title, Session& session) {
  session.out << '\n' << session.out_style.bold(session.text(title)) << '\n';
}

Row row_of(const Option& option, const Session& session) {
  std::string names = option_names(option, session.language());
  if (*option.value != '\0') names += " " + value_name(option, session.language());
  return {names, session.text(option.help)};
}

void show_command(const Command& command, Session& session) {
  session.out << session.text(command.summary) << '\n';
  show_title(say("Utilisation"), session);
  std::string usage = std::string("griot ") + command.name;
  std::vector<Row> words, options;
  for (const Option& option : command.options) {
    usage += " " + usage_of(option, session.language());
    (is_word(option) ? words : options).push_back(row_of(option, session));
  }
  session.out << "  " << wrapped(usage, terminal_width(STDOUT_FILENO), 6) << '\n';
  if (std::string_view(command.name) != command.french) {
    session.out << "  " << session.text(say("ou : griot {1} …", {command.french}))
                << '\n';
  }
  if (!words.empty()) show_title(say("Arguments"), session);
  show_rows(words, session);
  for (const Option& option : common_options()) {
    options.push_back(row_of(option, session));
  }
  options.push_back({"--help, --aide", session.text(say("montre cette aide"))});
  show_title(say("Options"), session);
  show_rows(options, session);
}

void show_program(Session& session) {
  session.out << session.text(say("Griot {1}.", {session.text(program_summary())}))
              << '\n';
  show_title(say("Utilisation"), session);
  session.out << "  " << session.text(say("griot COMMANDE [OPTIONS] …")) << '\n';
  show_title(say("Commandes"), session);
  std::vector<Row> rows;
  for (const Command& command : commands()) {
    rows.push_back({std::string(command.name) + ", " + command.french,
                    session.text(command.summary)});
  }
  show_rows(rows, session);
  show_title(say("Options"), session);
  rows.clear();
  for (const Option& option : common_options()) rows.push_back(row_of(option, session));
  rows.push_back({"--help, --aide", session.text(say("montre l'aide d'une commande"))});
  rows.push_back({"--version", session.text(say("montre la version"))});
  show_rows(rows, session);
  show_title(say("Codes de retour"), session);
  rows.clear();
  for (const ExitMeaning& row : exit_meanings()) {
    rows.push_back({row.status, session.text(row.meaning)});
  }
  show_rows(rows, session);
}

}  // namespace

Message program_summary() {
  return say("garde, cherche et publie les documents d'un programme");
}

std::span<const ExitMeaning> exit_meanings() {
  static const std::vector<ExitMeaning> table = {
      {"0", say("tout est fait")},
      {"1", say("rien n'a été trouvé (search), ou un problème l'a été (check, doctor)")},
      {"2", say("commande mal écrite")},
      {"3", say("au moins un fichier ou une demande refusés")},
      {"4", say("le fonds ou son index ne vont pas bien")},
      {"75", say("un autre processus écrit : réessayez")},
  };
  return table;
}

std::string usage_of(const Option& option, std::string_view language) {
  const std::string value = value_name(option, language);
  switch (option.kind) {
    case Kind::flag:
      return "[" + std::string(option.name) + "]";
    case Kind::value:
      return "[" + std::string(option.name) + " " + value + "]";
    case Kind::values:
      return "[" + std::string(option.name) + " " + value + "]…";
    case Kind::word:
      return value;
    case Kind::words:
      return value + "…";
    case Kind::free_word:
      return "[" + value + "]";
  }
  return value;
}

void show_help(const Command* command, Session& session) {
  if (command == nullptr) {
    show_program(session);
  } else {
    show_command(*command, session);
  }
}

}  // namespace griot
