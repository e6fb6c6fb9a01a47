#include "importers/docx/section.h"

namespace griot::docx {

Section read_section_format(PartReader& in) {
  Section section;
  const int level = in.depth();
  while (in.next_child(level)) {
    if (in.is(Space::w, "headerReference")) {
      const std::string_view type = in.value(Space::w, "type");
      const std::string id(in.value(Space::r, "id"));
      if (type == "first") section.first_header = id;
      if (type == "default" || type.empty()) section.default_header = id;
    } else if (in.is(Space::w, "titlePg")) {
      section.title_page = in.is_on();
    }
    in.skip();
  }
  return section;
}

}  // namespace griot::docx
