#include "engine/index/document_score.h"

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
  counts_[document] += count;
}

void DocumentScore::end_of_word() {
  const auto total = static_cast<double>(columns_.documents.size());
  const auto having = static_cast<double>(touched_.size());
  const double weight = rarity_weight(having, total) * (document_bm25.k1 + 1);
  for (const std::uint32_t document : touched_) {
    const double count = counts_[document];
    scores_[document] +=
        weight * count / (columns_.document_saturation[document] + count);
    counts_[document] = 0;
  }
  touched_.clear();
}

}  // namespace griot
