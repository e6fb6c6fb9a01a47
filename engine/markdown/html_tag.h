// The tags that lie in Markdown text: read one by one, believed in none.
//
// A lenient scanner (not an HTML parser: there is no tree, no entity but those of text,
// nothing is ever run or fetched). Attributes are few: more than 64 in a tag, and the
// rest is left out.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace griot {

struct HtmlTag {
  enum class Kind { open, close, comment, other };
  Kind kind = Kind::other;  // other: declarations, processing instructions, CDATA
  std::string name;         // lower case
  std::vector<std::pair<std::string, std::string>> attributes;  // names lower case

  std::string_view attribute(std::string_view attribute_name) const;
  bool has(std::string_view attribute_name) const;
  // True when `word` is one of the words of the class attribute.
  bool has_class(std::string_view word) const;
};

struct ScannedTag {
  HtmlTag tag;
  std::size_t length = 0;  // 0: what begins here is not a tag but text
};

// `text` begins with "<".
ScannedTag scan_tag(std::string_view text);

// Character references ("&eacute;", "&#x20;") become characters; others stay.
std::string decode_entities(std::string_view text);

}  // namespace griot
