// What `griot help`, `--help` and the manual page say of the program and its commands.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/commands.h"
#include "engine/base/message.h"

namespace griot {

class Session;

// Of one command, or of the whole program for nullptr; on the session's data stream.
void show_help(const Command* command, Session& session);

// What the program does, behind its name.
Message program_summary();

// "[--limit N]", "FICHIER…"
std::string usage_of(const Option& option, std::string_view language);

struct ExitMeaning {
  const char* status;
  Message meaning;
};
std::span<const ExitMeaning> exit_meanings();

}  // namespace griot
