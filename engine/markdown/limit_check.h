// What a Markdown text may ask of cmark-gfm, checked before it sees a byte.
//
// cmark-gfm 0.29.0.gfm.6 needs quadratic time for wide or often begun tables, for "<?",
// "<!A" and "<![CDATA[" without ends and for deep quotes, quadratic memory for padded
// tables and repeated references, and calls abort() when memory ends. Each of these is
// bounded here by one linear pass; honest files stay far below (docs/griot-markdown.md).
#pragma once

#include <string>
#include <string_view>

#include "engine/base/limits.h"

namespace griot {

struct TextPlace {
  std::string file;
  int lines_before = 0;  // front matter above the text
};

// Throws Error{limit}, its place "file:line".
void check_markdown_limits(std::string_view text, const TextPlace& place,
                           const Limits& limits);

}  // namespace griot
