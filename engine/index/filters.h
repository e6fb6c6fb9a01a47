// field:value in a query: which documents it stands for.
#pragma once

#include "engine/index/columns.h"
#include "engine/index/index.h"
#include "engine/index/query_tree.h"

namespace griot {

// Filters whose value means nothing are taken out of the tree, with a notice that names
// their column.
void drop_unknown_filters(QueryTree& tree, const Columns& columns,
                          const ValueResolver& resolve);

Bitset documents_of(const Filter& filter, const Columns& columns,
                    const ValueResolver& resolve);

}  // namespace griot
