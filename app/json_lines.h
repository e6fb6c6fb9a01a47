// The objects of --json: one a line, "v":1, keys in English and for ever.
#pragma once

#include <string>

#include "engine/document/finding.h"
#include "engine/index/index.h"
#include "engine/library/library.h"

namespace griot {

class Session;
struct BackupReport;
struct RestoreReport;
struct Diagnosis;
struct EffectiveValue;
struct Setting;

// Without the line break. Messages are in the session's language; bytes that are not
// UTF-8 (file names) become U+FFFD.
std::string json_line(const FileReport& report, const Session& session);
// What a document proposes, numbered as « griot propose » takes it.
std::string json_line(const std::string& document, const Proposals& proposals);
// One point of the lint, numbered as « griot lint » takes it.
std::string json_line(const std::string& document, std::size_t number,
                      const LintFinding& finding, const Session& session);
// A document's status and what holds it back from publication.
std::string json_line(const std::string& document, const std::string& status,
                      const Findings& reasons, const Session& session);
// One line of the list of all documents.
struct StandingDocument {
  std::string id;
  std::string title;
  Status status = Status::draft;
  Audience audience = Audience::internal;
};
std::string json_line(const StandingDocument& document);
std::string json_line(const Hit& hit, Status status, const Session& session);
std::string json_line(const AcronymEntry& entry);
std::string json_line(const Said<Recommendation>& said);
std::string json_line(const Said<Action>& said);
std::string json_line(const Said<Decision>& said);
std::string json_line(const Finding& finding, const Session& session);
std::string json_line(const IndexReport& report);
std::string json_line(const BuildReport& report, const std::string& output);
std::string json_line(const BackupReport& report);
std::string json_line(const RestoreReport& report, const std::string& folder);
std::string json_line(const EffectiveValue& value);
std::string json_line(const Setting& setting, const Session& session);
std::string json_line(const Diagnosis& diagnosis, const Session& session);

}  // namespace griot
