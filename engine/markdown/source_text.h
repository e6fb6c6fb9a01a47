// The bytes of a Markdown file as clean UTF-8 lines, before anything parses them.
#pragma once

#include <string>
#include <string_view>

#include "engine/markdown/remarks.h"

namespace griot {

// Byte-order marks go, line ends become "\n", UTF-16 (by its mark) is converted, and what
// is no UTF-8 is read as Windows-1252 with a finding. Returns a view of `bytes` where
// nothing needs changing, else of `buffer`.
std::string_view clean_source(std::string_view bytes, std::string& buffer,
                              Remarks& remarks);

}  // namespace griot
