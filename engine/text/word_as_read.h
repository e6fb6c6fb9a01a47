// Words as a reader reads them, however their signs are typed: ' and ’, "…" and « … »,
// kinds of hyphens, dashes and blanks, … and ..., œ and oe, soft hyphens, and the blanks
// that French puts beside « » ; : ! ? % €.
//
// For telling a change of wording from one of typography. Case, accents and punctuation
// are of the words here; what ignores those too is `fold` (words.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace griot {

struct WordAsRead {
  std::string_view written;  // with the blanks behind it; a view of the text
  std::string read;          // without any
};

// In their order; all of `text` is in one of them, blanks in front of the first in the
// first. Linear.
std::vector<WordAsRead> words_as_read(std::string_view text);

// Whether both say the same but for their typography.
bool read_alike(std::string_view a, std::string_view b);

}  // namespace griot
