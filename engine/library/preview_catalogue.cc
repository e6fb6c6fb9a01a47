#include "engine/library/preview_catalogue.h"

#include <utility>

#include "engine/base/hash.h"
#include "engine/base/image_metadata.h"
#include "engine/document/visibility.h"
#include "engine/library/catalogue.h"
#include "engine/library/public_view.h"

namespace griot {

PreviewCatalogue::PreviewCatalogue(const Store& store, const PreviewCatalogue* earlier,
                                   const std::set<std::string>& edited)
    : store_(store), position_(store.position()) {
  std::set<std::string> to_read = edited;
  if (earlier) {
    for (const Change& change : store_.changes_since(earlier->position_)) {
      to_read.insert(change.id);
    }
    for (const Card& card : earlier->cards_) {
      if (!to_read.contains(card.id)) cards_.push_back(card);
    }
  } else {
    for (const Entry& entry : store_.entries()) to_read.insert(entry.id);
  }
  for (const std::string& id : to_read) add(id);
  sort_newest_first(cards_);
}

void PreviewCatalogue::add(const std::string& id) {
  if (!store_.find(id)) return;  // a folder that is no document
  const Stored stored = store_.working(id);
  const Metadata& metadata = stored.document.metadata;
  if (status_of(metadata) == Status::withdrawn) return;
  Card card;
  card.id = id;
  card.revision = stored.entry.revision;
  card.updated = stored.entry.time;
  card.position = stored.entry.position;
  card.metadata = public_view(metadata);
  card.listed = digest_of(card.metadata);
  card.digest = sha256(id + "@" + std::to_string(card.revision) + "@" + card.updated);
  cards_.push_back(std::move(card));
}

Document PreviewCatalogue::document(std::string_view id) const {
  return public_view(store_.working(id).document);
}

Document PreviewCatalogue::version(std::string_view id, int) const {
  throw Error(ErrorCode::not_found, std::string(id),
              say("l'aperçu montre les documents d'aujourd'hui seulement"));
}

std::string PreviewCatalogue::media(std::string_view id, std::string_view name) const {
  return clean_picture(store_, id, name);
}

}  // namespace griot
