// The one table of commands: parsing, help and later the manual page and completions are
// read off it. A new command is one line there and one file here.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/exit_status.h"
#include "engine/base/message.h"

namespace griot {

class Arguments;
class Session;

// One thing that may stand behind a command.
struct Option {
  enum class Kind {
    flag,       // --json
    value,      // --limit N: the last one counts
    values,     // --country SN --country MA
    word,       // DIR: must be there
    words,      // FILE…: one or more
    free_word,  // [COMMAND]: may be missing
  };
  const char* name;  // "--limit", or the name of a word: "DIR"
  Kind kind;
  const char* value;  // what help calls the value: "N"; "" for flags and words
  Message help;
};

struct Command {
  const char* name;
  const char* french;
  Message summary;
  std::vector<Option> options;
  ExitStatus (*run)(const Arguments& arguments, Session& session);
};

// In `griot-corpus` all of them; in `griot`, which starts fast, only what it does itself.
std::span<const Command> commands();

// What every command understands: --corpus where there is a corpus, --lang, --help.
std::span<const Option> common_options();

// By name or French alias; nullptr for neither.
const Command* find_command(std::string_view name);

// One a file, app/<name>.cc.
ExitStatus run_init(const Arguments& arguments, Session& session);
ExitStatus run_import(const Arguments& arguments, Session& session);
Command convert_command();
ExitStatus run_index(const Arguments& arguments, Session& session);
ExitStatus run_search(const Arguments& arguments, Session& session);
ExitStatus run_publish(const Arguments& arguments, Session& session);
ExitStatus run_serve(const Arguments& arguments, Session& session);
ExitStatus run_export(const Arguments& arguments, Session& session);
ExitStatus run_dossier(const Arguments& arguments, Session& session);
ExitStatus run_lint(const Arguments& arguments, Session& session);
ExitStatus run_propose(const Arguments& arguments, Session& session);
ExitStatus run_status(const Arguments& arguments, Session& session);
ExitStatus run_check(const Arguments& arguments, Session& session);
ExitStatus run_export(const Arguments& arguments, Session& session);
ExitStatus run_backup(const Arguments& arguments, Session& session);
ExitStatus run_restore(const Arguments& arguments, Session& session);
ExitStatus run_doctor(const Arguments& arguments, Session& session);
ExitStatus run_config(const Arguments& arguments, Session& session);
ExitStatus run_actions(const Arguments& arguments, Session& session);
ExitStatus run_decisions(const Arguments& arguments, Session& session);
ExitStatus run_recommendations(const Arguments& arguments, Session& session);
ExitStatus run_contacts(const Arguments& arguments, Session& session);
ExitStatus run_acronyms(const Arguments& arguments, Session& session);
ExitStatus run_lineage(const Arguments& arguments, Session& session);
ExitStatus run_indicators(const Arguments& arguments, Session& session);
ExitStatus run_help(const Arguments& arguments, Session& session);

}  // namespace griot
