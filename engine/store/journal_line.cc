#include "engine/store/journal_line.h"

#include <nlohmann/json.hpp>

#include "engine/base/hash.h"
#include "engine/base/utf8.h"

namespace griot {
namespace {

using nlohmann::json;

constexpr int version = 1;
// Of lines about facts: a program that does not know them must not go on.
constexpr int version_with_facts = 2;
constexpr std::string_view sum_key = ",\"sum\":\"";
constexpr std::string_view closing = "\"}";

json decision_as_json(const FactDecision& decision) {
  return {journal_text(decision.subject), journal_text(decision.value),
          journal_text(decision.date), journal_text(decision.evidence)};
}

void read_facts(const json& object, JournalLine& line) {
  FactChange& change = line.facts.emplace();
  change.document = line.entry.id;
  change.revision = line.entry.revision;
  for (const json& each : object.at("facts")) {
    change.read.push_back({each.at(0), each.at(1), each.at(2)});
  }
  for (const json& each : object.at("decided")) {
    change.decided.emplace_back(
        each.at(0), FactDecision{each.at(1), each.at(2), each.at(3), each.at(4)});
  }
}

void read_values(const json& object, JournalLine& line) {
  Entry& entry = line.entry;
  entry.position = object.at("n");
  entry.time = object.at("time");
  entry.id = object.at("id");
  entry.revision = object.at("revision");
  entry.action = object.at("action");
  if (object.at("v") == version_with_facts) return read_facts(object, line);
  line.digest = object.at("digest");
  entry.reason = object.value("reason", "");
  entry.origin = object.value("origin", "");
  entry.source_digest = object.value("source", "");
  if (const auto words = object.find("words"); words != object.end()) {
    entry.words_in_source = words->at(0);
    entry.words_kept = words->at(1);
  }
  if (const auto decisions = object.find("decisions"); decisions != object.end()) {
    for (const auto& [subject, decision] : decisions->items()) {
      entry.decisions[subject] = decision.get<std::string>();
    }
  }
  if (const auto original = object.find("original"); original != object.end()) {
    line.original_revision = entry.revision;
    line.original_extension = original->at(0);
    line.original_digest = original->at(1);
  }
}

}  // namespace

std::string journal_text(std::string_view text) {
  std::string clean;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    append_utf8(clean, c.value);
    text.remove_prefix(c.length);
  }
  return clean;
}

namespace {

std::string with_sum(const nlohmann::ordered_json& object) {
  std::string text = object.dump();
  text.pop_back();
  return text + std::string(sum_key) + sha256(text) + std::string(closing) + '\n';
}

std::string fact_line(const JournalLine& line) {
  json read = json::array(), decided = json::array();
  for (const FactRecord& record : line.facts->read) {
    read.push_back({record.id, record.anchor, journal_text(record.text)});
  }
  for (const auto& [id, decision] : line.facts->decided) {
    json values = decision_as_json(decision);
    values.insert(values.begin(), id);
    decided.push_back(std::move(values));
  }
  return with_sum({{"v", version_with_facts},
                   {"n", line.entry.position},
                   {"time", line.entry.time},
                   {"id", line.entry.id},
                   {"revision", line.entry.revision},
                   {"action", line.entry.action},
                   {"facts", read},
                   {"decided", decided}});
}

}  // namespace

std::string write_line(const JournalLine& line) {
  if (line.facts) return fact_line(line);
  const Entry& entry = line.entry;
  nlohmann::ordered_json object = {{"v", version},
                                   {"n", entry.position},
                                   {"time", entry.time},
                                   {"id", entry.id},
                                   {"revision", entry.revision},
                                   {"action", journal_text(entry.action)},
                                   {"digest", line.digest}};
  if (!entry.reason.empty()) object["reason"] = journal_text(entry.reason);
  if (!entry.origin.empty()) object["origin"] = journal_text(entry.origin);
  if (!entry.source_digest.empty()) {
    object["source"] = entry.source_digest;
    object["words"] = {entry.words_in_source, entry.words_kept};
  }
  if (!entry.decisions.empty()) {
    for (const auto& [subject, decision] : entry.decisions) {
      object["decisions"][journal_text(subject)] = journal_text(decision);
    }
  }
  if (line.original_revision == entry.revision) {
    object["original"] = {line.original_extension, line.original_digest};
  }
  return with_sum(object);
}

std::optional<JournalLine> read_line(std::string_view text, std::string_view place) {
  const std::size_t sum_at = text.rfind(sum_key);
  if (sum_at == std::string_view::npos) return std::nullopt;
  const std::string_view sum = text.substr(sum_at + sum_key.size());
  if (sum != sha256(text.substr(0, sum_at)) + std::string(closing)) return std::nullopt;
  const json object = json::parse(text, nullptr, false);
  JournalLine line;
  try {
    if (object.at("v") != version && object.at("v") != version_with_facts) {
      throw Error(ErrorCode::unsupported, std::string(place),
                  say("ce journal a été écrit par une version plus récente de Griot"),
                  say("mettez Griot à jour"));
    }
    read_values(object, line);
  } catch (const json::exception&) {
    return std::nullopt;
  }
  return line;
}

}  // namespace griot
