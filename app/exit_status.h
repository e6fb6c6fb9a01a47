// What the program says to the shell when it ends. These numbers are promised.
#pragma once

#include "engine/base/error.h"

namespace griot {

enum class ExitStatus {
  done = 0,
  nothing = 1,  // search found nothing, check found problems
  usage = 2,
  refused = 3,  // at least one input was refused
  corpus = 4,   // the corpus, its index or the machine under them is not well
  locked = 75,  // another process writes (EX_TEMPFAIL of sysexits.h: try again)
};

// What a command was given and is not there is refused; a corpus that is not there is
// said with ErrorCode::corrupt (app/corpus.h).
ExitStatus exit_status(ErrorCode code);

}  // namespace griot
