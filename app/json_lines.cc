#include "app/json_lines.h"

#include <nlohmann/json.hpp>

#include "app/session.h"

namespace griot {
namespace {

// ordered: people read these lines too.
using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json json_of(const Finding& finding, const Session& session) {
  return {{"code", finding.code},
          {"severity", name_of(finding.severity)},
          {"place", place_of(finding)},
          {"message", session.text(finding.message)}};
}

}  // namespace

std::string json_line(const FileReport& report, const Session& session) {
  Json findings = Json::array();
  for (const Finding& finding : report.findings) {
    findings.push_back(json_of(finding, session));
  }
  return written(
      {{"v", 1},
       {"file", report.file},
       {"status", name_of(report.status)},
       {"document", report.document},
       {"revision", report.revision},
       {"words", {{"source", report.words.source}, {"kept", report.words.kept}}},
       {"findings", std::move(findings)}});
}

std::string json_line(const Hit& hit) {
  Json passages = Json::array();
  for (const PassageHit& passage : hit.passages) {
    Json highlights = Json::array();
    for (const Highlight& highlight : passage.highlights) {
      highlights.push_back(Json::array({highlight.from, highlight.to}));
    }
    passages.push_back({{"anchor", passage.anchor},
                        {"heading", passage.heading},
                        {"text", passage.text},
                        {"highlights", std::move(highlights)}});
  }
  return written({{"v", 1},
                  {"document", hit.document},
                  {"title", hit.title},
                  {"type", hit.type},
                  {"countries", hit.countries},
                  {"date", hit.date},
                  {"score", hit.score},
                  {"passages", std::move(passages)}});
}

std::string json_line(const Finding& finding, const Session& session) {
  Json line = {{"v", 1}};
  line.update(json_of(finding, session));
  return written(line);
}

}  // namespace griot
