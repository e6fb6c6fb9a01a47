#include "engine/library/facts_file.h"

#include <utility>

#include "engine/base/error.h"
#include "engine/base/hash.h"
#include "engine/base/sealed_file.h"
#include "engine/document/packed_metadata.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

// Another number wherever a member below comes or goes.
constexpr std::string_view members_form = "griot-facts 3 ";

std::string form_of(std::string_view rules) {
  return std::string(members_form) + std::string(rules);
}

}  // namespace

// The members of each type, once for writing and reading.
template <class Archive>
void members(Archive& archive, Recommendation& r) {
  archive(r.anchor, r.text, r.label, r.heading, r.rule, r.addressees, r.addressed_to,
          r.countries, r.themes, r.deadline, r.responsible, r.stems);
}
template <class Archive>
void members(Archive& archive, Decision& d) {
  archive(d.anchor, d.text, d.heading, d.rule, d.sentence);
}
template <class Archive>
void members(Archive& archive, Action& a) {
  archive(a.anchor, a.text, a.heading, a.rule, a.who, a.until, a.due, a.organisation,
          a.what);
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

std::string digest_of(const DocumentFacts& facts) {
  Packer packer;
  packer(facts);
  return sha256(packer.text).substr(0, 32);
}

Readings read_facts_file(const fs::path& path, std::string_view rules) {
  Readings readings;
  const std::optional<std::string> body = read_sealed_file(path, form_of(rules));
  if (!body) return readings;
  try {
    // In the order of their ids.
    for (Unpacker unpacker(*body); !unpacker.at_end();) {
      auto document = std::make_shared<RegisteredDocument>();
      unpacker(*document);
      std::string id = document->id;
      readings.emplace_hint(readings.end(), std::move(id), std::move(document));
    }
  } catch (const Unpacker::Unreadable&) {
    readings.clear();
  }
  return readings;
}

void write_facts_file(const fs::path& path, std::string_view rules,
                      const Readings& readings) {
  Packer packer;
  for (const auto& [id, reading] : readings) packer(*reading);
  try {
    write_sealed_file(path, form_of(rules), packer.text);
  } catch (const Error&) {
    // The next start reads the documents again.
  }
}

}  // namespace griot
