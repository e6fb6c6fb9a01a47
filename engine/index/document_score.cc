#include "engine/index/document_score.h"

#include <algorithm>
#include <cmath>

#include "engine/index/families.h"

namespace griot {

DocumentScore::DocumentScore(const Columns& columns)
    : columns_(columns),
      counts_(columns.documents.size()),
      scores_(columns.documents.size()) {}

void DocumentScore::add(std::uint32_t passage, std::uint32_t count) {
  const std::uint32_t document = columns_.document_of[passage];
  if (document == Columns::none) return;
  if (counts_[document] == 0) touched_.push_back(document);
  counts_[document] += std::max(count, 1U);
}

// Robertson and Spärck Jones' weight with Xapian's floor for words that most documents
// have, and Robertson's BM25 (see Xapian::BM25Weight).
void DocumentScore::end_of_word() {
  const auto& [k1, k2, k3, b, min_length] = document_bm25;
  const auto total = static_cast<double>(columns_.documents.size());
  const auto having = static_cast<double>(touched_.size());
  double rarity = (total - having + 0.5) / (having + 0.5);
  if (rarity < 2) rarity = rarity * 0.5 + 1;
  const double weight = std::log(rarity) * (k1 + 1);
  for (const std::uint32_t document : touched_) {
    const double length = std::max(
        columns_.documents[document].length / columns_.average_length, min_length);
    const double count = counts_[document];
    scores_[document] += weight * count / (k1 * (1 - b + b * length) + count);
    counts_[document] = 0;
  }
  touched_.clear();
}

}  // namespace griot
