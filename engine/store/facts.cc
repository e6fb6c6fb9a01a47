// Writing and reading what documents say: ids and decisions.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/store/writer.h"

namespace griot {
namespace {

// Gives numbers to what is new: behind the last of its series, in the order of reading.
class FactNumbers {
 public:
  explicit FactNumbers(const Journal& journal) : journal_(journal) {}

  void number(FactChange& change) {
    for (FactRecord& record : change.read) {
      if (is_fact_id(record.id)) continue;
      const auto [last, first] = last_.try_emplace(record.id, 0);
      if (first) last->second = journal_.last_number(record.id);
      record.id = fact_id(last->first, ++last->second);
    }
  }

 private:
  const Journal& journal_;
  std::map<std::string, int> last_;  // by series
};

Error unknown_fact(const std::string& id) {
  return {ErrorCode::not_found, id, say("ce numéro n'est celui de rien dans ce fonds"),
          say("« griot recommendations list » les montre tous")};
}

}  // namespace

std::vector<FactRecord> Store::facts(std::string_view id) const {
  return state_->with_journal([&](const Journal& journal) {
    const std::vector<FactRecord>* records = journal.facts(id);
    return records ? *records : std::vector<FactRecord>();
  });
}

std::string Store::document_of_fact(std::string_view fact) const {
  return state_->with_journal(
      [&](const Journal& journal) { return journal.document_of_fact(fact); });
}

std::vector<std::string> Store::facts_changed_since(std::int64_t position) const {
  return state_->with_journal([&](const Journal& journal) {
    std::set<std::string> documents;
    const auto first = static_cast<std::size_t>(std::max<std::int64_t>(position, 0));
    for (std::size_t i = first; i < journal.lines().size(); ++i) {
      if (journal.lines()[i].facts) documents.insert(journal.lines()[i].entry.id);
    }
    return std::vector<std::string>(documents.begin(), documents.end());
  });
}

void Store::put_facts(std::span<const FactChange> changes) {
  if (!changes.empty()) Writer(*state_).put_facts(changes);
}

void Store::Writer::put_facts(std::span<const FactChange> changes) {
  std::set<std::string> documents;
  const std::string time = iso_utc(state_.clock());
  const Journal::Append lines = state_.with_journal([&](const Journal& journal) {
    FactNumbers numbers(journal);
    std::vector<JournalLine> made;
    for (const FactChange& change : changes) {
      for (const auto& [id, decision] : change.decided) {
        if (journal.document_of_fact(id) != change.document) throw unknown_fact(id);
      }
      const JournalLine* latest = journal.latest(change.document);
      if (!latest) continue;
      JournalLine line;
      line.entry.id = change.document;
      line.entry.revision = latest->entry.revision;
      line.entry.time = time;
      line.entry.action = "facts";
      line.facts = change;
      // What was read in an older revision will be read again; a decision holds.
      if (change.revision != latest->entry.revision) line.facts->read.clear();
      if (line.facts->read.empty() && line.facts->decided.empty()) continue;
      numbers.number(*line.facts);
      made.push_back(std::move(line));
      documents.insert(change.document);
    }
    return journal.append_all(std::move(made));
  });
  if (documents.empty()) return;
  write_tail(layout_.journal(), lines.offset, lines.text);
  for (const std::string& id : documents) place_facts(id);
}

std::optional<std::string> Store::State::facts_table(std::string_view id) {
  return with_journal([&](const Journal& now) -> std::optional<std::string> {
    const std::vector<FactRecord>* records = now.facts(id);
    if (!records) return std::nullopt;
    return facts_as_table(*records);
  });
}

void Store::Writer::place_facts(std::string_view id) const {
  if (const auto table = state_.facts_table(id)) {
    write_disposable_file(layout_.facts(id), *table);
  } else {
    remove_file(layout_.facts(id));
  }
}

}  // namespace griot
