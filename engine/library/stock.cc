#include "engine/library/stock.h"

#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include "engine/document/visibility.h"
#include "engine/knowledge/read_facts.h"
#include "engine/library/card_file.h"
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
  reading->facts = read_facts(view, rules_);
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
  DocumentFacts facts = read_facts(public_view(document), rules_);
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
  read_.readings[stored.entry.id] = reading_of(stored);
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
  if (!kept_.empty()) read_ = read_facts_file(kept_, rules_.digest(), store_);
}

// Unless it was read as it is.
void Stock::read(std::string_view id) {
  const std::optional<Entry> entry = store_.find(id);
  if (!entry) return;
  const auto known = read_.readings.find(id);
  if (known != read_.readings.end() && is_reading_of(*known->second, *entry)) return;
  read_.readings.insert_or_assign(entry->id, read_document(*entry));
}

// Takes a reading among the documents, as the store says that its facts stand.
void Stock::stand(std::shared_ptr<const RegisteredDocument> document) {
  const std::string& id = document->id;
  pending_.erase(id);
  if (says_something(document->facts)) {
    auto standing = std::make_shared<RegisteredDocument>(*document);
    const std::optional<Entry> entry = store_.find(id);
    FactChange change{
        id, document->revision,
        attach_standing(store_.facts(id),
                        year_of(*document, entry ? entry->first_time : std::string()),
                        standing->facts)};
    if (!change.read.empty()) pending_[id] = std::move(change);
    document = std::move(standing);
  }
  documents_.insert_or_assign(documents_.end(), document->id, document);
}

void Stock::refresh() {
  load();
  const std::int64_t position = store_.position();
  if (position == position_) return;
  std::set<std::string> changed;
  for (const Change& change : store_.changes_since(read_.position)) {
    changed.insert(change.id);
  }
  for (const std::string& id : changed) read(id);
  read_.position = position;
  unkept_ += changed.size();
  if (position_ < 0) {
    for (const auto& [id, reading] : read_.readings) stand(reading);
  } else {
    for (std::string& id : store_.facts_changed_since(position_)) {
      changed.insert(std::move(id));
    }
    for (const std::string& id : changed) stand(read_.readings.at(id));
  }
  Register::Documents all;
  all.reserve(documents_.size());
  for (const auto& [id, document] : documents_) all.push_back(document);
  register_ = std::make_shared<const Register>(inheritance_.apply(all));
  public_ = std::make_shared<const Register>(register_->public_part());
  position_ = position;
  if (kept_.empty() || !is_worth_writing(unkept_, read_.readings.size())) return;
  write_facts_file(kept_, rules_.digest(), store_, read_);
  unkept_ = 0;
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
