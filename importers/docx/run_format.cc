#include "importers/docx/run_format.h"

namespace griot::docx {
namespace {

struct ToggleName {
  std::string_view name;
  RunFormat::Toggle toggle;
};
constexpr std::array toggle_names = {
    ToggleName{"b", RunFormat::bold},
    ToggleName{"i", RunFormat::italic},
    ToggleName{"strike", RunFormat::strike},
    ToggleName{"dstrike", RunFormat::strike},
    ToggleName{"smallCaps", RunFormat::small_caps},
    ToggleName{"vanish", RunFormat::vanish},
};

bool read_toggle(PartReader& in, RunFormat& format) {
  for (const ToggleName& entry : toggle_names) {
    if (in.name() != entry.name) continue;
    auto& toggle = format.toggles[entry.toggle];
    // strike and dstrike are two elements for one thing: either is enough.
    toggle = in.is_on() || (entry.toggle == RunFormat::strike && toggle.value_or(false));
    return true;
  }
  return false;
}

LookBit vertical_of(std::string_view value) {
  return value == "superscript" ? look_superscript
         : value == "subscript" ? look_subscript
                                : LookBit{};
}

}  // namespace

void RunFormat::lay(const RunFormat& over) {
  for (std::size_t i = 0; i < toggles.size(); ++i) {
    if (over.toggles[i]) toggles[i] = over.toggles[i];
  }
  if (over.underline) underline = over.underline;
  if (over.highlight) highlight = over.highlight;
  if (over.vertical) vertical = over.vertical;
  if (!over.style.empty()) style = over.style;
  if (over.complex_script) complex_script = over.complex_script;
  if (!over.language.empty()) language = over.language;
  if (!over.script_language.empty()) script_language = over.script_language;
}

void read_run_format(PartReader& in, RunFormat& format) {
  const int level = in.depth();
  while (in.next_child(level)) {
    if (in.space() == Space::w && !read_toggle(in, format)) {
      const std::string_view name = in.name();
      if (name == "rStyle") {
        format.style = in.value();
      } else if (name == "u") {
        format.underline = is_on(in.value());
      } else if (name == "highlight") {
        format.highlight = is_on(in.value()) && in.value() != "white";
      } else if (name == "vertAlign") {
        format.vertical = vertical_of(in.value());
      } else if (name == "lang") {
        format.language = in.value();
        format.script_language = in.value(Space::w, "bidi");
      } else if (name == "rtl") {
        format.complex_script = in.is_on();
      } else if (name == "ins" || name == "moveTo") {
        format.mark_inserted = true;
      } else if (name == "del" || name == "moveFrom") {
        format.mark_deleted = true;
      }
    }
    if (in.is(Space::aml, "annotation")) {
      const std::string_view type = in.value(Space::w, "type");
      format.mark_inserted = format.mark_inserted || type == "Word.Insertion";
      format.mark_deleted = format.mark_deleted || type == "Word.Deletion";
    }
    in.skip();
  }
}

}  // namespace griot::docx
