#include "engine/index/columns.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include "engine/index/families.h"
#include "engine/index/fields.h"
#include "engine/index/shards.h"

namespace griot {
namespace {

FieldColumn column_of(const FieldRow& field, const std::vector<DocumentRow>& documents) {
  std::map<std::string, std::vector<std::size_t>> members;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (std::string& value : field.values(documents[i])) {
      if (!value.empty()) members[std::move(value)].push_back(i);
    }
  }
  FieldColumn column;
  for (const auto& [value, numbers] : members) {
    column.values.push_back(value);
    Bitset& bits = column.documents.emplace_back(documents.size());
    for (const std::size_t number : numbers) bits.set(number);
  }
  return column;
}

// A document that is not public replaces nothing: the order of a search tells nothing of
// it.
void mark_replaced(std::vector<DocumentRow>& documents) {
  std::unordered_set<std::string> replaced;
  for (const DocumentRow& row : documents) {
    if (row.is_public) replaced.insert(row.replaces.begin(), row.replaces.end());
  }
  for (DocumentRow& row : documents) row.replaced = replaced.contains(row.id);
}

// The part of BM25 that is the same for all words.
float saturation_of(double relative_length, const Bm25& bm25) {
  const double length = std::max(relative_length, bm25.min_length);
  return static_cast<float>(bm25.k1 * (1 - bm25.b + bm25.b * length));
}

// Of one version, what says that the document is gone is of the place that it left.
bool is_newer(const DocumentRow& row, const DocumentRow& other) {
  if (row.version != other.version) return row.version > other.version;
  return other.lengths.empty() && !row.lengths.empty();
}

}  // namespace

Bitset FieldColumn::having(const std::vector<std::string>& wanted,
                           std::size_t size) const {
  Bitset bits(size);
  for (const std::string& value : wanted) {
    const auto found = std::lower_bound(values.begin(), values.end(), value);
    if (found == values.end() || *found != value) continue;
    bits |= documents[static_cast<std::size_t>(found - values.begin())];
  }
  return bits;
}

Columns::Columns(std::vector<Shard>& shards) : replaced(shards.size()) {
  document_of.assign(std::size_t{place_shards(shards)} + 1, none);
  keep_newest_rows(shards);
  mark_replaced(documents);
  weigh_lengths();
  for (const FieldRow& field : field_table()) {
    fields.push_back(column_of(field, documents));
  }
  sort_by_date();
}

// Between two commits a document that moves may be in two databases in one version: the
// one of the first stands, which is public.
void Columns::keep_newest_rows(const std::vector<Shard>& shards) {
  struct Place {
    const DocumentRow* row;
    std::size_t shard;
  };
  std::unordered_map<std::string_view, Place> newest;
  for (std::size_t s = 0; s < shards.size(); ++s) {
    for (const DocumentRow& row : shards[s].memory->rows()) {
      const auto [known, added] = newest.try_emplace(row.id, Place{&row, s});
      if (added) continue;
      Place other{&row, s};
      if (is_newer(row, *known->second.row)) std::swap(other, known->second);
      replaced[other.shard].push_back(other.row);
    }
  }
  for (std::size_t s = 0; s < shards.size(); ++s) {
    for (const DocumentRow& row : shards[s].memory->rows()) {
      if (row.lengths.empty() || newest.at(row.id).row != &row) continue;
      const auto number = static_cast<std::uint32_t>(documents.size());
      DocumentRow& kept = documents.emplace_back(row);
      kept.first += shards[s].first;
      kept.is_public = shards[s].open;
      for (std::uint32_t i = 0; i < kept.passages(); ++i) {
        if (kept.first + i < document_of.size()) document_of[kept.first + i] = number;
      }
    }
  }
}

void Columns::weigh_lengths() {
  double length = 0;
  double words = 0;
  for (const DocumentRow& row : documents) {
    words += row.words;
    passages += row.passages();
    for (const std::uint32_t one : row.lengths) length += one;
  }
  const double average = length > 0 ? length / passages : 1;
  const double average_words =
      words > 0 ? words / static_cast<double>(documents.size()) : 1;
  saturation.assign(document_of.size(), 0);
  for (const DocumentRow& row : documents) {
    document_saturation.push_back(
        saturation_of(row.words / average_words, document_bm25));
    for (std::uint32_t i = 0; i < row.passages(); ++i) {
      if (row.first + i >= saturation.size()) break;
      saturation[row.first + i] = saturation_of(row.lengths[i] / average, passage_bm25);
    }
  }
}

void Columns::sort_by_date() {
  newest_first.resize(documents.size());
  std::iota(newest_first.begin(), newest_first.end(), 0U);
  std::sort(newest_first.begin(), newest_first.end(), [&](auto a, auto b) {
    const DocumentRow& x = documents[a];
    const DocumentRow& y = documents[b];
    return x.date != y.date ? x.date > y.date : x.id < y.id;
  });
  place.resize(documents.size());
  for (std::uint32_t i = 0; i < newest_first.size(); ++i) place[newest_first[i]] = i;
}

Bitset Columns::documents_of(const Bitset& passages_found) const {
  Bitset bits(documents.size());
  passages_found.each([&](std::size_t passage) {
    if (document_of[passage] != none) bits.set(document_of[passage]);
  });
  return bits;
}

}  // namespace griot
