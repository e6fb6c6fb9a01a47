// The journal: one checksummed line an accepted change, appended and never altered.
//
// A last line that is torn (a kill, a power cut) did not happen: readers ignore it, the
// next writer cuts it off. Any other line that is not what was written is Error{corrupt}
// with its number: what follows it cannot be trusted to be complete, so nothing goes on.
//
// Opening reads the whole file once, later calls only what was added; what was read of a
// long one is kept for the next opening (engine/store/kept_journal). Not thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/kept_journal.h"

namespace griot {

class Journal {
 public:
  // `kept`: where what was read may be kept; nowhere when empty.
  explicit Journal(std::filesystem::path path, std::filesystem::path kept = {});

  // Reads what was appended since the last call, by this or another process; everything
  // when the file is another one than before (put back from a backup).
  void refresh();

  // In order; each says all that was known of its document then.
  const std::vector<JournalLine>& lines() const { return lines_; }

  // Numbers of the lines of each document that are revisions, from 0: revision 1, 2, …
  using Documents = std::map<std::string, std::vector<std::size_t>, std::less<>>;
  const Documents& documents() const { return documents_; }

  // nullptr for what is not there.
  const JournalLine* latest(std::string_view id) const;
  const JournalLine* revision(std::string_view id, int number) const;
  const JournalLine* by_origin(std::string_view origin) const;

  // What was read in a document and decided on it; null when nothing was.
  const std::vector<FactRecord>* facts(std::string_view id) const;
  // The document that an id was given in, or "".
  std::string document_of_fact(std::string_view fact) const;
  // The last number given in a series ("R-2026"), 0 before the first.
  int last_number(std::string_view series) const;

  // True when there is a torn line behind the last one.
  bool is_torn() const { return torn_; }

  // What to write where, to append a line: see write_tail(). The caller holds the
  // corpus's lock, has refreshed, and refreshes afterwards.
  struct Append {
    std::int64_t offset = 0;
    std::string text;
  };
  Append append(JournalLine line) const;
  // Several lines about facts, one after the other.
  Append append_all(std::vector<JournalLine> lines) const;

 private:
  void forget();
  std::size_t take_kept(std::string_view all);
  std::size_t take(std::string_view tail);
  bool accept(std::string_view text);
  void note(JournalLine line);
  bool accept_facts(JournalLine line);
  bool note_fact(const std::string& document, std::string_view fact);
  std::string place() const;

  std::filesystem::path path_;
  std::filesystem::path kept_;
  std::uint64_t inode_ = 0;
  std::int64_t read_to_ = 0;   // end of the last line
  bool unterminated_ = false;  // the last line is whole, but for its newline
  bool torn_ = false;
  std::vector<JournalLine> lines_;
  Documents documents_;
  FactsByDocument facts_;
  std::map<std::string, std::string, std::less<>> document_by_fact_;
  std::map<std::string, int, std::less<>> last_number_;  // by series
  std::map<std::string, std::string, std::less<>> id_by_origin_;
};

}  // namespace griot
