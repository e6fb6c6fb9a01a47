// What is known of every document, in memory: facets are counted and hits are named from
// here, exactly and without reading the disk.
//
// Made from the rows of all databases that are searched as one (about 2 µs a document);
// one Columns stands for one revision of them and is shared by all its readers.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "engine/index/bitset.h"
#include "engine/index/document_row.h"

namespace griot {

struct Shard;

// The documents that have each value of a field.
struct FieldColumn {
  std::vector<std::string> values;  // sorted
  std::vector<Bitset> documents;    // of each value
  // Documents that have one of these values.
  Bitset having(const std::vector<std::string>& wanted, std::size_t size) const;
};

struct Columns {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  Columns() = default;
  // Sets where the passages of each shard are counted from.
  explicit Columns(std::vector<Shard>& shards);

  std::vector<DocumentRow> documents;      // a document's number is its place here
  std::vector<std::uint32_t> document_of;  // by passage number; `none` for what is gone
  // What BM25 adds to a count, by passage and by document.
  std::vector<float> saturation, document_saturation;
  std::vector<FieldColumn> fields;  // in the order of field_table()
  std::vector<std::uint32_t> newest_first;
  std::vector<std::uint32_t> place;  // of a document in `newest_first`
  // Rows that a newer one has put aside, by shard: their passages are still on disk.
  std::vector<std::vector<const DocumentRow*>> replaced;
  double passages = 0;

  std::size_t place_of(std::uint32_t passage) const {
    return document_of[passage] == none ? documents.size() : place[document_of[passage]];
  }

  Bitset all() const { return Bitset(documents.size(), true); }
  // The documents that these passages belong to.
  Bitset documents_of(const Bitset& passages) const;

 private:
  void keep_newest_rows(const std::vector<Shard>& shards);
  void weigh_lengths();
  void sort_by_date();
};

}  // namespace griot
