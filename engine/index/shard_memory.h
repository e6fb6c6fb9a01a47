// What memory holds of one database as long as it does not change: shared by all readers,
// and by all snapshots in which only another database is new.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "engine/index/document_row.h"
#include "engine/index/lexicon.h"

namespace griot {

// Calls `visit(passage, value)` for the first passage of each document, by Xapian's
// number. A stream of values is the fastest, but for a remote database, which would be
// asked for every passage. Throws Xapian::Error.
void each_first_value(
    const Xapian::Database& database, unsigned slot, bool remote,
    const std::function<void(std::uint32_t, const std::string&)>& visit);

// All rows, `first` as in Xapian: about 2 µs each. Throws Xapian::Error.
std::vector<DocumentRow> read_rows(const Xapian::Database& database, bool remote = false);

class ShardMemory {
 public:
  // Reads the rows. Throws Xapian::Error.
  ShardMemory(const Xapian::Database& database, bool remote);

  const std::vector<DocumentRow>& rows() const { return rows_; }
  std::uint32_t last_passage() const { return last_passage_; }

  // Read when first asked for, from the same revision. Throws Xapian::Error.
  const Lexicon& lexicon(const Xapian::Database& database) const;

 private:
  std::vector<DocumentRow> rows_;
  std::uint32_t last_passage_ = 0;
  mutable std::once_flag once_;
  mutable std::unique_ptr<Lexicon> lexicon_;
};

}  // namespace griot
