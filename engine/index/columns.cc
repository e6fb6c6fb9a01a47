#include "engine/index/columns.h"

#include <xapian.h>
#include <algorithm>
#include <charconv>
#include <map>
#include <numeric>
#include <unordered_set>

#include "engine/index/fields.h"
#include "engine/index/packing.h"

namespace griot {
namespace {

double number_in(const std::string& text) {
  std::uint32_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

constexpr std::size_t packed_strings = 10;

bool unpack_row(std::string_view bytes, DocumentRow& row) {
  std::vector<std::string> strings = unpack(bytes);
  if (strings.size() != packed_strings) return false;
  row.id = std::move(strings[0]);
  row.title = std::move(strings[1]);
  row.type = std::move(strings[2]);
  row.date = std::move(strings[3]);
  row.countries = unpack(strings[4]);
  row.themes = unpack(strings[5]);
  row.organisations = unpack(strings[6]);
  row.passages = static_cast<std::uint32_t>(number_in(strings[7]));
  row.length = number_in(strings[8]);
  row.authors = unpack(strings[9]);
  return true;
}

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

}  // namespace

std::string pack_row(const DocumentRow& row) {
  const std::string strings[packed_strings] = {
      row.id,
      row.title,
      row.type,
      row.date,
      pack(row.countries),
      pack(row.themes),
      pack(row.organisations),
      std::to_string(row.passages),
      std::to_string(static_cast<std::uint32_t>(row.length)),
      pack(row.authors)};
  return pack(strings);
}

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

void each_first_value(
    const Xapian::Database& database, unsigned slot, bool remote,
    const std::function<void(std::uint32_t, const std::string&)>& visit) {
  if (!remote) {
    for (auto value = database.valuestream_begin(slot);
         value != database.valuestream_end(slot); ++value) {
      visit(value.get_docid(), *value);
    }
    return;
  }
  for (auto at = database.postlist_begin(first_passage_term);
       at != database.postlist_end(first_passage_term); ++at) {
    const std::string value = database.get_document(*at).get_value(slot);
    if (!value.empty()) visit(*at, value);
  }
}

Columns::Columns(const Xapian::Database& database, const Layout& layout)
    : document_of(std::size_t{database.get_lastdocid()} + 1, none),
      stride(layout.databases),
      remote(layout.remote) {
  std::unordered_set<std::string> seen;
  double length = 0;
  const auto add = [&](std::uint32_t first, const std::string& bytes) {
    DocumentRow row;
    if (!unpack_row(bytes, row)) return;
    row.first = first;
    row.is_public = (row.first - 1) % stride < layout.open;
    // Between two commits a document that moves may be in both: the public one stands.
    if (!seen.insert(row.id).second) return;
    for (std::size_t i = 0, passage = row.first; i < row.passages;
         ++i, passage += stride) {
      if (passage >= document_of.size()) break;
      document_of[passage] = static_cast<std::uint32_t>(documents.size());
    }
    length += row.length;
    documents.push_back(std::move(row));
  };
  each_first_value(database, row_slot, remote, add);
  if (length > 0) average_length = length / static_cast<double>(documents.size());
  for (const FieldRow& field : field_table())
    fields.push_back(column_of(field, documents));
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

Bitset Columns::documents_of(const Bitset& passages) const {
  Bitset bits(documents.size());
  passages.each([&](std::size_t passage) {
    if (document_of[passage] != none) bits.set(document_of[passage]);
  });
  return bits;
}

}  // namespace griot
