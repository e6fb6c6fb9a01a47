// The parts of a Word file, wherever they lie: in a zip archive, in one Flat OPC file, or
// as a bare word/document.xml.
//
// Which of the three is decided by content. Only parts that relationships lead to are
// ever opened.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/limits.h"
#include "engine/document/finding.h"
#include "importers/docx/part_reader.h"

namespace griot::docx {

class Package {
 public:
  virtual ~Package() = default;

  // Part names have no "/" in front: "word/document.xml". Case does not count.
  virtual bool has(std::string_view part) const = 0;

  // Before the part's root. The package must outlive the reader. Throws Error{invalid}.
  virtual PartReader open(std::string_view part) const = 0;

  // All bytes of a part, at most `max_bytes`: Error{limit} beyond, before inflating more.
  virtual std::string read(std::string_view part, std::int64_t max_bytes) const = 0;
};

enum class PackageKind { none, zip, flat, bare };
// From the first bytes: a zip archive, or XML whose root is one we read.
PackageKind package_kind(std::string_view bytes);

// False for archives that are known to be something else: a workbook, slides,
// OpenDocument. A truncated archive is taken for ours, so that it is refused as such.
bool is_word_archive(std::string_view bytes);

// `bytes` must outlive the package.
std::unique_ptr<Package> open_package(std::string_view bytes, const Limits& limits,
                                      const std::string& place, Findings& findings);

}  // namespace griot::docx
