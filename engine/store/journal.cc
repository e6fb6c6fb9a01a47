#include "engine/store/journal.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>
#include <utility>

#include "engine/base/file.h"
#include "engine/base/hash.h"

namespace griot {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view sum_key = ",\"sum\":\"";

std::string sum_of(std::string_view text) { return sha256(text).substr(0, 16); }

std::string written(const JournalLine& line) {
  const Entry& entry = line.entry;
  nlohmann::ordered_json object = {{"v", 1},
                                   {"n", entry.position},
                                   {"time", entry.time},
                                   {"id", entry.id},
                                   {"revision", entry.revision},
                                   {"action", entry.action},
                                   {"digest", line.digest}};
  if (!entry.reason.empty()) object["reason"] = entry.reason;
  if (!entry.origin.empty()) {
    object["origin"] = entry.origin;
    object["source"] = entry.source_digest;
    object["words"] = {entry.words_in_source, entry.words_kept};
  }
  if (!line.extension.empty()) object["original"] = line.extension;
  // Names of files may be bytes that are not UTF-8.
  std::string text = object.dump(-1, ' ', false, json::error_handler_t::replace);
  text.pop_back();
  return text + std::string(sum_key) + sum_of(text) + "\"}\n";
}

std::optional<JournalLine> read_line(std::string_view text) {
  const std::size_t sum_at = text.rfind(sum_key);
  if (sum_at == std::string_view::npos) return std::nullopt;
  const std::string_view sum = text.substr(sum_at + sum_key.size());
  if (sum != sum_of(text.substr(0, sum_at)) + "\"}") return std::nullopt;
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  JournalLine line;
  Entry& entry = line.entry;
  try {
    entry.position = object.at("n");
    entry.time = object.at("time");
    entry.id = object.at("id");
    entry.revision = object.at("revision");
    entry.action = object.at("action");
    line.digest = object.at("digest");
    entry.reason = object.value("reason", "");
    entry.origin = object.value("origin", "");
    entry.source_digest = object.value("source", "");
    line.extension = object.value("original", "");
    if (object.contains("words")) {
      entry.words_in_source = object["words"].at(0);
      entry.words_kept = object["words"].at(1);
    }
  } catch (const json::exception&) {
    return std::nullopt;
  }
  return line;
}

}  // namespace

Journal::Journal(fs::path path) : path_(std::move(path)) { refresh(); }

bool Journal::refresh() {
  std::error_code missing;
  const std::uintmax_t size = fs::file_size(path_, missing);
  if (missing) {
    throw Error(ErrorCode::not_found, path_.string(), say("le journal du fonds n'est pas là"),
                say("rétablissez-le d'une sauvegarde, ou créez un fonds par « griot init »"));
  }
  if (size < read_to_) {  // put back from a backup under our feet
    read_to_ = 0;
    lines_.clear();
  }
  if (size == read_to_) return false;
  const std::string tail = read_tail(path_, static_cast<std::int64_t>(read_to_));
  bool some = false;
  for (std::size_t at = 0; at < tail.size();) {
    const std::size_t end = tail.find('\n', at);
    if (end == std::string::npos) break;  // torn, or being written
    auto line = read_line(std::string_view(tail).substr(at, end - at));
    const auto expected = static_cast<std::int64_t>(lines_.size()) + 1;
    if (!line || line->entry.position != expected) {
      if (end + 1 == tail.size()) break;  // torn in the middle by the disk
      throw Error(ErrorCode::corrupt, path_.string() + ":" + std::to_string(expected),
                  say("cette ligne du journal est abîmée"),
                  say("rétablissez le journal d'une sauvegarde ; les documents restent dans "
                      "documents/"));
    }
    lines_.push_back(std::move(*line));
    read_to_ += end + 1 - at;
    at = end + 1;
    some = true;
  }
  return some;
}

void Journal::append(JournalLine& line) {
  line.entry.position = static_cast<std::int64_t>(lines_.size()) + 1;
  const std::string text = written(line);
  write_tail(path_, static_cast<std::int64_t>(read_to_), text);
  read_to_ += text.size();
  lines_.push_back(line);
}

}  // namespace griot
