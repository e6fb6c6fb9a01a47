#include "importers/docx/paragraph_format.h"

#include <algorithm>

namespace griot::docx {
namespace {

void read_numbering_of(PartReader& in, ParagraphFormat& format) {
  const int level = in.depth();
  while (in.next_child(level)) {
    if (in.is(Space::w, "ilvl")) {
      format.level = std::clamp(in.number(Space::w, "val", 0), 0, 8);
    } else if (in.is(Space::w, "numId") || in.is(Space::w, "ilfo")) {
      format.number = in.number(Space::w, "val", 0);
    }
    in.skip();
  }
}

}  // namespace

void read_paragraph_format(PartReader& in, ParagraphFormat& format) {
  const int level = in.depth();
  while (in.next_child(level)) {
    const bool word = in.space() == Space::w;
    const std::string_view name = in.name();
    if (word && (name == "numPr" || name == "listPr")) {
      read_numbering_of(in, format);
      continue;
    }
    if (word && name == "rPr") {
      read_run_format(in, format.mark);
      continue;
    }
    if (word && name == "sectPr") {
      format.section = read_section_format(in);
      continue;
    }
    if (word && name == "pStyle") {
      format.style = in.value();
    } else if (word && name == "outlineLvl") {
      format.outline = to_number(in.value());
    } else if (word && name == "bidi") {
      format.right_to_left = in.is_on();
    }
    in.skip();
  }
}

}  // namespace griot::docx
