#include "engine/markdown/front_matter.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

namespace griot {
namespace {

constexpr std::size_t deepest_value = 16;

Error error_at(std::string_view place, const YAML::Mark& mark, Message problem) {
  // yaml-cpp counts from 0, and the "---" line comes before.
  std::string where(place);
  if (!mark.is_null()) {
    where += ":" + std::to_string(mark.line + 2) + ":" + std::to_string(mark.column + 1);
  }
  return {ErrorCode::invalid, std::move(where), std::move(problem),
          say("corrigez l'en-tête entre les deux lignes « --- »")};
}

// Builds Values from yaml-cpp's events, so that scalars stay texts.
class Builder : public YAML::EventHandler {
 public:
  explicit Builder(std::string_view place) : place_(place) {}

  Value take() { return std::move(root_); }
  const std::vector<int>& key_lines() const { return key_lines_; }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse(mark, "", anchor);
    add(mark, Value(""));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    throw error_at(place_, mark, say("alias YAML refusé"));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse(mark, tag, anchor);
    add(mark, Value(value));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                       YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    refuse(mark, tag, anchor);
    open(mark, Value(Value::List{}));
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuse(mark, tag, anchor);
    open(mark, Value(Value::Map{}));
  }
  void OnMapEnd() override { close(); }

 private:
  struct Level {
    Value value;
    std::string key;
    bool has_key = false;
    YAML::Mark mark;
  };

  void refuse(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) throw error_at(place_, mark, say("ancre YAML refusée"));
    // "?" and "!" are what yaml-cpp calls plain and quoted scalars without a tag.
    if (!tag.empty() && tag != "?" && tag != "!") {
      throw error_at(place_, mark, say("étiquette YAML « {1} » refusée", {tag}));
    }
  }

  void open(const YAML::Mark& mark, Value value) {
    if (levels_.size() >= deepest_value) {
      throw error_at(place_, mark, say("trop de niveaux dans l'en-tête"));
    }
    levels_.push_back({std::move(value), {}, false, mark});
  }

  void close() {
    Level level = std::move(levels_.back());
    levels_.pop_back();
    add(level.mark, std::move(level.value));
  }

  void add(const YAML::Mark& mark, Value value) {
    if (levels_.empty()) {
      root_ = std::move(value);
      return;
    }
    Level& level = levels_.back();
    if (auto* list = std::get_if<Value::List>(&level.value.value)) {
      list->push_back(std::move(value));
      return;
    }
    auto& map = std::get<Value::Map>(level.value.value);
    if (level.has_key) {
      map.emplace_back(std::move(level.key), std::move(value));
      level.has_key = false;
      return;
    }
    auto* key = std::get_if<std::string>(&value.value);
    if (!key) throw error_at(place_, mark, say("une clé d'en-tête est un texte"));
    level.key = std::move(*key);
    level.has_key = true;
    if (levels_.size() == 1) key_lines_.push_back(mark.line + 2);
  }

  std::string place_;
  Value root_;
  std::vector<Level> levels_;
  std::vector<int> key_lines_;
};

bool ends_front_matter(std::string_view line) {
  line = line.substr(0, line.find_last_not_of(" \t") + 1);
  return line == "---" || line == "...";
}

// "clé: …", "clé :", '"clé": …', a comment, or the end.
bool begins_map(std::string_view line) {
  if (ends_front_matter(line) || line.starts_with("#")) return true;
  if (line.empty() || line.front() == ' ' || line.front() == '\t' ||
      line.front() == '-' || line.front() == '>' || line.front() == '*' ||
      line.front() == '[') {
    return false;
  }
  constexpr std::size_t longest_key = 200;
  line = line.substr(0, longest_key);
  return line.ends_with(':') || line.find(": ") != std::string_view::npos ||
         line.find(":\t") != std::string_view::npos;
}

std::string_view line_at(std::string_view text, std::size_t at) {
  return text.substr(at, std::min(text.find('\n', at), text.size()) - at);
}

Value parse(std::string_view yaml, std::string_view place, std::vector<int>& key_lines) {
  Builder builder(place);
  try {
    // The end mark makes a quote that does not close an error.
    std::istringstream stream(std::string(yaml) + "...\n");
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    Builder rest(place);
    if (parser.HandleNextDocument(rest)) {
      throw error_at(place, YAML::Mark(),
                     say("l'en-tête contient plusieurs documents YAML"));
    }
  } catch (const YAML::Exception& error) {
    throw error_at(place, error.mark,
                   say("l'en-tête n'est pas du YAML ({1})", {error.msg}));
  }
  key_lines = builder.key_lines();
  return builder.take();
}

}  // namespace

FrontMatter find_front_matter(std::string_view text, std::string_view place,
                              const Limits& limits) {
  const std::string_view first = line_at(text, 0);
  if (!first.starts_with("---") || !ends_front_matter(first)) return {};
  const std::size_t start = first.size() + 1;
  if (start >= text.size() || !begins_map(line_at(text, start))) return {};
  FrontMatter found;
  found.lines = 1;
  for (std::size_t at = start; at < text.size();) {
    const std::string_view line = line_at(text, at);
    ++found.lines;
    if (ends_front_matter(line)) {
      check_limit(std::string(place), static_cast<std::int64_t>(at - start),
                  &Limits::front_matter_bytes, limits);
      found.yaml = text.substr(start, at - start);
      found.length = std::min(at + line.size() + 1, text.size());
      return found;
    }
    at += line.size() + 1;
  }
  return {};
}

Metadata read_front_matter(std::string_view yaml, std::string_view place,
                           Remarks& remarks) {
  std::vector<int> lines;
  Value root = parse(yaml, place, lines);
  Metadata metadata;
  if (std::holds_alternative<std::string>(root.value) &&
      std::get<std::string>(root.value).empty()) {
    return metadata;
  }
  auto* map = std::get_if<Value::Map>(&root.value);
  if (!map)
    throw error_at(place, YAML::Mark(), say("l'en-tête n'est pas une suite de clés"));
  Value::Map provenance;
  for (std::size_t i = 0; i < map->size(); ++i) {
    auto& [key, value] = (*map)[i];
    auto* sources = std::get_if<Value::Map>(&value.value);
    if (key == "provenance" && sources) {
      provenance = std::move(*sources);
      continue;
    }
    if (metadata.find(key)) {
      remarks.add("double_key", Severity::changed, lines[i] - remarks.lines_before(),
                  say("clé « {1} » écrite deux fois ; la dernière compte", {key}));
    }
    metadata.set(key, std::move(value), Source::front_matter, lines[i]);
  }
  for (const auto& [key, source] : provenance) {
    const Field* field = metadata.find(key);
    const auto* name = std::get_if<std::string>(&source.value);
    if (field && name) metadata.set(key, field->value, source_named(*name), field->line);
  }
  return metadata;
}

}  // namespace griot
