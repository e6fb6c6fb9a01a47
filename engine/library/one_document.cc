#include "engine/library/one_document.h"

#include <utility>

namespace griot {

OneDocument::OneDocument(const Store& store, std::string_view id) : store_(store) {
  Stored stored = store.read(id);
  Card card;
  card.id = stored.entry.id;
  card.revision = stored.entry.revision;
  card.updated = stored.entry.time;
  card.position = stored.entry.position;
  card.metadata = stored.document.metadata;
  cards_.push_back(std::move(card));
  document_ = std::move(stored.document);
}

Document OneDocument::document(std::string_view) const {
  return document_;
}

std::string OneDocument::media(std::string_view id, std::string_view name) const {
  return store_.media(id, name);
}

Document OneDocument::version(std::string_view id, int number) const {
  return store_.read(id, number).document;
}

}  // namespace griot
