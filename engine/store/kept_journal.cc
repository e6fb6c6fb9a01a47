#include "engine/store/kept_journal.h"

#include <algorithm>

#include "engine/base/error.h"
#include "engine/base/hash.h"
#include "engine/base/packed.h"
#include "engine/base/sealed_file.h"

namespace griot {

// Another number wherever a member below comes or goes.
constexpr std::string_view kept_journal_form = "griot-journal 1";

template <class Archive>
void members(Archive& archive, Entry& e) {
  archive(e.id, e.revision, e.position, e.time, e.first_time, e.first_position, e.origin,
          e.source_digest, e.words_in_source, e.words_kept, e.action, e.reason,
          e.decisions);
}
template <class Archive>
void members(Archive& archive, FactDecision& d) {
  archive(d.subject, d.value, d.date, d.evidence, d.time);
}
template <class Archive>
void members(Archive& archive, FactRecord& r) {
  archive(r.id, r.anchor, r.text, r.given, r.decisions);
}

// What lines say of facts is in the records.
void pack(Packer& packer, const JournalLine& line) {
  packer(line.entry, line.digest, line.original_revision, line.original_extension,
         line.original_digest, line.facts.has_value());
}

void unpack(Unpacker& unpacker, JournalLine& line) {
  unpacker(line.entry, line.digest, line.original_revision, line.original_extension,
           line.original_digest);
  if (unpacker.next<bool>()) line.facts.emplace();
}

namespace {

// What the journal would have been refused for: paths are made of these.
bool is_well_named(const JournalLine& line) {
  return is_document_id(line.entry.id);
}
bool are_well_named(const FactsByDocument::value_type& facts) {
  return std::ranges::all_of(facts.second,
                             [](const FactRecord& fact) { return is_fact_id(fact.id); });
}

}  // namespace

std::optional<KeptJournal> read_kept_journal(const std::filesystem::path& path,
                                             std::string_view journal) try {
  const auto body = read_sealed_file(path, kept_journal_form);
  if (!body) return {};
  Unpacker unpacker(*body);
  KeptJournal kept;
  std::string digest;
  unpacker(kept.bytes, digest);
  if (kept.bytes > journal.size()) return {};
  if (sha256(journal.substr(0, kept.bytes)) != digest) return {};
  unpacker(kept.lines, kept.facts);
  if (!unpacker.at_end() || !std::ranges::all_of(kept.lines, is_well_named) ||
      !std::ranges::all_of(kept.facts, are_well_named)) {
    return {};
  }
  return kept;
} catch (const Unpacker::Unreadable&) {
  return {};
}

void write_kept_journal(const std::filesystem::path& path, std::string_view journal,
                        const std::vector<JournalLine>& lines,
                        const FactsByDocument& facts) {
  // Whoever only looks at a corpus makes no folder in it.
  std::error_code missing;
  if (!std::filesystem::is_directory(path.parent_path(), missing)) return;
  Packer packer;
  packer(journal.size(), sha256(journal), lines, facts);
  try {
    write_sealed_file(path, kept_journal_form, packer.text);
  } catch (const Error&) {
    // The next opening reads the journal.
  }
}

}  // namespace griot
