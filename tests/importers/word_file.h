// Word files made in memory, part by part, for the tests.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace griot::test {

// CRC-32 of zip archives (PKWARE APPNOTE 4.4.7).
std::uint32_t crc32(std::string_view bytes);

// A zip archive of entries stored as they are given, which a test may then damage.
struct StoredZip {
  struct Entry {
    std::string name;
    std::string bytes;
    std::uint16_t flags = 0;           // 1: encrypted
    std::uint32_t external = 0;        // Unix mode << 16
    std::int64_t declared_bytes = -1;  // -1: the truth
    std::int64_t header_at = -1;       // -1: its own local header
    bool deflated = false;             // `bytes` are packed already …
    std::uint32_t checksum = 0;        // … and this is what they say of what they hold
  };
  std::vector<Entry> entries;

  void add(std::string name, std::string bytes) {
    entries.push_back({std::move(name), std::move(bytes)});
  }
  std::string bytes() const;
};

// The namespaces the examples use, as attributes.
std::string_view namespaces();

// "styles", "<w:style …/>" → word/styles.xml. `body` is what stands within w:body.
struct WordFile {
  std::string body;
  std::vector<std::pair<std::string, std::string>> parts;
  // Relationships of the main part beyond those to its usual parts.
  std::string relationships;

  StoredZip zip() const;
  std::string bytes() const { return zip().bytes(); }
};

}  // namespace griot::test
