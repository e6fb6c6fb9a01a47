// What is known of every document, in memory: facets are counted and hits are named from
// here, exactly and without reading the disk.
//
// Made from one value of each document's first passage (about 1 µs a document); one
// Columns stands for one revision of the databases and is shared by all its readers.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "engine/index/bitset.h"
#include "engine/index/index.h"

namespace Xapian {
class Database;
}

namespace griot {

struct DocumentRow {
  std::string id;
  std::string title;
  std::string type;
  std::string date;
  std::vector<std::string> countries, themes, organisations, authors;
  bool is_public = false;
  std::uint32_t passages = 0;
  double length = 0;  // in stems
  // Xapian's number of the first passage in these databases; the next is `stride` away.
  std::uint32_t first = 0;
};

// As bytes, without `is_public` and `first`, which the place of the row says.
std::string pack_row(const DocumentRow& row);

inline constexpr unsigned row_slot = 0;  // Xapian's value slot of the row
// Boolean term of each document's first passage, which has the row.
inline constexpr const char* first_passage_term = "D";

// The documents that have each value of a field.
struct FieldColumn {
  std::vector<std::string> values;  // sorted
  std::vector<Bitset> documents;    // of each value
  // Documents that have one of these values.
  Bitset having(const std::vector<std::string>& wanted, std::size_t size) const;
};

// Calls `visit(passage, value)` for the first passage of each document. A stream of
// values is the fastest, but for a remote database, which would be asked for every
// passage. Throws Xapian::Error.
void each_first_value(
    const Xapian::Database& database, unsigned slot, bool remote,
    const std::function<void(std::uint32_t, const std::string&)>& visit);

struct Columns {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  Columns() = default;
  // How the databases stand side by side in one.
  struct Layout {
    unsigned databases = 1;
    unsigned open = 1;    // the first ones are public
    bool remote = false;  // one of them is on another machine
  };
  Columns(const Xapian::Database& database, const Layout& layout);

  std::vector<DocumentRow> documents;      // a document's number is its place here
  std::vector<std::uint32_t> document_of;  // by passage number; `none` for gaps
  std::vector<FieldColumn> fields;         // in the order of field_table()
  std::vector<std::uint32_t> newest_first;
  std::vector<std::uint32_t> place;  // of a document in `newest_first`
  double average_length = 1;
  unsigned stride = 1;
  bool remote = false;

  std::size_t place_of(std::uint32_t passage) const {
    return document_of[passage] == none ? documents.size() : place[document_of[passage]];
  }

  Bitset all() const { return Bitset(documents.size(), true); }
  // The documents that these passages belong to.
  Bitset documents_of(const Bitset& passages) const;
};

}  // namespace griot
