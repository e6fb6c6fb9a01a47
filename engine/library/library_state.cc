#include "engine/library/library_state.h"

#include <cassert>
#include <utility>

#include "engine/index/rebuild.h"
#include "engine/library/indexed_document.h"
#include "engine/library/search_vocabulary.h"
#include "importers/importers.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// Documents are handed to the index in batches, so memory does not grow with the corpus.
constexpr std::size_t index_batch = 500;

IndexOptions index_options_of(const LibraryOptions& options,
                              const Vocabulary& vocabulary) {
  IndexOptions index = index_options(vocabulary);
  index.databases = options.index_databases;
  return index;
}

// What `ask` of the index returns, or nothing while it changes faster than it is read.
template <class Ask>
auto or_none(Ask ask) -> decltype(ask()) {
  try {
    return ask();
  } catch (const Error&) {
    return {};
  }
}

}  // namespace

SiteOptions site_options(const LibraryOptions& options) {
  SiteOptions site;
  site.title = options.settings.title;
  site.base_url = options.settings.base_url;
  if (!site.base_url.ends_with('/')) site.base_url += '/';
  site.licence = options.settings.licence;
  site.templates = options.resources / "templates";
  site.corpus_templates = options.corpus / "templates";
  site.preview = options.preview;
  return site;
}

Library::State::State(LibraryOptions given)
    : options(std::move(given)),
      store(options.corpus, options.clock, options.settings.limits),
      languages(options.resources / "messages"),
      vocabulary(Vocabulary::load(options.corpus / "vocabulary",
                                  options.resources / "vocabulary")),
      index(options.corpus / "index", index_options_of(options, vocabulary)),
      rules(options.corpus / "vocabulary", options.resources / "vocabulary", vocabulary),
      stock(store, rules, options.corpus / ".cache" / "facts") {}

const Site& Library::State::site() {
  std::call_once(site_made, [&] {
    made_site = std::make_unique<Site>(site_options(options), languages, vocabulary);
  });
  return *made_site;
}

std::shared_ptr<const Catalogue> Library::State::shown() {
  if (!options.preview) return catalogue();
  const std::lock_guard guard(catalogue_mutex);
  if (!preview || !edited.empty() || preview->position() != store.position()) {
    preview = std::make_shared<const PreviewCatalogue>(store, preview.get(), edited);
    edited.clear();
  }
  return preview;
}

// Hands what has changed since `position` to `use(documents, position)`, batch by
// batch; returns how many documents these are. Lines of the journal that change no
// document are handed over as none of them.
template <typename Use>
std::int64_t Library::State::each_batch(std::int64_t position, const Progress& progress,
                                        Use use) {
  const std::int64_t target = store.position();
  const std::vector<Change> changes = store.changes_since(position);
  std::vector<IndexedDocument> batch;
  std::int64_t finished = 0;
  if (changes.empty() && target > position) use(batch, target);
  for (const Change& change : changes) {
    const Stored stored = store.read(change.id);
    batch.push_back(indexed_document(stored, vocabulary));
    stock.note(stored);
    ++finished;
    const bool last = finished == static_cast<std::int64_t>(changes.size());
    if (batch.size() < index_batch && !last) continue;
    // Changes come oldest first, so an index may stand for the last one of each batch.
    use(batch, last ? target : change.position);
    batch.clear();
    if (progress) progress(finished, static_cast<std::int64_t>(changes.size()));
  }
  return finished;
}

std::int64_t Library::State::index_since(std::int64_t position,
                                         const Progress& progress) {
  return each_batch(position, progress, [&](const auto& documents, std::int64_t at) {
    if (!documents.empty()) index.update(documents, {}, at);
  });
}

// Beside what is there, which answers until then, and for no older state than it has.
std::int64_t Library::State::index_anew(const Progress& progress, std::size_t shards) {
  Rebuild made(options.corpus / "index", shards);
  std::int64_t position = 0;
  std::int64_t finished = 0;
  do {
    finished += each_batch(position, position == 0 ? progress : Progress(),
                           [&](const auto& documents, std::int64_t at) {
                             made.add(documents);
                             position = at;
                           });
  } while (!made.finish(position, [&] { return store.position(); }));
  return finished;
}

std::int64_t Library::State::bring_up_index(bool rebuild, const Progress& progress,
                                            std::size_t shards) {
  assert(!options.preview);
  const std::int64_t position = index.position();
  // It is ahead of a journal that was put back from an older copy.
  const std::int64_t journal = store.position();
  const bool anew =
      rebuild || shards > 0 || (position == 0 && journal > 0) || position > journal;
  const std::int64_t finished =
      anew ? index_anew(progress, shards) : index_since(position, progress);
  if (finished > 0) index.merge();
  stock.give_ids();
  return finished;
}

bool Library::State::is_index_current() const {
  const std::int64_t position = index.position();
  return position <= store.position() && store.changes_since(position).empty();
}

std::shared_ptr<const StoreCatalogue> Library::State::catalogue() {
  const std::lock_guard guard(catalogue_mutex);
  // Read first: what comes while facts and documents are read makes the next one.
  const std::int64_t position = store.position();
  if (!snapshot) {
    const fs::path cards = options.corpus / ".cache" / "cards";
    snapshot = std::make_shared<const StoreCatalogue>(store, stock.public_now(), cards);
  } else if (snapshot_at != position) {
    snapshot =
        std::make_shared<const StoreCatalogue>(store, stock.public_now(), *snapshot);
  }
  snapshot_at = position;
  return snapshot;
}

std::vector<RelatedDocument> Library::State::related(std::string_view id,
                                                     std::size_t limit) {
  if (options.preview || limit != related_shown) return index.related(id, limit);
  const auto now = catalogue();
  auto kept = related_memo().related(id, [&](std::string_view one) {
    const Card* card = now->card(one);
    return card ? std::string_view(card->digest) : std::string_view();
  });
  return kept ? *std::move(kept) : index.related(id, limit);
}

RelatedMemo& Library::State::related_memo() {
  std::call_once(memo_made, [&] {
    memo = std::make_unique<RelatedMemo>(options.corpus / ".cache");
  });
  return *memo;
}

IndexAccess Library::State::index_access() {
  return {
      [this](const Query& query) {
        Query public_query = query;
        public_query.public_only = !options.preview;
        return index.search(public_query);
      },
      [this](std::string_view beginning, std::size_t limit) {
        return index.words(beginning, limit);
      },
      [this](std::string_view id, std::size_t limit) { return related(id, limit); },
      {},
      [this] { return index.public_position() > 0 || store.position() == 0; },
      [this](std::string_view search) { return asked_recommendations(search, rules); },
      [this](std::string_view id, int version) {
        return stock.recommended(id, version);
      }};
}

IndexAccess Library::State::index_access_of_readers() {
  IndexAccess access = index_access();
  access.words = [this](std::string_view beginning, std::size_t limit) {
    return or_none([&] { return index.words(beginning, limit); });
  };
  access.related = [this](std::string_view id, std::size_t limit) {
    return or_none([&] { return related(id, limit); });
  };
  return access;
}

Findings Library::State::findings_of(std::string_view id) const {
  // Derived from the file as it was received, so they agree with the importer of today.
  const std::string original = store.original(id);
  if (original.empty()) return {};
  return convert(original, options.settings.for_file(std::string(id))).findings;
}

}  // namespace griot
