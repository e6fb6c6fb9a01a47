#include "importers/docx/flat_package.h"

#include <array>
#include <map>
#include <utility>

#include "importers/docx/archive.h"
#include "importers/docx/base64.h"

namespace griot::docx {
namespace {

constexpr std::size_t peek_bytes = 16 << 10;

Error missing(const std::string& place) {
  return {ErrorCode::invalid, place, say("manque dans le fichier"),
          say("ouvrez le fichier dans Word et enregistrez-le de nouveau")};
}

// XML parts are read where they stand, by going through the file again; others are kept.
class FlatPackage : public Package {
 public:
  FlatPackage(std::string_view bytes, const Limits& limits, const std::string& place)
      : bytes_(bytes), limits_(limits), place_(place) {
    PartReader in(std::make_unique<XmlReader>(bytes_, limits_, place_));
    in.next();
    const int root = in.depth();
    while (in.next_child(root)) {
      if (!in.is(Space::package, "part")) {
        in.skip();
        continue;
      }
      const std::string key = part_key(in.value(Space::package, "name"));
      const int part = in.depth();
      while (in.next_child(part)) {
        if (in.is(Space::package, "binaryData")) {
          binary_[key] = from_base64(in.text_within());
        } else {
          xml_.emplace(key, true);
          in.skip();
        }
      }
    }
  }

  bool has(std::string_view part) const override {
    const std::string key = part_key(part);
    return xml_.contains(key) || binary_.contains(key);
  }

  PartReader open(std::string_view part) const override {
    const std::string place = place_ + ", " + std::string(part);
    const std::string key = part_key(part);
    auto reader = std::make_unique<XmlReader>(bytes_, limits_, place);
    bool here = false;
    while (reader->next()) {
      if (reader->event() != XmlReader::Event::start) continue;
      if (space_of(reader->namespace_uri()) != Space::package) {
        reader->skip_element();
      } else if (reader->name() == "part") {
        here = false;
        for (const auto& attribute : reader->attributes()) {
          here = here || (attribute.name == "name" && part_key(attribute.value) == key);
        }
      } else if (here && reader->name() == "xmlData") {
        return PartReader(std::move(reader));
      }
    }
    throw missing(place);
  }

  std::string read(std::string_view part, std::int64_t max_bytes) const override {
    const std::string place = place_ + ", " + std::string(part);
    const auto entry = binary_.find(part_key(part));
    if (entry == binary_.end()) throw missing(place);
    if (static_cast<std::int64_t>(entry->second.size()) > max_bytes) {
      throw limit_error(place, &Limits::input_bytes, limits_);
    }
    return entry->second;
  }

 private:
  const std::string_view bytes_;
  const Limits limits_;
  const std::string place_;
  std::map<std::string, bool> xml_;
  std::map<std::string, std::string> binary_;
};

// The main part alone. Word 2003 keeps styles and lists in it, under the root.
class BareDocument : public Package {
 public:
  BareDocument(std::string_view bytes, const Limits& limits, const std::string& place)
      : bytes_(bytes), limits_(limits), place_(place) {}

  bool has(std::string_view part) const override {
    return part == "word/document.xml" || !element_of(part).empty();
  }

  // A part that the file does not hold has no root.
  PartReader open(std::string_view part) const override {
    auto reader = std::make_unique<XmlReader>(bytes_, limits_, place_);
    const std::string_view wanted = element_of(part);
    if (wanted.empty()) return PartReader(std::move(reader));
    while (reader->next()) {
      if (reader->event() != XmlReader::Event::start || reader->depth() == 1) continue;
      if (reader->name() == wanted && space_of(reader->namespace_uri()) == Space::w) {
        return PartReader::from_root(std::move(reader));
      }
      reader->skip_element();
    }
    return PartReader(std::move(reader));
  }

  std::string read(std::string_view part, std::int64_t) const override {
    throw missing(place_ + ", " + std::string(part));
  }

 private:
  static std::string_view element_of(std::string_view part) {
    return part == "word/styles.xml"      ? "styles"
           : part == "word/numbering.xml" ? "lists"
                                          : "";
  }

  const std::string_view bytes_;
  const Limits limits_;
  const std::string place_;
};

}  // namespace

Space root_space(std::string_view bytes) {
  // What follows the first kilobytes is not needed, so it counts as the end of the
  // source.
  bytes = bytes.substr(0, peek_bytes);
  try {
    XmlReader reader(
        [&] {
          const std::string_view piece = bytes.substr(0, 4096);
          bytes.remove_prefix(piece.size());
          return piece;
        },
        Limits(), "");
    while (reader.next()) {
      if (reader.event() == XmlReader::Event::start)
        return space_of(reader.namespace_uri());
    }
  } catch (const Error&) {
    // Not XML, or not within the first bytes: not ours.
  }
  return Space::other;
}

std::unique_ptr<Package> open_flat_package(std::string_view bytes, const Limits& limits,
                                           const std::string& place) {
  return std::make_unique<FlatPackage>(bytes, limits, place);
}

std::unique_ptr<Package> open_bare_document(std::string_view bytes, const Limits& limits,
                                            const std::string& place) {
  return std::make_unique<BareDocument>(bytes, limits, place);
}

}  // namespace griot::docx
