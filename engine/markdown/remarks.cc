#include "engine/markdown/remarks.h"

namespace griot {
namespace {

constexpr std::size_t most_findings = 1'000;

}  // namespace

void Remarks::add(const char* code, Severity severity, int line, Message message) {
  if (said_.size() >= most_findings) return;
  if (!said_.emplace(line, code + in_french(message)).second) return;
  Finding finding;
  finding.code = code;
  finding.severity = severity;
  finding.origin.line = line > 0 ? line + lines_before_ : 0;
  finding.message = std::move(message);
  findings_.push_back(std::move(finding));
}

void Remarks::dropped_tag(const std::string& name, int line) {
  add("raw_html", Severity::changed, line,
      say("balise HTML « <{1}> » ôtée, son texte est gardé", {name}));
}

}  // namespace griot
