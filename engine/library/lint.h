// What would stop a reader or cost a reviewer a question: told paragraph by paragraph,
// each with its way out, before a document is published.
//
// Rules look for what can be mended, and keep quiet where they cannot be sure: an alarm
// that is false costs the trust in the next one. What a person has seen and left as it is
// (reviewed) is remembered by what it is about.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/knowledge/rules.h"
#include "engine/library/decision.h"

namespace griot {

struct LintFinding {
  std::string rule;    // as lint_rules() calls it: "undefined_acronym"
  std::string id;      // 12 hexadecimal digits of what it is about
  std::string anchor;  // the paragraph's, "" outside a corpus
  int paragraph = 0;   // the number that readers see, 0: none
  Origin origin;       // in the source
  std::string excerpt;
  Message problem;
  Message way_out;
  bool reviewed = false;
};

// In reading order. Internal boxes and legal notices are not read. Linear.
std::vector<LintFinding> lint(const Document& document, const Rules& by,
                              const Decisions& decisions);

// "¶ 7", "#p-k3f9a2" where no number is shown, "l. 14" outside a corpus
std::string place_of(const LintFinding& finding);

}  // namespace griot
