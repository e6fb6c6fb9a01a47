// The body of a Markdown text as blocks and notes: cmark-gfm's tree turned into ours.
#pragma once

#include <string_view>

#include "engine/base/limits.h"
#include "engine/document/document.h"
#include "engine/markdown/remarks.h"

namespace griot {

// Adds to the blocks and notes of `document`, not yet in normal form. `body` has passed
// check_markdown_limits. Throws Error{limit} with `place` and line on quotes and lists
// within each other and on link targets beyond their limits.
void read_tree(std::string_view body, std::string_view place, const Limits& limits,
               Remarks& remarks, Document& document);

}  // namespace griot
