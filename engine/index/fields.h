// The fields of a document that a query can name, and which of them are facets.
//
// One line a field: `pays:SN` in a query, `Query::countries` in a selection and the
// counts under "pays" in the results all come from it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/index/columns.h"
#include "engine/index/index.h"

namespace griot {

struct FieldRow {
  const char* name;   // in queries, folded, and in Results::facets
  const char* label;  // in notices
  std::vector<std::string> (*values)(const DocumentRow&);
  std::vector<std::string> Query::*selected;  // of a facet; null: only in queries
  bool names = false;  // a value is meant by any of its words: "auteur:diop"
};
std::span<const FieldRow> field_table();

// For each facet: documents of `found` that pass the selections of the other facets,
// counted exactly; by count, then value. A selected value is listed even at 0.
std::map<std::string, std::vector<FacetValue>> count_facets(const Columns& columns,
                                                            const Query& query,
                                                            const Bitset& found);

// The documents that pass all selections of the query.
Bitset selected_documents(const Columns& columns, const Query& query);

}  // namespace griot
