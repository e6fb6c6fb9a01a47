// Passages that are gone: what public revisions said where the current one is silent.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "engine/base/error.h"
#include "engine/document/plain_text.h"
#include "engine/document/visibility.h"
#include "engine/document/walk.h"
#include "engine/library/catalogue.h"
#include "engine/library/public_view.h"
#include "engine/store/anchors.h"
#include "engine/text/passage_match.h"

namespace griot {
namespace {

// From here on, one passage says what the other did.
constexpr double taken_in = 0.8;

// The revisions of a document, each read once, from the newest to the oldest.
class PublicRevisions {
 public:
  PublicRevisions(const Store& store, std::string_view id) : store_(store), id_(id) {}

  // Null when it is damaged or was not public.
  const Stored* find(int number) {
    auto known = read_.find(number);
    if (known == read_.end()) known = read_.emplace(number, read(number)).first;
    return known->second ? &*known->second : nullptr;
  }

 private:
  std::optional<Stored> read(int number) const {
    try {
      Stored stored = store_.read(id_, number);
      if (is_public(stored.document.metadata)) {
        stored.document = public_view(stored.document);
        return stored;
      }
    } catch (const Error& error) {
      if (error.code() != ErrorCode::corrupt) throw;
    }
    return std::nullopt;
  }

  const Store& store_;
  std::string id_;
  std::map<int, std::optional<Stored>> read_;
};

const Block* block_at(const Document& document, std::string_view anchor) {
  const Block* found = nullptr;
  walk(document.blocks, [&](const Block& block) {
    if (block.anchor == anchor) found = &block;
    return !found;
  });
  return found;
}

// The passage that says what `gone` did, among those that are there.
std::string taken_in_by(const Wording& gone, const Document& now) {
  std::string anchor;
  double best = taken_in;
  walk(now.blocks, [&](const Block& block) {
    if (block.anchor.empty()) return true;
    const Wording passage = wording_of(block);
    if (passage.words.size() < gone.words.size()) return true;
    const double same = similarity(gone, passage);
    if (same > best) {
      best = same;
      anchor = block.anchor;
    }
    return true;
  });
  return anchor;
}

// The last public revision that had the passage, from `last` down to `first`.
const Stored* last_with(PublicRevisions& revisions, std::string_view anchor, int last,
                        int first) {
  for (int number = last; number >= first; --number) {
    const Stored* stored = revisions.find(number);
    if (stored && block_at(stored->document, anchor)) return stored;
  }
  return nullptr;
}

}  // namespace

std::vector<FormerPassage> StoreCatalogue::former_passages(std::string_view id) const {
  const auto entry = store_.find(id);
  if (!entry) return {};
  struct Life {
    int first = 0;
    int last = 0;
  };
  std::vector<std::string> order;  // as they were first recorded
  std::map<std::string, Life> lives;
  for (const AnchorRecord& record : store_.anchors(id)) {
    const auto [life, is_new] =
        lives.emplace(record.anchor, Life{record.first_revision, record.last_revision});
    if (is_new) order.push_back(record.anchor);
    life->second.first = std::min(life->second.first, record.first_revision);
    life->second.last = std::max(life->second.last, record.last_revision);
  }
  PublicRevisions revisions(store_, id);
  std::vector<FormerPassage> passages;
  for (const std::string& anchor : order) {
    const Life& life = lives.at(anchor);
    if (life.last >= entry->revision) continue;
    const Stored* had = last_with(revisions, anchor, life.last, life.first);
    const Stored* now = revisions.find(entry->revision);
    if (!had || !now) continue;
    int left_out = had->entry.revision + 1;
    while (!revisions.find(left_out)) ++left_out;
    const Block& block = *block_at(had->document, anchor);
    passages.push_back({anchor, plain_text(block), revisions.find(left_out)->entry.time,
                        taken_in_by(wording_of(block), now->document)});
  }
  return passages;
}

}  // namespace griot
