#include "app/json_lines.h"

#include <nlohmann/json.hpp>

#include "app/configuration.h"
#include "app/session.h"
#include "app/setting_table.h"
#include "engine/backup/backup.h"

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

Json json_of(const Findings& findings, const Session& session) {
  Json list = Json::array();
  for (const Finding& finding : findings) list.push_back(json_of(finding, session));
  return list;
}

Json json_of(const PartCount& parts) {
  return {{"headings", parts.headings},
          {"notes", parts.notes},
          {"tables", parts.tables},
          {"images", parts.images}};
}

Json json_of(const Resemblance& told) {
  return {{"title", told.title},
          {"date", told.date},
          {"same_words", told.same_words},
          {"percent", told.percent},
          {"also", told.also},
          {"paragraphs",
           {{"same", told.same},
            {"reworded", told.reworded},
            {"gone", told.gone},
            {"added", told.added}}}};
}

// Numbered as « griot propose » takes them.
Json json_of(const Proposals& proposals) {
  Json list = Json::array();
  for (const Proposal& one : proposals) {
    Json entry = {{"n", list.size() + 1},
                  {"id", one.id},
                  {"kind", name_of(one.kind)},
                  {"state", name_of(one.state)}};
    if (one.kind == Proposal::Kind::heading) {
      entry["level"] = one.level;
    } else {
      entry["key"] = one.key;
    }
    entry["value"] = one.value;
    if (!one.evidence.empty()) entry["evidence"] = one.evidence;
    if (one.kind == Proposal::Kind::relation)
      entry["evidence"] = json_of(one.resemblance);
    entry["place"] = place_of({"", Severity::info, one.origin, one.place, {}});
    list.push_back(std::move(entry));
  }
  return list;
}

}  // namespace

std::string json_line(const std::string& document, const Proposals& proposals) {
  return written({{"v", 1}, {"document", document}, {"proposals", json_of(proposals)}});
}

std::string json_line(const std::string& document, const std::string& status,
                      const Findings& reasons, const Session& session) {
  return written({{"v", 1},
                  {"document", document},
                  {"status", status},
                  {"held_back_by", json_of(reasons, session)}});
}

std::string json_line(const StandingDocument& document) {
  return written({{"v", 1},
                  {"document", document.id},
                  {"title", document.title},
                  {"status", name_of(document.status)},
                  {"audience", name_of(document.audience)}});
}

std::string json_line(const FileReport& report, const Session& session) {
  return written(
      {{"v", 1},
       {"file", report.file},
       {"status", name_of(report.status)},
       {"document", report.document},
       {"revision", report.revision},
       {"words", {{"source", report.words.source}, {"kept", report.words.kept}}},
       {"parts",
        {{"source", json_of(report.parts_in_source)},
         {"kept", json_of(report.parts_kept)}}},
       {"findings", json_of(report.findings, session)},
       {"proposals", json_of(report.proposals)}});
}

std::string json_line(const AcronymEntry& entry) {
  Json senses = Json::array();
  for (const AcronymSense& sense : entry.senses) {
    senses.push_back({{"form", sense.form},
                      {"vocabulary", sense.of_vocabulary},
                      {"countries", sense.countries},
                      {"documents", sense.documents}});
  }
  return written({{"v", 1},
                  {"acronym", entry.acronym},
                  {"ambiguous", entry.is_ambiguous()},
                  {"senses", std::move(senses)}});
}

std::string json_line(const Hit& hit, Status status, const Session& session) {
  Json found_by = Json::array();
  for (const Message& reason : hit.found_by) found_by.push_back(session.text(reason));
  Json passages = Json::array();
  for (const PassageHit& passage : hit.passages) {
    Json highlights = Json::array();
    for (const Highlight& highlight : passage.highlights) {
      highlights.push_back(Json::array({highlight.from, highlight.to}));
    }
    Json shown{{"anchor", passage.anchor},
               {"heading", passage.heading},
               {"text", passage.text},
               {"highlights", std::move(highlights)}};
    for (const Weight& weight : passage.weights) {
      shown["weights"].push_back({{"part", weight.part}, {"value", weight.value}});
    }
    passages.push_back(std::move(shown));
  }
  return written({{"v", 1},
                  {"document", hit.document},
                  {"title", hit.title},
                  {"type", hit.type},
                  {"countries", hit.countries},
                  {"date", hit.date},
                  {"status", name_of(status)},
                  {"score", hit.score},
                  {"found_by", std::move(found_by)},
                  {"passages", std::move(passages)}});
}

std::string json_line(const IndexReport& report) {
  return written({{"v", 1}, {"documents", report.documents}, {"total", report.total}});
}

std::string json_line(const BuildReport& report, const std::string& output) {
  return written({{"v", 1},
                  {"output", output},
                  {"pages", report.pages},
                  {"written", report.written}});
}

std::string json_line(const RestoreReport& report, const std::string& folder) {
  return written(
      {{"v", 1}, {"corpus", folder}, {"files", report.files}, {"bytes", report.bytes}});
}

std::string json_line(const BackupReport& report) {
  return written({{"v", 1},
                  {"archive", report.archive.string()},
                  {"documents", report.documents},
                  {"files", report.files},
                  {"bytes", report.bytes},
                  {"missing", report.missing},
                  {"damaged", report.damaged},
                  {"left_out", report.left_out}});
}

std::string json_line(const EffectiveValue& value) {
  Json line{{"v", 1}, {"key", value.name}, {"value", value.value}};
  if (value.number) line["value"] = std::stoll(value.value);
  line["source"] = name_of(value.origin.kind);
  line["place"] = value.origin.place;
  return written(line);
}

std::string json_line(const Setting& setting, const Session& session) {
  return written({{"v", 1},
                  {"key", setting.name()},
                  {"meaning", session.text(setting.meaning)},
                  {"type", setting.number ? "number" : "text"},
                  {"example", setting.example},
                  {"variable", setting.variable()}});
}

std::string json_line(const Finding& finding, const Session& session) {
  Json line = {{"v", 1}};
  line.update(json_of(finding, session));
  return written(line);
}

}  // namespace griot
