#include "engine/library/card_file.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"

namespace griot {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int form = 1;  // of the file; another one is not read

json value_as_json(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value.value)) return *text;
  json out;
  if (const auto* list = std::get_if<Value::List>(&value.value)) {
    out = json::array();
    for (const Value& item : *list) out.push_back(value_as_json(item));
    return out;
  }
  json pairs = json::array();
  for (const auto& [key, item] : std::get<Value::Map>(value.value)) {
    pairs.push_back({key, value_as_json(item)});
  }
  out["map"] = std::move(pairs);
  return out;
}

Value value_of(const json& in) {
  if (in.is_string()) return Value(in.get<std::string>());
  if (in.is_array()) {
    Value::List list;
    for (const json& item : in) list.push_back(value_of(item));
    return Value(std::move(list));
  }
  Value::Map map;
  for (const json& pair : in.at("map")) {
    map.emplace_back(pair.at(0).get<std::string>(), value_of(pair.at(1)));
  }
  return Value(std::move(map));
}

json entry_as_json(const std::string& id, const CardEntry& entry) {
  json out = {{"id", id}, {"key", entry.key}, {"shown", static_cast<int>(entry.shown)}};
  if (entry.shown == Shown::no) return out;
  out["revision"] = entry.card.revision;
  out["position"] = entry.card.position;
  out["updated"] = entry.card.updated;
  out["digest"] = entry.card.digest;
  json fields = json::array();
  for (const Field& field : entry.card.metadata.fields()) {
    fields.push_back({field.key, value_as_json(field.value), name_of(field.source)});
  }
  out["fields"] = std::move(fields);
  return out;
}

CardEntry entry_of(const json& in) {
  CardEntry entry;
  entry.key = in.at("key").get<std::string>();
  const int shown = in.at("shown").get<int>();
  if (shown == static_cast<int>(Shown::no)) return entry;
  entry.shown = shown == static_cast<int>(Shown::yes) ? Shown::yes : Shown::withdrawn;
  entry.card.id = in.at("id").get<std::string>();
  entry.card.revision = in.at("revision").get<int>();
  entry.card.position = in.at("position").get<std::int64_t>();
  entry.card.updated = in.at("updated").get<std::string>();
  entry.card.digest = in.at("digest").get<std::string>();
  for (const json& field : in.at("fields")) {
    entry.card.metadata.set(field.at(0).get<std::string>(), value_of(field.at(1)),
                            source_named(field.at(2).get<std::string>()));
  }
  return entry;
}

// The first line names the form and the digest of what follows.
std::string head_of(std::string_view body) {
  return "griot-cards " + std::to_string(form) + " " + sha256(body) + "\n";
}

}  // namespace

std::string card_key(const Entry& entry) {
  // Another number wherever a card shows more or less than before.
  std::string said = "2\n";
  for (const std::string& part :
       {entry.id, std::to_string(entry.revision), std::to_string(entry.position),
        entry.time, entry.source_digest, entry.action, entry.reason}) {
    said += part + '\n';
  }
  return sha256(said).substr(0, 32);
}

CardFile::CardFile(fs::path path) {
  std::error_code missing;
  if (!fs::is_regular_file(path, missing)) return;
  try {
    const std::string bytes = read_file(path);
    std::string_view body = bytes;
    body.remove_prefix(std::min(body.find('\n'), body.size() - 1) + 1);
    if (bytes.empty() || !bytes.starts_with(head_of(body))) return;
    while (!body.empty()) {
      const std::size_t end = std::min(body.find('\n'), body.size());
      const json line = json::parse(body.substr(0, end));
      entries_.emplace(line.at("id").get<std::string>(), entry_of(line));
      body.remove_prefix(std::min(end + 1, body.size()));
    }
  } catch (const Error&) {
    entries_.clear();
  } catch (const json::exception&) {
    entries_.clear();
  }
}

const CardEntry* CardFile::find(const Entry& entry) const {
  const auto found = entries_.find(entry.id);
  if (found == entries_.end() || found->second.key != card_key(entry)) return nullptr;
  return &found->second;
}

void CardFile::write(const fs::path& path,
                     const std::map<std::string, CardEntry>& entries) {
  std::string body;
  for (const auto& [id, entry] : entries) {
    body += entry_as_json(id, entry).dump(-1, ' ', false, json::error_handler_t::replace);
    body += '\n';
  }
  std::error_code refused;
  fs::create_directories(path.parent_path(), refused);
  try {
    write_disposable_file(path, head_of(body) + body);
  } catch (const Error&) {
    // The next start reads the documents again.
  }
}

}  // namespace griot
