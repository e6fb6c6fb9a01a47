#include "engine/library/gate.h"

#include <algorithm>
#include <array>
#include <string>

namespace griot {
namespace {

// What a type of document must say of itself before everyone reads it. "" is any type.
struct Requirement {
  const char* type;
  const char* key;
};
constexpr std::array requirements = {
    Requirement{"", "titre"},
    Requirement{"note-de-positionnement", "date"},
    Requirement{"note-de-positionnement", "signataires"},
};

// Personal data are findings that publishing confirms: a contact address is there to be
// read. What an author's own tool still holds as undecided is not.
constexpr std::array undecided = {"inserted_text", "deleted_text", "moved_text",
                                  "formatting_revision", "comment", "hidden_text"};

bool is_undecided(const Finding& finding) {
  return finding.severity == Severity::pending &&
         std::find(undecided.begin(), undecided.end(), finding.code) != undecided.end();
}

}  // namespace

Findings held_back_by(const Document& document, const Findings& findings) {
  Findings reasons;
  for (const Finding& finding : findings) {
    if (is_undecided(finding)) reasons.push_back(finding);
  }
  const std::string type = document.metadata.text("type");
  for (const Requirement& requirement : requirements) {
    const bool applies = requirement.type == std::string() || requirement.type == type;
    if (!applies || !document.metadata.text(requirement.key).empty()) continue;
    reasons.push_back({"missing_metadata", Severity::pending, {}, requirement.key,
                       say("« {1} » manque ; complétez le fichier ou la feuille",
                           {requirement.key})});
  }
  return reasons;
}

Error held_back_error(std::string_view id, const Findings& reasons) {
  std::string said;
  for (const Finding& reason : reasons) {
    if (!said.empty()) said += " · ";
    const std::string place = place_of(reason);
    if (!place.empty()) said += place + " : ";
    said += in_french(reason.message);
  }
  return {ErrorCode::held_back, std::string(id), say("publication retenue : {1}", {said}),
          say("décidez de ces points dans le fichier, puis importez-le de nouveau")};
}

}  // namespace griot
