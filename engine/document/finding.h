// What an import, a check or a lint has to say about one place.
//
// Loss is never silent and never an exception.
#pragma once

#include <string>
#include <vector>

#include "engine/base/message.h"
#include "engine/document/block.h"

namespace griot {

enum class Severity {
  info,     // worth knowing, nothing to do
  guessed,  // decided without certainty
  changed,  // kept in another form
  lost,     // not kept
  pending,  // to be decided by a person before publication
  problem,  // wrong and to be mended
};

// "info", "guessed", "changed", "lost", "pending", "problem"
const char* name_of(Severity severity);

struct Finding {
  std::string code;  // stable, in English, for programs: "hidden_text", "unknown_country"
  Severity severity = Severity::info;
  Origin origin;      // where in the source
  std::string place;  // where, when not a line or a paragraph: "word/footnotes.xml", a key
  Message message;
  // What it is about, so that a decision on it is remembered for this and nothing else: the
  // words deleted and the sentence they stood in. Never shown; empty where no one decides.
  std::string subject = {};
};
using Findings = std::vector<Finding>;

// "l. 4", "¶ 14", or the place.
std::string place_of(const Finding& finding);

}  // namespace griot
