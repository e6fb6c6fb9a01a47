#include "engine/index/shard_memory.h"

namespace griot {

void each_first_value(
    const Xapian::Database& database, unsigned slot, bool remote,
    const std::function<void(std::uint32_t, const std::string&)>& visit) {
  if (!remote) {
    const auto end = database.valuestream_end(slot);
    for (auto value = database.valuestream_begin(slot); value != end; ++value) {
      visit(value.get_docid(), *value);
    }
    return;
  }
  const auto end = database.postlist_end(first_passage_term);
  for (auto at = database.postlist_begin(first_passage_term); at != end; ++at) {
    const std::string value = database.get_document(*at).get_value(slot);
    if (!value.empty()) visit(*at, value);
  }
}

std::vector<DocumentRow> read_rows(const Xapian::Database& database, bool remote) {
  std::vector<DocumentRow> rows;
  each_first_value(database, row_slot, remote,
                   [&](std::uint32_t first, const std::string& bytes) {
                     DocumentRow row;
                     if (!unpack_row(bytes, row)) return;
                     row.first = first;
                     rows.push_back(std::move(row));
                   });
  return rows;
}

ShardMemory::ShardMemory(const Xapian::Database& database, bool remote)
    : rows_(read_rows(database, remote)), last_passage_(database.get_lastdocid()) {}

const Lexicon& ShardMemory::lexicon(const Xapian::Database& database) const {
  std::call_once(once_, [&] { lexicon_ = std::make_unique<Lexicon>(database); });
  return *lexicon_;
}

}  // namespace griot
