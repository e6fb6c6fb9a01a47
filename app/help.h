// Help, written from the table of commands.
#pragma once

namespace griot {

struct Command;
class Session;

// Of one command, or of the whole program for nullptr; on the session's data stream.
void show_help(const Command* command, Session& session);

}  // namespace griot
