#include "engine/index/index.h"

#include "engine/index/definitions.h"
#include "engine/index/frequent_words.h"
#include "engine/index/merge.h"
#include "engine/index/readers.h"
#include "engine/index/related.h"
#include "engine/index/search.h"
#include "engine/index/thesaurus.h"
#include "engine/index/writer.h"

#include <algorithm>
#include <mutex>

namespace griot {

std::vector<ExpandedWord> by_word(const std::vector<Expanded>& expanded) {
  std::vector<ExpandedWord> words;
  for (const Expanded& one : expanded) {
    auto word = std::find_if(words.begin(), words.end(), [&](const ExpandedWord& known) {
      return known.written == one.written;
    });
    if (word == words.end()) word = words.insert(words.end(), {one.written, {}});
    word->forms.push_back(one);
  }
  return words;
}

struct Index::State {
  State(std::filesystem::path where, IndexOptions given)
      : directory(where),
        options(std::move(given)),
        readers(std::move(where), options.databases) {}

  // Read when first searched.
  const Thesaurus& synonyms() {
    std::call_once(once, [&] { thesaurus = Thesaurus(options.synonyms); });
    return thesaurus;
  }

  std::filesystem::path directory;
  IndexOptions options;
  Readers readers;
  std::once_flag once;
  Thesaurus thesaurus;
};

Index::Index(std::filesystem::path directory, IndexOptions options)
    : state_(std::make_unique<State>(std::move(directory), std::move(options))) {}
Index::~Index() = default;

std::int64_t Index::position() const {
  return state_->readers.position(false);
}

std::int64_t Index::public_position() const {
  return state_->readers.position(true);
}

void Index::update(std::span<const IndexedDocument> documents,
                   std::span<const std::string> removed, std::int64_t position) {
  update_index(state_->directory, documents, removed, position);
}

void Index::merge() {
  merge_index(state_->directory);
}

Results Index::search(const Query& query) const {
  Results results;
  const bool read =
      state_->readers.read(query.public_only, [&](const Snapshot& snapshot) {
        results =
            griot::search(query, snapshot, {state_->options.resolve, state_->synonyms()});
        if (snapshot.away == 0) return;
        results.notices.push_back(
            say("une partie de l'index ne répond pas : des résultats manquent, réessayez "
                "dans un instant"));
      });
  if (!read) {
    results = {};
    results.notices.push_back(
        say("l'index est vide ou à refaire : rien ne peut y être "
            "trouvé pour l'instant"));
  }
  return results;
}

std::vector<FrequentWord> Index::words(std::string_view beginning,
                                       std::size_t limit) const {
  std::vector<FrequentWord> words;
  state_->readers.read(true, [&](const Snapshot& snapshot) {
    words = frequent_words(beginning, limit, snapshot);
  });
  return words;
}

std::vector<RelatedDocument> Index::related(std::string_view document,
                                            std::size_t limit) const {
  std::vector<RelatedDocument> related;
  state_->readers.read(true, [&](const Snapshot& snapshot) {
    related = related_documents(document, limit, snapshot);
  });
  return related;
}

std::int64_t Index::documents(bool public_only) const {
  std::int64_t count = 0;
  state_->readers.read(public_only, [&](const Snapshot& snapshot) {
    count = static_cast<std::int64_t>(snapshot.memory->columns.documents.size());
  });
  return count;
}

std::vector<KnownDefinition> Index::definitions(bool public_only) const {
  std::vector<KnownDefinition> known;
  state_->readers.read(public_only, [&](const Snapshot& snapshot) {
    known = known_definitions(snapshot.shards, snapshot.memory->columns);
  });
  return known;
}

}  // namespace griot
