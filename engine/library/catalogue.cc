#include "engine/library/catalogue.h"

#include <algorithm>
#include <utility>

#include "engine/base/hash.h"
#include "engine/document/visibility.h"

namespace griot {

StoreCatalogue::StoreCatalogue(const Store& store)
    : store_(store), position_(store.position()) {
  for (const Entry& entry : store_.entries()) read(entry);
  sort();
}

StoreCatalogue::StoreCatalogue(const Store& store, const StoreCatalogue& earlier)
    : store_(store),
      position_(store.position()),
      public_(earlier.public_),
      withdrawn_(earlier.withdrawn_) {
  for (const Change& change : store_.changes_since(earlier.position_)) {
    const auto is_it = [&](const Card& card) { return card.id == change.id; };
    std::erase_if(public_, is_it);
    std::erase_if(withdrawn_, is_it);
    if (const auto entry = store_.find(change.id)) read(*entry);
  }
  sort();
}

void StoreCatalogue::read(const Entry& entry) {
  const Document document = store_.read(entry.id).document;
  const bool shown = is_public(document.metadata);
  if (!shown && !is_withdrawn(document.metadata)) return;
  Card card;
  card.id = entry.id;
  card.revision = entry.revision;
  card.updated = entry.time;
  card.digest = sha256(entry.id + "@" + std::to_string(entry.revision) + "@" + entry.time);
  if (shown) {
    card.metadata = document.metadata;
    public_.push_back(std::move(card));
  } else {
    // A notice says that it was there, and when and why it left; nothing of what it said.
    card.metadata.set("titre", document.metadata.text("titre"), Source::by_default);
    card.metadata.set("motif", entry.reason, Source::by_default);
    withdrawn_.push_back(std::move(card));
  }
}

void StoreCatalogue::sort() {
  const auto newest_first = [](const Card& a, const Card& b) {
    const std::string date_a = a.metadata.text("date");
    const std::string date_b = b.metadata.text("date");
    return std::tie(date_b, a.id) < std::tie(date_a, b.id);
  };
  std::sort(public_.begin(), public_.end(), newest_first);
  std::sort(withdrawn_.begin(), withdrawn_.end(), newest_first);
}

Document StoreCatalogue::document(std::string_view id) const {
  const bool known = std::any_of(public_.begin(), public_.end(),
                                 [&](const Card& card) { return card.id == id; });
  if (!known) {
    throw Error(ErrorCode::not_found, std::string(id), say("ce document n'est pas publié"));
  }
  Document document = store_.read(id).document;
  // It may have been withdrawn since this snapshot was made.
  if (!is_public(document.metadata)) {
    throw Error(ErrorCode::not_found, std::string(id), say("ce document n'est pas publié"));
  }
  return document;
}

std::string StoreCatalogue::media(std::string_view id, std::string_view name) const {
  return store_.media(id, name);
}

}  // namespace griot
