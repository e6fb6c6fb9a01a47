#include "engine/index/beside.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "engine/index/document_terms.h"
#include "engine/index/families.h"
#include "engine/index/generation.h"

namespace griot {
namespace {

// Terms of passages held in memory before they are committed: about 100 MB.
constexpr std::size_t max_pending_terms = 1'500'000;

}  // namespace

Update::Update(std::span<const IndexedDocument> all, std::span<const std::string> removed,
               std::int64_t new_position)
    : position(new_position) {
  for (const std::string& id : removed) ids.emplace(term_of_document(id), id);
  std::unordered_set<std::string_view> seen;
  for (auto document = all.rbegin(); document != all.rend(); ++document) {
    ids.emplace(term_of_document(document->id), document->id);
    if (seen.insert(document->id).second) documents.push_back(&*document);
  }
  std::reverse(documents.begin(), documents.end());
}

void write_beside(const Update& update, std::uint64_t version, const Beside& beside) {
  const std::size_t shards = beside.big.size() - 1;
  std::unordered_map<std::string, std::size_t> places;  // of what is to be there, by term
  for (const IndexedDocument* document : update.documents) {
    places[term_of_document(document->id)] =
        place_of(document->id, document->is_public, shards);
  }
  for (const auto& [term, id] : update.ids) {
    const auto to = places.find(term);
    for (std::size_t place = 0; place < beside.big.size(); ++place) {
      if (beside.recent[place]->term_exists(term)) {
        beside.writable(place).delete_document(term);
      }
      const bool stays = to != places.end() && to->second == place;
      if (!stays && beside.big[place]->term_exists(term)) {
        beside.writable(place).add_document(tombstone(id, version));
      }
    }
  }
  std::size_t pending = 0;
  for (const IndexedDocument* document : update.documents) {
    auto& database =
        beside.writable(place_of(document->id, document->is_public, shards));
    pending += make_passages(*document, version, [&](const Xapian::Document& passage) {
      database.add_document(passage);
    });
    if (pending > max_pending_terms) {
      database.commit();
      pending = 0;
    }
  }
}

}  // namespace griot
