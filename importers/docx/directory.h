// The central directory of a zip archive: what the archive says it holds, and where.
//
// Read by ourselves because a check needs what a library keeps for itself: where entries
// lie. Entries that lie over each other are how a small archive hides a large one.
// (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16, 4.5.3.)
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace griot::docx {

struct DirectoryEntry {
  std::string_view name;
  std::uint64_t offset = 0;  // of the local header, from the start of the bytes
  std::uint64_t packed = 0;
  std::uint64_t unpacked = 0;
  std::uint32_t checksum = 0;  // CRC-32 of what is inflated
  std::uint16_t method = 0;    // 0 stored, 8 deflated
  bool encrypted = false;
  bool symbolic_link = false;

  // Local header, name and packed data: what it takes of the file, at least.
  std::uint64_t length() const;
};

struct Directory {
  std::vector<DirectoryEntry> entries;
  // All that its end announces is there, and nothing lies between or behind.
  bool whole = false;
  // … in the places it says; false when bytes were put before or after the archive.
  bool regular = false;
};

// No entries when there is no directory that can be read.
Directory read_directory(std::string_view bytes);

// True when two entries share bytes or one lies outside the file.
bool entries_overlap(std::vector<DirectoryEntry> entries, std::uint64_t file_bytes);

// The packed bytes of an entry, behind its local header; nothing when that is not there.
// `regular` becomes false when the header contradicts the directory.
std::optional<std::string_view> packed_bytes(std::string_view bytes,
                                             const DirectoryEntry& entry, bool& regular);

}  // namespace griot::docx
