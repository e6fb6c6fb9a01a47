// Which blocks Markdown itself can say; the others are written as HTML.
#pragma once

#include <string>

#include "engine/document/block.h"

namespace griot {

// Markdown is written to this depth of quotes and lists, HTML below: what is written must
// be read again within Limits::markdown_nesting.
inline constexpr int deepest_markdown = 24;

// Looks at the block itself and, for lists and tables, at what stands first in items and
// cells. `depth` counts the quotes and lists around.
bool has_markdown_form(const Block& block, int depth);

// The cell as it stands between pipes.
std::string pipe_cell(const TableCell& cell);

}  // namespace griot
