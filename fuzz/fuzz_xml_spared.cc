// What the XML parser is spared of a Word part (importers/docx/spared_elements.h) changes
// nothing for who does not read it: the text is read, or refused, the same.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/error.h"
#include "engine/base/xml.h"
#include "importers/docx/spared_elements.h"

namespace {

using namespace griot;

template <class Names>
bool names_it(const Names& names, std::string_view name) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view spared) {
    return spared.substr(spared.find(':') + 1) == name;
  });
}

// Starts, ends and texts, without elements of spared names and without holders that are
// empty then; nothing when the text is refused.
std::optional<std::string> events_of(std::string_view bytes, const XmlSpared* spared) {
  Limits limits;
  limits.xml_elements = 20'000;
  std::string_view rest = bytes;
  XmlReader reader(
      [&rest] {
        const std::string_view piece = rest.substr(0, 1'000);
        rest.remove_prefix(piece.size());
        return piece;
      },
      limits, "essai.xml", spared);
  std::string shown;
  try {
    while (reader.next()) {
      const std::string name(reader.name());
      if (reader.event() == XmlReader::Event::text) {
        shown += reader.text();
        continue;
      }
      const bool start = reader.event() == XmlReader::Event::start;
      if (names_it(docx::not_looked_at, name) || names_it(docx::not_looked_into, name)) {
        reader.skip_element();
        continue;
      }
      const std::string tag = "\1" + name + "\2";
      if (!start && names_it(docx::mere_holders, name) && shown.ends_with(tag)) {
        shown.resize(shown.size() - tag.size());
      } else {
        shown += start ? tag : "\3" + name + "\2";
        for (const auto& attribute : reader.attributes()) {
          if (names_it(docx::attributes_not_read, attribute.name)) continue;
          shown += std::string(attribute.name) + "\4" + std::string(attribute.value);
        }
      }
    }
  } catch (const Error&) {
    return std::nullopt;
  }
  return shown;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto whole = events_of(bytes, nullptr);
  // What is spared is not parsed: a fault in it may go unnoticed, and one such element
  // within another of its name is refused.
  if (!whole) return 0;
  const auto spared = events_of(bytes, &docx::spared_elements);
  if (spared ? *spared != *whole
             : bytes.find("w:latentStyles") == bytes.npos &&
                   bytes.find("w:tblStylePr") == bytes.npos &&
                   bytes.find("w:rsids") == bytes.npos) {
    std::abort();
  }
  return 0;
}
