// Which part leads where: `_rels/….rels` (ECMA-376 part 2, clause 9.3).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "importers/docx/package.h"

namespace griot::docx {

struct Relationship {
  std::string id;
  std::string type;    // the last segment of its URI: "footnotes", "hyperlink", "image"
  std::string target;  // a part's name, or an address when external
  bool external = false;
};

class Relationships {
 public:
  Relationships() = default;
  // Of `part`; of the package itself when empty. Empty when there are none.
  Relationships(const Package& package, std::string_view part);

  const Relationship* find(std::string_view id) const;
  // The target of the first internal relationship of this type; empty when there is none.
  std::string part_of_type(std::string_view type) const;
  bool has_type(std::string_view type) const;

 private:
  std::vector<Relationship> list_;
  std::map<std::string, std::size_t, std::less<>> by_id_;
};

// `target` as seen from `part`: "word/document.xml" + "../media/a.png" → "media/a.png";
// empty when it leaves the package.
std::string resolve_target(std::string_view part, std::string_view target);

}  // namespace griot::docx
