#include "engine/index/fields.h"

#include <algorithm>
#include <array>

namespace griot {
namespace {

std::vector<std::string> year_of(const DocumentRow& row) {
  if (row.date.size() < 4) return {};
  return {row.date.substr(0, 4)};
}

constexpr std::array<FieldRow, 6> field_rows{{
    {"pays", "pays", [](const DocumentRow& row) { return row.countries; },
     &Query::countries},
    {"theme", "thème", [](const DocumentRow& row) { return row.themes; }, &Query::themes},
    {"type", "type", [](const DocumentRow& row) { return std::vector{row.type}; },
     &Query::types},
    {"annee", "année", year_of, &Query::years},
    {"organisation", "organisation",
     [](const DocumentRow& row) { return row.organisations; }, &Query::organisations},
    {"auteur", "auteur", [](const DocumentRow& row) { return row.authors; }, nullptr,
     true},
}};

bool contains(const std::vector<std::string>& values, const std::string& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// The documents that pass the selections of all facets but `left_out`.
Bitset passing(const Columns& columns, const Query& query, std::size_t left_out) {
  Bitset bits = columns.all();
  for (std::size_t f = 0; f < field_rows.size(); ++f) {
    if (f == left_out || field_rows[f].selected == nullptr) continue;
    const auto& selected = query.*field_rows[f].selected;
    if (selected.empty()) continue;
    bits &= columns.fields[f].having(selected, columns.documents.size());
  }
  return bits;
}

std::vector<FacetValue> counted(const FieldColumn& column, const Bitset& found,
                                const std::vector<std::string>& selected) {
  std::vector<FacetValue> counts;
  for (std::size_t v = 0; v < column.values.size(); ++v) {
    const std::int64_t count = count_of_both(column.documents[v], found);
    const bool chosen = contains(selected, column.values[v]);
    if (count > 0 || chosen) counts.push_back({column.values[v], count, chosen});
  }
  for (const std::string& value : selected) {
    const bool known =
        std::binary_search(column.values.begin(), column.values.end(), value);
    const auto same = [&](const FacetValue& row) { return row.value == value; };
    if (!known && std::none_of(counts.begin(), counts.end(), same)) {
      counts.push_back({value, 0, true});
    }
  }
  std::sort(counts.begin(), counts.end(), [](const FacetValue& a, const FacetValue& b) {
    return a.documents != b.documents ? a.documents > b.documents : a.value < b.value;
  });
  return counts;
}

}  // namespace

std::span<const FieldRow> field_table() {
  return field_rows;
}

Bitset selected_documents(const Columns& columns, const Query& query) {
  return passing(columns, query, field_rows.size());
}

std::map<std::string, std::vector<FacetValue>> count_facets(const Columns& columns,
                                                            const Query& query,
                                                            const Bitset& found) {
  std::map<std::string, std::vector<FacetValue>> facets;
  for (std::size_t f = 0; f < field_rows.size(); ++f) {
    if (field_rows[f].selected == nullptr) continue;
    Bitset bits = passing(columns, query, f);
    bits &= found;
    facets[field_rows[f].name] = counted(columns.fields[f], bits, query.*field_rows[f].selected);
  }
  return facets;
}

}  // namespace griot
