#include "importers/docx/directory.h"

#include <algorithm>

namespace griot::docx {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t end_bytes = 22;      // end of central directory record
constexpr std::size_t locator_bytes = 20;  // where the end of a zip64 directory is
constexpr std::size_t zip64_end_bytes = 56;
constexpr std::size_t central_bytes = 46;  // one entry, without name, extra and comment
constexpr std::size_t local_bytes = 30;
constexpr std::uint64_t in_zip64 = 0xFFFFFFFF;
constexpr unsigned encrypted_bits = 0x2041;   // plain, strong, and of the directory
constexpr unsigned sizes_behind = 0x0008;     // the local header does not know them
constexpr unsigned made_by_unix = 3;
constexpr std::uint32_t kind_of_file = 0170000;  // of a Unix mode
constexpr std::uint32_t symbolic_link = 0120000;

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint64_t value = 0;
  if (at > bytes.size() || length > bytes.size() - at) return value;
  for (std::size_t i = length; i > 0; --i) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return value;
}

// The 64-bit values that replace, in this order, those that are all ones.
void read_zip64(std::string_view extra, DirectoryEntry& entry) {
  while (extra.size() >= 4) {
    const std::uint64_t id = number(extra, 0, 2);
    const std::size_t length = static_cast<std::size_t>(number(extra, 2, 2));
    if (length > extra.size() - 4) return;
    if (id == 1) {
      const std::string_view values = extra.substr(4, length);
      std::size_t at = 0;
      for (std::uint64_t* value : {&entry.unpacked, &entry.packed, &entry.offset}) {
        if (*value != in_zip64) continue;
        *value = number(values, at, 8);
        at += 8;
      }
      return;
    }
    extra.remove_prefix(4 + length);
  }
}

// Where the directory is, by the record at the end of the archive.
struct End {
  std::uint64_t at = 0;  // of the record: the directory ends before it
  std::uint64_t count = 0;
  std::uint64_t size = 0;
  std::uint64_t declared = 0;  // where the directory is said to begin
  bool found = false;
};

End find_end(std::string_view bytes) {
  End end;
  const std::size_t at = bytes.rfind("PK\x05\x06");
  if (at == std::string_view::npos || bytes.size() - at < end_bytes) return end;
  end = {at, number(bytes, at + 10, 2), number(bytes, at + 12, 4),
         number(bytes, at + 16, 4), true};
  const bool large =
      end.count == 0xFFFF || end.size == in_zip64 || end.declared == in_zip64;
  if (at < locator_bytes + zip64_end_bytes ||
      bytes.substr(at - locator_bytes, 4) != "PK\x06\x07"sv) {
    end.found = !large;
    return end;
  }
  // The record itself stands before its locator, however much was put before the archive.
  const std::size_t real = bytes.rfind("PK\x06\x06", at - locator_bytes);
  if (real == std::string_view::npos || at - real < zip64_end_bytes) return {};
  return {real, number(bytes, real + 32, 8), number(bytes, real + 40, 8),
          number(bytes, real + 48, 8), true};
}

}  // namespace

std::uint64_t DirectoryEntry::length() const {
  const std::uint64_t head = local_bytes + name.size();
  return packed > UINT64_MAX - head ? UINT64_MAX : packed + head;
}

Directory read_directory(std::string_view bytes) {
  Directory directory;
  const End end = find_end(bytes);
  if (!end.found || end.size > end.at) return directory;
  // Bytes before the archive shift every offset by the same amount.
  const std::uint64_t start = end.at - end.size;
  const std::uint64_t shift = start >= end.declared ? start - end.declared : 0;
  std::size_t at = static_cast<std::size_t>(start);
  while (at + central_bytes <= end.at && bytes.substr(at, 4) == "PK\x01\x02"sv) {
    const auto name = static_cast<std::size_t>(number(bytes, at + 28, 2));
    const auto extra = static_cast<std::size_t>(number(bytes, at + 30, 2));
    const auto comment = static_cast<std::size_t>(number(bytes, at + 32, 2));
    if (at + central_bytes + name + extra > bytes.size()) break;
    DirectoryEntry entry;
    entry.name = bytes.substr(at + central_bytes, name);
    entry.encrypted = (number(bytes, at + 8, 2) & encrypted_bits) != 0;
    entry.method = static_cast<std::uint16_t>(number(bytes, at + 10, 2));
    entry.checksum = static_cast<std::uint32_t>(number(bytes, at + 16, 4));
    entry.packed = number(bytes, at + 20, 4);
    entry.unpacked = number(bytes, at + 24, 4);
    entry.offset = number(bytes, at + 42, 4);
    const auto mode = static_cast<std::uint32_t>(number(bytes, at + 40, 2));
    entry.symbolic_link = number(bytes, at + 5, 1) == made_by_unix &&
                          (mode & kind_of_file) == symbolic_link;
    read_zip64(bytes.substr(at + central_bytes + name, extra), entry);
    if (entry.offset <= UINT64_MAX - shift) entry.offset += shift;
    directory.entries.push_back(entry);
    at += central_bytes + name + extra + comment;
  }
  directory.whole = directory.entries.size() == end.count;
  directory.regular = directory.whole && at == end.at && shift == 0;
  return directory;
}

bool entries_overlap(std::vector<DirectoryEntry> entries, std::uint64_t file_bytes) {
  std::sort(entries.begin(), entries.end(),
            [](const DirectoryEntry& a, const DirectoryEntry& b) {
              return a.offset < b.offset;
            });
  std::uint64_t free_from = 0;
  for (const DirectoryEntry& entry : entries) {
    if (entry.offset < free_from || entry.offset > file_bytes ||
        entry.length() > file_bytes - entry.offset) {
      return true;
    }
    free_from = entry.offset + entry.length();
  }
  return false;
}

std::optional<std::string_view> packed_bytes(std::string_view bytes,
                                             const DirectoryEntry& entry, bool& regular) {
  if (entry.offset > bytes.size() || bytes.size() - entry.offset < local_bytes) {
    return std::nullopt;
  }
  const std::string_view local = bytes.substr(static_cast<std::size_t>(entry.offset));
  if (!local.starts_with("PK\x03\x04"sv)) return std::nullopt;
  const auto name = static_cast<std::size_t>(number(local, 26, 2));
  const std::size_t head = local_bytes + name + static_cast<std::size_t>(number(local, 28, 2));
  if (head > local.size() || entry.packed > local.size() - head) return std::nullopt;
  const bool sized = (number(local, 6, 2) & sizes_behind) == 0;
  const std::uint64_t packed = number(local, 18, 4);
  regular = regular && local.substr(local_bytes, name) == entry.name &&
            number(local, 8, 2) == entry.method &&
            (!sized || packed == in_zip64 || packed == entry.packed);
  return local.substr(head, static_cast<std::size_t>(entry.packed));
}

}  // namespace griot::docx
