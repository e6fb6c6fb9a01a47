// What an opening of the journal has read, kept for the next one: reading lines and their
// sums is most of what a command costs in a large corpus.
//
// Derived and disposable, and believed only of the very bytes it was made from: it names
// their number and their SHA-256. What is missing, damaged or of other bytes is read in
// the journal itself.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/journal_line.h"

namespace griot {

using FactsByDocument = std::map<std::string, std::vector<FactRecord>, std::less<>>;

struct KeptJournal {
  std::size_t bytes = 0;  // of the journal's beginning that this says
  std::vector<JournalLine> lines;
  FactsByDocument facts;
};

// Nothing unless it was made from what `journal` begins with.
std::optional<KeptJournal> read_kept_journal(const std::filesystem::path& path,
                                             std::string_view journal);

// A folder that is not there or cannot be written to is no failure.
void write_kept_journal(const std::filesystem::path& path, std::string_view journal,
                        const std::vector<JournalLine>& lines,
                        const FactsByDocument& facts);

// Of a journal of `size` bytes, of which `known` came from what was kept: what has to be
// read again at each opening stays a small part.
constexpr bool is_worth_keeping(std::size_t size, std::size_t known) {
  constexpr std::size_t worth = std::size_t{1} << 16;
  return size - known > worth && (size - known) * 16 > size;
}

}  // namespace griot
