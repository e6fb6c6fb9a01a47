// The program from its command line to its exit status: the edge where every failure of a
// command becomes one sentence and one number.
#pragma once

#include <ostream>
#include <span>
#include <string>

#include "app/exit_status.h"

namespace griot {

ExitStatus run_program(std::span<const std::string> words, std::ostream& out,
                       std::ostream& err);

}  // namespace griot
