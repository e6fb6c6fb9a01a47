// The central directory of a zip archive, read by ourselves.
//
// libzip does not say where entries lie, and entries that lie over each other are how a
// small archive hides a large one. (PKWARE APPNOTE 6.3, sections 4.3.12, 4.3.16, 4.5.3.)
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace griot::docx {

struct DirectoryEntry {
  std::string_view name;
  std::uint64_t offset = 0;  // of the local header, from the start of the bytes
  std::uint64_t length = 0;  // local header, name and compressed data: at least
};

// Empty when there is no directory that can be read.
std::vector<DirectoryEntry> read_directory(std::string_view bytes);

// True when two entries share bytes or one lies outside the file.
bool entries_overlap(std::vector<DirectoryEntry> entries, std::uint64_t file_bytes);

}  // namespace griot::docx
