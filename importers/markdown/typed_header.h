// A header typed by hand that is no front matter as it stands: no line "---" around it,
// another line that a phone or Word made of it, blank lines before, no blank behind ":".
#pragma once

#include <string>
#include <string_view>

#include "engine/base/limits.h"
#include "engine/document/finding.h"

namespace griot {

struct TypedHeader {
  std::string text;  // all of the text, its header as front matter; "" where none is read
  Findings findings;
};

// Reads only what cannot be anything else: keys between two such lines, two of them at
// least keys of Griot. What looks like a header and has no such lines, or only the first
// one, stays text and is told. Lines keep their numbers.
TypedHeader read_typed_header(std::string_view text, const Limits& limits);

}  // namespace griot
