#include "engine/library/stock.h"

#include <charconv>
#include <set>
#include <utility>

#include "engine/document/visibility.h"
#include "engine/knowledge/read_facts.h"
#include "engine/library/public_view.h"
#include "engine/library/standing.h"

namespace griot {
namespace {

// What ids are given to.
bool says_something(const DocumentFacts& facts) {
  return !facts.recommendations.empty() || !facts.minutes.decisions.empty() ||
         !facts.minutes.actions.empty();
}

// Of its date; else of when it came.
int year_of(const RegisteredDocument& document, const std::string& first_time) {
  for (const std::string& said : {document.date(), first_time}) {
    int year = 0;
    std::from_chars(said.data(), said.data() + std::min<std::size_t>(said.size(), 4),
                    year);
    if (year >= 1000) return year;
  }
  return 1970;
}

bool is_reading_of(const RegisteredDocument& reading, const Entry& entry) {
  return reading.revision == entry.revision && reading.updated == entry.time;
}

}  // namespace

Stock::Stock(Store& store, const Rules& rules, std::filesystem::path kept)
    : store_(store), rules_(rules), kept_(std::move(kept)) {}

std::shared_ptr<const RegisteredDocument> Stock::reading_of(const Stored& stored) const {
  Document view = public_view(stored.document);
  auto reading = std::make_shared<RegisteredDocument>();
  reading->id = stored.entry.id;
  reading->revision = stored.entry.revision;
  reading->updated = stored.entry.time;
  reading->is_public = is_public(stored.document.metadata);
  reading->metadata = view.metadata;
  // Says what everyone may be told, and is told nobody itself.
  if (const Field* consent = stored.document.metadata.find("consentement")) {
    view.metadata.set(consent->key, consent->value, consent->source);
  }
  reading->facts = read_facts(view, stored.document, rules_);
  reading->read = digest_of(reading->facts);
  return reading;
}

std::shared_ptr<const Register> Stock::now() {
  const std::lock_guard guard(mutex_);
  refresh();
  return register_;
}

std::shared_ptr<const Register> Stock::public_now() {
  const std::lock_guard guard(mutex_);
  refresh();
  return public_;
}

std::vector<Recommendation> Stock::recommended(std::string_view id, int version) {
  const Document document = store_.read(id, version).document;
  if (!is_public(document.metadata)) return {};
  DocumentFacts facts = read_facts(public_view(document), document, rules_);
  attach_standing(store_.facts(id), 0, facts);
  // As the register has it: what was rejected in another edition counts.
  const std::shared_ptr<const Register> known = now();
  std::erase_if(facts.recommendations, [&](const Recommendation& each) {
    return each.standing.state == FactState::rejected ||
           known->is_withdrawn(each.standing.id);
  });
  return std::move(facts.recommendations);
}

void Stock::note(const Stored& stored) {
  const std::lock_guard guard(mutex_);
  load();
  readings_[stored.entry.id] = reading_of(stored);
  noted_ = true;
}

// A document that is damaged says nothing; `griot check` tells of it.
std::shared_ptr<const RegisteredDocument> Stock::read_document(const Entry& entry) const {
  try {
    return reading_of(store_.read(entry.id));
  } catch (const Error& error) {
    if (error.code() != ErrorCode::corrupt) throw;
    auto silent = std::make_shared<RegisteredDocument>();
    silent->id = entry.id;
    silent->revision = entry.revision;
    silent->updated = entry.time;
    return silent;
  }
}

void Stock::load() {
  if (std::exchange(loaded_, true)) return;
  if (!kept_.empty()) readings_ = read_facts_file(kept_, rules_.digest());
}

// What the journal says since the register was made, by id.
std::vector<Entry> Stock::changed() const {
  if (position_ < 0) return store_.entries();
  std::set<std::string> ids;
  for (const Change& change : store_.changes_since(position_)) ids.insert(change.id);
  for (std::string& id : store_.facts_changed_since(position_)) ids.insert(std::move(id));
  std::vector<Entry> entries;
  for (const std::string& id : ids) {
    if (auto entry = store_.find(id)) entries.push_back(*std::move(entry));
  }
  return entries;
}

// Readings of what is not in the store, where `entries` are all that is.
void Stock::forget_others(const std::vector<Entry>& entries) {
  std::erase_if(readings_, [next = entries.begin(),
                            end = entries.end()](const auto& reading) mutable {
    while (next != end && next->id < reading.first) ++next;
    return next == end || next->id != reading.first;
  });
}

// True when the document had to be read.
bool Stock::bring_up(const Entry& entry) {
  auto known = readings_.find(entry.id);
  const bool again = known == readings_.end() || !is_reading_of(*known->second, entry);
  if (again) known = readings_.insert_or_assign(entry.id, read_document(entry)).first;
  pending_.erase(entry.id);
  std::shared_ptr<const RegisteredDocument> document = known->second;
  if (says_something(document->facts)) {
    auto standing = std::make_shared<RegisteredDocument>(*document);
    FactChange change{
        entry.id, document->revision,
        attach_standing(store_.facts(entry.id), year_of(*document, entry.first_time),
                        standing->facts)};
    document = std::move(standing);
    if (!change.read.empty()) pending_[entry.id] = std::move(change);
  }
  documents_.insert_or_assign(documents_.end(), entry.id, std::move(document));
  return again;
}

void Stock::refresh() {
  load();
  const std::int64_t position = store_.position();
  if (position == position_) return;
  const std::vector<Entry> entries = changed();
  if (position_ < 0) forget_others(entries);
  bool read = std::exchange(noted_, false);
  for (const Entry& entry : entries) read = bring_up(entry) || read;
  Register::Documents all;
  for (const auto& [id, document] : documents_) all.push_back(document);
  register_ = std::make_shared<const Register>(inheritance_.apply(all));
  public_ = std::make_shared<const Register>(register_->public_part());
  position_ = position;
  if (read && !kept_.empty()) write_facts_file(kept_, rules_.digest(), readings_);
}

void Stock::give_ids() {
  const std::lock_guard guard(mutex_);
  refresh();
  if (pending_.empty()) return;
  std::vector<FactChange> changes;
  for (auto& [id, change] : pending_) changes.push_back(std::move(change));
  pending_.clear();
  store_.put_facts(changes);
  refresh();
}

}  // namespace griot
