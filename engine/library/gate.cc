#include "engine/library/gate.h"

#include <algorithm>
#include <array>

#include "engine/base/hash.h"
#include "engine/library/edition_links.h"

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

// What was said of these and not understood changes what a document must say, and where
// it is found.
constexpr std::array understood = {"type", "date"};

// How what is pending is decided, and the option that does. A file that cannot be read as
// it was meant is mended, not decided.
struct Way {
  const char* code;
  const char* decision;
  const char* option;
  bool GateDecisions::*chosen;
  Message settled = {};  // once it is decided: nothing is left to do in the file
};
const std::array ways = {
    Way{"comment", drop_comment, "--drop-comments", &GateDecisions::drop_comments,
        say("commentaire laissé de côté, par décision")},
    Way{"hidden_text", drop_hidden, "--drop-hidden", &GateDecisions::drop_hidden,
        say("texte masqué laissé de côté, par décision")},
    Way{"bad_front_matter", "", "", nullptr},
    Way{"duplicate", "", "", nullptr},
};
// Everything else that an author's tool leaves open is a revision.
const Way revision = {"", accept_revision, "--accept-revisions",
                      &GateDecisions::accept_revisions,
                      say("révision acceptée, par décision")};

const Way& way_of(const Finding& finding) {
  const auto found = std::find_if(
      ways.begin(), ways.end(), [&](const Way& way) { return finding.code == way.code; });
  return found == ways.end() ? revision : *found;
}

// What a finding is about. An importer that says nothing of it leaves its place and
// words.
std::string subject_of(const Finding& finding) {
  constexpr std::size_t digits = 16;
  const std::string about = finding.subject.empty()
                                ? place_of(finding) + '\0' + in_french(finding.message)
                                : finding.subject;
  return sha256(finding.code + '\0' + about).substr(0, digits);
}

bool is_open(const Finding& finding, const Decisions& decisions) {
  if (finding.severity != Severity::pending) return false;
  const Way& way = way_of(finding);
  return !way.chosen || decided(decisions, subject_of(finding)) != way.decision;
}

}  // namespace

Decisions decisions_on(const Findings& findings, const GateDecisions& now) {
  Decisions made;
  for (const Finding& finding : findings) {
    const Way& way = way_of(finding);
    if (finding.severity != Severity::pending || !way.chosen || !(now.*way.chosen)) {
      continue;
    }
    made[subject_of(finding)] = way.decision;
  }
  return made;
}

Findings held_back_by(const Document& document, const Findings& findings,
                      const Decisions& decisions) {
  Findings reasons;
  for (const Finding& finding : findings) {
    if (is_open(finding, decisions)) reasons.push_back(finding);
  }
  const std::string original = document.metadata.text(duplicate_of);
  if (!original.empty()) {
    reasons.push_back({"duplicate",
                       Severity::pending,
                       {},
                       duplicate_of,
                       say("ce document est un doublon de {1}, par décision ; "
                           "« griot propose » la change",
                           {original})});
  }
  for (const char* key : understood) {
    const std::string said = document.metadata.text(std::string(key) + "-non-reconnu");
    if (said.empty() || !document.metadata.text(key).empty()) continue;
    reasons.push_back(
        {"missing_metadata",
         Severity::pending,
         {},
         key,
         say("« {1} » n'est pas compris ; corrigez le fichier ou la feuille", {said})});
  }
  const std::string type = document.metadata.text("type");
  for (const Requirement& requirement : requirements) {
    const bool applies = requirement.type == std::string() || requirement.type == type;
    const bool told = std::ranges::any_of(
        reasons, [&](const Finding& one) { return one.place == requirement.key; });
    if (!applies || told || !document.metadata.text(requirement.key).empty()) continue;
    reasons.push_back(
        {"missing_metadata",
         Severity::pending,
         {},
         requirement.key,
         say("« {1} » manque ; complétez le fichier ou la feuille", {requirement.key})});
  }
  return reasons;
}

Findings remarks_on(const Metadata& metadata) {
  if (!metadata.text("type").empty()) return {};
  return {
      {"no_type",
       Severity::info,
       {},
       "type",
       say("aucun type n'est connu : rien ne vérifie ce qu'une note de positionnement "
           "doit dire (date, signataires), et aucune liste par type ne montre ce "
           "document ; donnez-lui un type dans le fichier ou la feuille")}};
}

void settle(Findings& findings, const Decisions& decisions) {
  for (Finding& finding : findings) {
    if (finding.severity != Severity::pending || is_open(finding, decisions)) continue;
    finding.severity = Severity::info;
    finding.message = way_of(finding).settled;
  }
}

Error held_back_error(std::string_view id, const Findings& reasons) {
  std::string said;
  std::string options;
  bool mended = false;
  for (const Finding& reason : reasons) {
    if (!said.empty()) said += " · ";
    const std::string place = place_of(reason);
    if (!place.empty()) said += place + " : ";
    said += in_french(reason.message);
    const bool lacking = reason.code == "missing_metadata";
    const std::string option = lacking ? "" : way_of(reason).option;
    mended = mended || option.empty();
    if (!option.empty() && options.find(option) == std::string::npos) {
      options += (options.empty() ? "" : " ") + option;
    }
  }
  Message remedy =
      say("décidez de ces points dans le fichier, puis importez-le de nouveau");
  if (!options.empty() && !mended) {
    remedy = say("décidez-en dans le fichier et importez-le de nouveau, ou ajoutez {1}",
                 {options});
  }
  return {ErrorCode::held_back, std::string(id), say("publication retenue : {1}", {said}),
          std::move(remedy)};
}

}  // namespace griot
