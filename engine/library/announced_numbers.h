// Where the head of a column or of a row says that numbers are telephone numbers:
// « Contact », « Tél. », « Coordonnées ».
#pragma once

#include <set>
#include <vector>

#include "engine/document/document.h"

namespace griot {

// For each row of the table, for each of its cells, whether it is announced.
std::vector<std::vector<bool>> announced_cells(const Table& table);

// The blocks within such cells, however deep.
std::set<const Block*> announced_blocks(const Document& document);

}  // namespace griot
