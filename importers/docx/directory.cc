#include "importers/docx/directory.h"

#include <algorithm>

namespace griot::docx {
namespace {

constexpr std::size_t end_bytes = 22;      // end of central directory record
constexpr std::size_t central_bytes = 46;  // one entry, without name, extra and comment
constexpr std::size_t local_bytes = 30;
constexpr std::uint64_t in_zip64 = 0xFFFFFFFF;

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint64_t value = 0;
  if (at > bytes.size() || length > bytes.size() - at) return value;
  for (std::size_t i = length; i > 0; --i) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return value;
}

// The 64-bit values that replace, in this order, those that are all ones.
void read_zip64(std::string_view extra, std::uint64_t unpacked, std::uint64_t& packed,
                std::uint64_t& offset) {
  while (extra.size() >= 4) {
    const std::uint64_t id = number(extra, 0, 2);
    const std::size_t length = static_cast<std::size_t>(number(extra, 2, 2));
    if (length > extra.size() - 4) return;
    if (id == 1) {
      const std::string_view values = extra.substr(4, length);
      std::size_t at = unpacked == in_zip64 ? 8 : 0;
      if (packed == in_zip64) {
        packed = number(values, at, 8);
        at += 8;
      }
      if (offset == in_zip64) offset = number(values, at, 8);
      return;
    }
    extra.remove_prefix(4 + length);
  }
}

}  // namespace

std::vector<DirectoryEntry> read_directory(std::string_view bytes) {
  std::vector<DirectoryEntry> entries;
  const std::size_t end = bytes.rfind("PK\x05\x06");
  if (end == std::string_view::npos || bytes.size() - end < end_bytes) return entries;
  const std::uint64_t size = number(bytes, end + 12, 4);
  const std::uint64_t declared = number(bytes, end + 16, 4);
  // A zip64 archive keeps its real values elsewhere; its directory still ends there.
  if (size == in_zip64 || declared == in_zip64 || size > end) return entries;
  // Bytes before the archive shift every offset by the same amount.
  const std::uint64_t start = end - size;
  const std::uint64_t shift = start >= declared ? start - declared : 0;
  std::size_t at = static_cast<std::size_t>(start);
  while (at + central_bytes <= end && bytes.substr(at, 4) == "PK\x01\x02") {
    const auto name = static_cast<std::size_t>(number(bytes, at + 28, 2));
    const auto extra = static_cast<std::size_t>(number(bytes, at + 30, 2));
    const auto comment = static_cast<std::size_t>(number(bytes, at + 32, 2));
    std::uint64_t packed = number(bytes, at + 20, 4);
    std::uint64_t offset = number(bytes, at + 42, 4);
    if (at + central_bytes + name + extra > bytes.size()) break;
    read_zip64(bytes.substr(at + central_bytes + name, extra), number(bytes, at + 24, 4),
               packed, offset);
    entries.push_back({bytes.substr(at + central_bytes, name), offset + shift,
                       packed + local_bytes + name});
    at += central_bytes + name + extra + comment;
  }
  return entries;
}

bool entries_overlap(std::vector<DirectoryEntry> entries, std::uint64_t file_bytes) {
  std::sort(entries.begin(), entries.end(),
            [](const DirectoryEntry& a, const DirectoryEntry& b) {
              return a.offset < b.offset;
            });
  std::uint64_t free_from = 0;
  for (const DirectoryEntry& entry : entries) {
    if (entry.offset < free_from || entry.offset > file_bytes ||
        entry.length > file_bytes - entry.offset) {
      return true;
    }
    free_from = entry.offset + entry.length;
  }
  return false;
}

}  // namespace griot::docx
