// What a shell offers after "griot": commands, then the options of the command, then
// files.
#include <array>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/documentation.h"
#include "app/option_names.h"
#include "app/session.h"

namespace griot {
namespace {

using Kind = Option::Kind;

bool is_named(const Option& option) {
  return option.name[0] == '-';
}

// Those of the command and those of all, words left out.
std::vector<Option> options_of(const Command& command) {
  std::vector<Option> options;
  for (const Option& option : command.options) {
    if (is_named(option)) options.push_back(option);
  }
  options.insert(options.end(), common_options().begin(), common_options().end());
  options.push_back({"--help", Kind::flag, "", say("montre cette aide")});
  for (std::size_t i = 0, english = options.size(); i < english; ++i) {
    Option named = options[i];
    named.name = french_option(options[i]);
    if (*named.name != '\0') options.push_back(std::move(named));
  }
  return options;
}

// Within single quotes of a shell.
std::string quoted(std::string text) {
  for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 4) {
    text.replace(at, 1, "'\\''");
  }
  return "'" + text + "'";
}

// For zsh's _arguments and _describe, a colon and brackets end a description.
std::string for_zsh(std::string text) {
  for (const char special : {'\\', ':', '[', ']'}) {
    for (std::size_t at = 0; (at = text.find(special, at)) != std::string::npos;
         at += 2) {
      text.insert(at, 1, '\\');
    }
  }
  return quoted(text);
}

std::string names(const Command& command) {
  return std::string(command.name) + "|" + command.french;
}

}  // namespace

std::span<const DocumentationForm> documentation_forms() {
  static constexpr std::array<DocumentationForm, 4> table = {{
      {"man", write_manual_page},
      {"bash", write_bash_completion},
      {"zsh", write_zsh_completion},
      {"fish", write_fish_completion},
  }};
  return table;
}

void write_bash_completion(std::ostream& out, const Session&) {
  out << "# bash completion for griot\n_griot() {\n"
         "  local word=\"${COMP_WORDS[COMP_CWORD]}\" "
         "before=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
         "  local command= options= i\n"
         "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
         "    case \"${COMP_WORDS[i]}\" in\n"
         "      --corpus|--fonds|--lang|--langue) ((i++)) ;;\n      -*) ;;\n"
         "      *) command=\"${COMP_WORDS[i]}\"; break ;;\n    esac\n  done\n"
         "  if [ -z \"$command\" ] && [[ $word != -* ]] && [[ $before != --corpus ]]; "
         "then\n"
         "    COMPREPLY=($(compgen -W '";
  for (const Command& command : commands()) {
    out << command.name << ' ' << command.french << ' ';
  }
  out << "' -- \"$word\"))\n    return\n  fi\n  case \"$command\" in\n";
  for (const Command& command : commands()) {
    out << "    " << names(command) << ") options='";
    for (const Option& option : options_of(command)) out << option.name << ' ';
    out << "' ;;\n";
  }
  out << "    *) options='";
  for (const Option& option : common_options()) out << option.name << ' ';
  out << "--help --version' ;;\n  esac\n"
         "  if [[ $word == -* ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
         "  else\n    COMPREPLY=($(compgen -f -- \"$word\"))\n"
         "    compopt -o filenames 2>/dev/null\n  fi\n}\n"
         "complete -F _griot griot\n";
}

void write_zsh_completion(std::ostream& out, const Session& session) {
  out << "#compdef griot\n\n_griot() {\n  local -a commands\n  commands=(\n";
  for (const Command& command : commands()) {
    std::string described = for_zsh(session.text(command.summary));
    described.erase(0, 1);
    out << "    '" << command.name << ':' << described << '\n';
    if (std::string_view(command.name) == command.french) continue;
    out << "    '" << command.french << ':' << described << '\n';
  }
  out << "  )\n  if (( CURRENT == 2 )); then\n    _describe 'command' commands\n"
         "    return\n  fi\n  local command=$words[2]\n  words[1,2]=($command)\n"
         "  (( CURRENT-- ))\n  case $command in\n";
  for (const Command& command : commands()) {
    out << "    " << names(command) << ")\n      _arguments";
    for (const Option& option : options_of(command)) {
      std::string help = for_zsh(session.text(option.help));
      help = help.substr(1, help.size() - 2);
      const bool again = option.kind == Kind::values;
      out << " \\\n        '" << (again ? "*" : "") << option.name << '[' << help << ']';
      if (option.kind != Kind::flag) out << ':' << option.value << ":_files";
      out << "'";
    }
    out << " \\\n        '*:file:_files'\n      ;;\n";
  }
  out << "  esac\n}\n\n_griot \"$@\"\n";
}

void write_fish_completion(std::ostream& out, const Session& session) {
  std::string all;
  for (const Command& command : commands()) {
    all += std::string(all.empty() ? "" : " ") + command.name;
    if (std::string_view(command.name) != command.french) {
      all += std::string(" ") + command.french;
    }
  }
  out << "# fish completion for griot\n";
  for (const Command& command : commands()) {
    const std::string summary = quoted(session.text(command.summary));
    for (const char* name : {command.name, command.french}) {
      out << "complete -c griot -n 'not __fish_seen_subcommand_from " << all << "' -f -a "
          << name << " -d " << summary << '\n';
    }
    for (const Option& option : options_of(command)) {
      out << "complete -c griot -n '__fish_seen_subcommand_from " << command.name << ' '
          << command.french << "' -l " << option.name + 2
          << (option.kind == Kind::flag ? "" : " -r") << " -d "
          << quoted(session.text(option.help)) << '\n';
    }
  }
}

}  // namespace griot
