#include "engine/library/facts_file.h"

#include <charconv>
#include <utility>

#include "engine/base/error.h"
#include "engine/base/hash.h"
#include "engine/base/sealed_file.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

// Another number wherever a member below comes or goes.
constexpr std::string_view members_form = "griot-facts 2 ";

// The members of each type, once for writing and reading.
template <class Archive>
void members(Archive& archive, Recommendation& r) {
  archive(r.anchor, r.text, r.label, r.heading, r.rule, r.addressees, r.addressed_to,
          r.countries, r.themes, r.deadline, r.responsible, r.stems);
}
template <class Archive>
void members(Archive& archive, Decision& d) {
  archive(d.anchor, d.text, d.heading, d.rule);
}
template <class Archive>
void members(Archive& archive, Action& a) {
  archive(a.anchor, a.text, a.heading, a.rule, a.who, a.until, a.due, a.organisation);
}
template <class Archive>
void members(Archive& archive, Speaker& s) {
  archive(s.name, s.organisation, s.role, s.anchor);
}
template <class Archive>
void members(Archive& archive, Question& q) {
  archive(q.anchor, q.text, q.answer, q.answered_by);
}
template <class Archive>
void members(Archive& archive, QuotedFigure& f) {
  archive(f.anchor, f.value, f.sentence, f.as_of);
}
template <class Archive>
void members(Archive& archive, Event& e) {
  archive(e.name, e.type, e.date, e.hours, e.time_zone, e.place, e.recording,
          e.participants, e.anchor);
}
template <class Archive>
void members(Archive& archive, Minutes& m) {
  archive(m.is_minutes, m.event, m.speakers, m.questions, m.decisions, m.actions);
}
template <class Archive>
void members(Archive& archive, ExperiencePart& p) {
  archive(p.part, p.anchor, p.heading, p.points);
}
template <class Archive>
void members(Archive& archive, Testimony& t) {
  archive(t.anchor, t.text, t.source, t.consent);
}
template <class Archive>
void members(Archive& archive, DocumentFacts& f) {
  archive(f.recommendations, f.minutes, f.figures, f.experience, f.testimonies);
}
template <class Archive>
void members(Archive& archive, RegisteredDocument& d) {
  archive(d.id, d.revision, d.updated, d.is_public, d.metadata, d.facts, d.read);
}

// Numbers as "12;", texts as "5;douze".
class Out {
 public:
  template <class... Parts>
  void operator()(Parts&... parts) {
    (put(parts), ...);
  }
  std::string text;

 private:
  void put(std::size_t number) { text += std::to_string(number) + ';'; }
  void put(const int& number) { put(static_cast<std::size_t>(number)); }
  void put(const bool& flag) { put(static_cast<std::size_t>(flag)); }
  void put(const std::string& part) {
    put(part.size());
    text += part;
  }
  template <class T>
  void put(std::vector<T>& list) {
    put(list.size());
    for (T& each : list) put(each);
  }
  void put(Value& value) {
    put(value.value.index());
    if (auto* one = std::get_if<std::string>(&value.value)) return put(*one);
    if (auto* list = std::get_if<Value::List>(&value.value)) return put(*list);
    auto& map = std::get<Value::Map>(value.value);
    put(map.size());
    for (auto& [key, item] : map) {
      put(key);
      put(item);
    }
  }
  void put(Metadata& metadata) {
    put(metadata.fields().size());
    for (Field field : metadata.fields()) {
      put(field.key);
      put(field.value);
      put(std::string(name_of(field.source)));
    }
  }
  template <class T>
  requires requires(Out& out, T& t) { members(out, t); }
  void put(T& part) { members(*this, part); }
};

// Throws Unreadable at what Out has not written.
struct Unreadable {};

class In {
 public:
  explicit In(std::string_view text) : rest_(text) {}
  template <class... Parts>
  void operator()(Parts&... parts) {
    (get(parts), ...);
  }
  bool at_end() const { return rest_.empty(); }

 private:
  void get(std::size_t& number) {
    const auto [stop, error] =
        std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    const auto length = static_cast<std::size_t>(stop - rest_.data());
    if (error != std::errc() || length >= rest_.size() || *stop != ';') throw Unreadable();
    rest_.remove_prefix(length + 1);
  }
  std::size_t number() {
    std::size_t read = 0;
    get(read);
    if (read > rest_.size()) throw Unreadable();  // as many bytes follow, at least
    return read;
  }
  void get(int& number) {
    std::size_t read = 0;
    get(read);
    number = static_cast<int>(read);
  }
  void get(bool& flag) {
    std::size_t read = 0;
    get(read);
    flag = read != 0;
  }
  void get(std::string& part) {
    const std::size_t length = number();
    part.assign(rest_.substr(0, length));
    rest_.remove_prefix(length);
  }
  template <class T>
  void get(std::vector<T>& list) {
    list.resize(number());
    for (T& each : list) get(each);
  }
  void get(Value& value) {
    std::size_t kind = 0;
    get(kind);
    if (kind == 0) {
      std::string text;
      get(text);
      value = Value(std::move(text));
    } else if (kind == 1) {
      Value::List list;
      get(list);
      value = Value(std::move(list));
    } else {
      Value::Map map(number());
      for (auto& [key, item] : map) {
        get(key);
        get(item);
      }
      value = Value(std::move(map));
    }
  }
  void get(Metadata& metadata) {
    for (std::size_t left = number(); left > 0; --left) {
      std::string key, source;
      Value value;
      get(key);
      get(value);
      get(source);
      metadata.set(std::move(key), std::move(value), source_named(source));
    }
  }
  template <class T>
  requires requires(In& in, T& t) { members(in, t); }
  void get(T& part) { members(*this, part); }

  std::string_view rest_;
};

std::string form_of(std::string_view rules) {
  return std::string(members_form) + std::string(rules);
}

}  // namespace

std::string digest_of(DocumentFacts facts) {
  Out out;
  out(facts);
  return sha256(out.text).substr(0, 32);
}

Readings read_facts_file(const fs::path& path, std::string_view rules) {
  Readings readings;
  const std::optional<std::string> body = read_sealed_file(path, form_of(rules));
  if (!body) return readings;
  try {
    for (In in(*body); !in.at_end();) {
      auto document = std::make_shared<RegisteredDocument>();
      in(*document);
      readings[document->id] = std::move(document);
    }
  } catch (const Unreadable&) {
    readings.clear();
  }
  return readings;
}

void write_facts_file(const fs::path& path, std::string_view rules,
                      const Readings& readings) {
  Out out;
  for (const auto& [id, reading] : readings) {
    RegisteredDocument document = *reading;
    out(document);
  }
  try {
    write_sealed_file(path, form_of(rules), out.text);
  } catch (const Error&) {
    // The next start reads the documents again.
  }
}

}  // namespace griot
