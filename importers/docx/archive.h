// A zip archive in memory, read and never trusted (safety rule 2).
//
// Nothing is unpacked to disk and only the parts asked for are inflated, a few kilobytes
// at a time; their real bytes are counted against `Limits` and their checksum is verified
// at their end. Encrypted, symbolic-link, duplicate and overlapping entries are refused.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "engine/base/limits.h"
#include "engine/base/xml_feed.h"
#include "engine/document/finding.h"
#include "importers/docx/directory.h"

namespace griot::docx {

class Archive {
 public:
  // `bytes` must outlive the archive. Throws Error{invalid, encrypted, limit}; what is
  // wrong and can be lived with becomes a finding.
  Archive(std::string_view bytes, const Limits& limits, std::string place,
          Findings& findings);
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  // Names are compared without case, as OPC asks; "/" between folders, none in front.
  bool has(std::string_view name) const;

  // The part's bytes, piece by piece. The source throws Error{invalid} on a wrong
  // checksum or size and Error{limit} over a limit. It must not outlive the archive.
  ByteSource open(std::string_view name) const;

  // The bytes the directory says the part has once inflated.
  std::int64_t declared_bytes(std::string_view name) const;

 private:
  struct Entry {
    std::string_view packed;
    DirectoryEntry declared;
  };
  class Stream;

  void add(const DirectoryEntry& entry, bool& regular);

  const Limits limits_;
  const std::string place_;
  const std::string_view bytes_;
  std::map<std::string, Entry> entries_;
  mutable std::int64_t inflated_ = 0;  // of all parts together
};

// "Word\Document.xml" → "word/document.xml"
std::string part_key(std::string_view name);

}  // namespace griot::docx
