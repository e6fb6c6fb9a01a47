// The command line, read by the table of commands.
#pragma once

#include <span>
#include <string>

#include "app/arguments.h"
#include "app/commands.h"
#include "engine/base/error.h"

namespace griot {

struct Invocation {
  const Command* command = nullptr;  // nullptr: none was named
  Arguments arguments;
  bool help = false;
  bool version = false;
};

// `words` are those behind the program's name. Throws Error{usage} in our own words for
// an unknown command or option (with the nearest known one), a missing word or value.
Invocation read_command_line(std::span<const std::string> words);

// The word that names the command, "" when there is none.
std::string command_word(std::span<const std::string> words);

// What to throw for a command that does not exist.
Error unknown_command(const std::string& word);

// The value of --lang, looked for before anything else is read, so that even a usage
// error is said in that language; "" when it is not there.
std::string requested_language(std::span<const std::string> words);

}  // namespace griot
