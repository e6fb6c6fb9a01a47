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

// Starts, ends and texts, without what has a spared name; nothing when the text is
// refused.
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
      // An empty holder says nothing.
      if (!start && names_it(docx::mere_holders, name) && shown.ends_with(tag)) {
        shown.resize(shown.size() - tag.size());
        continue;
      }
      shown += start ? tag : "\3" + name + "\2";
      if (names_it(docx::mere_holders, name)) continue;
      for (const auto& attribute : reader.attributes()) {
        if (names_it(docx::attributes_not_read, attribute.name)) continue;
        shown += std::string(attribute.name) + "\4" + std::string(attribute.value);
      }
    }
  } catch (const Error&) {
    return std::nullopt;
  }
  return shown;
}

bool declares(std::string_view bytes, const std::string& prefix) {
  return bytes.find("xmlns:" + prefix + "=") != bytes.npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto whole = events_of(bytes, nullptr);
  const auto spared = events_of(bytes, &docx::spared_elements);
  if (whole == spared) return 0;
  // What is not looked into is not parsed: a fault in it goes unnoticed, and one such
  // element within another of its name is refused. Nor is a fault found that only what is
  // left out has: no namespace, a place behind the end (engine/base/xml_spared.h).
  const bool not_parsed =
      std::any_of(docx::not_looked_into.begin(), docx::not_looked_into.end(),
                  [&](std::string_view name) { return bytes.find(name) != bytes.npos; });
  const bool unnoticed = !whole && (!declares(bytes, "w") || !declares(bytes, "w14") ||
                                    bytes.rfind("</") < bytes.rfind("<w:"));
  if (!not_parsed && !unnoticed) std::abort();
  return 0;
}
