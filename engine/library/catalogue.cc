#include "engine/library/catalogue.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/base/hash.h"
#include "engine/base/image_metadata.h"
#include "engine/document/visibility.h"
#include "engine/library/public_view.h"

namespace griot {

namespace {

// A document that came as a draft and was never public has no notice: its title is
// nobody's business. One that came as withdrawn was public elsewhere.
bool was_public(const Store& store, const Entry& entry) {
  for (int number = entry.revision - 1; number > 0; --number) {
    try {
      const Metadata metadata = store.read(entry.id, number).document.metadata;
      if (is_public(metadata)) return true;
      if (number == 1 && is_withdrawn(metadata)) return true;
    } catch (const Error& error) {
      if (error.code() != ErrorCode::corrupt) throw;
    }
  }
  return entry.revision == 1;
}

}  // namespace

CardEntry card_entry(const Store& store, const Entry& entry) {
  CardEntry made;
  made.key = card_key(entry);
  const Metadata metadata = store.read(entry.id).document.metadata;
  if (is_public(metadata)) {
    made.shown = Shown::yes;
  } else if (is_withdrawn(metadata) && was_public(store, entry)) {
    made.shown = Shown::withdrawn;
  }
  if (made.shown == Shown::no) return made;
  Card& card = made.card;
  card.id = entry.id;
  card.revision = entry.revision;
  card.updated = entry.time;
  card.position = entry.position;
  card.digest =
      sha256(entry.id + "@" + std::to_string(entry.revision) + "@" + entry.time);
  if (made.shown == Shown::yes) {
    card.metadata = public_view(metadata);
  } else {
    // A notice says that it was there, and when and why it left; nothing of what it said.
    card.metadata.set("titre", public_view(metadata).text("titre"), Source::by_default);
    card.metadata.set("motif", entry.reason, Source::by_default);
  }
  card.listed = digest_of(card.metadata);
  return made;
}

StoreCatalogue::StoreCatalogue(const Store& store, std::shared_ptr<const Register> facts,
                               const std::filesystem::path& kept)
    : store_(store), facts_(std::move(facts)), position_(store.position()) {
  const CardFile known(kept);
  std::map<std::string, CardEntry> all;
  bool changed = false;
  for (const Entry& entry : store_.entries()) {
    const CardEntry* found = known.find(entry);
    const auto at =
        all.emplace(entry.id, found ? *found : card_entry(store_, entry)).first;
    changed = changed || !found;
    add(at->second);
  }
  sort();
  if (changed && !kept.empty()) CardFile::write(kept, all);
}

StoreCatalogue::StoreCatalogue(const Store& store, std::shared_ptr<const Register> facts,
                               const StoreCatalogue& earlier)
    : store_(store),
      facts_(std::move(facts)),
      position_(store.position()),
      public_(earlier.public_),
      withdrawn_(earlier.withdrawn_) {
  for (const Change& change : store_.changes_since(earlier.position_)) {
    const auto is_it = [&](const Card& card) { return card.id == change.id; };
    std::erase_if(public_, is_it);
    std::erase_if(withdrawn_, is_it);
    if (const auto entry = store_.find(change.id)) add(card_entry(store_, *entry));
  }
  sort();
}

void StoreCatalogue::sort() {
  sort_newest_first(public_);
  sort_newest_first(withdrawn_);
  ids_.clear();
  for (const Card& card : public_) ids_.insert(card.id);
}

void StoreCatalogue::add(const CardEntry& entry) {
  if (entry.shown == Shown::yes) public_.push_back(entry.card);
  if (entry.shown == Shown::withdrawn) withdrawn_.push_back(entry.card);
}

void sort_newest_first(std::vector<Card>& cards) {
  std::sort(cards.begin(), cards.end(), [](const Card& a, const Card& b) {
    const std::string date_a = a.metadata.text("date");
    const std::string date_b = b.metadata.text("date");
    return std::tie(date_b, a.id) < std::tie(date_a, b.id);
  });
}

Document StoreCatalogue::document(std::string_view id) const {
  if (!ids_.contains(id)) {
    throw Error(ErrorCode::not_found, std::string(id),
                say("ce document n'est pas publié"));
  }
  Document document = store_.read(id).document;
  // It may have been withdrawn since this snapshot was made.
  if (!is_public(document.metadata)) {
    throw Error(ErrorCode::not_found, std::string(id),
                say("ce document n'est pas publié"));
  }
  return public_view(document);
}

std::vector<Version> StoreCatalogue::versions(std::string_view id) const {
  const auto entry = store_.find(id);
  std::vector<Version> versions;
  for (int number = entry ? entry->revision : 0; number > 0; --number) {
    try {
      const Stored stored = store_.read(id, number);
      if (is_public(stored.document.metadata)) {
        versions.push_back({number, stored.entry.time});
      }
    } catch (const Error& error) {
      if (error.code() != ErrorCode::corrupt) throw;
    }
  }
  return versions;
}

Document StoreCatalogue::version(std::string_view id, int number) const {
  Document document = store_.read(id, number).document;
  if (!is_public(document.metadata)) {
    throw Error(ErrorCode::not_found, std::string(id),
                say("ce document n'est pas publié"));
  }
  return public_view(document);
}

std::optional<Stored> StoreCatalogue::revision_on(std::string_view id, int number,
                                                  std::string_view day) const {
  while (--number > 0) {
    try {
      Stored stored = store_.read(id, number);
      if (stored.entry.time.substr(0, 10) <= day) return stored;
    } catch (const Error& error) {
      if (error.code() != ErrorCode::corrupt) throw;
    }
  }
  return std::nullopt;
}

PastCards StoreCatalogue::cards_on(std::string_view day) const {
  PastCards past;
  for (const Card& card : public_) {
    if (card.updated.substr(0, 10) <= day) {
      past.cards.push_back(&card);
      continue;
    }
    const auto stored = revision_on(card.id, card.revision, day);
    if (!stored || !is_public(stored->document.metadata)) continue;
    Card& then = past.former.emplace_back(card);
    then.revision = stored->entry.revision;
    then.updated = stored->entry.time;
    then.metadata = public_view(stored->document.metadata);
    past.cards.push_back(&then);
  }
  for (const Card& card : withdrawn_) {
    if (card.updated.substr(0, 10) <= day) continue;
    const auto stored = revision_on(card.id, card.revision, day);
    past.withdrawn_since += stored && is_public(stored->document.metadata);
  }
  // What has not changed is in its order already.
  if (past.former.empty()) return past;
  std::stable_sort(past.cards.begin(), past.cards.end(),
                   [](const Card* a, const Card* b) {
                     return a->metadata.text("date") > b->metadata.text("date");
                   });
  return past;
}

std::string StoreCatalogue::media(std::string_view id, std::string_view name) const {
  return clean_picture(store_, id, name);
}

std::string clean_picture(const Store& store, std::string_view id,
                          std::string_view name) {
  auto picture = without_metadata(store.media(id, name));
  if (!picture) {
    throw Error(ErrorCode::not_found, std::string(name), say("cette image manque"));
  }
  return *std::move(picture);
}

}  // namespace griot
