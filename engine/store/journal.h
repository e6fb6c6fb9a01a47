// The journal: one checksummed JSON line an accepted change, appended and never altered.
//
//   {"v":1,"n":12,"time":"…","id":"…","revision":2,…,"sum":"<16 hex digits>"}
//
// `sum` is the beginning of the SHA-256 of what stands before it on the line. A last line
// that is torn (a kill, a power cut) did not happen: readers ignore it, the next writer
// cuts it off. A wrong line before the last is Error{corrupt}.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/store/store.h"

namespace griot {

struct JournalLine {
  Entry entry;         // as this change left it
  std::string digest;  // SHA-256 of the revision's document.md
  std::string extension;  // of the original received with it, or ""
};

class Journal {
 public:
  explicit Journal(std::filesystem::path path);

  // Reads what was appended since the last call, by this or another process. True when
  // there was something.
  bool refresh();

  const std::vector<JournalLine>& lines() const { return lines_; }

  // Appends and fsyncs, after cutting off a torn end. The caller holds the corpus's lock
  // and has refreshed. Sets the line's position.
  void append(JournalLine& line);

 private:
  std::filesystem::path path_;
  std::uintmax_t read_to_ = 0;  // end of the last whole line
  std::vector<JournalLine> lines_;
};

}  // namespace griot
