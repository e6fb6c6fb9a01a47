#include "engine/index/matching.h"

#include <map>
#include <set>

#include "engine/index/document_score.h"

namespace griot {
namespace {

class Matcher {
 public:
  Matcher(WordPostings& postings, const Columns& columns, const FilterDocuments& filter)
      : postings_(postings), columns_(columns), filter_(filter), score_(columns) {}

  Matches match(const QueryTree& tree) {
    Matches matches;
    matches.passages = no_passages();
    matches.documents = Bitset(columns_.documents.size(), tree.empty());
    for (const auto& conditions : tree.alternatives) {
      matches.documents |= documents_of(conditions, matches.passages, true);
    }
    matches.document_scores = score_.take();
    return matches;
  }

 private:
  Bitset no_passages() const { return Bitset(columns_.document_of.size()); }

  // What is not `wanted` counts in no score.
  Bitset documents_of(const std::vector<Sequence>& conditions, Bitset& passages,
                      bool wanted) {
    Bitset documents = columns_.all();
    for (const Sequence& sequence : conditions) {
      if (sequence.negated) {
        Bitset ignored = no_passages();
        documents -= documents_of(sequence, ignored, false);
      } else {
        documents &= documents_of(sequence, passages, wanted);
      }
    }
    return documents;
  }

  Bitset documents_of_group(const Alternatives& group, Bitset& passages, bool wanted) {
    Bitset documents(columns_.documents.size());
    for (const auto& conditions : group) {
      documents |= documents_of(conditions, passages, wanted);
    }
    return documents;
  }

  // Adds to `passages` where anything wanted stands.
  Bitset documents_of(const Sequence& sequence, Bitset& passages, bool wanted) {
    if (!sequence.group.empty()) {
      return documents_of_group(sequence.group, passages, wanted);
    }
    Bitset found = no_passages();
    for (const Token& token : sequence.words) add_word(token, found, wanted);
    for (const Spelled& spelled : sequence.spelled) add_spelled(spelled, found);
    for (const Expansion& expansion : sequence.expansions) {
      postings_.add_phrase(expansion.phrase, found);
    }
    // Phrases are required; words beside them only help to rank.
    Bitset documents = sequence.finds() && sequence.phrases.empty()
                           ? columns_.documents_of(found)
                           : columns_.all();
    for (const Phrase& phrase : sequence.phrases) {
      const Bitset here = passages_of(phrase, wanted);
      documents &= columns_.documents_of(here);
      found |= here;
    }
    for (const Phrase& phrase : sequence.excluded) {
      documents -= columns_.documents_of(passages_of(phrase, false));
    }
    for (const Spelled& spelled : sequence.excluded_spelled) {
      Bitset here = no_passages();
      add_spelled(spelled, here);
      documents -= columns_.documents_of(here);
    }
    passages |= found;
    return keep_filtered(sequence, std::move(documents));
  }

  // OR among the filters of one field, AND across fields and bounds.
  Bitset keep_filtered(const Sequence& sequence, Bitset documents) const {
    std::map<std::size_t, Bitset> fields;
    for (const Filter& filter : sequence.filters) {
      if (filter.excluded) {
        documents -= filter_(filter);
      } else if (filter.kind != Filter::Kind::field) {
        documents &= filter_(filter);
      } else {
        auto [at, added] = fields.try_emplace(filter.field, documents.size());
        at->second |= filter_(filter);
      }
    }
    for (const auto& [field, bits] : fields) documents &= bits;
    return documents;
  }

  // With `scored`, the word counts in the scores of documents, once.
  void add_word(const Token& token, Bitset& passages, bool scored) {
    const bool counts = scored && scored_.insert(token.stem).second;
    for (const Posting& posting : postings_.of(token)) {
      if (posting.finds()) passages.set(posting.passage);
      if (counts && posting.stem > 0) score_.add(posting.passage, posting.stem);
    }
    for (const Posting& posting : postings_.label(token.stem)) {
      passages.set(posting.passage);
      if (counts) score_.add(posting.passage, posting.stem);
    }
    if (counts) score_.end_of_word();
    if (!scored) return;
    for (const Posting& posting : postings_.aside(token.stem)) {
      passages.set(posting.passage);
    }
  }

  void add_spelled(const Spelled& spelled, Bitset& passages) {
    for (const Posting& posting : postings_.of(spelled)) passages.set(posting.passage);
  }

  Bitset passages_of(const Phrase& phrase, bool scored) {
    Bitset passages = no_passages();
    for (const Token& token : phrase.tokens) {
      if (scored && !token.stop) {
        Bitset ignored = no_passages();
        add_word(token, ignored, true);
      }
    }
    postings_.add_phrase(phrase, passages);
    return passages;
  }

  WordPostings& postings_;
  const Columns& columns_;
  const FilterDocuments& filter_;
  DocumentScore score_;
  std::set<std::string> scored_;
};

}  // namespace

Matches match(const QueryTree& tree, WordPostings& postings, const Columns& columns,
              const FilterDocuments& filter) {
  return Matcher(postings, columns, filter).match(tree);
}

}  // namespace griot
