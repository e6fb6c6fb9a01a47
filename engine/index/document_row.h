// What the index keeps of a document as a whole, with its first passage.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

struct DocumentRow {
  std::string id;
  // Counts up with each update: of two rows of one document the greater stands, and the
  // passages of the other are as good as gone.
  std::uint64_t version = 0;
  std::string title;
  std::string type;
  std::string date;
  std::vector<std::string> countries, themes, organisations, authors;
  std::vector<std::string> replaces;   // ids of older editions
  std::uint32_t words = 0;             // of all passages, function words and all
  std::vector<std::uint32_t> lengths;  // of each passage; none: the document is gone
  // Not stored, the place of the row says them: the first passage's number; the next ones
  // follow it.
  std::uint32_t first = 0;
  bool is_public = false;
  bool replaced = false;  // by a public document

  std::uint32_t passages() const { return static_cast<std::uint32_t>(lengths.size()); }
};

inline constexpr unsigned row_slot = 0;  // Xapian's value slot of the row
// Boolean term of each document's first passage, which has the row.
inline constexpr const char* first_passage_term = "D";

std::string pack_row(const DocumentRow& row);
// False for bytes that are no row.
bool unpack_row(std::string_view bytes, DocumentRow& row);

}  // namespace griot
