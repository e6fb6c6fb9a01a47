#include "engine/render/mathml.h"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/base/error.h"
#include "engine/base/xml.h"
#include "engine/render/escape_html.h"

namespace griot {
namespace {

constexpr auto elements = std::to_array<std::string_view>(
    {"math",  "menclose", "merror",     "mfrac",   "mi",       "mmultiscripts",
     "mn",    "mo",       "mover",      "mpadded", "mphantom", "mprescripts",
     "mroot", "mrow",     "ms",         "mspace",  "msqrt",    "mstyle",
     "msub",  "msubsup",  "msup",       "mtable",  "mtd",      "mtext",
     "mtr",   "munder",   "munderover", "none"});

constexpr auto attributes = std::to_array<std::string_view>(
    {"accent", "accentunder", "columnalign", "columnspan", "display", "displaystyle",
     "fence", "linethickness", "mathvariant", "notation", "rowspan", "separator",
     "stretchy", "width"});

// Other forms of the same formula: not to be shown beside it.
bool is_annotation(std::string_view name) {
  return name.starts_with("annotation");
}

template <std::size_t size>
bool has(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::string rebuilt(std::string_view source) {
  std::string out;
  std::vector<bool> written;
  XmlReader reader(source, {}, "formule");
  while (reader.next()) {
    if (reader.event() == XmlReader::Event::text) {
      append_escaped(out, reader.text());
    } else if (reader.event() == XmlReader::Event::end) {
      if (written.back()) out += "</" + std::string(reader.name()) + ">";
      written.pop_back();
    } else if (is_annotation(reader.name())) {
      reader.skip_element();
    } else {
      const bool known = has(elements, reader.name());
      written.push_back(known);
      if (!known) continue;
      out += "<" + std::string(reader.name());
      for (const XmlReader::Attribute& attribute : reader.attributes()) {
        if (!attribute.namespace_uri.empty() || !has(attributes, attribute.name))
          continue;
        append_html_attribute(out, attribute.name, attribute.value);
      }
      out += '>';
    }
  }
  return out;
}

}  // namespace

std::string safe_mathml(std::string_view source) {
  if (source.empty()) return {};
  try {
    std::string formula = rebuilt(source);
    return formula.starts_with("<math") ? formula : std::string();
  } catch (const Error&) {
    return {};
  }
}

}  // namespace griot
