// The objects of --json that only griot-corpus writes: what documents say, what is left
// to review, how the installation is.
#include <nlohmann/json.hpp>

#include "app/diagnosis.h"
#include "app/json_lines.h"
#include "app/session.h"
#include "engine/knowledge/status.h"

namespace griot {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string json_line(const Said<Recommendation>& said) {
  const Recommendation& fact = *said.fact;
  return written({{"v", 1},
                  {"id", fact.standing.id},
                  {"text", fact.text},
                  {"addressees", fact.addressees},
                  {"countries", fact.countries},
                  {"themes", fact.themes},
                  {"document", said.document->id},
                  {"anchor", fact.anchor},
                  {"status", fact.standing.status(first_recommendation_status)},
                  {"state", name_of(fact.standing.state)},
                  {"continues", fact.standing.continues},
                  {"revision", said.document->revision},
                  {"signatories", said.document->metadata.list("signataires")},
                  {"rule", fact.rule}});
}

std::string json_line(const Said<Action>& said) {
  const Action& fact = *said.fact;
  return written({{"v", 1},
                  {"id", fact.standing.id},
                  {"text", fact.text},
                  {"what", fact.what},
                  {"who", fact.who},
                  {"organisation", fact.organisation},
                  {"until", fact.until},
                  {"due", fact.due},
                  {"document", said.document->id},
                  {"anchor", fact.anchor},
                  {"status", fact.standing.status(first_action_status)},
                  {"state", name_of(fact.standing.state)},
                  {"continues", fact.standing.continues},
                  {"rule", fact.rule}});
}

std::string json_line(const Said<Decision>& said) {
  const Decision& fact = *said.fact;
  return written({{"v", 1},
                  {"id", fact.standing.id},
                  {"text", fact.text},
                  {"sentence", fact.written()},
                  {"document", said.document->id},
                  {"anchor", fact.anchor},
                  {"state", name_of(fact.standing.state)},
                  {"continues", fact.standing.continues},
                  {"rule", fact.rule}});
}

std::string json_line(const std::string& document, std::size_t number,
                      const LintFinding& finding, const Session& session) {
  return written({{"v", 1},
                  {"document", document},
                  {"n", number},
                  {"rule", finding.rule},
                  {"id", finding.id},
                  {"place", place_of(finding)},
                  {"anchor", finding.anchor},
                  {"excerpt", finding.excerpt},
                  {"problem", session.text(finding.problem)},
                  {"way_out", session.text(finding.way_out)},
                  {"reviewed", finding.reviewed}});
}

std::string json_line(const Diagnosis& diagnosis, const Session& session) {
  return written({{"v", 1},
                  {"check", diagnosis.check},
                  {"state", name_of(diagnosis.state)},
                  {"place", diagnosis.place},
                  {"message", session.text(diagnosis.message)},
                  {"remedy", session.text(diagnosis.remedy)}});
}

}  // namespace griot
