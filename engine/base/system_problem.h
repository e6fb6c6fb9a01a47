// What the system refuses, said as a reader of French understands it.
#pragma once

#include "engine/base/message.h"

namespace griot {

// Of an `errno`, to stand behind the name of a file: "n'existe pas". What is rare is told
// in the system's own words.
Message system_problem(int reason);

}  // namespace griot
