#include "engine/document/finding.h"

namespace griot {

const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::info: return "info";
    case Severity::guessed: return "guessed";
    case Severity::changed: return "changed";
    case Severity::lost: return "lost";
    case Severity::pending: return "pending";
    case Severity::problem: return "problem";
  }
  return "info";
}

std::string place_of(const Finding& finding) {
  std::string place = finding.place;
  const auto add = [&](const std::string& more) {
    if (!place.empty()) place += ", ";
    place += more;
  };
  if (finding.origin.line > 0) add("l. " + std::to_string(finding.origin.line));
  if (finding.origin.paragraph > 0) add("¶ " + std::to_string(finding.origin.paragraph));
  return place;
}

}  // namespace griot
