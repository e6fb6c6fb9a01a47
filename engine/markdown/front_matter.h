// YAML front matter: the "---" block at the top of a file (YAML 1.2, the plain part of
// it).
//
// Scalars are kept as written; keys stay in order; maps and lists nest to a depth of 16.
// Anchors, aliases, tags and several documents are refused. The key `provenance` maps
// keys to source names and is consumed.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/limits.h"
#include "engine/document/metadata.h"
#include "engine/markdown/remarks.h"

namespace griot {

struct FrontMatter {
  std::string_view yaml;   // without its two "---" lines; a view of the text
  std::size_t length = 0;  // bytes of the text that it takes; 0: there is none
  int lines = 0;
};

// A text that begins with "---" has front matter when the next line looks like a key (or
// a comment, or the end) and a line "---" or "..." ends it. Throws Error{limit} when that
// end lies beyond the limit.
FrontMatter find_front_matter(std::string_view text, std::string_view place,
                              const Limits& limits);

// Throws Error{invalid}, its place "file:line:column".
Metadata read_front_matter(std::string_view yaml, std::string_view place,
                           Remarks& remarks);

// The same where it is right. Where it is not, each key is read by itself: a line with a
// colon in its value ("titre: Retours : état") is the text it looks like; "statut = publié"
// and "type:note" are read and told; what else is not YAML is kept under
// "<key>-non-reconnu" ("en-tete-non-reconnu" without a key) and said with its line, what is
// wrong with it and the way out (pending), so that a mistyped line costs neither the text
// nor the other keys.
Metadata salvage_front_matter(std::string_view yaml, std::string_view place,
                              Remarks& remarks);

// "---\n…---\n", or nothing when there are no fields.
std::string write_front_matter(const Metadata& metadata);

}  // namespace griot
