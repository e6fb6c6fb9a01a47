#include "importers/docx/package.h"

#include <algorithm>
#include <utility>

#include "importers/docx/archive.h"
#include "importers/docx/directory.h"
#include "importers/docx/flat_package.h"
#include "importers/docx/spared_elements.h"

namespace griot::docx {
namespace {

constexpr std::size_t peeked_bytes = 8 << 10;

class ZipPackage : public Package {
 public:
  ZipPackage(std::string_view bytes, const Limits& limits, const std::string& place,
             Findings& findings)
      : limits_(limits), place_(place), archive_(bytes, limits, place, findings) {}

  bool has(std::string_view part) const override { return archive_.has(part); }

  PartReader open(std::string_view part) const override {
    const std::string place = place_ + ", " + std::string(part);
    // What says itself to be too large is not even begun.
    check_limit(place, archive_.declared_bytes(part), &Limits::xml_part_bytes, limits_);
    return PartReader(std::make_unique<XmlReader>(archive_.open(part), limits_, place,
                                                  &spared_elements));
  }

  std::string read(std::string_view part, std::int64_t max_bytes) const override {
    const std::string place = place_ + ", " + std::string(part);
    if (archive_.declared_bytes(part) > max_bytes) {
      throw limit_error(place, &Limits::input_bytes, limits_);
    }
    std::string bytes;
    // Grown rather than trusted beyond this: the size is what the archive says.
    constexpr std::int64_t trusted = 4 << 20;
    bytes.reserve(
        static_cast<std::size_t>(std::min(archive_.declared_bytes(part), trusted)));
    const ByteSource source = archive_.open(part);
    for (std::string_view piece = source(); !piece.empty(); piece = source())
      bytes += piece;
    return bytes;
  }

 private:
  const Limits limits_;
  const std::string place_;
  const Archive archive_;
};

}  // namespace

PackageKind package_kind(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
    return PackageKind::zip;
  }
  switch (root_space(bytes)) {
    case Space::package:
      return PackageKind::flat;
    case Space::w:
      return PackageKind::bare;
    default:
      break;
  }
  // Bytes before an archive (a mail gateway's, an installer's) do not hide it.
  return bytes.rfind("PK\x05\x06") != std::string_view::npos &&
                 bytes.find("PK\x03\x04") != std::string_view::npos
             ? PackageKind::zip
             : PackageKind::none;
}

bool is_word_archive(std::string_view bytes) {
  bool other = false;
  const std::vector<DirectoryEntry> entries = read_directory(bytes).entries;
  for (const DirectoryEntry& entry : entries) {
    const std::string name = part_key(entry.name);
    if (name.starts_with("word/")) return true;
    other = other || name.starts_with("xl/") || name.starts_with("ppt/") ||
            name == "mimetype";
  }
  if (!entries.empty()) return !other;
  const std::string_view head = bytes.substr(0, peeked_bytes);
  const auto holds = [&](std::string_view word) { return head.find(word) != head.npos; };
  return holds("word/") || !(holds("xl/") || holds("ppt/") || holds("opendocument"));
}

std::unique_ptr<Package> open_package(std::string_view bytes, const Limits& limits,
                                      const std::string& place, Findings& findings) {
  switch (package_kind(bytes)) {
    case PackageKind::zip:
      return std::make_unique<ZipPackage>(bytes, limits, place, findings);
    case PackageKind::flat:
      return open_flat_package(bytes, limits, place);
    case PackageKind::bare:
      return open_bare_document(bytes, limits, place);
    case PackageKind::none:
      break;
  }
  throw Error(ErrorCode::unsupported, place, say("n'est pas un document Word"),
              say("enregistrez-le au format .docx puis réessayez"));
}

}  // namespace griot::docx
