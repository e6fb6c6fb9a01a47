#include "engine/library/catalogue.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
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
  CardFile known(kept);
  std::map<std::string, CardEntry> all;
  bool changed = false;
  for (const Entry& entry : store_.entries()) {
    std::optional<CardEntry> found = known.take(entry);
    changed = changed || !found;
    // They come in the order of their ids.
    all.emplace_hint(all.end(), entry.id,
                     found ? *std::move(found) : card_entry(store_, entry));
  }
  if (changed && !kept.empty()) CardFile::write(kept, all);
  for (auto& [id, entry] : all) add(std::move(entry));
  sort();
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
  by_id_.clear();
  for (const Card& card : public_) by_id_.emplace(card.id, &card);
}

void StoreCatalogue::add(CardEntry entry) {
  if (entry.shown == Shown::yes) public_.push_back(std::move(entry.card));
  if (entry.shown == Shown::withdrawn) withdrawn_.push_back(std::move(entry.card));
}

const Card* StoreCatalogue::card(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : found->second;
}

void sort_newest_first(std::vector<Card>& cards) {
  // A card is large, and its date has to be looked for: neither more than once.
  struct Place {
    std::string date;
    std::size_t at;
  };
  std::vector<Place> places;
  places.reserve(cards.size());
  for (std::size_t i = 0; i < cards.size(); ++i) {
    places.push_back({cards[i].metadata.text("date"), i});
  }
  std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
    return std::tie(b.date, cards[a.at].id) < std::tie(a.date, cards[b.at].id);
  });
  std::vector<Card> sorted;
  sorted.reserve(cards.size());
  for (const Place& place : places) sorted.push_back(std::move(cards[place.at]));
  cards = std::move(sorted);
}

Document StoreCatalogue::document(std::string_view id) const {
  if (!card(id)) {
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
