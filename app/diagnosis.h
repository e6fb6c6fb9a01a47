// What `griot doctor` looks at, one function a subject.
#pragma once

#include <string>
#include <vector>

#include "engine/base/message.h"
#include "engine/library/library.h"

namespace griot {

class Arguments;
class Session;

struct Diagnosis {
  enum class State {
    good,
    information,
    warning,  // works, but not as well as it could
    problem,  // does not work
  };
  std::string check;  // what was looked at; for programs, and for ever: "index"
  State state = State::good;
  std::string place;  // a path, a variable, or ""
  Message message;
  Message remedy = {};  // the way out, where there is one
};
const char* name_of(Diagnosis::State state);  // "ok", "info", "warning", "problem"

using Diagnoses = std::vector<Diagnosis>;

// The program and the machine: versions, shipped files, languages, other programs.
Diagnoses diagnose_program(const Arguments& arguments);

// The corpus around here, if any: settings, rights, room, journal, index. Nothing of it
// is changed but its cache.
Diagnoses diagnose_corpus(const Arguments& arguments, const Progress& progress);

}  // namespace griot
