// The footnote definitions of a text, found before cmark-gfm parses it.
//
// cmark-gfm drops definitions that nothing refers to and a second definition of the same
// label. Nothing may be lost: a line of calls put before the text refers to each of them,
// in their order, and second definitions get a label of their own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/markdown/remarks.h"

namespace griot {

struct NoteLabels {
  // "[^a][^b]\n\n", or nothing: to be parsed before the text, and its paragraph left out.
  std::string calls;
  // The text with new labels where there were doubles; empty when it stays as it is.
  std::string renamed;

  int lines() const { return calls.empty() ? 0 : 2; }
};

// Lines that only look like definitions (in code) do no harm: nothing refers to them.
// Linear.
NoteLabels find_note_labels(std::string_view text, Remarks& remarks);

}  // namespace griot
