// The program from its command line to its exit status: the edge where every failure of a
// command becomes one sentence and one number.
#pragma once

#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "app/exit_status.h"
#include "app/speech.h"

namespace griot {

using SpeechMaker = std::unique_ptr<Speech> (*)(std::string_view language);

// `speech` is asked for the language that the words and the environment name.
ExitStatus run_program(std::span<const std::string> words, std::ostream& out,
                       std::ostream& err, SpeechMaker speech);

}  // namespace griot
