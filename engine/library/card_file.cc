#include "engine/library/card_file.h"

#include <charconv>
#include <utility>

#include "engine/base/error.h"
#include "engine/base/hash.h"
#include "engine/base/sealed_file.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view cards_form = "griot-cards 3";

// A file of this kind is read at every start, so it is made to be read fast: numbers end
// with a blank, texts have their length in front.
class Output {
 public:
  void put(std::int64_t number) { bytes_ += std::to_string(number) + " "; }
  void put(std::string_view text) {
    put(static_cast<std::int64_t>(text.size()));
    bytes_ += text;
  }
  void put_value(const Value& value) {
    put(static_cast<std::int64_t>(value.value.index()));
    if (const auto* text = std::get_if<std::string>(&value.value)) return put(*text);
    if (const auto* list = std::get_if<Value::List>(&value.value)) {
      put(static_cast<std::int64_t>(list->size()));
      for (const Value& item : *list) put_value(item);
      return;
    }
    const auto& map = std::get<Value::Map>(value.value);
    put(static_cast<std::int64_t>(map.size()));
    for (const auto& [key, item] : map) {
      put(key);
      put_value(item);
    }
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

struct Damaged {};

class Input {
 public:
  explicit Input(std::string_view bytes) : rest_(bytes) {}

  bool at_end() const { return rest_.empty(); }
  std::int64_t number() {
    std::int64_t value = 0;
    const char* end = rest_.data() + rest_.size();
    const auto [stop, error] = std::from_chars(rest_.data(), end, value);
    if (error != std::errc() || stop == end || *stop != ' ') throw Damaged();
    rest_.remove_prefix(static_cast<std::size_t>(stop - rest_.data()) + 1);
    return value;
  }
  std::string_view text() {
    const auto size = static_cast<std::size_t>(number());
    if (size > rest_.size()) throw Damaged();
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return text;
  }
  Value value(int depth = 0) {
    if (depth > deepest_value) throw Damaged();
    const std::int64_t kind = number();
    if (kind == 0) return Value(std::string(text()));
    const std::int64_t count = number();
    if (kind == 1) {
      Value::List list;
      for (std::int64_t i = 0; i < count; ++i) list.push_back(value(depth + 1));
      return Value(std::move(list));
    }
    Value::Map map;
    for (std::int64_t i = 0; i < count; ++i) {
      std::string key(text());
      map.emplace_back(std::move(key), value(depth + 1));
    }
    return Value(std::move(map));
  }

 private:
  static constexpr int deepest_value = 100;
  std::string_view rest_;
};

void put_entry(Output& out, const std::string& id, const CardEntry& entry) {
  out.put(id);
  out.put(entry.key);
  out.put(static_cast<std::int64_t>(entry.shown));
  if (entry.shown == Shown::no) return;
  out.put(entry.card.revision);
  out.put(entry.card.position);
  out.put(entry.card.updated);
  out.put(entry.card.digest);
  out.put(entry.card.listed);
  const auto& fields = entry.card.metadata.fields();
  out.put(static_cast<std::int64_t>(fields.size()));
  for (const Field& field : fields) {
    out.put(field.key);
    out.put_value(field.value);
    out.put(static_cast<std::int64_t>(field.source));
  }
}

std::pair<std::string, CardEntry> entry_in(Input& in) {
  std::pair<std::string, CardEntry> read;
  auto& [id, entry] = read;
  id = in.text();
  entry.key = in.text();
  entry.shown = static_cast<Shown>(in.number());
  if (entry.shown == Shown::no) return read;
  entry.card.id = id;
  entry.card.revision = static_cast<int>(in.number());
  entry.card.position = in.number();
  entry.card.updated = in.text();
  entry.card.digest = in.text();
  entry.card.listed = in.text();
  for (std::int64_t left = in.number(); left > 0; --left) {
    const std::string key(in.text());
    Value value = in.value();
    entry.card.metadata.set(key, std::move(value), static_cast<Source>(in.number()));
  }
  return read;
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
  const std::optional<std::string> body = read_sealed_file(path, cards_form);
  if (!body) return;
  try {
    for (Input in(*body); !in.at_end();) entries_.insert(entries_.end(), entry_in(in));
  } catch (const Damaged&) {
    entries_.clear();
  }
}

std::optional<CardEntry> CardFile::take(const Entry& entry) {
  const auto found = entries_.find(entry.id);
  if (found == entries_.end() || found->second.key != card_key(entry)) return {};
  return std::move(found->second);
}

void CardFile::write(const fs::path& path,
                     const std::map<std::string, CardEntry>& entries) {
  Output out;
  for (const auto& [id, entry] : entries) put_entry(out, id, entry);
  try {
    write_sealed_file(path, cards_form, out.take());
  } catch (const Error&) {
    // The next start reads the documents again.
  }
}

}  // namespace griot
