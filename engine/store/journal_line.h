// One line of the journal, as text and as values.
//
//   {"v":1,"n":12,"time":"…","id":"…","revision":2,…,"sum":"<64 hex digits>"}
//
// A line about facts has "v":2, "facts" and "decided" and no digest; its revision is the
// one that was read. `sum` is the SHA-256 of what stands before `,"sum"` on the line, so
// a line can be verified without knowing what it says.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/store/store.h"

namespace griot {

struct JournalLine {
  Entry entry;         // as this change left it
  std::string digest;  // SHA-256 of the revision's document.md
  // The last original that was received, with this revision or before it; 0: none.
  int original_revision = 0;
  std::string original_extension;
  std::string original_digest;
  std::optional<FactChange> facts;  // then it is no revision
};

// With its newline. Bytes that are not UTF-8 become U+FFFD.
std::string write_line(const JournalLine& line);

// Nothing when the text is not what was once written. What an earlier line says of the
// document and this one does not repeat (where it was imported from, earlier decisions)
// is left empty. Throws Error{unsupported} for a line of a later version of this form.
std::optional<JournalLine> read_line(std::string_view text, std::string_view place);

// The text as the journal can hold it: bytes that are not UTF-8 become U+FFFD.
std::string journal_text(std::string_view text);

}  // namespace griot
