#include "engine/store/journal_line.h"

#include <nlohmann/json.hpp>

#include "engine/base/hash.h"
#include "engine/base/utf8.h"

namespace griot {
namespace {

using nlohmann::json;

constexpr int version = 1;
constexpr std::string_view sum_key = ",\"sum\":\"";
constexpr std::string_view end = "\"}";

void read_values(const json& object, JournalLine& line) {
  Entry& entry = line.entry;
  entry.position = object.at("n");
  entry.time = object.at("time");
  entry.id = object.at("id");
  entry.revision = object.at("revision");
  entry.action = object.at("action");
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

std::string write_line(const JournalLine& line) {
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
  std::string text = object.dump();
  text.pop_back();
  return text + std::string(sum_key) + sha256(text) + std::string(end) + '\n';
}

std::optional<JournalLine> read_line(std::string_view text, std::string_view place) {
  const std::size_t sum_at = text.rfind(sum_key);
  if (sum_at == std::string_view::npos) return std::nullopt;
  const std::string_view sum = text.substr(sum_at + sum_key.size());
  if (sum != sha256(text.substr(0, sum_at)) + std::string(end)) return std::nullopt;
  const json object = json::parse(text, nullptr, false);
  JournalLine line;
  try {
    if (object.at("v") != version) {
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
