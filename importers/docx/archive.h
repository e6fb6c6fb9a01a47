// A zip archive in memory, read and never trusted (safety rule 2).
//
// Nothing is unpacked to disk and only the parts asked for are inflated, a few kilobytes
// at a time; their real bytes are counted against `Limits` and their checksum is verified
// at their end. Encrypted, symbolic-link, duplicate and overlapping entries are refused.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "engine/base/limits.h"
#include "engine/base/xml_feed.h"
#include "engine/document/finding.h"

namespace griot::docx {

class Archive {
 public:
  // `bytes` must outlive the archive. Throws Error{invalid, encrypted, limit}; what is
  // wrong and can be lived with becomes a finding.
  Archive(std::string_view bytes, const Limits& limits, std::string place,
          Findings& findings);
  ~Archive();
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
  struct Handle;
  struct Entry {
    std::int64_t index = 0;
    std::int64_t packed = 0;
    std::int64_t unpacked = 0;
  };
  class Stream;

  void list_entries(Findings& findings);
  void check_entry(std::int64_t index, const std::string& name) const;

  const Limits limits_;
  const std::string place_;
  std::unique_ptr<Handle> handle_;
  std::map<std::string, Entry> entries_;
  mutable std::int64_t inflated_ = 0;  // of all parts together
};

// "Word\Document.xml" → "word/document.xml"
std::string part_key(std::string_view name);

}  // namespace griot::docx
